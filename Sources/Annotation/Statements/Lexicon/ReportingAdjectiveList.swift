import TextModel

/// Adjectives, and participles used as such, that say what somebody thinks of a clause.
enum ReportingAdjectiveList {
  /// The classes.
  static let classes: [(Statement.Stance, CueFrame, String)] = [
    (
      .believe, [.clause],
      "sure certain confident convinced persuaded positive satisfied adamant optimistic"
    ),
    (.hope, [.clause], "hopeful"),
    (
      .fear, [.clause],
      "afraid fearful worried concerned anxious alarmed wary nervous frightened scared"
    ),
    (.doubt, [.clause], "doubtful sceptical skeptical unsure uncertain unconvinced"),
    (.know, [.clause], "aware unaware conscious mindful"),
    (
      .express, [.clause],
      """
      happy glad pleased delighted proud grateful thankful sorry sad disappointed surprised \
      shocked amazed astonished upset angry furious relieved excited thrilled ashamed
      """
    ),
    (.suspect, [.clause], "suspicious"),
  ]
}
