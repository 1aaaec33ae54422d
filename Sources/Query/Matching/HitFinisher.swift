/// Puts found hits, which come from left to right, through the filters and the expansion of their
/// pattern.
struct HitFinisher<Context: MatchContext> {
  let context: Context
  let pattern: ResolvedPattern
  private var filters: [FilterSearch<Context>]
  private var previous: (first: Int, last: Int)?

  init(context: Context, pattern: ResolvedPattern) {
    self.context = context
    self.pattern = pattern
    filters = pattern.filters.map { FilterSearch(context: context, program: $0.program) }
  }

  /// Whether hits are given as they were found.
  var isIdle: Bool { pattern.filters.isEmpty && pattern.expansion == nil }

  /// The hit as it is given, or nil if a filter drops it or the expansion makes it one that has
  /// been given already.
  mutating func finish(_ hit: Hit) throws(MatchError) -> Hit? {
    for (index, filter) in pattern.filters.enumerated() {
      let holds =
        switch filter.kind {
        case .within: try filters[index].isEnclosed(hit)
        case .containing: try filters[index].holdsMatch(hit)
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
    case .words(let count): max(context.extent.lowerBound, position - count)
    case .regions(let count, let tag):
      max(
        context.extent.lowerBound,
        context.regions(tag).leftEdge(from: position, count: count) ?? position)
    }
  }

  private func right(of position: Int, _ unit: ResolvedExpansion.Unit) -> Int {
    let end = context.extent.upperBound - 1
    switch unit {
    case .words(let count): return min(end, position.addingReportingOverflow(count).partialValue)
    case .regions(let count, let tag):
      return min(end, context.regions(tag).rightEdge(from: position, count: count) ?? position)
    }
  }
}
