/// Tries a program at every start and chooses among its matches by the strategy.
struct ProgramSearch<Source: TokenSource> {
  let context: SearchContext<Source>
  let program: Program
  let scope: ResolvedScope
  let strategy: MatchStrategy
  let captureCount: Int
  /// The instructions that a match can begin with, by the element of the pattern that they are.
  private let firstElements: [[Int]]

  init(context: SearchContext<Source>, program: Program, pattern: ResolvedPattern) {
    self.init(
      context: context, program: program, scope: pattern.scope, strategy: pattern.strategy,
      captureCount: pattern.captures.count)
  }

  init(
    context: SearchContext<Source>, program: Program, scope: ResolvedScope,
    strategy: MatchStrategy, captureCount: Int
  ) {
    self.context = context
    self.program = program
    self.scope = scope
    self.strategy = strategy
    self.captureCount = captureCount
    firstElements = strategy == .traditional ? program.firstElements : []
  }

  func forEachHit(_ body: (Hit) throws(MatchError) -> Bool) throws(MatchError) {
    if strategy == .longest, !program.hasEdges {
      try forEachLongest(body)
      return
    }
    var candidates: [Hit] = []
    for start in 0..<context.source.tokenCount {
      try collect(from: start, into: &candidates)
    }
    for hit in HitSelection.select(candidates, strategy: strategy) where try !body(hit) { return }
  }

  /// From left to right, going on after each hit.
  private func forEachLongest(_ body: (Hit) throws(MatchError) -> Bool) throws(MatchError) {
    var start = 0
    while start < context.source.tokenCount {
      var candidates: [Hit] = []
      try collect(from: start, into: &candidates)
      guard let hit = candidates.last else {
        start += 1
        continue
      }
      if try !body(hit) { return }
      start = hit.last + 1
    }
  }

  /// The last token that a hit may take if it begins here, or nil if none may begin here.
  private func boundary(from start: Int) -> Int? {
    let end = context.source.tokenCount - 1
    switch scope {
    case .unlimited: return end
    case .words(let count):
      let (sum, overflow) = start.addingReportingOverflow(count - 1)
      return overflow ? end : min(sum, end)
    case .regions(let count, let tag):
      return context.regions(tag).furthestReach(from: start, count: count).map { min($0, end) }
    }
  }

  /// The matches from one start that the strategy may choose from, the shortest first.
  private func collect(
    from start: Int, into candidates: inout [Hit]
  ) throws(MatchError) {
    guard let boundary = boundary(from: start) else { return }
    guard strategy == .traditional else {
      try collect(from: start, boundary, first: nil, into: &candidates)
      return
    }
    for first in firstElements {
      var found: [Hit] = []
      try collect(from: start, boundary, first: first, into: &found)
      let shortest = found.min { ($0.last - $0.first) < ($1.last - $1.first) }
      if let shortest { candidates.append(shortest) }
    }
  }

  private func collect(
    from start: Int, _ boundary: Int, first: [Int]?, into candidates: inout [Hit]
  ) throws(MatchError) {
    var simulation = Simulation(
      context: context, program: program, start: start, boundary: boundary,
      tellsCapturesApart: strategy == .all, keepsCaptures: captureCount > 0)
    // Edges can make a hit longer than its sequence, so that every match has to be looked at.
    let wantsAll = strategy == .all || program.hasEdges
    let wantsFirst: Bool
    switch strategy {
    case .shortest, .standard, .traditional: wantsFirst = true
    case .longest, .maximal, .all: wantsFirst = false
    }
    var longest: Hit?
    try simulation.run(from: first) { endings in
      for ending in endings {
        let hit = Hit(
          first: min(start, ending.binding.low), last: max(ending.last, ending.binding.high),
          captures: ending.binding.captures(count: captureCount))
        guard isWithinScope(hit) else { continue }
        if wantsAll {
          candidates.append(hit)
          continue
        }
        if wantsFirst {
          candidates.append(hit)
          return true
        }
        longest = hit
        return false
      }
      return false
    }
    if let longest { candidates.append(longest) }
  }

  /// Whether a hit that edges have made longer still lies in the scope.
  private func isWithinScope(_ hit: Hit) -> Bool {
    guard program.hasEdges else { return true }
    guard let boundary = boundary(from: hit.first) else { return false }
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
