/// Makes hits longer and keeps them in order, each stretch once.
///
/// A hit can overtake those before it when it grows to the left, so hits wait until no later one
/// can come before them.
struct HitExpansion<Context: MatchContext> {
  let context: Context
  let expansion: ResolvedExpansion
  private var waiting: [Hit] = []
  private var places: Set<TokenRegion> = []

  init(context: Context, expansion: ResolvedExpansion) {
    self.context = context
    self.expansion = expansion
  }

  /// Takes a hit, in order of their first tokens, and gives those that are now certain.
  mutating func add(_ hit: Hit) -> [Hit] {
    let certain = waiting.isEmpty ? [] : release(before: leastFirst(of: hit.first))
    var hit = hit
    if expansion.direction != .right { hit.first = left(of: hit.first) }
    if expansion.direction != .left { hit.last = right(of: hit.last) }
    if places.insert(TokenRegion(first: hit.first, last: hit.last)).inserted {
      waiting.append(hit)
    }
    return certain
  }

  /// The hits that are left when no more come.
  mutating func finish() -> [Hit] { release(before: Int.max) }

  private mutating func release(before first: Int) -> [Hit] {
    guard waiting.contains(where: { $0.first < first }) else { return [] }
    let certain = waiting.filter { $0.first < first }
    waiting.removeAll { $0.first < first }
    places = Set(waiting.map { TokenRegion(first: $0.first, last: $0.last) })
    return certain.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
  }

  /// A token before which no hit begins that was found from a token on.
  private func leastFirst(of position: Int) -> Int {
    guard expansion.direction != .right else { return position }
    return switch expansion.unit {
    case .words(let count): max(context.extent.lowerBound, position - count)
    case .regions(let count, let tag):
      context.regions(tag).leastLeftEdge(from: position, count: count)
    }
  }

  private func left(of position: Int) -> Int {
    switch expansion.unit {
    case .words(let count): max(context.extent.lowerBound, position - count)
    case .regions(let count, let tag):
      max(
        context.extent.lowerBound,
        context.regions(tag).leftEdge(from: position, count: count) ?? position)
    }
  }

  private func right(of position: Int) -> Int {
    let end = context.extent.upperBound - 1
    switch expansion.unit {
    case .words(let count): return min(end, position.addingReportingOverflow(count).partialValue)
    case .regions(let count, let tag):
      return min(end, context.regions(tag).rightEdge(from: position, count: count) ?? position)
    }
  }
}
