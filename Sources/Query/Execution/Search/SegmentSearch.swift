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
    case spans(ProgramPlan, BitAutomaton?)
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
      let automaton = BitAutomaton(program, plan.tests)
      let isTraditional =
        pattern.strategy == .traditional && program.firstElements.count > 1
      let tellsCaptures = pattern.strategy == .all && !pattern.captures.isEmpty
      if automaton?.isExact ?? false, !isTraditional, !tellsCaptures {
        kind = .spans(plan, plan.length == nil ? automaton : nil)
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
    if extent != context.extent {
      context.extent = extent
      finisher = HitFinisher(context: context, pattern: pattern)
    }
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
    case .spans(let plan, let automaton):
      try forEachSpan(in: tokens, plan, automaton, finished)
    case .program(let plan, let automaton):
      var search = ProgramSearch(
        context: context, program: plan.program, pattern: pattern,
        starts: FilteredStarts(
          starts: plan.starts, automaton: automaton,
          scope: ScopeCursor(context, pattern.scope, tokens: tokens), tokens: tokens,
          context: context),
        tokens: tokens)
      try search.forEachHit(finished)
    }
    if goesOn, !isIdle { try handOver(finisher.finish()) }
    return goesOn
  }

  /// The tokens of the stretch that fulfil a condition, in order.
  private func tokens(_ condition: ResolvedCondition) throws(MatchError) -> [Int] {
    let table = TestTable(context)
    try table.add(
      .token(TokenNode(condition: condition, labels: [], edges: [], leaf: 0)))
    var stream = TokenStream(table.tests[table.number(condition)], context)
    var found: [Int] = []
    var place = context.extent.lowerBound
    while let position = try stream.seek(to: place), position < context.extent.upperBound {
      found.append(position)
      place = position + 1
    }
    return found
  }

  private func forEachSpan(
    in tokens: Range<Int>, _ plan: ProgramPlan, _ automaton: BitAutomaton?,
    _ body: (Hit) throws(MatchError) -> Bool
  ) throws(MatchError) {
    var selection = SpanSelection(pattern.strategy)
    var scope = ScopeCursor(context, pattern.scope, tokens: tokens)
    let wantsShortest = selection.wantsShortest
    let wantsAll = pattern.strategy == .all
    let captures = SpanCaptures(plan.program, pattern, context)
    func give(_ first: Int, _ last: Int) throws(MatchError) -> Bool {
      try body(
        Hit(first: first, last: last, captures: try captures.captures(first: first, last: last)))
    }
    var place = tokens.lowerBound
    while let start = try plan.starts.next(from: place), start < tokens.upperBound {
      place = start + 1
      guard let boundary = scope.boundary(from: start) else { continue }
      if let length = plan.length {
        guard start + length - 1 <= boundary else { continue }
        if try !selection.add(start, start + length - 1, give) { return }
      } else if let automaton {
        if wantsAll {
          var ends: [Int] = []
          try automaton.run(from: start, to: boundary, context) { last in
            ends.append(last)
            return false
          }
          for last in ends where try !give(start, last) { return }
          continue
        }
        var end = -1
        try automaton.run(from: start, to: boundary, context) { last in
          end = last
          return wantsShortest
        }
        guard end >= start else { continue }
        if try !selection.add(start, end, give) { return }
        place = max(place, selection.nextStart)
      }
    }
    _ = try selection.finish(give)
  }
}
