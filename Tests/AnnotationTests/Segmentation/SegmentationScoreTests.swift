import Testing
import TextModel

@testable import Annotation

/// Scores on the development parts of the treebanks, with the lines they must not fall below.
@Suite("Segmentation scores", .enabled(if: Treebank.areAvailable, "needs the shared treebanks"))
struct SegmentationScoreTests {
  struct Line: Sendable, CustomTestStringConvertible {
    let treebank: String
    var documents = ""
    let tokens: Double
    let words: Double
    let sentences: Double
    var testDescription: String { treebank + documents }
  }

  @Test(arguments: [
    Line(treebank: "ewt/en_ewt-ud-dev", tokens: 99.4, words: 99.1, sentences: 88.5),
    Line(treebank: "gum-open/gum_open-dev", tokens: 99.8, words: 99.8, sentences: 95.5),
    Line(
      treebank: "gum-open/gum_open-dev", documents: "GUM_news", tokens: 99.8, words: 99.8,
      sentences: 97),
  ])
  func reachesLine(_ line: Line) throws {
    let bank = try Treebank(line.treebank)
    let segmentation = Segmenter().segment(bank.text)
    func isMeant(_ span: ByteSpan) -> Bool {
      line.documents.isEmpty
        || bank.documents[bank.document(at: Int(span.start))].name.hasPrefix(line.documents)
    }
    func score(_ gold: [ByteSpan], _ system: [ByteSpan]) -> SegmentationScore {
      SegmentationScore(gold: gold.filter(isMeant), system: system.filter(isMeant))
    }
    let tokens = score(bank.tokens, surfaceTokens(segmentation))
    let words = score(bank.words, segmentation.tokens.map(\.span))
    let sentences = score(bank.sentences, segmentation.sentences.map(\.span))
    print("\(line.testDescription): tokens \(tokens), words \(words), sentences \(sentences)")
    #expect(bank.tokens.count > 1000)
    #expect(tokens.f1 >= line.tokens)
    #expect(words.f1 >= line.words)
    #expect(sentences.f1 >= line.sentences)
  }

  /// The spans of tokens as they stand in the text, clitics with their words.
  private func surfaceTokens(_ segmentation: Segmentation) -> [ByteSpan] {
    var spans: [ByteSpan] = []
    for token in segmentation.tokens {
      if token.continuesToken, let last = spans.popLast() {
        spans.append(ByteSpan(last.start, token.span.end))
      } else {
        spans.append(token.span)
      }
    }
    return spans
  }
}
