/// Where matches may begin, from the tokens that every match has.
///
/// It goes forward only, also from one stretch of the segment to the next.
final class StartStream: StartSource {
  /// An anchor with the starts that its next token allows.
  private struct Lane {
    let anchor: Anchor
    var stream: TokenStream
    /// The starts before its current token; nil before the first and after the last.
    var starts: ClosedRange<Int>?
    var isAtEnd = false
  }

  private let context: SegmentContext
  private var lanes: [Lane]
  /// What must hold at a distance from the start.
  private let fixed: [(offset: Int, test: TokenTest)]
  /// The regions that bound the way from a start to its anchor.
  private var scope: RegionCursor?
  /// The greatest length of a hit.
  private let longest: Int?
  /// How many starts were given.
  private(set) var count = 0

  init(
    context: SegmentContext, anchors: [Anchor], fixed: [(offset: Int, test: TokenTest)],
    tests: TestTable, scope: ResolvedScope
  ) throws(MatchError) {
    self.context = context
    lanes = []
    for anchor in anchors {
      lanes.append(Lane(anchor: anchor, stream: try tests.stream(anchor)))
    }
    self.fixed = fixed
    switch scope {
    case .words(let count): longest = count
    case .unlimited, .regions: longest = nil
    }
    if case .regions(1, let tag) = scope, anchors.contains(where: { $0.most == nil }) {
      self.scope = RegionCursor(context.index.layers[tag])
    }
  }

  func next(from position: Int) throws(MatchError) -> Int? {
    let end = context.extent.upperBound
    var place = position
    while place < end {
      try context.budget.poll()
      var start = Int.max
      for index in lanes.indices {
        if let found = try next(in: index, from: place) { start = min(start, found) }
      }
      guard start < end else { return nil }
      if try isPossible(start) {
        count += 1
        return start
      }
      place = start + 1
    }
    return nil
  }

  private func isPossible(_ start: Int) throws(MatchError) -> Bool {
    for (offset, test) in fixed {
      guard start + offset < context.extent.upperBound,
        try test.holds(at: start + offset, context)
      else { return false }
    }
    return true
  }

  /// The first start at or after a place that a token of one anchor allows.
  private func next(in index: Int, from place: Int) throws(MatchError) -> Int? {
    if let starts = lanes[index].starts, starts.upperBound >= place {
      return max(place, starts.lowerBound)
    }
    if lanes[index].isAtEnd { return nil }
    let anchor = lanes[index].anchor
    var from = place + anchor.least
    while let token = try lanes[index].stream.seek(to: from) {
      if let starts = starts(of: anchor, at: token), starts.upperBound >= place {
        lanes[index].starts = starts
        return max(place, starts.lowerBound)
      }
      from = token + 1
    }
    lanes[index].isAtEnd = true
    return nil
  }

  private func starts(of anchor: Anchor, at token: Int) -> ClosedRange<Int>? {
    let last = token - anchor.least
    var first = anchor.most.map { token - $0 } ?? 0
    if let longest { first = max(first, token - longest + 1) }
    if anchor.most == nil, scope != nil {
      guard let region = scope?.region(containing: token) else { return nil }
      first = max(first, region.first)
    }
    first = max(0, first)
    return first <= last ? first...last : nil
  }
}
