import Testing
import TextModel

@testable import Annotation

@Suite("Quotes: several paragraphs")
struct QuoteContinuationTests {
  @Test(
    "A speech that is opened again in each paragraph is one chain",
    arguments: [("“", "”"), ("\"", "\""), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“")])
  func chain(open: String, close: String) {
    let text = SourceText(
      """
      Vant said: \(open)We came at dawn.

      \(open)We saw the bridge.

      \(open)We went home.\(close) That was all.

      \(open)Not so,\(close) said Orlo.
      """)
    let quotes = QuoteText.quotes(text.string)
    #expect(quotes.count == 4)
    #expect(quotes.map(\.continuedFrom) == [nil, 0, 1, nil])
    #expect(quotes.map(\.balanced) == [true, true, true, true])
    #expect(quotes.map(\.nestedIn) == [nil, nil, nil, nil])
  }

  @Test("A chain that is never closed is unbalanced throughout")
  func neverClosed() {
    let quotes = QuoteText.quotes("“We came.\n\n“We saw.\n\nThen they left.")
    #expect(quotes.map(\.continuedFrom) == [nil, 0])
    #expect(quotes.map(\.balanced) == [false, false])
  }

  @Test("A quote inside a quote goes on too")
  func inner() {
    let quotes = QuoteText.quotes("“He wrote: ‘We came.\n\n“‘We saw.’ So he wrote.” End.")
    #expect(quotes.map(\.continuedFrom) == [nil, nil, 0, 1])
    #expect(quotes.map(\.nestedIn) == [nil, 0, nil, 2])
    #expect(quotes.map(\.balanced) == [true, true, true, true])
  }

  @Test("A paragraph that begins with other words goes on nothing")
  func interrupted() {
    let quotes = QuoteText.quotes("“We came.\n\nOrlo said “We saw.”")
    #expect(quotes.map(\.continuedFrom) == [nil, nil])
    #expect(quotes.map(\.balanced) == [false, true])
  }
}
