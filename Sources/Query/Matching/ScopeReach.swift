/// How far hits may reach from where they begin.
struct ScopeReach<Context: MatchContext> {
  let context: Context
  let scope: ResolvedScope
  /// The tokens in which whole hits must lie.
  let tokens: Range<Int>

  /// The last token that a hit may take if it begins here, or nil if none may begin here.
  func boundary(from start: Int) -> Int? {
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

  /// The first token that a hit can have of which one of the tokens is this or a later one.
  func earliestFirst(from start: Int) -> Int {
    switch scope {
    case .unlimited: return tokens.lowerBound
    case .words(let count):
      let (difference, overflow) = start.subtractingReportingOverflow(count - 1)
      return overflow ? tokens.lowerBound : max(difference, tokens.lowerBound)
    case .regions(let count, let tag):
      let regions = context.regions(tag)
      guard count == 1, regions.isFlat else { return tokens.lowerBound }
      // In no region the next hit begins later.
      return regions.containing(start).first.map { regions.region($0).first } ?? start
    }
  }
}
