/// A test of a token, or of the labelled tokens of a hit.
public struct Condition: Sendable, Hashable {
  /// The kinds of test.
  public indirect enum Kind: Sendable, Hashable {
    /// Not this.
    case not(Condition)
    /// All of these.
    case and([Condition])
    /// Any of these.
    case or([Condition])
    /// If the first, then the second.
    case implies(Condition, Condition)
    /// Two values compared.
    case comparison(Operand, Comparison, Operand)
    /// There is a value: a label that is set, a region that the token stands in.
    case exists(Operand)
    /// An edge of the dependency tree between two labelled tokens: `a >obj b`.
    case edge(PatternName, DependencyEdge.Relation, PatternName)
  }

  /// The kind of test.
  public let kind: Kind
  /// Where it stands in the pattern.
  public let range: Range<Int>
}

/// How two values are compared.
public enum Comparison: String, Sendable, Hashable, CaseIterable {
  /// The value on the right, a regular expression, matches the whole value on the left.
  case equal = "="
  /// It does not.
  case notEqual = "!="
  /// The two are the same text.
  case literallyEqual = "=="
  /// They are not.
  case literallyNotEqual = "!=="
  /// The value is one of a list.
  case isIn = "in"
  /// It is not.
  case isNotIn = "not in"
  /// Numbers in order.
  case less = "<"
  /// Numbers in order.
  case lessOrEqual = "<="
  /// Numbers in order.
  case greater = ">"
  /// Numbers in order.
  case greaterOrEqual = ">="
  /// One of the values of a feature set matches.
  case contains = "contains"
  /// None of them does.
  case doesNotContain = "not contains"
  /// All the values of a feature set match.
  case matches = "matches"
  /// Not all of them do.
  case doesNotMatch = "not matches"

  /// Whether the test is turned round.
  public var isNegated: Bool {
    switch self {
    case .notEqual, .literallyNotEqual, .isNotIn, .doesNotContain, .doesNotMatch: true
    default: false
    }
  }
}

/// A value in a test.
public struct Operand: Sendable, Hashable {
  /// The kinds of value.
  public indirect enum Kind: Sendable, Hashable {
    /// The attribute that a bare `"word"` is about.
    case defaultAttribute
    /// An attribute of the token, a label, or a tag that it may stand in.
    case name(PatternName)
    /// An attribute of a labelled token; `_` is the token itself: `a.lemma`, `_.text_source`.
    case qualified(PatternName, PatternName)
    /// A text, mostly a regular expression.
    case text(TextValue)
    /// A number.
    case number(Int)
    /// A word list from outside: `$verbs`.
    case list(PatternName)
    /// The words of a list as regular expressions: `RE($verbs)`.
    case expressionList(PatternName)
    /// A function: `distance(a, b)`.
    case call(PatternName, [Operand])
  }

  /// The kind of value.
  public let kind: Kind
  /// How letters are compared, for texts and lists.
  public let flags: TextFlags
  /// Where it stands in the pattern.
  public let range: Range<Int>
}

/// How letters are compared: `%c`, `%d`, `%l`.
public struct TextFlags: OptionSet, Sendable, Hashable {
  /// The set as bits.
  public let rawValue: UInt8

  /// A set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Upper and lower case are the same.
  public static let ignoreCase = TextFlags(rawValue: 1)
  /// Letters with and without accents are the same.
  public static let ignoreDiacritics = TextFlags(rawValue: 2)
  /// The text is no regular expression.
  public static let literal = TextFlags(rawValue: 4)
}

/// A text between quotation marks, or a regular expression between slashes.
public struct TextValue: Sendable, Hashable {
  /// The text; a doubled quotation mark has become one, a backslash stands as it was written.
  public let content: String
  /// Where the text between the marks stands in the pattern.
  public let contentRange: Range<Int>
  /// The mark: `"`, `'` or `/`.
  public let mark: UInt8
  /// The bytes of `content` after which a doubled mark was made one.
  let doubledMarks: [Int]

  /// The place in the pattern of a byte of the text.
  public func place(ofByte offset: Int) -> Int {
    let shift = doubledMarks.reduce(0) { $1 < offset ? $0 + 1 : $0 }
    return min(contentRange.lowerBound + offset + shift, contentRange.upperBound)
  }

  /// The text as a literal: a backslash before a mark or another backslash is not part of it.
  public var literal: String {
    var bytes: [UInt8] = []
    var source = Array(content.utf8)[...]
    while let byte = source.popFirst() {
      if byte == UInt8(ascii: "\\"), let next = source.first,
        next == mark || next == UInt8(ascii: "\\")
      {
        bytes.append(next)
        source.removeFirst()
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
