import TextModel

/// A noun that tells an act.
struct ActNoun: Sendable, Hashable {
  /// Whom a phrase with "of", or a possessor without more, names.
  enum Role: Sendable, Hashable {
    /// Those who do it: "the visit of the minister", "the party's criticism".
    case actor
    /// Those to whom it is done: "the arrest of the editor", "the editor's arrest".
    case target
  }

  /// What it tells.
  var kind: EventKind
  /// Whom a phrase with "of" names.
  var role: Role
}
