import CPCRE2

/// A compiled regular expression in PCRE2 syntax, over UTF-8 bytes.
///
/// Classes such as `\w` and `\d` follow Unicode (UCP). The compiled code is shared between threads;
/// each match takes its own working memory, so that no call waits for another. Bytes that are not
/// UTF-8 never match anything and never stop a search. Source: pcre2api(3), pcre2jit(3).
///
/// For example: `try RegularExpression("arrest(s|ed)?").matchesWhole("arrested")` is true.
public struct RegularExpression: Sendable {
  /// What an expression may be told beside its text.
  public struct Options: OptionSet, Sendable, Hashable {
    /// The set as bits.
    public let rawValue: UInt32

    /// A set from its bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Upper and lower case are the same, in every script that has them.
    public static let caseInsensitive = Options(rawValue: 1)
    /// The text is taken as it stands: no character has a special meaning.
    public static let literal = Options(rawValue: 2)
    /// `.` also matches the end of a line.
    public static let dotMatchesLineEnds = Options(rawValue: 4)
    /// `^` and `$` also match at the ends of lines.
    public static let multiline = Options(rawValue: 8)
    /// White space and `#` comments in the expression are for the reader only.
    public static let extended = Options(rawValue: 16)

    var compileBits: UInt32 {
      var bits: UInt32 = 0
      if contains(.caseInsensitive) { bits |= PCRE2_CASELESS }
      if contains(.literal) { bits |= PCRE2_LITERAL }
      if contains(.dotMatchesLineEnds) { bits |= PCRE2_DOTALL }
      if contains(.multiline) { bits |= PCRE2_MULTILINE }
      if contains(.extended) { bits |= PCRE2_EXTENDED }
      return bits
    }
  }

  /// How many steps PCRE2 may take over one match before it gives up.
  ///
  /// PCRE2's own default is ten million, which is seconds on text made to be slow.
  public static let matchLimit: UInt32 = 1_000_000

  /// The expression as it was written.
  public let pattern: String
  /// What it was told beside its text.
  public let options: Options
  /// The names of its named groups with their numbers, in order of number.
  public let namedGroups: [NamedGroup]
  /// How many groups it has, the whole match not counted.
  public let groupCount: Int

  let code: CompiledCode

  /// Compiles an expression, or says what is wrong with it and where.
  public init(_ pattern: String, options: Options = []) throws(RegularExpressionError) {
    self.pattern = pattern
    self.options = options
    code = try CompiledCode(pattern, options: options)
    namedGroups = code.namedGroups()
    groupCount = code.groupCount()
  }

  /// The expression that matches a text and nothing else.
  ///
  /// For example: `RegularExpression.quoted("U.S.")` is `U\.S\.`.
  public static func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      if isSpecial(scalar) { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted
  }

  /// Whether a text has a character with a special meaning in an expression.
  public static func hasSpecialCharacter(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: isSpecial)
  }

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "^", "$", ".", "[", "]", "|", "(", ")", "?", "*", "+", "{", "}": true
    default: false
    }
  }
}

/// A named group of an expression.
public struct NamedGroup: Sendable, Hashable {
  /// Its name.
  public let name: String
  /// Its number, from 1.
  public let number: Int
}
