extension Verb {
  /// The stages whose layers do not exist yet: programs with them parse, and say so.
  static let toCome: [Verb] = [
    coming(
      "timeline", "Lists what happened when, with every date resolved.", ["dates", "chronology"],
      MissingLayer.times),
    coming(
      "similar", "Finds passages that resemble the rows.", ["reuse", "copies"], MissingLayer.reuse),
    coming(
      "compare", "Puts the accounts of several articles side by side.",
      ["side by side", "versions"],
      MissingLayer.stories),
    coming(
      "corroboration", "Counts independent sources of each statement.", ["confirm", "sources"],
      MissingLayer.stories),
    coming(
      "framing", "Compares the words that outlets choose for one event.", ["bias", "wording"],
      MissingLayer.stories),
  ]

  private static func coming(
    _ name: String, _ summary: String, _ searchWords: [String], _ layer: String
  ) -> Verb {
    Verb(
      name, name, summary, searchWords: searchWords,
      examples: [Example("docs | \(name)", ""), Example(name, "")], missingLayer: layer)
  }
}
