/// Tries a program at every place where it may match and chooses among its matches by the strategy.
struct ProgramSearch<Context: MatchContext, Starts: StartSource> {
  let context: Context
  let program: Program
  let reach: ScopeReach<Context>
  let strategy: MatchStrategy
  let captureCount: Int
  private var starts: Starts
  /// The instructions that a match can begin with, by the element of the pattern that they are.
  private let firstElements: [[Int]]
  private let first: [Int]

  /// - Parameters:
  ///   - starts: Where matches may begin.
  ///   - tokens: The tokens in which whole hits must lie.
  init(
    context: Context, program: Program, pattern: ResolvedPattern, starts: Starts,
    tokens: Range<Int>
  ) {
    self.context = context
    self.program = program
    self.starts = starts
    reach = ScopeReach(context: context, scope: pattern.scope, tokens: tokens)
    strategy = pattern.strategy
    captureCount = pattern.captures.count
    firstElements = program.firstElements
    first = firstElements.flatMap { $0 }
  }

  mutating func forEachHit(_ body: (Hit) throws(MatchError) -> Bool) throws(MatchError) {
    var selection = HitSelection(strategy)
    var simulation = Simulation(
      context: context, program: program, tellsCapturesApart: strategy == .all,
      keepsCaptures: captureCount > 0)
    // Edges can make a match begin before the token that it was tried from.
    var waiting = WaitingHits()
    var place = 0
    while let start = try starts.next(from: place) {
      try context.budget.poll()
      place = start + 1
      var matches: [Hit] = []
      if program.hasEdges {
        let certain = reach.earliestFirst(from: start)
        while let group = waiting.removeGroup(before: certain) {
          for hit in selection.add(group) where try !body(hit) { return }
        }
        try collect(from: start, &simulation, into: &matches)
        waiting.add(matches)
      } else {
        try collect(from: start, &simulation, into: &matches)
        for hit in selection.add(matches) where try !body(hit) { return }
        place = max(place, selection.nextStart)
      }
    }
    while let group = waiting.removeGroup(before: Int.max) {
      for hit in selection.add(group) where try !body(hit) { return }
    }
    for hit in selection.finish() where try !body(hit) { return }
  }

  /// The matches from one start that the strategy may choose from.
  private func collect(
    from start: Int, _ simulation: inout Simulation<Context>, into matches: inout [Hit]
  ) throws(MatchError) {
    guard try simulation.mayBegin(at: start, with: first),
      let boundary = reach.boundary(from: start)
    else { return }
    guard strategy == .traditional else {
      try collect(from: start, boundary, first: nil, &simulation, into: &matches)
      return
    }
    for first in firstElements {
      var found: [Hit] = []
      try collect(from: start, boundary, first: first, &simulation, into: &found)
      let shortest = found.min { ($0.last - $0.first) < ($1.last - $1.first) }
      if let shortest { matches.append(shortest) }
    }
  }

  private func collect(
    from start: Int, _ boundary: Int, first: [Int]?, _ simulation: inout Simulation<Context>,
    into matches: inout [Hit]
  ) throws(MatchError) {
    // Edges can make a hit longer than its sequence, so that every match has to be looked at.
    let wantsAll = strategy == .all || program.hasEdges
    let wantsFirst: Bool
    switch strategy {
    case .shortest, .standard, .traditional: wantsFirst = true
    case .longest, .maximal, .all: wantsFirst = false
    }
    var longest: Hit?
    try simulation.run(from: start, to: boundary, beginningWith: first) { endings in
      for ending in endings {
        let hit = Hit(
          first: min(start, ending.binding.low), last: max(ending.last, ending.binding.high),
          captures: ending.binding.captures(count: captureCount))
        guard isWithinScope(hit) else { continue }
        if wantsAll {
          matches.append(hit)
        } else {
          if wantsFirst { matches.append(hit) } else { longest = hit }
          return wantsFirst
        }
      }
      return false
    }
    if let longest { matches.append(longest) }
  }

  /// Whether a hit that edges have made longer still lies in the scope.
  private func isWithinScope(_ hit: Hit) -> Bool {
    guard program.hasEdges else { return true }
    guard reach.tokens.contains(hit.first), let boundary = reach.boundary(from: hit.first) else {
      return false
    }
    return hit.last <= boundary
  }
}
