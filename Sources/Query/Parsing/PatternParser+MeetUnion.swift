// CQP's queries for tokens that meet: `MU(meet "six" "said" -8 8)`.

extension PatternParser {
  mutating func meetUnionQuery() throws(PatternError) -> MeetUnion? {
    guard isNextKeyword("MU") else { return nil }
    var scout = self
    scout.position += 2
    scout.skipSpace()
    guard scout.current == UInt8(ascii: "(") else { return nil }
    position = scout.position
    return try meetUnion()
  }

  private mutating func meetUnion() throws(PatternError) -> MeetUnion {
    defer { depth -= 1 }
    try descend()
    skipSpace()
    let start = position
    guard take("(") else {
      guard let token = try tokenExpression() else { throw try notAnElement() }
      guard case .token = token.kind else {
        throw PatternError(
          "in MU(…) stand single tokens, (meet …) and (union …)", at: token.range)
      }
      return MeetUnion(kind: .token(token), range: token.range)
    }
    skipSpace()
    let isMeet = takeKeyword("meet")
    guard isMeet || takeKeyword("union") else {
      throw PatternError(
        "`meet` or `union` should come here, not \(nextThing)", at: nextRange,
        hint: "MU(meet \"a\" \"b\" -5 5)")
    }
    let first = try meetUnion()
    let second = try meetUnion()
    skipSpace()
    var kind = MeetUnion.Kind.union(first, second)
    if isMeet {
      if let from = try signedNumber() {
        skipSpace()
        guard let to = try signedNumber() else {
          throw PatternError(
            "a second number is missing: the words after", at: nextRange,
            hint: "MU(meet \"a\" \"b\" -5 5)")
        }
        if to < from {
          throw PatternError(
            "the window \(from) \(to) is empty", at: start..<position,
            hint: "write the smaller number first")
        }
        kind = .near(first, second, from: from, to: to)
      } else if let tag = identifier() {
        kind = .together(first, second, tag)
      } else {
        kind = .near(first, second, from: 1, to: 1)
      }
    }
    try expect(")", after: isMeet ? "meet" : "union", opened: start)
    return MeetUnion(kind: kind, range: start..<position)
  }
}
