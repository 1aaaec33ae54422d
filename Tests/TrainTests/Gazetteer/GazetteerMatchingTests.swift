import Testing
import TextModel

@testable import Annotation
@testable import train

@Suite("Gazetteer: marks of tokens")
struct GazetteerMatchingTests {
  private let gazetteer: Gazetteer

  init() throws {
    gazetteer = try GazetteerFixture.gazetteer(of: [
      (.firstName, ["Velma", "Dale", "Bru"]), (.surname, ["Quillon", "de la Torr"]),
      (.place, ["Quillon", "Port Sable", "Port Sable Heights", "Dale", "SAB"]),
      ([.place, .country], ["Norvania", "Isle of Brandt"]), (.demonym, ["Norvanian"]),
      (
        .organisation,
        ["Bank of Norvania", "Port Sable Courier", "UXO", "al-Miraj", "Sab", "Trudgill & Sons"]
      ),
      (.organisationNoun, ["Bank", "Courier"]), (.companySuffix, ["GmbH"]), (.placeNoun, ["Port"]),
      (.title, ["Prime Minister"]), (.otherName, ["Gizmonet", "Lanternday"]),
      (.ambiguous, ["Dale", "Port", "House"]),
    ])
  }

  private func marks(_ sentence: String) -> [GazetteerMarks] {
    GazetteerFixture.marks(gazetteer, sentence)
  }

  @Test("Words have the marks of all lists that they are in")
  func words() {
    #expect(
      marks("Velma Quillon , a Norvanian , left on Lanternday with Gizmonet") == [
        .firstName, [.surname, .placeSingle], [], [], .demonym, [], [], [], .otherName, [],
        .otherName,
      ])
  }

  @Test("The longest phrase counts, for places and organisations apart")
  func longest() {
    let place: [GazetteerMarks] = [[.placeBegin, .placeNoun], .placeInside]
    #expect(marks("Port Sable") == place)
    #expect(marks("Port Sable Heights") == place + [.placeInside])
    #expect(marks("Port Sable Hills") == place + [[]])
    #expect(
      marks("Port Sable Courier") == [
        [.placeBegin, .organisationBegin, .placeNoun], [.placeInside, .organisationInside],
        [.organisationInside, .organisationNoun],
      ])
  }

  @Test("Small words inside a phrase may have capitals, other words must")
  func cases() {
    let bank: [GazetteerMarks] = [
      [.organisationBegin, .organisationNoun], .organisationInside,
      [.organisationInside, .placeSingle, .country],
    ]
    #expect(marks("Bank of Norvania") == bank)
    #expect(marks("Bank Of Norvania") == bank)
    #expect(marks("BANK OF NORVANIA") == bank)
    #expect(marks("Bank of norvania") == [.organisationNoun, [], []])
    #expect(marks("port Sable velma") == [[], [], []])
  }

  @Test("A word in capitals is an acronym before it is a name, and a name is no acronym")
  func acronyms() {
    #expect(marks("SAB") == [.placeSingle])
    #expect(marks("Sab") == [.organisationSingle])
    #expect(marks("S.A.B.") == [.placeSingle])
    #expect(marks("Bru BRU B.R.U.") == [.firstName, [], []])
    #expect(marks("UXO Uxo uxo") == [.organisationSingle, [], []])
    #expect(marks("VELMA DALE") == [.firstName, [.firstName, .placeSingle, .ambiguous]])
    #expect(marks("Trudgill GmbH") == [[], .companySuffix])
  }

  @Test("Marks of a country, a title and a surname are on all tokens of a phrase")
  func phrases() {
    #expect(
      marks("the Isle of Brandt") == [
        [], [.placeBegin, .country], [.placeInside, .country], [.placeInside, .country],
      ])
    #expect(marks("Prime Minister") == [.title, .title])
    #expect(marks("Prime time") == [[], []])
    #expect(marks("de la Torr") == [.surname, .surname, .surname])
  }

  @Test("Phrases are divided into words as the tokenizer does it")
  func tokens() {
    #expect(
      marks("al - Miraj") == [.organisationBegin, .organisationInside, .organisationInside])
    #expect(
      marks("Trudgill & Sons") == [.organisationBegin, .organisationInside, .organisationInside])
  }

  @Test("A common word is marked only if it is a name, and a phrase ends with the sentence")
  func common() {
    #expect(marks("Dale House") == [[.firstName, .placeSingle, .ambiguous], []])
    #expect(marks("Port") == [.placeNoun])
    #expect(marks("") == [[]])
    #expect(gazetteer.marks([], of: []) == [])
  }

  @Test("Spans outside the text, empty ones and a short buffer are left out")
  func bounds() {
    let text = Array("Velma Quillon".utf8)
    let spans = [ByteSpan(0, 5), ByteSpan(6, 14), ByteSpan(6, 6), ByteSpan(90, 95)]
    #expect(gazetteer.marks(spans, of: text) == [.firstName, [], [], []])
    var marks: [GazetteerMarks] = [.title, .title]
    [ByteSpan(0, 5), ByteSpan(6, 13)].withUnsafeBufferPointer { spans in
      text.withUnsafeBytes { text in
        marks.withUnsafeMutableBufferPointer { marks in
          gazetteer.mark(spans, of: text, into: .init(rebasing: marks[..<1]))
        }
      }
    }
    #expect(marks == [.firstName, .title])
  }
}
