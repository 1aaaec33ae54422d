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

  /// What it tells; none for a noun that tells an act only behind certain words.
  var kind: EventKind?
  /// Whom a phrase with "of" names.
  var role: Role
  /// What it tells behind certain words: "hunger strike", "air strike".
  var compounds: [String: EventKind] = [:]

  /// What it tells at a place of a text.
  func kind(before token: Int, _ text: ParsedText) -> EventKind? {
    guard !compounds.isEmpty else { return kind }
    for child in text.children(token) where Int(child) < token {
      if let kind = compounds[text.lemmas[Int(child)]] { return kind }
    }
    return token > 0 ? compounds[text.lemmas[token - 1]] ?? kind : kind
  }
}
