import Annotation
import TextModel

/// Tags and lemmatises the words of a text, parses its sentences and finds the names in it.
public protocol WordAnalyser: Sendable {
  /// What tells its model from every other: part of what results are stamped with.
  var fingerprint: String { get }

  /// The analysis of a text that is cut into words and sentences.
  ///
  /// That of a sentence depends on nothing else: neither on the sentences beside it nor on the order.
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
