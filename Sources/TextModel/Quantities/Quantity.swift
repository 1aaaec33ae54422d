/// A number in the text with what it counts or measures.
public struct Quantity: Sendable, Hashable {
  /// What the number is a number of.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Things or people that are counted, or a number of which the text says no more.
    case count
    /// Hundredths of a whole, or a part of a whole in any other form ("two thirds", "one in five").
    case percentage
    /// A difference between two percentages, in percentage points.
    case points
    /// An amount of money.
    case money
    /// A length, weight, volume, temperature or another physical quantity.
    case measure
    /// How old somebody or something is.
    case age
  }

  /// How the number bounds what it stands for.
  public enum Bound: String, Sendable, Hashable, CaseIterable {
    /// The number or more.
    case atLeast = "at least"
    /// More than the number.
    case moreThan = "more than"
    /// The number or less.
    case upTo = "up to"
    /// Less than the number.
    case lessThan = "less than"
    /// A little less than the number.
    case nearly
  }

  /// The verb or noun that says what happened to what is counted.
  public struct Event: Sendable, Hashable {
    /// Where it stands.
    public var span: ByteSpan
    /// The past participle of a verb ("killed" for "killing"), else the noun as it stands.
    public var participle: String

    /// An event from its parts.
    public init(span: ByteSpan, participle: String) {
      self.span = span
      self.participle = participle
    }
  }

  /// The whole expression: bound, number and unit.
  public var span: ByteSpan
  /// The number with its unit, without words that bound or round it.
  public var amount: ByteSpan
  /// What the number is a number of.
  public var kind: Kind
  /// The number that is named; `nil` for ranges and for what is not exact ("dozens").
  public var value: DecimalNumber?
  /// The least that the expression allows; `nil` if it sets no limit.
  public var low: DecimalNumber?
  /// The most that the expression allows; `nil` if it sets no limit.
  public var high: DecimalNumber?
  /// How the number bounds what it stands for; `nil` where it is said to be the number itself.
  public var bound: Bound?
  /// Whether the expression says that the number is rounded or not well known.
  public var approximate: Bool
  /// A unit's symbol (`km`, `°C`, `%`, `year`) or a currency's code in ISO 4217 (`USD`); `nil` for
  /// plain counts.
  public var unit: String?
  /// What the unit measures (`length`, `mass`, `currency`); `nil` for plain counts.
  public var dimension: String?
  /// What is counted, or what a percentage is a part of: a noun phrase in one or more pieces.
  public var counted: [ByteSpan]
  /// What happened to what is counted.
  public var event: Event?
  /// Whether no number stands in the text: "a diplomat was killed" is one.
  public var implicit: Bool

  /// A quantity from its parts; all but the first three are absent by default.
  public init(
    span: ByteSpan, amount: ByteSpan, kind: Kind, value: DecimalNumber? = nil,
    low: DecimalNumber? = nil, high: DecimalNumber? = nil, bound: Bound? = nil,
    approximate: Bool = false, unit: String? = nil, dimension: String? = nil,
    counted: [ByteSpan] = [], event: Event? = nil, implicit: Bool = false
  ) {
    self.span = span
    self.amount = amount
    self.kind = kind
    self.value = value
    self.low = low
    self.high = high
    self.bound = bound
    self.approximate = approximate
    self.unit = unit
    self.dimension = dimension
    self.counted = counted
    self.event = event
    self.implicit = implicit
  }

  /// What is counted with its event, as one phrase: "guards killed".
  public func of(in text: SourceText) -> String? {
    var parts = counted.map(text.string)
    if let event { parts.append(event.participle) }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
