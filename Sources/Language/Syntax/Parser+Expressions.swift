import TextModel

extension Parser {
  /// An expression; the operators from the loosest: `or`, `and`, `not`, comparisons, `??`, `..`,
  /// `+ -`, `* / %`, unary `-`, paths and calls.
  mutating func expression() throws(Diagnostic) -> ExpressionSyntax {
    try nested { parser throws(Diagnostic) in try parser.disjunction() }
  }

  private mutating func disjunction() throws(Diagnostic) -> ExpressionSyntax {
    var operands = [try conjunction()]
    while take(keyword: "or") { operands.append(try conjunction()) }
    return try joined(operands[...], by: .or)
  }

  private mutating func conjunction() throws(Diagnostic) -> ExpressionSyntax {
    var operands = [try negation()]
    while take(keyword: "and") { operands.append(try negation()) }
    return try joined(operands[...], by: .and)
  }

  /// Operands of `and` or `or`, halved again and again: a long condition makes no deep tree, and the
  /// operands are computed in their order all the same.
  private func joined(
    _ operands: ArraySlice<ExpressionSyntax>, by operation: BinaryOperator
  ) throws(Diagnostic) -> ExpressionSyntax {
    guard operands.count > 1 else { return operands[operands.startIndex] }
    let middle = operands.startIndex + operands.count / 2
    let left = try joined(operands[..<middle], by: operation)
    let right = try joined(operands[middle...], by: operation)
    return try binary(operation, left, right, at: left.range.through(right.range))
  }

  private mutating func negation() throws(Diagnostic) -> ExpressionSyntax {
    guard at(keyword: "not") else { return try comparison() }
    let start = current.range
    advance()
    let operand = try nested { parser throws(Diagnostic) in try parser.negation() }
    return try compound(.unary(.not, operand), at: start.through(operand.range), of: [operand])
  }

  private static let comparisons: [Mark: BinaryOperator] = [
    .equal: .equal, .notEqual: .notEqual, .less: .less, .lessOrEqual: .lessOrEqual,
    .greater: .greater, .greaterOrEqual: .greaterOrEqual, .matches: .matches,
    .matchesNot: .matchesNot,
  ]

  private mutating func takeComparison() -> (BinaryOperator, SourceRange)? {
    let place = current.range
    switch current.kind {
    case .mark(let mark):
      guard let comparison = Self.comparisons[mark] else { return nil }
      advance()
      return (comparison, place)
    case .name("in"):
      advance()
      return (.isIn, place)
    case .name("contains"):
      advance()
      return (.contains, place)
    case .name("not") where peek().kind == .name("in"):
      advance()
      let both = place.through(current.range)
      advance()
      return (.isNotIn, both)
    default: return nil
    }
  }

  private mutating func comparison() throws(Diagnostic) -> ExpressionSyntax {
    let left = try coalescing()
    guard let (comparison, place) = takeComparison() else { return left }
    let right = try coalescing()
    let whole = try binary(comparison, left, right, at: place)
    if let (_, second) = takeComparison() { throw .chainedComparison(at: second) }
    return whole
  }

  private mutating func coalescing() throws(Diagnostic) -> ExpressionSyntax {
    let left = try interval()
    guard at(.coalesce) else { return left }
    let place = current.range
    advance()
    let right = try nested { parser throws(Diagnostic) in try parser.coalescing() }
    return try binary(.coalesce, left, right, at: place)
  }

  private mutating func interval() throws(Diagnostic) -> ExpressionSyntax {
    let lower = try sum()
    guard take(.range) else { return lower }
    let upper = try sum()
    return try compound(
      .range(lower, upper), at: lower.range.through(upper.range), of: [lower, upper])
  }

  private mutating func sum() throws(Diagnostic) -> ExpressionSyntax {
    var left = try product()
    while at(.plus) || at(.minus) {
      let place = current.range
      let operation: BinaryOperator = at(.plus) ? .plus : .minus
      advance()
      left = try binary(operation, left, try product(), at: place)
    }
    return left
  }

  private mutating func product() throws(Diagnostic) -> ExpressionSyntax {
    var left = try unary()
    while at(.times) || at(.divided) || at(.remainder) {
      let place = current.range
      let operation: BinaryOperator = at(.times) ? .times : at(.divided) ? .divided : .remainder
      advance()
      left = try binary(operation, left, try unary(), at: place)
    }
    return left
  }

  private mutating func unary() throws(Diagnostic) -> ExpressionSyntax {
    guard at(.minus) else { return try postfix() }
    let start = current.range
    advance()
    let operand = try nested { parser throws(Diagnostic) in try parser.unary() }
    return try compound(.unary(.minus, operand), at: start.through(operand.range), of: [operand])
  }

  private mutating func postfix() throws(Diagnostic) -> ExpressionSyntax {
    var operand = try primary()
    while at(.dot) {
      advance()
      guard case .name(let text) = current.kind else {
        throw unexpected("the name of an attribute after `.`")
      }
      let attribute = Name(text: text, range: current.range)
      advance()
      operand = try compound(
        .path(operand, attribute), at: operand.range.through(attribute.range), of: [operand])
    }
    return operand
  }

  private mutating func primary() throws(Diagnostic) -> ExpressionSyntax {
    let lexeme = current
    func constant(_ value: Value) -> ExpressionSyntax {
      ExpressionSyntax(kind: .constant(value), range: lexeme.range)
    }
    switch lexeme.kind {
    case .integer(let value):
      advance()
      return constant(.integer(value))
    case .decimal(let value):
      advance()
      return constant(.decimal(value))
    case .text(let value):
      advance()
      return constant(.text(value))
    case .date(let literal):
      advance()
      guard let date = CalendarInterval(iso: literal.text) else {
        throw .notADate(literal.text, at: lexeme.range)
      }
      return constant(.date(date))
    case .duration(let months, let minutes):
      advance()
      return constant(.duration(TimeSpan(months: months, minutes: minutes)))
    case .pattern(let text):
      advance()
      return ExpressionSyntax(kind: .pattern(text), range: lexeme.range)
    case .regex(let pattern, let flags):
      advance()
      return ExpressionSyntax(kind: .regex(pattern, flags: flags), range: lexeme.range)
    case .mark(.leftParenthesis): return try brackets()
    case .mark(.leftBracket): return try list()
    case .mark(.leftBrace): return try record()
    case .name(let word): return try named(word)
    case .mark(.times):
      throw unexpected(
        "a value",
        hint: "`*` only multiplies; `| count` counts rows, and without `select` all columns stay"
      )
    default: throw unexpected("a value")
    }
  }

  private mutating func named(_ word: String) throws(Diagnostic) -> ExpressionSyntax {
    let range = current.range
    switch word {
    case "true", "false":
      advance()
      return ExpressionSyntax(kind: .constant(.truth(word == "true")), range: range)
    case "none":
      advance()
      return ExpressionSyntax(kind: .constant(.none), range: range)
    default: break
    }
    let isCall = peek().kind == .mark(.leftParenthesis)
    guard !Keyword.all.contains(word) || (isCall && word == "contains") else {
      throw .expected("a value", found: current)
    }
    advance()
    let name = Name(text: word, range: range)
    guard isCall else { return ExpressionSyntax(kind: .name(word), range: range) }
    let opening = current.range
    advance()
    var arguments: [ArgumentSyntax] = []
    while !at(.rightParenthesis) {
      var label: Name?
      if case .name = current.kind, peek().kind == .mark(.colon) {
        label = try self.name("the name of an argument")
        advance()
      }
      arguments.append(ArgumentSyntax(name: label, value: try argument()))
      guard take(.comma) else { break }
    }
    try close(.rightParenthesis, opened: opening)
    return try compound(
      .call(name, arguments), at: range.through(previousRange), of: arguments.map(\.value))
  }

  private mutating func argument() throws(Diagnostic) -> ExpressionSyntax {
    let value = try expression()
    if at(.pipe) { throw .bareTable(at: current.range) }
    return value
  }

  private mutating func brackets() throws(Diagnostic) -> ExpressionSyntax {
    let opening = current.range
    advance()
    let inner = try nested { parser throws(Diagnostic) in try parser.pipeline() }
    if case .lastResult(let range) = inner.head { throw .pipeWithoutHead(at: range) }
    if at(.comma) {
      throw unexpected("`)`", hint: "a list stands in square brackets: [\"a\", \"b\"]")
    }
    try close(.rightParenthesis, opened: opening)
    let range = opening.through(previousRange)
    if let expression = inner.soleExpression {
      return ExpressionSyntax(kind: expression.kind, range: range, depth: expression.depth)
    }
    guard inner.depth < Self.maximumExpressionDepth else { throw .tooDeep(at: range) }
    return ExpressionSyntax(kind: .pipeline(inner), range: range, depth: inner.depth + 1)
  }

  private mutating func list() throws(Diagnostic) -> ExpressionSyntax {
    let opening = current.range
    advance()
    var elements: [ExpressionSyntax] = []
    while !at(.rightBracket) {
      elements.append(try argument())
      guard take(.comma) else { break }
    }
    try close(.rightBracket, opened: opening)
    return try compound(
      .list(elements), at: opening.through(previousRange), of: elements)
  }

  private mutating func record() throws(Diagnostic) -> ExpressionSyntax {
    let opening = current.range
    advance()
    var fields: [(name: Name, value: ExpressionSyntax)] = []
    while !at(.rightBrace) {
      let name = try self.name("the name of a field")
      try expect(.colon, "`:` and a value", hint: "a record is {name: value, …}")
      fields.append((name, try argument()))
      guard take(.comma) else { break }
    }
    try close(.rightBrace, opened: opening)
    return try compound(
      .record(fields), at: opening.through(previousRange), of: fields.map(\.value))
  }

  private func binary(
    _ operation: BinaryOperator, _ left: ExpressionSyntax, _ right: ExpressionSyntax,
    at place: SourceRange
  ) throws(Diagnostic) -> ExpressionSyntax {
    try compound(
      .binary(operation, left, right, operatorRange: place), at: left.range.through(right.range),
      of: [left, right])
  }

  /// An expression made of others, unless too many stand in each other: `1 + 1 + …` nests without
  /// a bracket.
  private func compound(
    _ kind: ExpressionSyntax.Kind, at range: SourceRange, of parts: [ExpressionSyntax]
  ) throws(Diagnostic) -> ExpressionSyntax {
    let depth = (parts.lazy.map(\.depth).max() ?? 0) + 1
    guard depth <= Self.maximumExpressionDepth else { throw .tooDeep(at: range.end) }
    return ExpressionSyntax(kind: kind, range: range, depth: depth)
  }
}
