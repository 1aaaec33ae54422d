import Store

extension SegmentSearch {
  /// Whether the hits in all of the segment are as many as the index says there are tokens that
  /// fulfil the pattern's only test.
  var canCountByFrequencies: Bool {
    guard pattern.filters.isEmpty, pattern.expansion == nil, context.index.segment.deleted.isEmpty,
      case .spans(let plan, nil) = kind, plan.length == 1, plan.checks.isEmpty,
      plan.anchors.count == 1, plan.anchors[0].isFixed, plan.anchors[0].way == nil
    else { return false }
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
    guard case .spans(let plan, _) = kind, let anchor = plan.anchors.first, canCountByFrequencies
    else { return nil }
    return plan.tests.tests[anchor.test].frequency
  }

  /// So few hits are found faster than it is found out whether regions cover all tokens.
  private static let fewHits = 1_000

  /// Whether the hits of a rare test are better found than counted by the index.
  var isRare: Bool {
    guard case .spans(let plan, _) = kind, let anchor = plan.anchors.first else { return false }
    return plan.tests.tests[anchor.test].frequency < Self.fewHits
  }
}

extension StoreMatcher {
  /// How many hits there are; of a single token's test the index knows it.
  public func count(
    in documents: [DocumentSet]? = nil, isCancelled: @escaping () -> Bool = { false }
  ) throws(MatchError) -> Int {
    var count = 0
    if documents == nil {
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
    try forEachHit(in: documents, isCancelled: isCancelled) { _ in
      count += 1
      return true
    }
    return count
  }
}
