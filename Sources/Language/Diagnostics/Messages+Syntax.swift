/// The words of errors that the lexer and the parser report.
extension Diagnostic {
  /// Something whose closing mark is missing; `nil` stands for the backquote, which cannot be shown
  /// between backquotes.
  static func unclosed(_ what: String, closing: String?, at range: SourceRange) -> Diagnostic {
    let mark = closing.map { "`\($0)`" } ?? "a backquote"
    return Diagnostic(
      .unclosed, "this \(what) is not closed", at: range, hint: "add \(mark) where it ends")
  }

  static func unknownEscape(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .literal, "`\(range.text)` is no escape", at: range,
      hint: "the escapes are \\n, \\t, \\r, \\\", \\\\ and \\u{…}; write \\\\ for a backslash")
  }

  static func writeWord(_ word: String, for mark: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntax, "`\(mark)` is not an operator here", at: range,
      hint: "write `\(word)`; `&`, `|` and `!` belong inside a pattern's brackets")
  }

  static func writeMinus(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntax, "this is a typographic dash", at: range, hint: "write `-` for a minus sign")
  }

  static func strayCharacter(_ scalar: Unicode.Scalar, at range: SourceRange) -> Diagnostic {
    let code = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
    let isVisible = scalar.properties.isAlphabetic || (scalar.value > 0x20 && scalar.value < 0x7F)
    let shown = isVisible || scalar.properties.isEmoji ? "`\(scalar)`" : "U+\(padded)"
    let hint =
      scalar == ";"
      ? "a statement ends with its line: begin the next one on a line of its own"
      : "text stands between straight double quotes, a pattern between backquotes"
    return Diagnostic(
      .syntax, "the character \(shown) has no meaning here", at: range, hint: hint)
  }

  static func typographicMarks(_ text: String?, at range: SourceRange) -> Diagnostic {
    var hint = "text stands between straight double quotes: \"…\""
    if let text, text.count >= 2 {
      hint = "write \"\(text.dropFirst().dropLast())\""
    }
    return Diagnostic(
      .quotationMarks, "text stands between straight double quotes", at: range, hint: hint)
  }

  static func numberTooLarge(at range: SourceRange) -> Diagnostic {
    Diagnostic(.literal, "this number is too large", at: range, hint: "write it as 1e30")
  }

  static func unknownUnit(
    _ unit: String, after digits: String, at range: SourceRange
  ) -> Diagnostic {
    let spelt = [
      "day": "d", "days": "d", "week": "w", "weeks": "w", "month": "mo", "months": "mo", "m": "mo",
      "year": "y", "years": "y", "hour": "h", "hours": "h", "minute": "min", "minutes": "min",
    ]
    if let meant = spelt[unit] {
      return Diagnostic(
        .literal, "`\(unit)` is no unit of time", at: range, hint: "write \(digits)\(meant)")
    }
    return Diagnostic(
      .literal, "`\(unit)` is no unit of time", at: range,
      hint: "a duration ends in min, h, d, w, mo or y (\(digits)d is \(digits) days); "
        + "a name cannot begin with a digit")
  }

  static func wholeDuration(_ unit: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .literal, "a duration counts whole units", at: range,
      hint: "use a smaller unit: 36h for a day and a half")
  }

  static func notADate(_ text: String, at range: SourceRange) -> Diagnostic {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let spaced = parts.joined(separator: " - ")
    guard parts.count == 2, parts[1].count == 4, Int(parts[1]) != nil else {
      let isDifference = parts.count == 2 && Int(parts[1]) != nil
      return Diagnostic(
        .date, "`\(text)` is not a date of the calendar", at: range,
        hint: "dates are 2023-04-06, 2023-04, 2023-W14, 2023-Q2"
          + (isDifference ? "; to subtract, put spaces: \(spaced)" : ""))
    }
    return Diagnostic(
      .date, "`\(text)` is not a date", at: range,
      hint: "write \(parts[0])..\(parts[1]) for a range, \(spaced) for a difference, or "
        + "date(\"\(parts[0])\")..date(\"\(parts[1])\") for the years")
  }

  static func expected(_ what: String, found: Lexeme, hint: String? = nil) -> Diagnostic {
    Diagnostic(.syntax, "expected \(what), found \(found.shown)", at: found.range, hint: hint)
  }

  static func looksLikeSQL(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntax, "a program begins with a table, and stages follow", at: range,
      hint: "write, for example, docs | where words > 300 | select id; `help language` is one page")
  }

  static func notAStage(
    _ name: Name, before operation: String, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .syntax, "`|` begins a stage, and `\(name.text) \(operation)` is none", at: range,
      hint: "write `or` between conditions, and `where` before one")
  }

  static func reserved(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntax, "`\(word)` is a word of the language and cannot be a name", at: range,
      hint: "choose another name, such as `\(word)_`")
  }

  static func assignInExpression(at range: SourceRange) -> Diagnostic {
    Diagnostic(.syntax, "`=` gives a name", at: range, hint: "write `==` to compare")
  }

  static func chainedComparison(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntax, "comparisons do not chain", at: range,
      hint: "join them with `and`: a < b and b < c; or use a range: x in 1..5")
  }

  static func bareTable(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntax, "a `|` inside an argument needs brackets", at: range, hint: "write (docs | …)")
  }

  static func tooDeep(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .limit, "the program is nested too deeply here", at: range,
      hint: "give an inner part a name with `let`")
  }

  static func tooManyStages(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .limit, "more than \(Checker.maximumPlanDepth) stages stand on top of each other here",
      at: range, hint: "write the first part's result to a file, and begin again with table(\"…\")")
  }

  static func tooManyExpansions(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .limit, "the calls of `def`s in this statement are more than \(Checker.maximumExpansions)",
      at: range, hint: "a `def` that calls another twice doubles the work: use fewer levels")
  }

  static func pipeWithoutHead(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntax, "nothing stands before this `|`", at: range,
      hint: "begin with a table, such as `docs`; in the REPL it goes on from the last result")
  }

  static func patternLooksEaten(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .pattern, "a pattern in backquotes is expected here", at: range,
      hint: "if you wrote one, the shell has run it as a command: put the program in single quotes")
  }
}

extension Lexeme {
  /// How an error names the lexeme.
  var shown: String {
    switch kind {
    case .end: "the end of the program"
    case .newline: "the end of the line"
    case .text: "the text \(range.text)"
    case .pattern: "a pattern"
    case .regex: "a regular expression"
    case .documentation: "a `##` line"
    case .integer, .decimal: "the number \(range.text)"
    case .date: "the date \(range.text)"
    case .duration: "the duration \(range.text)"
    case .name, .mark, .broken: "`\(range.text)`"
    }
  }
}
