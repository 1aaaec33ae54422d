import TextModel

@testable import Annotation

/// A text with its times; words and sentences are those of the segmenter, without trees.
struct TimeText {
  let text: SourceText
  let times: [TimeExpression]

  /// The times of a text with the date of its article, as ISO 8601 writes it.
  init(_ string: String, published: String? = nil) {
    text = SourceText(string)
    let segmentation = Segmenter().segment(text)
    times = TimeFinder().times(
      in: text, tokens: segmentation.tokens, sentences: segmentation.sentences,
      paragraphs: segmentation.paragraphs, syntax: nil,
      published: published.flatMap { CalendarInterval(iso: $0) })
  }

  /// The outermost expressions as "words = value".
  var lines: [String] {
    times.filter { $0.within == nil }.map { "\(text.string($0.span)) = \($0.timex)" }
  }

  /// The only outermost expression.
  var only: TimeExpression? {
    let outermost = times.filter { $0.within == nil }
    return outermost.count == 1 ? outermost.first : nil
  }
}
