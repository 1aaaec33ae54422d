/// Tries a program at every start and chooses among its matches by the strategy.
struct ProgramSearch {
  let context: SearchContext
  let program: Program
  let scope: ResolvedScope
  let strategy: MatchStrategy
  let captureCount: Int
  /// The tokens in which whole hits must lie.
  let tokens: Range<Int>
  /// The instructions that a match can begin with, by the element of the pattern that they are.
  private let firstElements: [[Int]]
  private let first: [Int]

  init(
    context: SearchContext, program: Program, pattern: ResolvedPattern,
    tokens: Range<Int>
  ) {
    self.context = context
    self.program = program
    self.tokens = tokens
    scope = pattern.scope
    strategy = pattern.strategy
    captureCount = pattern.captures.count
    firstElements = program.firstElements
    first = firstElements.flatMap { $0 }
  }

  func forEachHit(_ body: (Hit) throws(MatchError) -> Bool) throws(MatchError) {
    var selection = HitSelection(strategy)
    var simulation = Simulation(
      context: context, program: program, tellsCapturesApart: strategy == .all,
      keepsCaptures: captureCount > 0)
    if program.hasEdges {
      // Edges can make a match begin before the token that it was tried from.
      for group in try groupsByStart(&simulation) {
        for hit in selection.add(group) where try !body(hit) { return }
      }
    } else {
      var start = tokens.lowerBound
      while start < tokens.upperBound {
        var matches: [Hit] = []
        try collect(from: start, &simulation, into: &matches)
        for hit in selection.add(matches) where try !body(hit) { return }
        start = max(start + 1, selection.nextStart)
      }
    }
    for hit in selection.finish() where try !body(hit) { return }
  }

  private func groupsByStart(
    _ simulation: inout Simulation
  ) throws(MatchError) -> [[Hit]] {
    var groups: [Int: [Hit]] = [:]
    for start in tokens {
      var matches: [Hit] = []
      try collect(from: start, &simulation, into: &matches)
      for match in matches { groups[match.first, default: []].append(match) }
    }
    return groups.keys.sorted().compactMap { groups[$0] }
  }

  /// The last token that a hit may take if it begins here, or nil if none may begin here.
  private func boundary(from start: Int) -> Int? {
    let end = tokens.upperBound - 1
    switch scope {
    case .unlimited: return end
    case .words(let count):
      let (sum, overflow) = start.addingReportingOverflow(count - 1)
      return overflow ? end : min(sum, end)
    case .regions(let count, let tag):
      return context.regions(tag).furthestReach(from: start, count: count).map { min($0, end) }
    }
  }

  /// The matches from one start that the strategy may choose from.
  private func collect(
    from start: Int, _ simulation: inout Simulation, into matches: inout [Hit]
  ) throws(MatchError) {
    try context.poll()
    guard try simulation.mayBegin(at: start, with: first), let boundary = boundary(from: start)
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
    from start: Int, _ boundary: Int, first: [Int]?, _ simulation: inout Simulation,
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
    guard tokens.contains(hit.first), let boundary = boundary(from: hit.first) else {
      return false
    }
    return hit.last <= boundary
  }
}

extension Program {
  /// The instructions that a match can begin with, by the element of the pattern that they are.
  var firstElements: [[Int]] {
    var order: [Int] = []
    var groups: [Int: [Int]] = [:]
    var seen: Set<Int> = []
    var waiting = [0]
    while let index = waiting.popLast() {
      guard seen.insert(index).inserted else { continue }
      let leaf: Int
      switch instructions[index] {
      case .jump(let target):
        waiting.append(target)
        continue
      case .split(let targets):
        waiting += targets.reversed()
        continue
      case .accept: continue
      case .token(let node): leaf = node.leaf
      case .lookahead(_, let element): leaf = element
      case .tag(let step): leaf = step.leaf
      }
      if groups[leaf] == nil { order.append(leaf) }
      groups[leaf, default: []].append(index)
    }
    return order.map { groups[$0] ?? [] }
  }
}
