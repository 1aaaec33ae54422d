import Testing
import TextModel

@testable import Annotation

/// Sentences of our own with the statement that each tells, read with the shipped model.
///
/// The model may be trained anew and misread a sentence of them, so that not all need to be right.
@Suite("Statements from raw text")
struct StatementTableTests {
  static let sentences: [(text: String, expected: String)] = [
    ("Mark Vant said the bridge was closed.", "indirect say: Mark Vant | the bridge was closed"),
    ("“The bridge is closed,” Mark Vant said.", "direct say: Mark Vant | “The bridge is closed,”"),
    (
      "“The bridge is closed,” said Mark Vant. “It will open in May.”",
      "direct say: Mark Vant | “The bridge is closed,” … “It will open in May.”"
    ),
    ("“The bridge,” Vant said, “is closed.”", "direct say: Vant | “The bridge,” … “is closed.”"),
    (
      "The minister said the boats were “leaving at noon”.",
      "mixed say: The minister | the boats were “leaving at noon”"
    ),
    (
      "According to the Harbour Office, three boats sank.",
      "indirect say: the Harbour Office | three boats sank"
    ),
    (
      "Three boats sank, according to the Harbour Office.",
      "indirect say: the Harbour Office | Three boats sank"
    ),
    (
      "The company denied that it had polluted the river.",
      "indirect deny: The company | it had polluted the river"
    ),
    (
      "The union accused the company of poisoning the river.",
      "indirect accuse: The union | poisoning the river"
    ),
    ("Residents blamed the council for the delay.", "indirect blame: Residents | the delay"),
    ("The governor criticised the plan.", "nominal criticise: The governor | the plan"),
    ("The council rejected the proposal.", "nominal reject: The council | the proposal"),
    ("The mayor rejected the allegations.", "nominal deny: The mayor | the allegations"),
    ("The prosecutor confirmed the arrests.", "nominal confirm: The prosecutor | the arrests"),
    (
      "The captain admitted that he had been drunk.",
      "indirect admit: The captain | he had been drunk"
    ),
    ("The union called for a strike.", "nominal request: The union | a strike"),
    (
      "The mayor urged residents to stay at home.",
      "indirect request: The mayor | to stay at home"
    ),
    (
      "The rebels threatened to cut the road.", "indirect threaten: The rebels | to cut the road"
    ),
    (
      "The agency warned that the dam might break.",
      "indirect warn: The agency | the dam might break"
    ),
    (
      "The reporter asked whether the dam was safe.",
      "indirect ask: The reporter | whether the dam was safe"
    ),
    ("Villagers fear that the dam will break.", "indirect fear: Villagers | the dam will break"),
    ("Experts believe the dam is safe.", "indirect believe: Experts | the dam is safe"),
    ("Police suspect that the fire was set.", "indirect suspect: Police | the fire was set"),
    (
      "The ministry is concerned that the dam could break.",
      "indirect fear: The ministry | the dam could break"
    ),
    (
      "The minister said the union was plotting to seize the port.",
      "indirect claim: The minister | the union was plotting to seize the port"
    ),
    ("The dam, the mayor said, is old.", "indirect say: the mayor | The dam … is old"),
    ("As the mayor noted, the dam is old.", "indirect say: the mayor | the dam is old"),
    ("The firm refused to pay.", "indirect deny: The firm | to pay"),
    ("It was reported that the dam had broken.", "indirect say: - | the dam had broken"),
    (
      "The allegations by the union that the river was poisoned were never proved.",
      "nominal claim: the union | the river was poisoned"
    ),
    (
      "The union levelled accusations of fraud against the board.",
      "nominal accuse: The union | fraud"
    ),
    ("“Nobody was hurt in the fire.”", "floating say: - | “Nobody was hurt in the fire.”"),
    ("“Lies,” said Vant. “We brought soup.”", "direct say: Vant | “Lies,” … “We brought soup.”"),
  ]

  /// The statements of a text, as in the table.
  static func lines(_ string: String) throws -> [String] {
    let annotated = try Annotated(SourceText(string))
    let text = annotated.text
    return annotated.statements.map { statement in
      let content = statement.content.map(text.string).joined(separator: " … ")
      let speaker = statement.speaker.map(text.string) ?? "-"
      return "\(statement.kind) \(statement.stance): \(speaker) | \(content)"
    }
  }

  @Test("Kind, stance, speaker and content of nine sentences in ten")
  func table() throws {
    let wrong = try Self.sentences.filter { try !Self.lines($0.text).contains($0.expected) }
    #expect(wrong.count <= Self.sentences.count / 10, "\(wrong.map(\.text))")
  }

  @Test("What stands beside the cue")
  func details() throws {
    let annotated = try Annotated(
      SourceText("“We are leaving,” Vant told the Karsk Herald in an interview on Friday."))
    let (text, statements) = (annotated.text, annotated.statements)
    let statement = try #require(statements.first)
    #expect(statement.addressee.map(text.string) == "the Karsk Herald")
    #expect(statement.medium.map(text.string) == "an interview")
    #expect(statement.time.map(text.string) == "Friday")
  }

  @Test("A chain: the paper reported that the minister said")
  func chain() throws {
    let annotated = try Annotated(
      SourceText("The Karsk Herald reported that the minister said the dam was safe."))
    let (text, statements) = (annotated.text, annotated.statements)
    let inner = try #require(statements.first { $0.cue.map(text.string) == "said" })
    #expect(inner.via.map(text.string) == ["The Karsk Herald"])
    let outer = try #require(inner.nestedIn)
    #expect(statements[outer].cue.map(text.string) == "reported")
  }
}
