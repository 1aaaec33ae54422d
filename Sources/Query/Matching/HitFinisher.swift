/// Puts a found hit through the filters and the expansion of its pattern.
struct HitFinisher {
  let context: SearchContext
  let pattern: ResolvedPattern
  private var enclosing: [[Int]?]
  private var contained: [[Int: Int]]
  private var previous: (first: Int, last: Int)?

  init(context: SearchContext, pattern: ResolvedPattern) {
    self.context = context
    self.pattern = pattern
    enclosing = Array(repeating: nil, count: pattern.filters.count)
    contained = Array(repeating: [:], count: pattern.filters.count)
  }

  /// The hit as it is given, or nil if a filter drops it or the expansion makes it one that has
  /// been given already.
  mutating func finish(_ hit: Hit) throws(MatchError) -> Hit? {
    for (index, filter) in pattern.filters.enumerated() {
      let holds =
        switch filter.kind {
        case .within: try isEnclosed(hit, index, filter)
        case .containing: try holdsMatch(hit, index, filter)
        }
      if holds == filter.negated { return nil }
    }
    guard let expansion = pattern.expansion else { return hit }
    var hit = hit
    if expansion.direction != .right { hit.first = left(of: hit.first, expansion.unit) }
    if expansion.direction != .left { hit.last = right(of: hit.last, expansion.unit) }
    if let previous, previous == (hit.first, hit.last) { return nil }
    previous = (hit.first, hit.last)
    return hit
  }

  private func left(of position: Int, _ unit: ResolvedExpansion.Unit) -> Int {
    switch unit {
    case .words(let count): max(0, position - count)
    case .regions(let count, let tag):
      context.regions(tag).leftEdge(from: position, count: count) ?? position
    }
  }

  private func right(of position: Int, _ unit: ResolvedExpansion.Unit) -> Int {
    switch unit {
    case .words(let count):
      min(context.source.tokenCount - 1, position.addingReportingOverflow(count).partialValue)
    case .regions(let count, let tag):
      min(
        context.source.tokenCount - 1,
        context.regions(tag).rightEdge(from: position, count: count) ?? position)
    }
  }

  /// Whether the hit lies in a match of the filter's pattern.
  ///
  /// For each start the furthest end of a match that begins there or before is worked out once.
  private mutating func isEnclosed(
    _ hit: Hit, _ index: Int, _ filter: ResolvedFilter
  ) throws(MatchError) -> Bool {
    if let furthest = enclosing[index] { return furthest[hit.first] >= hit.last }
    var furthest: [Int] = []
    var reach = -1
    for start in 0..<context.source.tokenCount {
      reach = max(reach, try end(of: filter, from: start, longest: true) ?? -1)
      furthest.append(reach)
    }
    enclosing[index] = furthest
    return furthest[hit.first] >= hit.last
  }

  /// Whether a match of the filter's pattern lies in the hit.
  private mutating func holdsMatch(
    _ hit: Hit, _ index: Int, _ filter: ResolvedFilter
  ) throws(MatchError) -> Bool {
    for start in hit.first...hit.last {
      let end: Int
      if let known = contained[index][start] {
        end = known
      } else {
        end = try self.end(of: filter, from: start, longest: false) ?? Int.max
        contained[index][start] = end
      }
      if end <= hit.last { return true }
    }
    return false
  }

  /// The end of the shortest or longest match of a filter's pattern from a start.
  private func end(
    of filter: ResolvedFilter, from start: Int, longest: Bool
  ) throws(MatchError) -> Int? {
    var simulation = Simulation(
      context: context, program: filter.program, tellsCapturesApart: false,
      keepsCaptures: false)
    var end: Int?
    try simulation.run(from: start, to: context.source.tokenCount - 1) { endings in
      end = endings.last?.last
      return !longest
    }
    return end
  }
}
