import TextModel

/// A name at a place of a text.
struct NameOccurrence: Sendable {
  /// The tokens of the name, titles and articles not among them.
  var tokens: Range<Int>
  /// The token that the others depend on.
  var head: Int
  /// How the name is written.
  var form: NameForm
  /// The titles before the name; empty if there are none.
  var titleTokens: Range<Int> = 0..<0
  /// Whether the name finder vouched for its kind.
  var isFound = true
  /// The occurrence that this one abbreviates in parentheses behind it, by its position.
  var abbreviates: Int?
}
