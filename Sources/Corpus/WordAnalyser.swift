import Annotation
import TextModel

/// Tags and lemmatises the words of a text, parses its sentences and finds the names in it.
public protocol WordAnalyser: Sendable {
  /// What tells its model from every other: part of what results are stamped with.
  var fingerprint: String { get }

  /// The analysis of a text that is cut into words and sentences; it depends on nothing else.
  func analyse(_ text: SourceText, tokens: [Token], sentences: [Sentence]) -> WordAnalysis
}

/// The analysers that the program ships.
public enum WordAnalysers {
  /// The one for English; its model is loaded when it is first asked for.
  public static func english() throws(ModelError) -> any WordAnalyser {
    try WordAnnotator.english()
  }
}

extension WordAnnotator: WordAnalyser {}

extension WordAnalyser {
  /// The analysis with trees that are well-formed, whatever the parser gave.
  func wellFormedAnalysis(
    of text: SourceText, tokens: [Token], sentences: [Sentence]
  ) -> WordAnalysis {
    var analysis = analyse(text, tokens: tokens, sentences: sentences)
    analysis.syntax.makeWellFormed(sentences)
    return analysis
  }
}
