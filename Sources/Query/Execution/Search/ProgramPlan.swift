/// How a program is searched for in a segment.
struct ProgramPlan {
  let program: Program
  let tests: TestTable
  /// The tokens of which every match has one.
  let anchors: [Anchor]
  /// The tests that are tried at each start, with their distances from it.
  let checks: [(offset: Int, test: Int)]
  /// The tokens at several distances from the start that are looked for before anything else.
  let near: [Anchor]
  let starts: StartBlocks
  /// The one match that there can be from a start, if there can be only one.
  let chain: Chain?
  /// The most tokens of a match; nil where there is no limit.
  let longest: Int?

  init(
    _ program: Program, scope: ResolvedScope, context: SegmentContext
  ) throws(MatchError) {
    self.program = program
    let tests = TestTable(context)
    try tests.add(program.piece)
    let chain = Chain(program)
    for ending in chain?.endings ?? [] { tests.addEnd(of: ending.tag) }
    self.tests = tests
    self.chain = chain
    let shape = PieceShapes(tests: tests).shape(program.piece)
    longest = shape.most
    let best = tests.cheapest(shape.choices) ?? []
    // Tests at a known distance from the start, the rarest first.
    var fixed: [(offset: Int, test: Int)] = []
    for choice in shape.choices {
      guard choice.count == 1, choice[0].isFixed, choice[0].way == nil else { continue }
      let anchor = choice[0]
      if tests.tests[anchor.test].isAlways { continue }
      if fixed.contains(where: { $0 == (anchor.least, anchor.test) }) { continue }
      fixed.append((anchor.least, anchor.test))
    }
    for ending in chain?.endings ?? [] {
      fixed.append((ending.offset, tests.number(ofEnd: ending.tag)))
    }
    fixed.sort {
      (tests.tests[$0.test].frequency, $0.offset) < (tests.tests[$1.test].frequency, $1.offset)
    }
    let isSingle = best.count == 1 && best[0].isFixed
    if isSingle, best[0].way == nil {
      fixed.removeAll { $0 == (best[0].least, best[0].test) }
    }
    anchors = best.isEmpty ? [Anchor(test: tests.always, least: 0, most: 0)] : best
    checks = fixed
    var near: [(anchor: Anchor, tokens: NearTokens)] = []
    if chain == nil {
      let count = min(tests.cost(anchors), context.index.segment.tokenCount)
      for choice in shape.choices where choice.count == 1 && best.first != choice[0] {
        if let tokens = try NearTokens(choice[0], starts: count, tests) {
          near.append((choice[0], tokens))
        }
      }
    }
    self.near = near.map(\.anchor)
    var all = fixed.map { StartBlocks.Check(offset: $0.offset, test: tests.tests[$0.test]) }
    if isSingle || best.isEmpty {
      let positions = try tests.positions(anchors[0])
      if let rest = positions.rest {
        all.insert(StartBlocks.Check(offset: anchors[0].least, test: rest), at: 0)
      }
      starts = StartBlocks(
        positions.source, shift: anchors[0].least, checks: all,
        near: near.map(\.tokens), context: context)
    } else {
      starts = StartBlocks(
        try tests.starts(anchors, scope: scope), shift: 0, checks: all,
        near: near.map(\.tokens), context: context)
    }
  }
}
