import Annotation

extension WordAnnotator: WordAnalyser {}

/// The analyser that Hearsay ships.
enum ShippedAnalyser {
  /// The analyser with its model, or why there is none.
  static func load() throws -> any WordAnalyser { try WordAnnotator.english() }
}
