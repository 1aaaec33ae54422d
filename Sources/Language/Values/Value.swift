import Query
import TextModel

/// A value of the language.
public enum Value: Sendable {
  /// Nothing: not known, not said, not there.
  case none
  /// `true` or `false`.
  case truth(Bool)
  /// A whole number.
  case integer(Int)
  /// A number with a fraction.
  case decimal(Double)
  /// Text.
  case text(String)
  /// A date of any precision.
  case date(CalendarInterval)
  /// A length of time.
  case duration(TimeSpan)
  /// A piece of a document.
  case span(TextSpan)
  /// Values in order.
  indirect case list([Value])
  /// Named values.
  indirect case record(Record)
  /// Numbers from one to another, both included.
  indirect case range(NumberRange)
  /// A token pattern.
  case pattern(PatternValue)
}

/// Named values in order.
public struct Record: Sendable {
  /// The fields in the order in which they were written.
  public var fields: [(name: String, value: Value)]

  /// A record of fields.
  public init(_ fields: [(name: String, value: Value)]) { self.fields = fields }

  /// The value of a field; none if there is no such field.
  public subscript(name: String) -> Value {
    fields.first { $0.name == name }?.value ?? .none
  }
}

/// Numbers from one to another, both included.
public struct NumberRange: Sendable, Hashable {
  /// The lowest number.
  public var lower: Double
  /// The highest number.
  public var upper: Double
}

/// A token pattern that was checked, with the text it was written as.
public final class PatternValue: Sendable {
  /// The pattern as it was written.
  public let text: String
  /// The pattern, resolved against the layers of the corpus.
  public let pattern: ResolvedPattern
  /// What patterns could ask of the corpus when it was checked.
  let schema: PatternSchema
  private let bindings: [String: PatternBinding]

  init(
    text: String, pattern: ResolvedPattern, schema: PatternSchema,
    bindings: [String: PatternBinding]
  ) {
    self.text = text
    self.pattern = pattern
    self.schema = schema
    self.bindings = bindings
  }

  /// The pattern for a corpus: resolved anew if it was checked against another one.
  func pattern(for schema: PatternSchema) throws(PatternError) -> ResolvedPattern {
    if schema == self.schema { return pattern }
    return try pattern.syntax.resolve(schema: schema, bindings: bindings)
  }
}

extension Value {
  /// Whether it is none.
  public var isNone: Bool {
    if case .none = self { return true }
    return false
  }

  /// Whether it is `true`.
  public var isTrue: Bool {
    if case .truth(true) = self { return true }
    return false
  }

  /// The number, for whole and other numbers.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .decimal(let value): value
    default: nil
    }
  }

  /// The words, for text and spans.
  public var text: String? {
    switch self {
    case .text(let value): value
    case .span(let span): span.label
    default: nil
    }
  }

  /// A number as a whole number where it has no fraction.
  static func number(_ value: Double) -> Value {
    Int(exactly: value).map(Value.integer) ?? .decimal(value)
  }

  /// A text, or none for no text.
  static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .none }

  /// The elements of a list; a single value is a list of itself, none a list of nothing.
  var elements: [Value] {
    switch self {
    case .list(let values): values
    case .none: []
    default: [self]
    }
  }
}
