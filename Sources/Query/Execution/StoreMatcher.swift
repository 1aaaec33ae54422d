import Store

/// A place in a store where a pattern matches.
public struct StoreHit: Sendable, Hashable {
  /// The number of the segment.
  public let segment: Int
  /// The tokens, counted in the segment.
  public let hit: Hit

  /// A hit in a segment.
  public init(segment: Int, hit: Hit) {
    self.segment = segment
    self.hit = hit
  }
}

/// Finds a pattern in a store through its index.
///
/// The hits are those of `Matcher` over the same tokens.
public struct StoreMatcher: Sendable {
  /// The pattern.
  public let pattern: ResolvedPattern
  /// Where it is looked for.
  public let index: StoreIndex
  /// Whether documents that follow each other are searched as one text, as in CQP.
  ///
  /// If so, hits that no scope holds in a document may cross from one to the next, but only inside of
  /// a run.
  public let crossesDocuments: Bool

  /// A matcher for a pattern that was resolved with the schema of an index.
  ///
  /// What `Matcher` refuses is refused.
  public init(
    _ pattern: ResolvedPattern, in index: StoreIndex, crossesDocuments: Bool = true
  ) throws(PatternError) {
    try pattern.requireTokens()
    self.pattern = pattern
    self.index = index
    self.crossesDocuments = crossesDocuments
  }

  /// Hands over the hits in the order of the corpus until the reader wants no more.
  /// - Parameters:
  ///   - area: Where to look.
  ///   - isCancelled: Asked every few milliseconds; if true the search ends with an error.
  ///   - body: Takes a hit and says whether it wants another.
  public func forEachHit(
    in area: SearchArea = .everywhere, isCancelled: @escaping () -> Bool = { false },
    _ body: (StoreHit) -> Bool
  ) throws(MatchError) {
    _ = try forEachStretch(in: area, isCancelled: isCancelled) {
      search, segment, stretch throws(MatchError) in
      try search.forEachHit(in: stretch.tokens, extent: stretch.extent) { hit in
        body(StoreHit(segment: segment, hit: hit))
      }
    }
  }

  /// Hands over the first and last tokens of the hits in blocks, in the order of the corpus, and
  /// gives what was used for each segment.
  @discardableResult
  func forEachBlock(
    in area: SearchArea, isCancelled: @escaping () -> Bool,
    _ body: (_ segment: Int, [Span]) -> Void
  ) throws(MatchError) -> [SegmentSearch?] {
    try forEachStretch(in: area, isCancelled: isCancelled) {
      search, segment, stretch throws(MatchError) in
      try search.forEachBlock(in: stretch.tokens, extent: stretch.extent) { spans in
        body(segment, spans)
        return true
      }
    }
  }

  /// Goes through the stretches to be searched, in order, until the body wants no more.
  private func forEachStretch(
    in area: SearchArea, isCancelled: @escaping () -> Bool,
    _ body: (SegmentSearch, _ segment: Int, SearchStretch) throws(MatchError) -> Bool
  ) throws(MatchError) -> [SegmentSearch?] {
    try requireIntact()
    var searches: [SegmentSearch?] = Array(repeating: nil, count: index.segments.count)
    let isWhole = crossesDocuments || pattern.staysInDocuments
    runs: for run in index.runs {
      let segment = index.segments[run.segment].segment
      let stretches = SearchStretches(area, run, segment.documents, joinsDocuments: isWhole)
      if stretches.isEmpty { continue }
      let search: SegmentSearch
      if let known = searches[run.segment] {
        search = known
      } else {
        search = try SegmentSearch(
          pattern, index: index.segments[run.segment], schema: index.schema,
          isCancelled: isCancelled)
        searches[run.segment] = search
      }
      for stretch in stretches where try !body(search, run.segment, stretch) { break runs }
    }
    try requireIntact()
    return searches
  }

  /// All hits in the order of the corpus.
  public func hits(
    in area: SearchArea = .everywhere, isCancelled: @escaping () -> Bool = { false }
  ) throws(MatchError) -> [StoreHit] {
    var hits: [StoreHit] = []
    try forEachHit(in: area, isCancelled: isCancelled) { hit in
      hits.append(hit)
      return true
    }
    return hits
  }

  func requireIntact() throws(MatchError) {
    if let damage = index.snapshot.damage { throw .damaged(damage) }
  }
}
