import Annotation
import TextModel

/// Text to times, as the program does it.
struct TimesPipeline {
  private let analyser: any WordAnalyser
  private let segmenter = Segmenter()
  private let finder = TimeFinder()

  init() throws {
    analyser = try ShippedAnalyser.load()
  }

  /// The times of a raw text with the date of its article.
  func times(in text: SourceText, published: CalendarInterval?) -> [TimeExpression] {
    let segmentation = segmenter.segment(text)
    let analysis = analyser.analyse(
      text, tokens: segmentation.tokens, sentences: segmentation.sentences)
    return finder.times(
      in: text, tokens: segmentation.tokens, sentences: segmentation.sentences,
      paragraphs: segmentation.paragraphs, syntax: analysis.syntax, published: published)
  }
}
