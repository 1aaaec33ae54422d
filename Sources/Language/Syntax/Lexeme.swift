/// The smallest piece of a program.
struct Lexeme: Sendable {
  enum Kind: Sendable, Equatable {
    case name(String)
    case integer(Int)
    case decimal(Double)
    case text(String)
    case date(CalendarLiteral)
    case duration(months: Int, minutes: Int)
    case pattern(String)
    case regex(String, flags: String)
    case mark(Mark)
    case documentation(String)
    case newline
    case end
    /// A piece that could not be read; its error is already reported.
    case broken
  }

  var kind: Kind
  var range: SourceRange
  /// Whether white space stands before it.
  var spaced: Bool
}

/// A date as a program writes it; kept as text so that the parser need not know the calendar.
struct CalendarLiteral: Sendable, Equatable {
  var text: String
}

/// Operators and punctuation.
enum Mark: String, Sendable, CaseIterable {
  case pipe = "|"
  case comma = ","
  case colon = ":"
  case dot = "."
  case range = ".."
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBracket = "["
  case rightBracket = "]"
  case leftBrace = "{"
  case rightBrace = "}"
  case assign = "="
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case matches = "~"
  case matchesNot = "!~"
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
  case remainder = "%"
  case coalesce = "??"

  /// Whether it compares, so that what stands before it was meant as a condition.
  var joinsConditions: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .matches, .matchesNot:
      true
    default: false
    }
  }

  /// Whether a line that ends in this mark goes on in the next one.
  var continuesLine: Bool {
    switch self {
    case .dot, .rightParenthesis, .rightBracket, .rightBrace: false
    default: true
    }
  }
}

/// Words that are part of the grammar and cannot be names.
enum Keyword {
  static let all: Set<String> = [
    "and", "or", "not", "in", "contains", "by", "on", "asc", "desc", "let", "def", "param", "use",
    "assert", "true", "false", "none",
  ]

  /// Keywords after which a line goes on.
  static let continuing: Set<String> = ["and", "or", "not", "in", "contains", "by", "on"]
}
