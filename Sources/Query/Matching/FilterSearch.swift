/// Finds what hits must or must not lie in or hold.
struct FilterSearch {
  let context: SearchContext
  let filter: ResolvedFilter
  /// For each token the furthest end of a match that begins there or before.
  private var enclosing: [Int]?
  /// For each token the nearest end of a match that begins there.
  private var nearest: [Int: Int] = [:]
  /// The same for all tokens, where edges can make a match begin before its sequence.
  private var allNearest: [Int]?

  init(context: SearchContext, filter: ResolvedFilter) {
    self.context = context
    self.filter = filter
  }

  /// Whether a hit passes the filter.
  mutating func keeps(_ hit: Hit) throws(MatchError) -> Bool {
    switch filter.kind {
    case .within: try isEnclosed(hit) != filter.negated
    case .containing: try holdsMatch(hit) != filter.negated
    }
  }

  /// Whether the hit lies in a match of the filter's pattern.
  private mutating func isEnclosed(_ hit: Hit) throws(MatchError) -> Bool {
    if let enclosing { return enclosing[hit.first] >= hit.last }
    var furthest = [Int](repeating: -1, count: context.source.tokenCount)
    for start in furthest.indices {
      try forEachMatch(from: start, longest: true) { first, last in
        furthest[first] = max(furthest[first], last)
      }
    }
    for start in furthest.indices.dropFirst() {
      furthest[start] = max(furthest[start], furthest[start - 1])
    }
    enclosing = furthest
    return furthest[hit.first] >= hit.last
  }

  /// Whether a match of the filter's pattern lies in the hit.
  private mutating func holdsMatch(_ hit: Hit) throws(MatchError) -> Bool {
    if filter.program.hasEdges {
      let ends: [Int]
      if let allNearest { ends = allNearest } else { ends = try allNearestEnds() }
      allNearest = ends
      return (hit.first...hit.last).contains { ends[$0] <= hit.last }
    }
    for start in hit.first...hit.last where try nearestEnd(from: start) <= hit.last { return true }
    return false
  }

  private mutating func nearestEnd(from start: Int) throws(MatchError) -> Int {
    if let known = nearest[start] { return known }
    var end = Int.max
    try forEachMatch(from: start, longest: false) { _, last in end = min(end, last) }
    nearest[start] = end
    return end
  }

  private func allNearestEnds() throws(MatchError) -> [Int] {
    var ends = [Int](repeating: Int.max, count: context.source.tokenCount)
    for start in ends.indices {
      try forEachMatch(from: start, longest: false) { first, last in
        ends[first] = min(ends[first], last)
      }
    }
    return ends
  }

  /// Hands over the first and last tokens of matches whose sequence begins at a token: all of them
  /// if there are edges, else the shortest or longest.
  private func forEachMatch(
    from start: Int, longest: Bool, _ body: (Int, Int) -> Void
  ) throws(MatchError) {
    var simulation = Simulation(
      context: context, program: filter.program, tellsCapturesApart: false, keepsCaptures: false)
    try simulation.run(from: start, to: context.source.tokenCount - 1) { endings in
      for ending in endings {
        body(min(start, ending.binding.low), max(ending.last, ending.binding.high))
      }
      return !longest && !filter.program.hasEdges
    }
  }
}
