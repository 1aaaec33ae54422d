import Store

/// Searches a segment for a pattern, one stretch of it after the other.
///
/// Not shared between threads.
final class SegmentSearch {
  let pattern: ResolvedPattern
  let context: SegmentContext
  let kind: Kind
  private var finisher: HitFinisher<SegmentContext>

  enum Kind {
    case meetUnion(ResolvedMeetUnion)
    case spans(SpanSearch)
    case program(ProgramPlan, BitAutomaton?)
  }

  init(
    _ pattern: ResolvedPattern, index: SegmentIndex, schema: PatternSchema,
    isCancelled: @escaping () -> Bool
  ) throws(MatchError) {
    self.pattern = pattern
    context = SegmentContext(
      index: index, schema: schema, tests: pattern.tests, isCancelled: isCancelled)
    finisher = HitFinisher(context: context, pattern: pattern)
    switch pattern.body {
    case .meetUnion(let meetUnion): kind = .meetUnion(meetUnion)
    case .program(let program):
      let plan = try ProgramPlan(program, scope: pattern.scope, context: context)
      let automaton =
        plan.chain == nil ? BitAutomaton(program, plan.tests, longest: plan.longest) : nil
      let isTraditional =
        pattern.strategy == .traditional && program.firstElements.count > 1
      let tellsCaptures = pattern.strategy == .all && !pattern.captures.isEmpty
      if plan.chain != nil || automaton?.isExact ?? false && !isTraditional && !tellsCaptures {
        kind = .spans(
          SpanSearch(plan: plan, automaton: automaton, pattern: pattern, context: context))
      } else {
        kind = .program(plan, automaton)
      }
    }
  }

  /// Hands over the hits in a stretch until the reader wants no more; stretches must rise.
  /// - Parameters:
  ///   - tokens: Where whole hits must lie.
  ///   - extent: What is looked at around them.
  /// - Returns: Whether more are wanted.
  func forEachHit(
    in tokens: Range<Int>, extent: Range<Int>, _ body: (Hit) throws(MatchError) -> Bool
  ) throws(MatchError) -> Bool {
    look(at: extent)
    let isIdle = finisher.isIdle
    var goesOn = true
    func finished(_ hit: Hit) throws(MatchError) -> Bool {
      if isIdle {
        goesOn = try body(hit)
      } else {
        try handOver(finisher.add(hit))
      }
      return goesOn
    }
    func handOver(_ hits: [Hit]) throws(MatchError) {
      for hit in hits where goesOn { goesOn = try body(hit) }
    }
    switch kind {
    case .meetUnion(let meetUnion):
      let search = MeetUnionSearch(context: context, scope: pattern.scope) {
        condition throws(MatchError) in try self.tokens(condition)
      }
      for position in try search.positions(meetUnion) where tokens.contains(position) {
        if try !finished(Hit(first: position, last: position)) { break }
      }
    case .spans(let search):
      var captures = SpanCaptures(search.plan, pattern, context)
      try search.forEachBlock(in: tokens) { spans throws(MatchError) in
        for span in spans {
          let first = Int(span.first)
          let last = Int(span.last)
          let hit = Hit(
            first: first, last: last,
            captures: try captures.captures(first: first, last: last))
          if try !finished(hit) { return false }
        }
        return true
      }
    case .program(let plan, let automaton):
      var search = ProgramSearch(
        context: context, program: plan.program, pattern: pattern,
        starts: FilteredStarts(plan, automaton, pattern, tokens: tokens, context),
        tokens: tokens)
      try search.forEachHit(finished)
    }
    if goesOn, !isIdle { try handOver(finisher.finish()) }
    return goesOn
  }

  /// Hands over the first and last tokens of the hits in a stretch in blocks, as `forEachHit` does.
  func forEachBlock(
    in tokens: Range<Int>, extent: Range<Int>, _ body: ([Span]) throws(MatchError) -> Bool
  ) throws(MatchError) -> Bool {
    guard case .spans(let search) = kind, finisher.isIdle else {
      return try forEachHit(in: tokens, extent: extent) { hit throws(MatchError) in
        try body([Span(hit.first, hit.last)])
      }
    }
    look(at: extent)
    var goesOn = true
    try search.forEachBlock(in: tokens) { spans throws(MatchError) in
      goesOn = try body(spans)
      return goesOn
    }
    return goesOn
  }

  private func look(at extent: Range<Int>) {
    guard extent != context.extent else { return }
    context.extent = extent
    finisher = HitFinisher(context: context, pattern: pattern)
  }

  /// The tokens of the stretch that fulfil a condition, in order.
  private func tokens(_ condition: ResolvedCondition) throws(MatchError) -> [Int] {
    let table = TestTable(context)
    try table.add(
      .token(TokenNode(condition: condition, labels: [], edges: [], leaf: 0)))
    var positions = TestedPositions(table.tests[table.number(condition)], context)
    var found: [Int] = []
    try positions.forEachBlock(in: context.extent, context) { block, count in
      for index in 0..<count { found.append(Int(block[index])) }
    }
    return found
  }
}
