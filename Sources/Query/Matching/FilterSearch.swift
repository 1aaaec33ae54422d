/// Finds what hits must or must not lie in or hold, for hits that come from left to right.
struct FilterSearch<Context: MatchContext> {
  let context: Context
  let filter: ResolvedFilter
  /// The region that the filter's pattern describes, if it describes only one.
  private let region: (tag: Int, tests: [RegionTest])?
  private var simulation: Simulation<Context>
  private let first: [Int]
  /// The next start that has not been looked at for what hits lie in.
  private var nextStart: Int
  /// The furthest end of a match that begins before it.
  private var furthest = -1
  /// For each token lately looked at the nearest end of a match that begins there.
  private var nearest: [Int: Int] = [:]
  /// For all tokens the ends of the matches that begin there or before, and of those that begin
  /// there, where edges can make a match begin before its sequence.
  private var allFurthest: [Int]?
  private var allNearest: [Int]?

  init(context: Context, filter: ResolvedFilter) {
    self.context = context
    self.filter = filter
    region = filter.program.onlyRegion
    simulation = Simulation(
      context: context, program: filter.program, tellsCapturesApart: false, keepsCaptures: false)
    first = filter.program.firstElements.flatMap { $0 }
    nextStart = context.extent.lowerBound
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
    if let region { return try context.holds(hit, in: region.tag, region.tests) }
    let base = context.extent.lowerBound
    if filter.program.hasEdges {
      let ends: [Int]
      if let allFurthest { ends = allFurthest } else { ends = try allFurthestEnds() }
      allFurthest = ends
      return ends[hit.first - base] >= hit.last
    }
    while nextStart <= hit.first {
      var reached = -1
      try forEachMatch(from: nextStart, longest: true) { _, last in reached = last }
      furthest = max(furthest, reached)
      nextStart += 1
    }
    return furthest >= hit.last
  }

  private mutating func allFurthestEnds() throws(MatchError) -> [Int] {
    let base = context.extent.lowerBound
    var ends = [Int](repeating: -1, count: context.extent.count)
    for start in context.extent {
      try forEachMatch(from: start, longest: true) { first, last in
        ends[first - base] = max(ends[first - base], last)
      }
    }
    for place in ends.indices.dropFirst() { ends[place] = max(ends[place], ends[place - 1]) }
    return ends
  }

  /// Whether a match of the filter's pattern lies in the hit.
  private mutating func holdsMatch(_ hit: Hit) throws(MatchError) -> Bool {
    if filter.program.hasEdges {
      let base = context.extent.lowerBound
      let ends: [Int]
      if let allNearest { ends = allNearest } else { ends = try allNearestEnds() }
      allNearest = ends
      return (hit.first...hit.last).contains { ends[$0 - base] <= hit.last }
    }
    if nearest.count > Self.mostRemembered { nearest.removeAll(keepingCapacity: true) }
    for start in hit.first...hit.last where try nearestEnd(from: start) <= hit.last { return true }
    return false
  }

  private static var mostRemembered: Int { 1 << 16 }

  private mutating func nearestEnd(from start: Int) throws(MatchError) -> Int {
    if let known = nearest[start] { return known }
    var end = Int.max
    try forEachMatch(from: start, longest: false) { _, last in end = min(end, last) }
    nearest[start] = end
    return end
  }

  private mutating func allNearestEnds() throws(MatchError) -> [Int] {
    let base = context.extent.lowerBound
    var ends = [Int](repeating: Int.max, count: context.extent.count)
    for start in context.extent {
      try forEachMatch(from: start, longest: false) { first, last in
        ends[first - base] = min(ends[first - base], last)
      }
    }
    return ends
  }

  /// Hands over the first and last tokens of matches whose sequence begins at a token: all of them
  /// if there are edges, else up to the shortest or the longest.
  private mutating func forEachMatch(
    from start: Int, longest: Bool, _ body: (Int, Int) -> Void
  ) throws(MatchError) {
    try context.budget.poll()
    guard try simulation.mayBegin(at: start, with: first) else { return }
    let hasEdges = filter.program.hasEdges
    try simulation.run(from: start, to: context.extent.upperBound - 1) { endings in
      for ending in endings {
        body(min(start, ending.binding.low), max(ending.last, ending.binding.high))
      }
      return !longest && !hasEdges
    }
  }
}

extension Program {
  /// The region that `<quote kind="speech"/>` describes, if the program is nothing else.
  fileprivate var onlyRegion: (tag: Int, tests: [RegionTest])? {
    guard instructions.count == 6, constraint == nil, case .tag(let opening) = instructions[0],
      !opening.isClosing, case .split(let targets) = instructions[1], targets == [2, 4],
      case .token(let node) = instructions[2], node.condition == .always, node.edges.isEmpty,
      case .jump(1) = instructions[3], case .tag(let closing) = instructions[4],
      closing.isClosing, closing.isPaired, closing.tag == opening.tag
    else { return nil }
    return (opening.tag, opening.tests)
  }
}
