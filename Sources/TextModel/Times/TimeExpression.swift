/// An expression of the text that says when, how long or how often.
///
/// The attributes are those of TIMEX3 (Pustejovsky et al. 2003, "TimeML: Robust Specification of
/// Event and Temporal Expressions in Text"; ISO 24617-1), with the interval that the value stands
/// for. An expression that needs the article's date, and does not get it, stays open: its value has
/// `X` where nothing is known, and its bounds hold what the other dates of the article allow.
public struct TimeExpression: Sendable, Hashable {
  /// What is said of time.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A day, or a unit of the calendar that is longer than a day.
    case date
    /// A clock time, or a part of a day.
    case time
    /// How long something lasts.
    case duration
    /// How often something comes again.
    case set
  }

  /// What a value is related to that is not absolute.
  public enum Anchor: Sendable, Hashable {
    /// The date on which the article was published.
    case publication
    /// Another expression, as a position in the layer.
    case expression(Int)
  }

  /// From its first to its last byte, without the preposition before it.
  public var span: ByteSpan
  /// Its tokens, as positions in the token layer; never empty.
  public var tokens: Range<Int>
  /// What is said of time.
  public var kind: Kind
  /// The value in the form of TIMEX3, resolved as far as it can be: `2023-04-13`, `P3D`.
  public var timex: String
  /// The value that the words have alone, with `X` for what they leave open: `XXXX-WXX-4`.
  public var openTimex: String
  /// The stretch of time that the value stands for; `nil` if it is none or is not known.
  public var interval: CalendarInterval?
  /// What the words make of the value: its beginning, about it.
  public var modifier: TimeModifier?
  /// How the preposition before it relates it to what is told: after it, until it.
  public var signal: TimeSignal?
  /// What the value is related to; `nil` if it is absolute.
  public var anchor: Anchor?
  /// How far from the anchor it lies ("last year": one year before), if words say so.
  public var offset: TimeOffset?
  /// Whether nothing about the value is left open.
  public var isResolved: Bool
  /// The least interval that is known to hold an open value, either end of it if both are known.
  public var bounds: TimeBounds
  /// The expression that it is a part of, as a position in the layer: "May" in "from May to July".
  public var within: Int?

  /// An absolute or open expression; what else is known is set afterwards.
  public init(
    span: ByteSpan, tokens: Range<Int>, kind: Kind, timex: String, interval: CalendarInterval?,
    isResolved: Bool
  ) {
    self.span = span
    self.tokens = tokens
    self.kind = kind
    self.timex = timex
    self.openTimex = timex
    self.interval = interval
    self.isResolved = isResolved
    bounds = TimeBounds()
  }
}
