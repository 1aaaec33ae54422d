import ArgumentParser

/// The analyser that Hearsay ships.
enum ShippedAnalyser {
  /// The analyser with its model, or why there is none.
  static func load() throws -> any WordAnalyser {
    throw ValidationError(
      "this build of Hearsay has no model of English words; score a CoNLL-U file with --system")
  }
}
