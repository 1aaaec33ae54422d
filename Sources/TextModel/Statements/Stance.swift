extension Statement {
  /// What the speaker does with the words, as the cue says it.
  ///
  /// The names are those of the speech acts that the verbs are called after; a cue leads to one of
  /// them by the lexicon, and the syntax and the content can change it.
  public enum Stance: String, Sendable, Hashable, CaseIterable {
    /// Words given without more: "said", "added", "according to".
    case say
    /// Words that the reporter does not vouch for: "claimed", "alleged".
    case claim
    /// A thing made known: "announced", "declared".
    case announce
    /// A thing held to be as it is: "affirmed", "reaffirmed", "insisted".
    case affirm
    /// A fact or finding: "found", "concluded", "shows".
    case find
    /// A wrong laid to somebody: "accused", "charged with".
    case accuse
    /// An evil laid to somebody: "blamed", "held responsible".
    case blame
    /// A thing said not to be so: "denied", "rejected the claim", "refused".
    case deny
    /// An offer or demand turned down: "rejected the plan".
    case reject
    /// A thing said to be so that was said before: "confirmed".
    case confirm
    /// A thing granted: "admitted", "conceded".
    case admit
    /// The same view as another: "agreed", "accepted".
    case agree
    /// Good words: "praised", "hailed", "welcomed".
    case praise
    /// Hard words: "criticised", "condemned".
    case criticise
    /// "Demanded", "ordered", "insisted that … must".
    case demand
    /// "Asked them to", "urged", "called for".
    case request
    /// "Proposed", "suggested", "recommended".
    case propose
    /// "Promised", "vowed", "pledged", "agreed to".
    case promise
    /// "Threatened".
    case threaten
    /// "Warned".
    case warn
    /// A question: "asked whether", "wondered".
    case ask
    /// "Hoped", "wished".
    case hope
    /// "Feared", "was worried that".
    case fear
    /// "Thought", "believed", "felt".
    case believe
    /// "Suspected".
    case suspect
    /// "Doubted", "was sceptical that".
    case doubt
    /// "Expected", "predicted", "estimated".
    case expect
    /// "Knew", "learned", "remembered", "noticed".
    case know
    /// "Thanked", "apologised", "regretted", "congratulated".
    case express
  }
}
