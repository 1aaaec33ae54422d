import TextModel

/// A number as the text writes it: digits, words, or both, with no unit.
public struct NumberPhrase: Sendable, Hashable {
  /// What the number says.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// How many: "12", "two and a half", "1.2bn".
    case cardinal
    /// A part of a whole: "two thirds", "1/4", "nine in ten".
    case fraction
    /// A place in an order: "third", "21st".
    case ordinal
    /// Not exactly how many: "dozens", "several hundred".
    case vague
  }

  /// Where it stands.
  public var span: ByteSpan
  /// Its first token.
  public var token: Int
  /// What the number says.
  public var kind: Kind
  /// The number; `nil` for vague ones.
  public var value: DecimalNumber?
  /// The least that a vague number stands for.
  public var low: DecimalNumber?
  /// The most that a vague number stands for.
  public var high: DecimalNumber?
}
