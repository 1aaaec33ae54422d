/// What of a hit is counted or sorted by.
public struct HitKey: Sendable, Hashable {
  /// Which of the tokens of a hit or of those around it are meant.
  public enum Tokens: Sendable, Hashable {
    /// The token so many after the first; before it if negative.
    case first(Int)
    /// The token so many after the last; before it if negative.
    case last(Int)
    /// All tokens of the hit.
    case whole
  }

  /// The attribute, counted as in the schema.
  public let attribute: Int
  /// The tokens.
  public let tokens: Tokens

  /// A key from its parts.
  public init(attribute: Int, tokens: Tokens = .whole) {
    self.attribute = attribute
    self.tokens = tokens
  }
}
