import Store

/// How far hits may reach from rising starts in a segment.
struct ScopeCursor {
  private let reach: ScopeReach<SegmentContext>
  private var regions: RegionCursor?
  private let end: Int
  /// Whether every start can reach the end of the tokens, or as far as hits reach at all.
  private let isUnlimited: Bool

  /// - Parameter length: How many tokens hits have, where that is known.
  init(
    _ context: SegmentContext, _ scope: ResolvedScope, tokens: Range<Int>, length: Int? = nil
  ) {
    reach = ScopeReach(context: context, scope: scope, tokens: tokens)
    end = tokens.upperBound - 1
    guard case .regions(1, let tag) = scope else {
      isUnlimited = scope == .unlimited
      return
    }
    // A single token leaves no region; whether it stands in one is known where all tokens do.
    isUnlimited = length == 1 && context.index.isKnownToBeCovered(by: tag) ?? false
    if !isUnlimited { regions = RegionCursor(context.index.layers[tag]) }
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
