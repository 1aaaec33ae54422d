/// How a program is searched for in a segment.
struct ProgramPlan {
  let program: Program
  let tests: TestTable
  /// The tokens of which every match has one.
  let anchors: [Anchor]
  let starts: StartStream
  /// The tests that are tried at each start, with their distances from it.
  let checks: [(offset: Int, test: Int)]
  /// The length of every match, if a start that passes the tests has a match for certain.
  let length: Int?

  init(
    _ program: Program, scope: ResolvedScope, context: SegmentContext
  ) throws(MatchError) {
    self.program = program
    let tests = TestTable(context)
    try tests.add(program.piece)
    self.tests = tests
    let shape = PieceShapes(tests: tests).shape(program.piece)
    let anchors = tests.cheapest(shape.choices) ?? []
    // Tests at a known distance from the start, the rarest first.
    var fixed: [(offset: Int, test: Int)] = []
    for choice in shape.choices {
      guard choice.count == 1, choice[0].isFixed, choice[0].way == nil else { continue }
      let anchor = choice[0]
      if tests.tests[anchor.test].isAlways { continue }
      if fixed.contains(where: { $0 == (anchor.least, anchor.test) }) { continue }
      fixed.append((anchor.least, anchor.test))
    }
    fixed.sort {
      (tests.tests[$0.test].frequency, $0.offset) < (tests.tests[$1.test].frequency, $1.offset)
    }
    if anchors.count == 1, anchors[0].isFixed, anchors[0].way == nil {
      fixed.removeAll { $0 == (anchors[0].least, anchors[0].test) }
    }
    self.anchors = anchors
    checks = fixed
    length = program.piece.isChain ? shape.most : nil
    starts = try StartStream(
      context: context,
      anchors: anchors.isEmpty ? [Self.anywhere(tests)] : anchors,
      fixed: fixed.map { ($0.offset, tests.tests[$0.test]) }, tests: tests, scope: scope)
  }

  /// The anchor of a match that may begin at any token.
  var anywhere: Anchor { Self.anywhere(tests) }

  private static func anywhere(_ tests: TestTable) -> Anchor {
    Anchor(test: tests.always, least: 0, most: 0)
  }
}

extension ResolvedPiece {
  /// Whether it is tokens one after the other, none of which can be absent.
  var isChain: Bool {
    switch self {
    case .token: true
    case .sequence(let parts): parts.allSatisfy(\.isChain)
    case .repetition(let inner, let least, let most):
      // The first rounds have their own tests up to a number.
      inner.isChain && least == most && least <= PieceShapes.mostRounds
    case .lookahead, .tag, .alternation: false
    }
  }
}
