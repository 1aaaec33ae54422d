import TextModel

/// The nouns that report speech and thought, by stance and by what they take.
enum ReportingNounList {
  /// The classes.
  static let classes: [(Statement.Stance, CueFrame, String)] = [
    (.claim, [.clause, .phrase], "claim allegation"),
    (
      .claim, [.clause],
      "rumour rumor suggestion speculation assertion contention argument theory hypothesis notion"
    ),
    (.accuse, [.clause, .phrase], "accusation charge"),
    (.say, [.clause], "statement comment remark report message testimony observation quote"),
    (.announce, [.clause], "announcement declaration news revelation disclosure"),
    (.affirm, [.clause], "insistence affirmation reaffirmation assurance"),
    (.find, [.clause], "finding conclusion evidence proof verdict ruling judgment judgement"),
    (.deny, [.clause], "denial"),
    (.admit, [.clause, .phrase], "admission confession acknowledgement acknowledgment"),
    (.confirm, [.clause], "confirmation"),
    (.demand, [.clause, .infinitive], "demand order"),
    (.request, [.clause, .infinitive], "request plea appeal call"),
    (.propose, [.clause, .infinitive], "proposal recommendation advice"),
    (.promise, [.clause, .infinitive], "promise pledge vow guarantee commitment"),
    (.threaten, [.infinitive], "threat"),
    (.warn, [.clause, .phrase], "warning"),
    (.hope, [.clause, .phrase], "hope wish"),
    (.fear, [.clause, .phrase], "fear concern worry anxiety apprehension"),
    (
      .believe, [.clause],
      "belief view opinion feeling conviction impression sensation sense thought"
    ),
    (.suspect, [.clause, .phrase], "suspicion"),
    (.doubt, [.clause], "doubt"),
    (.expect, [.clause, .phrase], "expectation prediction forecast estimate"),
  ]

  /// Verbs whose object such a noun is: they add the act and not the meaning.
  static let lightVerbs: Set<String> = [
    "make", "level", "issue", "express", "voice", "raise", "have", "give", "repeat", "reiterate",
    "hurl", "bring", "lodge", "levy", "offer", "send", "share", "hold", "advance", "draw", "reach",
    "renew", "utter", "air", "put", "submit", "file", "deliver", "post", "direct", "trade",
    "exchange", "come", "release", "publish",
  ]

  /// Nouns that only count or gather what follows them with "of".
  static let gatherings: Set<String> = [
    "chain", "series", "number", "string", "set", "slew", "host", "raft", "barrage", "flurry",
    "list", "range", "spate", "litany", "stream", "wave", "kind", "sort", "lot", "couple",
  ]
}
