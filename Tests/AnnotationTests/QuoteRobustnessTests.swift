import Foundation
import Testing
import TextModel

@testable import Annotation

@Suite("Quotes and statements: odd input")
struct QuoteRobustnessTests {
  @Test(
    "Input that is no prose is read without harm",
    arguments: [
      "", " ", "\"", "'", "“", "”", "\"\"", "''", "``", "«", "„", "‘’", "\"'\"'\"'", "`````",
      "'''''''''", "\n\n\"\n\n\"\n\n", "“”“”“”", "”“”“", "\u{0}\"\u{0}\"", "said", "said said said",
      "according to", "\"said\" \"said\"", ", said,", "日本語「引用」。", "«Война» и „мир“", "قال: «نعم»",
      "👩‍👩‍👧 “👍🏽” ‘🎉’", "e\u{301}\"e\u{301}\"", "‘", "a‘b’c",
    ])
  func odd(string: String) throws {
    let annotated = try Annotated(SourceText(string))
    for quote in annotated.quotes { #expect(quote.span.end <= annotated.text.count) }
    for statement in annotated.statements { #expect(!statement.content.isEmpty) }
  }

  @Test("Quotes in other scripts are found by their marks")
  func scripts() {
    #expect(QuoteText.strings("Он сказал: «Да». Потом „нет“.") == ["«Да»", "„нет“"])
    #expect(QuoteText.strings("قال: «نعم» ثم “لا”") == ["«نعم»", "“لا”"])
    #expect(QuoteText.strings("Είπε «όχι» και ‘ναι’.") == ["«όχι»", "‘ναι’"])
  }

  @Test("Layers that do not fit the text do no harm")
  func strangeLayers() {
    let text = SourceText("“We go,” Vant said.")
    let beyond = ByteSpan(5, 4000)
    let tokens = [Token(span: beyond), Token(span: ByteSpan(4000, 4001))]
    let sentences = [Sentence(span: beyond, tokens: 0..<9)]
    let paragraphs = [Paragraph(span: beyond, sentences: 0..<7)]
    let quotes = QuoteFinder().quotes(
      in: text, paragraphs: paragraphs, sentences: sentences, tokens: tokens)
    #expect(!quotes.contains { $0.span.end > text.count })
  }

  @Test("A hundred thousand marks take linear time", arguments: ["\"", "’ "])
  func hundredThousandMarks(piece: String) {
    #expect(ratio(of: piece, from: 5000, to: 100_000) < 20 * 5)
  }

  @Test(
    "Marks in one endless paragraph take linear time",
    arguments: ["“", "‘", " '", "'a ", "“a” ", "‘a ‘b’ ", "6\" ", "«"])
  func linearMarks(piece: String) {
    #expect(ratio(of: piece, from: 300, to: 3000) < 10 * 4)
  }

  /// How many times longer a text of many pieces takes than one of few, in processor time.
  private func ratio(of piece: String, from few: Int, to many: Int) -> Double {
    func time(_ count: Int) -> Double {
      let text = SourceText(String(repeating: piece, count: count))
      let segmentation = Segmenter().segment(text)
      let start = processorTime()
      let quotes = QuoteFinder().quotes(
        in: text, paragraphs: segmentation.paragraphs, sentences: segmentation.sentences,
        tokens: segmentation.tokens)
      #expect(quotes.count <= 4 * count + 4)
      return processorTime() - start
    }
    _ = time(few)
    return time(many) / max(time(few), 0.0005)
  }

  /// The seconds that the processor has worked for this thread.
  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
