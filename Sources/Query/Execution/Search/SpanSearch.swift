/// The first and last tokens of a hit.
struct Span {
  let first: UInt32
  let last: UInt32

  init(_ first: Int, _ last: Int) {
    self.first = UInt32(truncatingIfNeeded: first)
    self.last = UInt32(truncatingIfNeeded: last)
  }
}

/// Finds the first and last tokens of hits, many at a time, for programs whose matches a chain or
/// the bit automaton tells exactly.
struct SpanSearch {
  let plan: ProgramPlan
  let automaton: BitAutomaton?
  let pattern: ResolvedPattern
  let context: SegmentContext

  /// Hands over the hits in a stretch in order, in blocks, until the reader wants no more.
  func forEachBlock(
    in tokens: Range<Int>, _ body: ([Span]) throws(MatchError) -> Bool
  ) throws(MatchError) {
    var selection = SpanSelection(pattern.strategy)
    var scope = ScopeCursor(
      context, pattern.scope, tokens: tokens, length: plan.chain?.length)
    let block = NumberBlock()
    var hits: [Span] = []
    var place = tokens.lowerBound
    // The first block is small, for readers that want only a few.
    var capacity = 64
    while true {
      let count = try plan.starts.fill(
        block.numbers, capacity, from: place, to: tokens.upperBound)
      if count == 0 { break }
      capacity = NumberBlock.length
      place = Int(block.numbers[count - 1]) + 1
      if let chain = plan.chain {
        try find(chain, block.numbers, count, &scope, &selection, &hits)
      } else if let automaton {
        try find(automaton, block.numbers, count, &scope, &selection, &hits)
      }
      place = max(place, selection.nextStart)
      if !hits.isEmpty {
        if try !body(hits) { return }
        hits.removeAll(keepingCapacity: true)
      }
    }
    selection.finish(&hits)
    if !hits.isEmpty { _ = try body(hits) }
  }

  private func find(
    _ chain: Chain, _ starts: UnsafePointer<UInt32>, _ count: Int, _ scope: inout ScopeCursor,
    _ selection: inout SpanSelection, _ hits: inout [Span]
  ) throws(MatchError) {
    let distance = chain.length - 1
    let needsSteps = chain.needsSteps(plan.program)
    let end = context.extent.upperBound - chain.ahead
    for index in 0..<count {
      let start = Int(starts[index])
      guard start >= selection.nextStart, let boundary = scope.boundary(from: start),
        start + distance <= boundary, start < end
      else { continue }
      if needsSteps {
        try context.budget.poll()
        guard try chain.holds(from: start, plan.program, context) else { continue }
      }
      selection.add(start, start + distance, &hits)
    }
  }

  private func find(
    _ automaton: BitAutomaton, _ starts: UnsafePointer<UInt32>, _ count: Int,
    _ scope: inout ScopeCursor, _ selection: inout SpanSelection, _ hits: inout [Span]
  ) throws(MatchError) {
    let wantsShortest = selection.wantsShortest
    let wantsAll = pattern.strategy == .all
    for index in 0..<count {
      let start = Int(starts[index])
      guard start >= selection.nextStart, let boundary = scope.boundary(from: start) else {
        continue
      }
      try context.budget.poll()
      var end = -1
      try automaton.run(from: start, to: boundary) { last in
        if wantsAll { hits.append(Span(start, last)) }
        end = last
        return wantsShortest
      }
      if end >= 0, !wantsAll { selection.add(start, end, &hits) }
    }
  }
}
