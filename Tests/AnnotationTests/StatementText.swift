import TextModel

@testable import Annotation

/// A text with all layers up to its statements.
struct Annotated {
  let text: SourceText
  let segmentation: Segmentation
  let quotes: [Quote]
  let statements: [Statement]

  init(_ text: SourceText) {
    self.text = text
    segmentation = Segmenter().segment(text)
    quotes = QuoteFinder().quotes(
      in: text, paragraphs: segmentation.paragraphs, sentences: segmentation.sentences,
      tokens: segmentation.tokens)
    statements = StatementFinder().statements(
      in: text, tokens: segmentation.tokens, sentences: segmentation.sentences,
      paragraphs: segmentation.paragraphs, quotes: quotes)
  }

  /// Each statement as "kind: speaker | cue | content / content".
  var lines: [String] {
    statements.map { statement in
      let speaker = statement.speaker.map(text.string) ?? "-"
      let cue = statement.cue.map(text.string) ?? "-"
      let content = statement.content.map(text.string).joined(separator: " / ")
      return "\(statement.kind): \(speaker) | \(cue) | \(content)"
    }
  }
}
