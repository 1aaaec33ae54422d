/// The words of errors about types and values.
extension Diagnostic {
  private static func quoted(_ value: Resolved) -> String {
    if case .text(let text)? = value.constant, value.range.text.hasPrefix("\"") {
      return "\"\(text)\""
    }
    return "`\(value.range.text)`"
  }

  static func wrongType(
    of what: String, expected: ValueType, found: Resolved
  ) -> Diagnostic {
    var hint: String?
    if expected == .date, found.type.isTextual { hint = "write a date, such as 2023-04" }
    if expected == .truth { hint = "compare it, as in \(found.range.text) != none" }
    if expected == .number, found.type.isTextual {
      hint =
        found.constant == nil
        ? "number(\(found.range.text)) makes a number of it" : "write a number without quotes"
    }
    if expected == .pattern { hint = patternHint(for: found) }
    if expected == .text, !found.type.isTextual {
      hint = "text(\(found.range.text)) makes text of it"
    }
    return Diagnostic(
      .type,
      "\(what) wants \(expected.withArticle), and \(quoted(found)) is \(found.type.withArticle)",
      at: found.range, hint: hint)
  }

  /// How a pattern is written, with the words that stand there as text.
  private static func patternHint(for found: Resolved) -> String {
    var words = ["\"…\""]
    if case .text(let text)? = found.constant, !text.contains("\""), !text.contains("`") {
      let written = text.split(separator: " ").map { "\"\($0)\"" }
      if !written.isEmpty { words = written }
    }
    return "a pattern stands between backquotes: `\(words.joined(separator: " "))`"
  }

  static func wrongArgument(
    _ parameter: Signature.Parameter, of function: Function, found: Resolved
  ) -> Diagnostic {
    let expected: String =
      switch parameter.type {
      case .exactly(let type): type.withArticle
      case .list: "a list"
      case .variable: "a value like the others"
      }
    return Diagnostic(
      .type,
      "`\(parameter.name)` of `\(function.name)` is \(expected), and \(quoted(found)) is \(found.type.withArticle)",
      at: found.range, hint: "it is written `\(function.notation)`")
  }

  static func notDateBeside(_ value: Resolved, _ other: Resolved) -> Diagnostic {
    Diagnostic(
      .type,
      "\(quoted(other)) is \(other.type.withArticle), \(quoted(value)) is \(value.type.withArticle)",
      at: value.range, hint: "write a date, such as 2023-04")
  }

  static func notComparable(_ left: Resolved, _ right: Resolved) -> Diagnostic {
    let hint: String? =
      if left.type.isTextual && right.type == .number {
        "write it as text, in double quotes"
      } else if left.type == .number && right.type.isTextual {
        "write a number without quotes"
      } else if case .list = left.type {
        "use `contains`: \(left.range.text) contains …"
      } else if left.type == .truth {
        "a condition stands by itself: where \(left.range.text)"
      } else { nil }
    return Diagnostic(
      .type,
      "\(quoted(left)) is \(left.type.withArticle), \(quoted(right)) is \(right.type.withArticle)",
      at: right.range, hint: hint)
  }

  static func notMember(_ member: Resolved, _ whole: Resolved) -> Diagnostic {
    Diagnostic(
      .type,
      "\(quoted(whole)) is \(whole.type.withArticle), in which \(member.type.withArticle) cannot be",
      at: whole.range,
      hint: "`in` takes a list, a range, a date, or a bracketed pipeline of one column")
  }

  static func outsideChoice(
    _ value: String, _ choice: ValueType.Choice, at range: SourceRange
  ) -> Diagnostic {
    let closest = ClosestName.of(value, among: choice.values)
    let list = choice.values.joined(separator: ", ")
    return Diagnostic(
      .value, "\"\(value)\" is no value of \(choice.name)", at: range,
      hint: closest.map { "did you mean \"\($0)\"? The values are \(list)" }
        ?? "the values are \(list)")
  }

  static func noArithmetic(
    _ operation: BinaryOperator, _ left: Resolved, _ right: Resolved, at range: SourceRange
  ) -> Diagnostic {
    let types = "\(left.type.withArticle) and \(right.type.withArticle)"
    let hint: String? =
      operation == .plus && (left.type.isTextual || right.type.isTextual)
      ? "text(x) makes text of a number or date" : nil
    return Diagnostic(
      .type, "`\(operation.rawValue)` cannot join \(types)", at: range, hint: hint)
  }

  static func mixedList(first: Resolved, other: Resolved) -> Diagnostic {
    Diagnostic(
      .type,
      "the list begins with \(first.type.withArticle), and this is \(other.type.withArticle)",
      at: other.range,
      hint: "a list holds values of one type; a record {a: 1, b: \"x\"} may mix them")
  }

  static func notConstant(_ what: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .type, "\(what) has to be known before anything runs", at: range,
      hint: "use a literal, a `param` or a `let` of literals")
  }

  static func outOfBounds(
    _ what: String, _ bounds: ClosedRange<Int>, at range: SourceRange
  ) -> Diagnostic {
    let limits =
      bounds.upperBound > 1_000_000_000
      ? "from \(bounds.lowerBound) up" : "from \(bounds.lowerBound) to \(bounds.upperBound)"
    return Diagnostic(.value, "\(what) is a whole number \(limits)", at: range)
  }

  static func notWhole(_ what: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.value, "\(what) is a whole number", at: range)
  }

  static func notAmong(
    _ word: String, _ allowed: [String], of what: String, at range: SourceRange
  ) -> Diagnostic {
    let closest = ClosestName.of(word, among: allowed)
    let list = allowed.joined(separator: ", ")
    return Diagnostic(
      .value, "\(what) cannot be `\(word)`", at: range,
      hint: closest.map { "did you mean `\($0)`?" } ?? "it is one of \(list)")
  }

  // MARK: Tables as values

  static func notSingle(_ schema: Schema, at range: SourceRange) -> Diagnostic {
    let hint =
      schema.columns.count == 1
      ? "end it with `count`, or with `summarize` without `by`; for a list of values use `in`"
      : "end it with `count`, or with `summarize x = …` without `by`"
    return Diagnostic(
      .type, "this pipeline does not always give one row and one column", at: range, hint: hint)
  }

  static func notOneColumn(_ schema: Schema, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .type, "a table of \(schema.columns.count) columns is no list", at: range,
      hint: "end it with `select` of one column")
  }

  static func tableNeedsOne(_ name: Name) -> Diagnostic {
    Diagnostic(
      .missingArgument, "`table` takes one file or one list of records", at: name.range,
      hint: "write table(\"roles.csv\") or table([{name: \"x\", n: 1}])")
  }

  static func notRecords(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .type, "a table is made of records", at: range,
      hint: "write table([{name: \"x\", n: 1}, {name: \"y\", n: 2}])")
  }

  static func emptyTable(at range: SourceRange) -> Diagnostic {
    Diagnostic(.value, "the table has no columns", at: range)
  }

  static func withinNeedsSpan(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .type, "`within:` takes a column of spans", at: range,
      hint: "such as `content` of `statements`")
  }

  // MARK: Patterns and regular expressions

  static func emptyPattern(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .pattern, "the pattern is empty", at: range,
      hint: "if you wrote one between backquotes, the shell has run it as a command: "
        + "put the whole program in single quotes")
  }

  static func bareRegex(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntax, "a regular expression stands only after `~`", at: range,
      hint: "write x ~ /…/; functions take it as text")
  }

  static func notARegex(_ expression: ExpressionSyntax) -> Diagnostic {
    var hint = "write /…/, or use matches(x, \"…\") for one that is computed"
    if case .constant(.text(let text)) = expression.kind {
      hint = "write /\(text.split(separator: "/").joined(separator: "\\/"))/"
    }
    if case .pattern = expression.kind { hint = "use has(span, `…`) for a token pattern" }
    return Diagnostic(
      .type, "`~` wants a regular expression on its right", at: expression.range, hint: hint)
  }

  static func unknownFlag(_ flag: Character, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .regex, "`\(flag)` is no flag of a regular expression", at: range,
      hint: "the flags are i (any case), m (lines), s (. matches line ends) and x (spaced)")
  }

  static func badRegex(_ message: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .regex, "the regular expression is wrong here: \(message)", at: range,
      hint: "a backslash makes a special character plain: \\( \\. \\?")
  }

  static func regexFailed(_ message: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .limit, message, at: range, hint: "make it simpler: avoid nested repetitions such as (a+)+")
  }
}

extension Diagnostic {
  static func renameNeedsNames(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntax, "`rename` takes new = old", at: range, hint: "write rename author = speaker")
  }

  static func dropNeedsNames(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .syntax, "`drop` takes the names of columns", at: range, hint: "write drop author, url")
  }

  static func expandNeedsList(at range: SourceRange, type: ValueType) -> Diagnostic {
    Diagnostic(
      .type, "`expand` takes a column of lists, and this is \(type.withArticle)", at: range,
      hint: "distinct(…) and collect(…) in `summarize` make lists, and so does split(text, \", \")")
  }

  private static func difference(
    _ one: String, _ left: [String], _ right: [String], _ two: String
  ) -> String {
    let parts = [
      (one, left.filter { !right.contains($0) }), (two, right.filter { !left.contains($0) }),
    ]
    return parts.filter { !$0.1.isEmpty }
      .map { "only \($0.0): \($0.1.joined(separator: ", "))" }.joined(separator: "; ")
  }

  static func differentColumns(
    _ name: Name, _ left: [String], _ right: [String], at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .type, "`\(name.text)` compares tables with the same columns", at: range,
      hint: "select the same ones on both sides; "
        + Self.difference("before it", left, right, "here"))
  }
}
