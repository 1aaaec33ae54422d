import TextModel

/// Finds the tokens of CQP's `MU(…)`.
struct MeetUnionSearch<Context: MatchContext> {
  let context: Context
  let scope: ResolvedScope
  /// The tokens that fulfil a condition, in order.
  let tokens: (ResolvedCondition) throws(MatchError) -> [Int]

  /// The tokens in order.
  func positions(_ meetUnion: ResolvedMeetUnion) throws(MatchError) -> [Int] {
    switch meetUnion {
    case .token(let condition):
      return try tokens(condition)
    case .union(let first, let second):
      return try Set(positions(first)).union(positions(second)).sorted()
    case .near(let first, let second, let from, let to):
      let others = try positions(second)
      return try positions(first).filter { position in
        meets(position, others, from: position + from, to: position + to)
      }
    case .together(let first, let second, let tag):
      let others = try positions(second)
      let index = context.regions(tag)
      return try positions(first).filter { position in
        index.containing(position).contains { region in
          let region = index.region(region)
          return meets(position, others, from: region.first, to: region.last)
        }
      }
    }
  }

  private func meets(_ position: Int, _ others: [Int], from: Int, to: Int) -> Bool {
    others[others.partitioningIndex { $0 >= from }...].prefix { $0 <= to }
      .contains { isWithinScope(position, $0) }
  }

  private func isWithinScope(_ position: Int, _ other: Int) -> Bool {
    let first = min(position, other)
    let last = max(position, other)
    switch scope {
    case .unlimited: return true
    case .words(let count): return last - first < count
    case .regions(let count, let tag):
      return context.regions(tag).furthestReach(from: first, count: count).map { $0 >= last }
        ?? false
    }
  }
}
