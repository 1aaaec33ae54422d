// Sequences, alternatives, repetitions and what they are made of.

extension PatternParser {
  /// Alternatives: `a b | c`.
  mutating func alternation() throws(PatternError) -> PatternExpression {
    defer { depth -= 1 }
    try descend()
    var branches = [try sequence()]
    while true {
      skipSpace()
      guard take("|") else { break }
      branches.append(try sequence())
    }
    guard let first = branches.first, let last = branches.last, branches.count > 1 else {
      return branches[0]
    }
    return PatternExpression(
      kind: .alternation(branches), range: first.range.lowerBound..<last.range.upperBound)
  }

  private mutating func sequence() throws(PatternError) -> PatternExpression {
    var elements: [PatternExpression] = []
    while true {
      skipSpace()
      if endsSequence { break }
      if let last = elements.last, case .dependency = last.kind,
        !groups.contains(last.range)
      {
        throw PatternError(
          "it is not clear what this follows: the token with the edges or the other end of one",
          at: position..<max(position, nextRange.upperBound),
          hint: "put the token with its edges in brackets: ([] >obj []) []")
      }
      elements.append(try element())
    }
    guard let first = elements.first, let last = elements.last else { throw try notAnElement() }
    if elements.count == 1 { return first }
    return PatternExpression(
      kind: .sequence(elements), range: first.range.lowerBound..<last.range.upperBound)
  }

  private var endsSequence: Bool {
    guard let byte = current else { return true }
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: ":"), UInt8(ascii: "!"):
      // The `!` of `!within`; that of `!>obj` has been taken with the token before it.
      return true
    default:
      guard let name = nextIdentifier() else { return false }
      if name.text == "not", isClauseWord(after: name.range.upperBound) { return true }
      return ["within", "containing", "expand"].contains(name.text)
        && byteAfterSpace(name.range.upperBound) != UInt8(ascii: ":")
    }
  }

  private func isClauseWord(after end: Int) -> Bool {
    var scout = self
    scout.position = end
    scout.skipSpace()
    return scout.isNextKeyword("within") || scout.isNextKeyword("containing")
  }

  private func byteAfterSpace(_ index: Int) -> UInt8? {
    var scout = self
    scout.position = index
    scout.skipSpace()
    return scout.current
  }

  /// A piece with what belongs to it: its edges, its quantifier.
  private mutating func element() throws(PatternError) -> PatternExpression {
    let start = position
    var piece = try primary()
    let edges = try dependencyEdges(after: piece)
    if !edges.isEmpty {
      piece = PatternExpression(kind: .dependency(piece, edges), range: start..<position)
    }
    return try repeated(piece, from: start)
  }

  private mutating func repeated(
    _ piece: PatternExpression, from start: Int
  ) throws(PatternError) -> PatternExpression {
    var piece = piece
    var isRepeated = false
    while true {
      let before = position
      skipSpace()
      guard let bounds = try quantifier() else {
        position = before
        return piece
      }
      if isRepeated {
        throw PatternError(
          "one quantifier follows another", at: before..<position,
          hint: "put the first and what it repeats in brackets")
      }
      isRepeated = true
      if let most = bounds.atMost, most < bounds.atLeast {
        throw PatternError(
          "{\(bounds.atLeast),\(most)} asks for at least \(bounds.atLeast) and at most \(most)",
          at: before..<position, hint: "write {\(most),\(bounds.atLeast)}")
      }
      if bounds.atMost == 0 {
        throw PatternError(
          "what is repeated {0} times never matches anything", at: before..<position,
          hint: "leave it out")
      }
      piece = PatternExpression(
        kind: .repetition(piece, atLeast: bounds.atLeast, atMost: bounds.atMost),
        range: start..<position)
    }
  }

  private mutating func quantifier() throws(PatternError) -> (atLeast: Int, atMost: Int?)? {
    if take("?") { return (0, 1) }
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    let start = position
    guard take("{") else { return nil }
    skipSpace()
    let least = try number()
    skipSpace()
    var most = least
    if take(",") {
      skipSpace()
      most = try number()
      if least == nil, most == nil {
        throw PatternError("a number is missing", at: start..<position, hint: "write {2,5}")
      }
    } else if least == nil {
      throw PatternError(
        "a number is missing after `{`", at: start..<position, hint: "write {2} or {2,5}")
    }
    try expect("}", after: "the number of times", opened: start)
    return (least ?? 0, most)
  }

  /// One piece without quantifier: a token, a tag, a bracket, with its label.
  mutating func primary() throws(PatternError) -> PatternExpression {
    defer { depth -= 1 }
    try descend()
    let start = position
    if take("@") {
      let inner = try primary()
      return PatternExpression(kind: .target(inner), range: start..<position)
    }
    if let label = try label() {
      skipSpace()
      let inner = try primary()
      switch inner.kind {
      case .labelled:
        throw PatternError(
          "a token has one label", at: inner.range, hint: "leave out one of the labels")
      case .tag, .lookahead:
        throw PatternError("only tokens can be labelled", at: start..<position)
      default: break
      }
      return PatternExpression(kind: .labelled(label, inner), range: start..<position)
    }
    if take("(") {
      if current == UInt8(ascii: "?") {
        throw PatternError(
          "a matching strategy stands at the head of the pattern", at: start..<(position + 1))
      }
      let inner = try alternation()
      try expect(")", after: "the group", opened: start)
      groups.insert(start..<position)
      return PatternExpression(kind: inner.kind, range: start..<position)
    }
    if let token = try tokenExpression() { return token }
    if let tag = try tag() { return tag }
    if let region = try regionMacro() { return region }
    if let near = try near() { return near }
    throw try notAnElement()
  }

  /// `name:` that is neither `::` nor anything else.
  mutating func label() throws(PatternError) -> PatternName? {
    guard let name = nextIdentifier(), byte(at: name.range.upperBound) == UInt8(ascii: ":"),
      byte(at: name.range.upperBound + 1) != UInt8(ascii: ":")
    else { return nil }
    position = name.range.upperBound + 1
    return name
  }

  /// `[…]`, `"word"`, `$name`, `[: … :]`.
  mutating func tokenExpression() throws(PatternError) -> PatternExpression? {
    let start = position
    if take("[:") {
      skipSpace()
      if take(":]") {
        return PatternExpression(kind: .lookahead(nil), range: start..<position)
      }
      let condition = try condition()
      try expect(":]", after: "the condition", opened: start)
      return PatternExpression(kind: .lookahead(condition), range: start..<position)
    }
    if take("[") {
      skipSpace()
      if take("]") { return PatternExpression(kind: .token(nil), range: start..<position) }
      let condition = try condition()
      try expect("]", after: "the condition", opened: start)
      return PatternExpression(kind: .token(condition), range: start..<position)
    }
    if let name = try listName() {
      return PatternExpression(kind: .splice(name), range: start..<position)
    }
    guard current != UInt8(ascii: "/"), let value = try textValue() else { return nil }
    let flags = try flags()
    let range = start..<position
    let left = Operand(kind: .defaultAttribute, flags: [], range: start..<start)
    let right = Operand(kind: .text(value), flags: flags, range: range)
    let condition = Condition(kind: .comparison(left, .equal, right), range: range)
    return PatternExpression(kind: .token(condition), range: range)
  }

  /// A name from outside: `$name`.
  mutating func listName() throws(PatternError) -> PatternName? {
    let start = position
    guard take("$") else { return nil }
    guard let name = identifier() else {
      throw PatternError(
        "a name is missing after `$`", at: start..<position,
        hint: "$name is a pattern or a list of words made with let")
    }
    return PatternName(text: name.text, range: start..<position)
  }

  /// Two pieces in either order: `near(a, b, 5)`.
  private mutating func near() throws(PatternError) -> PatternExpression? {
    guard isNextKeyword("near"), byte(at: position + 4) == UInt8(ascii: "(") else { return nil }
    let start = position
    position += 5
    let first = try alternation()
    try expect(",", after: "the first argument of near", opened: start)
    let second = try alternation()
    try expect(",", after: "the second argument of near", opened: start)
    skipSpace()
    let place = nextRange
    guard let distance = try number(), distance > 0 else {
      throw PatternError(
        "the third argument of near is a number of words from 1", at: place,
        hint: "near(\"a\", \"b\", 5)")
    }
    try expect(")", after: "the arguments of near", opened: start)
    return PatternExpression(kind: .near(first, second, distance), range: start..<position)
  }
}
