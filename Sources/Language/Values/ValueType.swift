/// The type of an expression, known before anything runs.
///
/// Every type includes none.
public indirect enum ValueType: Sendable, Equatable {
  /// Any value: JSON of unknown shape, or an expression whose error is already reported.
  case any
  /// Nothing but none.
  case none
  /// `true` or `false`.
  case truth
  /// A number.
  case number
  /// Text.
  case text
  /// Text from a closed list.
  case choice(Choice)
  /// A date.
  case date
  /// A length of time.
  case duration
  /// A piece of a document.
  case span
  /// A span that may be resolved to an entity.
  case mention
  /// Values of one type in order.
  case list(ValueType)
  /// Named values.
  case record([Field])
  /// Numbers from one to another.
  case range
  /// A token pattern.
  case pattern
  /// Rows.
  case table

  /// A named part of a record.
  public struct Field: Sendable, Equatable {
    /// The name.
    public var name: String
    /// The type.
    public var type: ValueType

    /// A field.
    public init(_ name: String, _ type: ValueType) {
      self.name = name
      self.type = type
    }
  }

  /// A closed list of values.
  public struct Choice: Sendable, Equatable {
    /// What the values are, such as `stance`.
    public var name: String
    /// The values, in the order in which help lists them.
    public var values: [String]

    /// A closed list.
    public init(_ name: String, _ values: [String]) {
      self.name = name
      self.values = values
    }
  }

  /// The type as errors and help name it.
  public var name: String {
    switch self {
    case .any: "any"
    case .none: "none"
    case .truth: "bool"
    case .number: "number"
    case .text: "text"
    case .choice(let choice): choice.name
    case .date: "date"
    case .duration: "duration"
    case .span: "span"
    case .mention: "mention"
    case .list(.any): "list"
    case .list(let element): "list of \(element.name)"
    case .record: "record"
    case .range: "range"
    case .pattern: "pattern"
    case .table: "table"
    }
  }

  /// The type with its article, for a sentence.
  var withArticle: String {
    switch self {
    case .truth: "true or false"
    case .any, .none, .text: name
    case .choice(let choice): "a value of \(choice.name)"
    default: "a \(name)"
    }
  }

  /// Whether nothing is known of its values but that they may be none.
  var isOpen: Bool { self == .any || self == .none }

  /// Whether values of the type are words: text, a closed list, a span.
  var isTextual: Bool {
    switch self {
    case .text, .choice, .span, .mention: true
    default: false
    }
  }

  /// Whether a value of this type may stand where `expected` is asked for.
  func fits(_ expected: ValueType) -> Bool {
    switch (self, expected) {
    case (.any, _), (_, .any), (.none, _), (_, .none): true
    case (.list(let element), .list(let other)): element.fits(other)
    case (.record, .record): true
    case (.range, .list(.number)): true
    case (.mention, .span): true
    case (_, .text): isTextual
    case (.text, .choice): true
    case (.choice, .choice): true
    default: self == expected
    }
  }

  /// Whether two values can be equal: none can be anything, words can be compared with words.
  func isComparable(with other: ValueType) -> Bool {
    fits(other) || other.fits(self) || (isTextual && other.isTextual)
  }

  /// The narrowest type that holds both.
  func joined(with other: ValueType) -> ValueType {
    if self == other { return self }
    switch (self, other) {
    case (.none, let type), (let type, .none): return type
    case (.mention, .span), (.span, .mention): return .span
    case (.list(let left), .list(let right)): return .list(left.joined(with: right))
    default: return isTextual && other.isTextual ? .text : .any
    }
  }
}
