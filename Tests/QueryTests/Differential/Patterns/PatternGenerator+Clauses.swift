import Query

// What follows the body of a pattern, and MU(…).

extension PatternGenerator {
  mutating func filters() -> [PatternFilter] {
    (0..<(chance(80) ? 1 : 2)).map { _ in filter() }
  }

  private mutating func filter() -> PatternFilter {
    mayLabel = false
    let outer = (labels, splices)
    // Labels would capture nothing here.
    labels = []
    splices = []
    defer {
      mayLabel = true
      (labels, splices) = outer
    }
    let isContaining = chance(50)
    let negated = chance(45)
    if chance(40) {
      let tag = tag()
      // Without `!` the name alone would be the scope.
      let isNameOnly = tag.tests.isEmpty && (isContaining || negated)
      return PatternFilter(
        isContaining: isContaining, negated: negated, isWrittenNot: chance(30),
        piece: .region(tag), isNameOnly: isNameOnly && chance(70))
    }
    var piece = chance(40) ? token() : sequence(depth: 2)
    while ReferencePattern(piece, constraint: nil).isRefused { piece = sequence(depth: 2) }
    return PatternFilter(
      isContaining: isContaining, negated: negated, isWrittenNot: chance(30), piece: piece,
      isNameOnly: false)
  }

  mutating func expansion() -> PatternExpansion {
    let side = pick([PatternExpansion.Side.left, .right, .both, .both])
    if chance(45) {
      return PatternExpansion(
        side: side, count: Int.random(in: 1...4, using: &random), tag: nil)
    }
    return PatternExpansion(side: side, count: chance(65) ? 1 : 2, tag: tagName())
  }

  mutating func meeting(depth: Int) -> PatternMeeting {
    labels = []
    mayLabel = false
    defer { mayLabel = true }
    let first = member(depth: depth)
    let second = member(depth: depth)
    switch pick(weighted: [(30, 0), (8, 1), (14, 2), (32, 3)]) {
    case 0:
      let from = Int.random(in: -3...2, using: &random)
      let to = Int.random(in: from...4, using: &random)
      return .near(first, second, from: from, to: to, isWritten: true)
    case 1: return .near(first, second, from: 1, to: 1, isWritten: false)
    case 2: return .together(first, second, tagName())
    default: return .union(first, second)
    }
  }

  private mutating func member(depth: Int) -> PatternMeeting {
    depth > 1 && chance(35) ? meeting(depth: depth - 1) : .token(token())
  }
}

extension ReferencePattern {
  /// Whether such a pattern is refused: everything in it can be absent, or it takes no token.
  var isRefused: Bool { canBeAbsent || !takesTokens }
}
