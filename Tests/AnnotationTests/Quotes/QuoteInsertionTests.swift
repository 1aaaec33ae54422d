import Testing
import TextModel

@testable import Annotation

@Suite("Insertions, marks and defects of quotes")
struct QuoteInsertionTests {
  @Test(
    "What the reporter put in",
    arguments: [
      ("“They [the council] left,” she said.", ["[the council]"]),
      ("“They (meaning the council – VNA) left,” she said.", ["(meaning the council – VNA)"]),
      ("“They left (the port - VNA),” she said.", ["(the port - VNA)"]),
      ("“They left (on foot),” she said.", []),
      ("“They left [sic] ... [and] came,” she said.", ["[sic]", "[and]"]),
      ("“They left [,” she said.", []),
      ("“They left (9-5),” she said.", []),
    ] as [(String, [String])])
  func insertions(string: String, expected: [String]) {
    let text = SourceText(string)
    #expect(QuoteText.quotes(string).first?.insertions.map(text.string) == expected)
  }

  @Test("Which marks they are")
  func marks() {
    #expect(QuoteText.quotes("He said “yes”.").map(\.marks) == [.double])
    #expect(QuoteText.quotes("He said ‘yes’.").map(\.marks) == [.single])
    #expect(QuoteText.quotes("He said «yes».").map(\.marks) == [.guillemets])
  }

  @Test("Why a mark is missing")
  func defects() {
    #expect(QuoteText.quotes("He said “yes.").map(\.defect) == [.endOfParagraph])
    #expect(QuoteText.quotes("He said “yes”.").map(\.defect) == [nil])
    #expect(
      QuoteText.quotes("He said: “One.\n\n“Two.").map(\.defect)
        == [.openContinuation, .openContinuation])
    #expect(QuoteText.quotes("He said: “One.\n\n“Two.”").map(\.defect) == [nil, nil])
    #expect(QuoteText.quotes("He said: “One.\n\n“Two.”").map(\.balanced) == [true, true])
  }
}
