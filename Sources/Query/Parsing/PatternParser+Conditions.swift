// The conditions inside brackets and after `::`.

extension PatternParser {
  /// `a -> b`, which binds least.
  mutating func condition() throws(PatternError) -> Condition {
    defer { depth -= 1 }
    try descend()
    let left = try disjunction()
    skipSpace()
    guard take("->") else { return left }
    let right = try condition()
    return Condition(
      kind: .implies(left, right), range: left.range.lowerBound..<right.range.upperBound)
  }

  private mutating func disjunction() throws(PatternError) -> Condition {
    var parts = [try conjunction()]
    while true {
      skipSpace()
      guard take("|") else { break }
      if current == UInt8(ascii: "|") { throw doubled("|") }
      parts.append(try conjunction())
    }
    return joined(parts) { .or($0) }
  }

  private mutating func conjunction() throws(PatternError) -> Condition {
    var parts = [try negation()]
    while true {
      skipSpace()
      guard take("&") else { break }
      if current == UInt8(ascii: "&") { throw doubled("&") }
      parts.append(try negation())
    }
    return joined(parts) { .and($0) }
  }

  private func doubled(_ sign: String) -> PatternError {
    PatternError(
      "`\(sign)\(sign)` is written `\(sign)` in a pattern", at: (position - 1)..<(position + 1))
  }

  private func joined(_ parts: [Condition], _ kind: ([Condition]) -> Condition.Kind) -> Condition {
    guard let first = parts.first, let last = parts.last, parts.count > 1 else { return parts[0] }
    return Condition(kind: kind(parts), range: first.range.lowerBound..<last.range.upperBound)
  }

  private mutating func negation() throws(PatternError) -> Condition {
    defer { depth -= 1 }
    try descend()
    skipSpace()
    let start = position
    if isNext("!"), !isNext("!=") {
      position += 1
      let inner = try negation()
      return Condition(kind: .not(inner), range: start..<position)
    }
    if take("(") {
      let inner = try condition()
      try expect(")", after: "the condition", opened: start)
      return Condition(kind: inner.kind, range: start..<position)
    }
    return try test()
  }

  private mutating func test() throws(PatternError) -> Condition {
    let start = position
    let left = try operand(isLeft: true)
    let after = position
    skipSpace()
    if case .name(let from) = left.kind, let edge = try edgeTest(from: from, start: start) {
      return edge
    }
    guard let comparison = try comparison() else {
      position = after
      try refuseWordsBetweenConditions()
      return Condition(kind: .exists(left), range: start..<after)
    }
    skipSpace()
    let right = try operand(isLeft: false)
    return Condition(kind: .comparison(left, comparison, right), range: start..<position)
  }

  /// `a >obj b`, `a !>obj b`, `a >> b`.
  private mutating func edgeTest(
    from label: PatternName, start: Int
  ) throws(PatternError) -> Condition? {
    let before = position
    let negated = isNext("!>") || isNext("!<")
    if negated { position += 1 }
    guard let relation = try relation() else {
      position = before
      return nil
    }
    if case .any = relation.label, !relation.isTransitive {
      position = before  // `a > b` compares places
      return nil
    }
    skipSpace()
    guard let other = identifier() else {
      position = before
      return nil
    }
    let edge = Condition(kind: .edge(label, relation, other), range: start..<position)
    return negated ? Condition(kind: .not(edge), range: start..<position) : edge
  }

  private func refuseWordsBetweenConditions() throws(PatternError) {
    var scout = self
    scout.skipSpace()
    try scout.refuseMark()
    if let name = scout.nextIdentifier(), ["and", "or", "AND", "OR"].contains(name.text) {
      let sign = name.text.lowercased() == "and" ? "&" : "|"
      throw PatternError("`\(name.text)` is written `\(sign)` in a pattern", at: name.range)
    }
  }

  mutating func comparison() throws(PatternError) -> Comparison? {
    for (sign, comparison) in Self.signs where take(sign) { return comparison }
    if takeKeyword("in") { return .isIn }
    if takeKeyword("contains") { return .contains }
    if takeKeyword("matches") { return .matches }
    let start = position
    guard takeKeyword("not") else { return nil }
    skipSpace()
    if isNextKeyword("within") || isNextKeyword("containing") {
      position = start  // a filter follows the condition
      return nil
    }
    if takeKeyword("in") { return .isNotIn }
    if takeKeyword("contains") { return .doesNotContain }
    if takeKeyword("matches") { return .doesNotMatch }
    throw PatternError(
      "`in`, `contains` or `matches` is missing after `not`", at: start..<(start + 3),
      hint: "elsewhere `not` is written `!`")
  }

  private static var signs: [(StaticString, Comparison)] {
    [
      ("!==", .literallyNotEqual), ("!=", .notEqual), ("==", .literallyEqual), ("=", .equal),
      ("<=", .lessOrEqual), ("<", .less), (">=", .greaterOrEqual), (">", .greater),
    ]
  }

  private mutating func operand(isLeft: Bool) throws(PatternError) -> Operand {
    defer { depth -= 1 }
    try descend()
    skipSpace()
    let start = position
    func made(_ kind: Operand.Kind, _ flags: TextFlags = []) -> Operand {
      Operand(kind: kind, flags: flags, range: start..<position)
    }
    if current == UInt8(ascii: "~") { throw try notAnElement() }
    if let list = try listName() {
      let flags = try flags()
      return made(.list(list), flags)
    }
    if current != UInt8(ascii: "/"), let value = try textValue() {
      let flags = try flags()
      if isLeft {
        throw PatternError(
          "the attribute stands on the left of a comparison", at: start..<position,
          hint: "write [word=\"…\"], or \"…\" without brackets")
      }
      return made(.text(value), flags)
    }
    if let number = try signedNumber() { return made(.number(number)) }
    guard let name = identifier() else { throw notAnOperand(isLeft: isLeft) }
    if name.text == "RE", take("(") {
      skipSpace()
      guard let list = try listName() else {
        throw PatternError("a list is missing", at: nextRange, hint: "write RE($list)")
      }
      try expect(")", after: "the list", opened: start)
      let flags = try flags()
      return made(.expressionList(list), flags)
    }
    if take("(") { return made(.call(name, try arguments(from: start))) }
    if current == UInt8(ascii: "."), let attribute = nextIdentifier(from: position + 1) {
      position = attribute.range.upperBound
      return made(.qualified(name, attribute))
    }
    return made(.name(name))
  }

  private mutating func arguments(from start: Int) throws(PatternError) -> [Operand] {
    var arguments: [Operand] = []
    repeat { arguments.append(try operand(isLeft: false)) } while takeComma()
    try expect(")", after: "the arguments", opened: start)
    return arguments
  }

  private mutating func takeComma() -> Bool {
    skipSpace()
    return take(",")
  }

  private func notAnOperand(isLeft: Bool) -> PatternError {
    if position == bytes.count {
      return PatternError(
        "the pattern ends inside a condition", at: position..<position,
        hint: "write [lemma=\"arrest\"]")
    }
    if isLeft {
      return PatternError(
        "an attribute should come here, not \(nextThing)", at: nextRange,
        hint: "write [lemma=\"arrest\"]")
    }
    return PatternError(
      "a value should come here, not \(nextThing)", at: nextRange,
      hint: "values stand in quotation marks")
  }
}
