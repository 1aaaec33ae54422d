import Annotation
import TextModel

/// What tags, parses and finds names in a segmented text.
protocol WordAnalyser: Sendable {
  /// The analysis of a text's words.
  func analyse(_ text: SourceText, tokens: [Token], sentences: [Sentence]) -> WordAnalysis
}

/// A text with its segmentation and the analysis of its words.
struct AnnotatedText: Sendable {
  let text: SourceText
  let tokens: [Token]
  let sentences: [Sentence]
  let analysis: WordAnalysis
}

extension WordAnalyser {
  /// Finds sentences and words by Hearsay's own segmenter and analyses them.
  func annotate(_ text: SourceText) -> AnnotatedText {
    let segmentation = Segmenter().segment(text)
    return annotate(text, tokens: segmentation.tokens, sentences: segmentation.sentences)
  }

  /// Analyses words that are given.
  func annotate(_ text: SourceText, tokens: [Token], sentences: [Sentence]) -> AnnotatedText {
    AnnotatedText(
      text: text, tokens: tokens, sentences: sentences,
      analysis: analyse(text, tokens: tokens, sentences: sentences))
  }
}
