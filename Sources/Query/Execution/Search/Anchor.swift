/// A token that every match has, and how far from the beginning of the match it stands.
struct Anchor: Equatable {
  /// The number of its test.
  let test: Int
  /// The least number of tokens of the match before it.
  let least: Int
  /// The greatest number; nil where there is none.
  let most: Int?
  /// Whether it is only looked ahead at: then it can stand outside of the scope.
  var isAhead = false
  /// How the tree leads from the token that fulfils the test to the anchor; nil if it is the anchor.
  var way: Way?

  /// A step in a tree.
  enum Way { case toHead, toDependents }

  /// The anchor in a longer piece, after a number of tokens.
  func shifted(_ least: Int, _ most: Int?) -> Anchor {
    var sum: Int?
    if let own = self.most, let most { sum = own + most }
    return Anchor(
      test: test, least: self.least + least, most: sum, isAhead: isAhead, way: way)
  }

  /// Whether it stands at the same distance from the beginning in every match.
  var isFixed: Bool { least == most }
}

/// What is known of a piece of a pattern before it is searched for.
struct PieceShape {
  /// The fewest tokens that it takes.
  var least = 0
  /// The most tokens; nil where there is no limit.
  var most: Int? = 0
  /// Sets of anchors: of each set every match has one at least.
  var choices: [[Anchor]] = []
}

/// Works out the shapes of pieces.
struct PieceShapes {
  let tests: TestTable

  /// Longer repetitions are taken for endless.
  static let longest = 1 << 20
  /// Rounds of a repetition that have anchors of their own.
  static let mostRounds = 8

  func shape(_ piece: ResolvedPiece) -> PieceShape {
    switch piece {
    case .token(let node):
      let own = Anchor(test: tests.number(node), least: 0, most: 0)
      return PieceShape(least: 1, most: 1, choices: [[own]] + edgeChoices(node))
    case .lookahead(let condition, _):
      guard let condition else { return PieceShape() }
      return PieceShape(
        least: 0, most: 0,
        choices: [[Anchor(test: tests.number(condition), least: 0, most: 0, isAhead: true)]])
    case .tag(let step):
      // The token after an opening tag is the first of a region.
      guard !step.isClosing else { return PieceShape() }
      return PieceShape(
        least: 0, most: 0, choices: [[Anchor(test: tests.number(step), least: 0, most: 0)]])
    case .sequence(let parts):
      var whole = PieceShape()
      for part in parts {
        let shape = shape(part)
        whole.choices += shape.choices.map { $0.map { $0.shifted(whole.least, whole.most) } }
        whole.least = min(Self.longest, whole.least + shape.least)
        whole.most = whole.most.flatMap { own in shape.most.map { own + $0 } }
        if let most = whole.most, most > Self.longest { whole.most = nil }
      }
      return whole
    case .alternation(let parts): return alternation(parts.map(shape))
    case .repetition(let inner, let least, let most):
      let shape = shape(inner)
      var whole = PieceShape()
      whole.least = min(
        Self.longest, shape.least.multipliedReportingOverflow(by: least).partialValue)
      whole.most = most.flatMap { most in
        shape.most.flatMap {
          let (product, overflow) = $0.multipliedReportingOverflow(by: most)
          return overflow || product > Self.longest ? nil : product
        }
      }
      if shape.most == 0 { whole.most = 0 }
      // Each round that there must be has anchors of its own.
      for round in 0..<min(least, Self.mostRounds) {
        whole.choices += shape.choices.map {
          $0.map { $0.shifted(round * shape.least, shape.most.map { $0 * round }) }
        }
      }
      return whole
    }
  }

  /// Tokens at the other ends of a token's edges, of which it must have one each.
  private func edgeChoices(_ node: TokenNode) -> [[Anchor]] {
    node.edges.compactMap { edge in
      guard !edge.negated, !edge.relation.isTransitive else { return nil }
      return edge.targets.map { target in
        let isDependent = edge.relation.direction == .dependent
        return Anchor(
          test: tests.number(target, relation: isDependent ? edge.relation : nil), least: 0,
          most: 0, way: isDependent ? .toHead : .toDependents)
      }
    }
  }

  /// Of each branch the best set, all together.
  private func alternation(_ shapes: [PieceShape]) -> PieceShape {
    guard let first = shapes.first else { return PieceShape() }
    var whole = first
    var joined: [Anchor] = []
    var isComplete = true
    for shape in shapes {
      whole.least = min(whole.least, shape.least)
      whole.most = whole.most.flatMap { own in shape.most.map { max(own, $0) } }
      if let best = tests.cheapest(shape.choices) { joined += best } else { isComplete = false }
    }
    whole.choices = isComplete ? [joined] : []
    return whole
  }
}
