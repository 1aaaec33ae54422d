import Testing
import TextModel

@testable import Annotation

/// Sentences of our own with the events that each tells, read with the shipped model.
///
/// The model may be trained anew and misread a sentence of them, so that not all need to be right.
@Suite("Events from raw text")
struct EventTableTests {
  static let sentences: [(text: String, expected: [String])] = [
    ("Police arrested nine men in Varno on Monday.", ["arrest coerce: Police > nine men"]),
    (
      "Nine men were arrested by the harbour police.",
      ["arrest coerce: the harbour police > Nine men"]
    ),
    ("Rebels killed two guards.", ["kill assault: Rebels > two guards"]),
    ("Two guards were killed by rebels.", ["kill assault: rebels > Two guards"]),
    ("Varnian soldiers killed two guards.", ["kill fight: Varnian soldiers > two guards"]),
    (
      "Varno signed an agreement with Estria.", ["sign support: Varno > Estria"]
    ),
    (
      "Varno and Estria signed a treaty.", ["sign support: Varno & Estria > a treaty"]
    ),
    (
      "Varno broke off diplomatic relations with Estria.", ["sever sanction: Varno > Estria"]
    ),
    (
      "Varno will restore diplomatic ties with Estria.",
      ["reconcile agree: Varno > Estria (planned)"]
    ),
    (
      "The minister denounced an attack by Estrian soldiers.",
      [
        "criticise disapprove: The minister > Estrian soldiers",
        "attack fight: Estrian soldiers > ",
      ]
    ),
    (
      "The mayor accused the company of fraud.", ["accuse disapprove: The mayor > the company"]
    ),
    (
      "The union refused to meet the minister.",
      [
        "refuse reject: The union > the minister",
        "meet consult: The union > the minister (planned) (not)",
      ]
    ),
    (
      "The army carried out an attack on the village.",
      ["attack fight: The army > the village"]
    ),
    (
      "Thousands of workers staged a strike on Friday.", ["strike protest: workers > "]
    ),
    (
      "President Tal visited Estria in May.", ["visit consult: President Tal > Estria"]
    ),
    (
      "The president said the rebels must leave the city.",
      ["demand demand: The president > the rebels"]
    ),
    (
      "The council lifted the curfew.", ["ease concede: The council > "]
    ),
    (
      "Estria imposed sanctions on Varno.", ["sanction sanction: Estria > Varno"]
    ),
    (
      "The bank gave the farmers two million dollars.", ["aid aid: The bank > the farmers"]
    ),
    (
      "The farmers received aid from the bank.", ["aid aid: the bank > The farmers"]
    ),
    (
      "The rebels threatened to bomb the capital.",
      [
        "threaten threaten: The rebels > the capital",
        "shell fight: The rebels > the capital (planned)",
      ]
    ),
    (
      "The men allegedly killed a banker.", ["kill assault: The men > a banker (alleged)"]
    ),
    (
      "Residents fear an attack by the rebels.", ["attack assault: the rebels >  (feared)"]
    ),
    (
      "The government did not release the prisoners.",
      ["release retreat: The government > the prisoners (not)"]
    ),
    (
      "The killing of the editor shocked the town.", ["kill assault:  > the editor"]
    ),
    (
      "The editor's arrest shocked the town.", ["arrest coerce:  > The editor's"]
    ),
    (
      "The soldiers who shelled the port have withdrawn from Estria.",
      [
        "shell fight: The soldiers > the port",
        "withdraw retreat: The soldiers > Estria",
      ]
    ),
    ("The children painted the old bridge.", []),
    ("She said the soup was cold.", []),
  ]

  @Test("Most of the sentences are read as they should be")
  func sentencesAreRead() throws {
    var misread: [String] = []
    for (text, expected) in Self.sentences {
      let found = try EventLines(text).lines
      if found != expected { misread.append("\(text)  expected \(expected)  found \(found)") }
    }
    #expect(
      Double(misread.count) <= 0.15 * Double(Self.sentences.count),
      Comment(rawValue: misread.joined(separator: "\n")))
  }

  @Test("Place, time and number of an event")
  func circumstances() throws {
    let lines = try EventLines("Police arrested nine men in Varno on Monday.")
    let event = try #require(lines.events.first)
    #expect(event.place.map(lines.text.string) == "Varno")
    #expect(event.time.map(lines.text.string) == "Monday")
    #expect(event.count != nil)
    #expect(event.reportedBy == nil)
  }

  @Test("An event in a statement is reported by it")
  func reported() throws {
    let lines = try EventLines("The mayor said police had arrested nine men.")
    let event = try #require(lines.events.first { $0.kind == .arrest })
    #expect(event.reportedBy != nil)
    #expect(event.modality == .happened)
  }

  @Test("What is only claimed is alleged")
  func claimed() throws {
    let lines = try EventLines("The mayor claimed that the rebels had killed a farmer.")
    let event = try #require(lines.events.first { $0.kind == .kill })
    #expect(event.modality == .alleged)
  }

  @Test("Mentions of one event are joined, those of others are not")
  func chains() throws {
    let lines = try EventLines(
      """
      Rebels attacked the mill on Monday. Two days later the rebels attacked the harbour. The attack \
      on the mill was the first of its kind.
      """)
    let attacks = lines.events.filter { $0.kind == .attack }
    try #require(attacks.count == 3)
    #expect(attacks[0].chain != attacks[1].chain)
    #expect(attacks[2].chain == attacks[0].chain)
  }
}
