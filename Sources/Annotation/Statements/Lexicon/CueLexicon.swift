import TextModel

/// Reporting words by their dictionary form, each part of speech by itself.
///
/// The classes follow those of speech-act verbs in Wierzbicka (1987, "English Speech Act Verbs") and
/// of verbs with clausal complements in Levin (1993, "English Verb Classes and Alternations",
/// classes 29 to 37).
struct CueLexicon: Sendable {
  /// Verbs.
  let verbs: [String: Cue]
  /// Nouns.
  let nouns: [String: Cue]
  /// Adjectives and participles with a clause.
  let adjectives: [String: Cue]

  /// The words of English.
  static let english = CueLexicon(
    verbs: table(ReportingVerbList.classes), nouns: table(ReportingNounList.classes),
    adjectives: table(ReportingAdjectiveList.classes))

  private static func table(_ classes: [(Statement.Stance, CueFrame, String)]) -> [String: Cue] {
    var table: [String: Cue] = [:]
    for (stance, frame, words) in classes {
      for word in words.split(whereSeparator: \.isWhitespace) {
        for spelling in spellings(String(word)) {
          // A word of several classes has the stance of the first and the frames of all.
          table[spelling, default: Cue(stance: stance, frame: [])].frame.formUnion(frame)
        }
      }
    }
    return table
  }

  /// The British spelling beside the American one, or the other way round.
  private static func spellings(_ word: String) -> [String] {
    if word.hasSuffix("ize") { return [word, String(word.dropLast(2)) + "se"] }
    if word.hasSuffix("ise") { return [word, String(word.dropLast(2)) + "ze"] }
    return [word]
  }
}
