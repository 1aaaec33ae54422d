// What may follow the body of a pattern: `::`, `within`, `containing`, `expand`.

extension PatternParser {
  mutating func clauses(into syntax: inout PatternSyntax) throws(PatternError) {
    while true {
      skipSpace()
      if position == bytes.count { return }
      let start = position
      if take("::") {
        if syntax.constraint != nil {
          throw PatternError(
            "there is one `::` in a pattern", at: start..<position, hint: "join conditions by &")
        }
        syntax.constraint = try condition()
        continue
      }
      let negated = takeNegation()
      if takeKeyword("within") {
        try within(negated: negated, from: start, into: &syntax)
      } else if takeKeyword("containing") {
        syntax.filters.append(try filter(.containing, negated: negated, from: start))
      } else if !negated, takeKeyword("expand") {
        syntax.expansion = try expansion(from: start)
      } else {
        position = start
        throw try notAClause()
      }
    }
  }

  /// `!` or `not` before `within` and `containing`.
  private mutating func takeNegation() -> Bool {
    let before = position
    guard take("!") || takeKeyword("not") else { return false }
    skipSpace()
    if isNextKeyword("within") || isNextKeyword("containing") { return true }
    position = before
    return false
  }

  private mutating func within(
    negated: Bool, from start: Int, into syntax: inout PatternSyntax
  ) throws(PatternError) {
    skipSpace()
    // CQP allows `within left s` and `within right s` and takes no notice of the side.
    let isPattern = current.map { "<([\"'$@/".utf8.contains($0) } ?? false
    if isPattern {
      syntax.filters.append(try filter(.within, negated: negated, from: start))
      return
    }
    let clause = try scope(from: start)
    if negated {
      guard case .regions(1, let tag) = clause.kind else {
        throw PatternError(
          "`!within` needs the name of a tag or a pattern", at: clause.range,
          hint: "write !within quote")
      }
      let region = TagExpression(name: tag, isClosing: false, tests: [])
      let expression = PatternExpression(kind: .region(region), range: tag.range)
      syntax.filters.append(
        Filter(kind: .within, negated: true, expression: expression, range: clause.range))
      return
    }
    if syntax.scope != nil {
      throw PatternError(
        "the pattern has a scope already", at: clause.range,
        hint: "for a second one write within <\(Self.tagName(clause))/>")
    }
    syntax.scope = clause
  }

  private static func tagName(_ clause: ScopeClause) -> String {
    if case .regions(_, let tag) = clause.kind { tag.text } else { "tag" }
  }

  private mutating func scope(from start: Int) throws(PatternError) -> ScopeClause {
    let count = try number()
    let numberEnd = position
    skipSpace()
    if let count, count == 0 {
      throw PatternError("a scope has at least one word or region", at: start..<numberEnd)
    }
    let isKeyword =
      isNextKeyword("within") || isNextKeyword("containing")
      || isNextKeyword("expand") || isNextKeyword("not")
    if !isKeyword, let name = identifier() {
      let range = start..<position
      switch name.text {
      case "none" where count == nil: return ScopeClause(kind: .none, range: range)
      case "doc" where count == nil: return ScopeClause(kind: .document, range: range)
      case "word" where count != nil, "words" where count != nil:
        return ScopeClause(kind: .words(count ?? 1), range: range)
      default: return ScopeClause(kind: .regions(count ?? 1, name), range: range)
      }
    }
    guard let count else {
      throw PatternError(
        "a scope is missing after `within`", at: start..<(start + 6),
        hint: "within s, within doc, within none, within 5, within 2 s")
    }
    return ScopeClause(kind: .words(count), range: start..<numberEnd)
  }

  private mutating func filter(
    _ kind: Filter.Kind, negated: Bool, from start: Int
  ) throws(PatternError) -> Filter {
    skipSpace()
    if kind == .containing, let name = nextIdentifier(),
      byte(at: name.range.upperBound) != UInt8(ascii: ":"), name.text != "near"
    {
      // `containing quote`: the name of a tag, as in `within quote`.
      position = name.range.upperBound
      let region = TagExpression(name: name, isClosing: false, tests: [])
      let expression = PatternExpression(kind: .region(region), range: name.range)
      return Filter(
        kind: kind, negated: negated, expression: expression, range: start..<position)
    }
    let expression = try alternation()
    return Filter(kind: kind, negated: negated, expression: expression, range: start..<position)
  }

  private mutating func expansion(from start: Int) throws(PatternError) -> Expansion {
    skipSpace()
    var direction = Expansion.Direction.both
    if takeKeyword("left") {
      direction = .left
    } else if takeKeyword("right") {
      direction = .right
    }
    skipSpace()
    guard takeKeyword("to") else {
      throw PatternError(
        "`to` is missing after `expand`", at: start..<nextRange.upperBound,
        hint: "expand to s, expand left to 5")
    }
    skipSpace()
    let count = try number()
    skipSpace()
    let isClause = isNextKeyword("within") || isNextKeyword("containing")
    if !isClause, let name = identifier() {
      if count != nil, name.text == "word" || name.text == "words" {
        return Expansion(
          direction: direction, unit: .words(count ?? 1), range: start..<position)
      }
      return Expansion(
        direction: direction, unit: .regions(max(count ?? 1, 1), name), range: start..<position)
    }
    guard let count else {
      throw PatternError(
        "a tag or a number of words is missing after `to`", at: start..<position,
        hint: "expand to s, expand left to 5")
    }
    return Expansion(direction: direction, unit: .words(count), range: start..<position)
  }
}
