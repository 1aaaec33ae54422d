import TextModel

@testable import Annotation

/// A text with all layers up to its statements, by the shipped model.
struct Annotated {
  let text: SourceText
  let segmentation: Segmentation
  let quotes: [Quote]
  let analysis: WordAnalysis
  let statements: [Statement]

  init(_ text: SourceText) throws {
    self.text = text
    segmentation = Segmenter().segment(text)
    quotes = QuoteFinder().quotes(
      in: text, paragraphs: segmentation.paragraphs, sentences: segmentation.sentences,
      tokens: segmentation.tokens)
    var analysis = try WordAnnotator.english().analyse(
      text, tokens: segmentation.tokens, sentences: segmentation.sentences)
    analysis.syntax.makeWellFormed(segmentation.sentences)
    self.analysis = analysis
    statements = StatementAnnotator().statements(
      in: text, tokens: segmentation.tokens, sentences: segmentation.sentences, quotes: quotes,
      analysis: analysis)
  }
}
