import Store

/// How far hits may reach from rising starts in a segment.
struct ScopeCursor {
  private let reach: ScopeReach<SegmentContext>
  private var regions: RegionCursor?
  private let end: Int
  /// Whether every start can reach the end of the tokens.
  private let isUnlimited: Bool

  init(_ context: SegmentContext, _ scope: ResolvedScope, tokens: Range<Int>) {
    reach = ScopeReach(context: context, scope: scope, tokens: tokens)
    end = tokens.upperBound - 1
    isUnlimited = scope == .unlimited
    if case .regions(1, let tag) = scope { regions = RegionCursor(context.index.layers[tag]) }
  }

  /// The last token that a hit may take if it begins here, or nil if none may begin here.
  @inline(__always)
  mutating func boundary(from start: Int) -> Int? {
    if isUnlimited { return end }
    if regions != nil {
      guard let region = regions?.region(containing: start) else { return nil }
      return min(region.last, end)
    }
    return reach.boundary(from: start)
  }
}
