import Store

extension SegmentSearch {
  /// Whether the hits in all of the segment are as many as the index says there are tokens that
  /// fulfil the pattern's only test.
  var canCountByFrequencies: Bool {
    guard pattern.filters.isEmpty, pattern.expansion == nil, context.index.segment.deleted.isEmpty,
      case .spans(let search) = kind, let chain = search.plan.chain, chain.length == 1,
      !chain.needsSteps(search.plan.program), search.plan.checks.isEmpty,
      search.plan.anchors.count == 1, search.plan.anchors[0].way == nil
    else { return false }
    let plan = search.plan
    switch plan.tests.tests[plan.anchors[0].test].kind {
    case .always, .member, .never: break
    default: return false
    }
    switch pattern.scope {
    case .unlimited, .words: return true
    case .regions(_, let tag): return context.index.isCovered(by: tag)
    }
  }

  /// How many hits all of the segment has, if the index tells.
  var countByFrequencies: Int? {
    guard case .spans(let search) = kind, let anchor = search.plan.anchors.first,
      canCountByFrequencies
    else { return nil }
    return search.plan.tests.tests[anchor.test].frequency
  }

  /// So few hits are found faster than it is found out whether regions cover all tokens.
  private static let fewHits = 1_000

  /// Whether the hits of a rare test are better found than counted by the index.
  var isRare: Bool {
    guard case .spans(let search) = kind, let anchor = search.plan.anchors.first else {
      return false
    }
    return search.plan.tests.tests[anchor.test].frequency < Self.fewHits
  }
}

extension StoreMatcher {
  /// How many hits there are; of a single token's test the index knows it.
  public func count(
    in area: SearchArea = .everywhere, isCancelled: @escaping () -> Bool = { false }
  ) throws(MatchError) -> Int {
    var count = 0
    if case .everywhere = area {
      var isKnown = true
      for segment in index.segments {
        let search = try SegmentSearch(
          pattern, index: segment, schema: index.schema, isCancelled: isCancelled)
        guard !search.isRare, let known = search.countByFrequencies else {
          isKnown = false
          break
        }
        count += known
      }
      if isKnown {
        try requireIntact()
        return count
      }
      count = 0
    }
    try forEachBlock(in: area, isCancelled: isCancelled) { _, spans in count += spans.count }
    return count
  }
}
