import Store

/// Gives the hits of a pattern in a store some at a time, in the order of the corpus.
///
/// Little is searched before the first hits are asked for, and more at each step: a reader that
/// stops early has not waited for many. Not shared between threads.
public final class StoreHitReader {
  private let matcher: StoreMatcher
  private let area: SearchArea
  private let isCancelled: () -> Bool
  private var nextRun = 0
  private var current: (search: SegmentSearch, segment: Int, stretches: SearchStretches)?
  private var searches: [SegmentSearch?]
  private var tokensAtOnce = StoreHitReader.fewTokens

  /// How many tokens are searched before the first hits are given.
  private static let fewTokens = 4_096
  /// How many tokens are searched at once, at most; a document is searched as a whole.
  private static let manyTokens = 65_536

  /// A reader of the hits in an area.
  ///
  /// - Parameter isCancelled: Asked every few milliseconds; if true the search ends with an error.
  public init(
    _ matcher: StoreMatcher, in area: SearchArea, isCancelled: @escaping () -> Bool = { false }
  ) {
    self.matcher = matcher
    self.area = area
    self.isCancelled = isCancelled
    searches = Array(repeating: nil, count: matcher.index.segments.count)
  }

  /// Some more hits, at least one; nil if there are no more.
  public func next() throws(MatchError) -> [StoreHit]? {
    try matcher.requireIntact()
    var hits: [StoreHit] = []
    var searched = 0
    while let (search, segment, stretch) = try nextStretch() {
      _ = try search.forEachHit(in: stretch.tokens, extent: stretch.extent) { hit in
        hits.append(StoreHit(segment: segment, hit: hit))
        return true
      }
      searched += stretch.tokens.count
      if searched >= tokensAtOnce {
        searched = 0
        tokensAtOnce = min(2 * tokensAtOnce, Self.manyTokens)
        if !hits.isEmpty { break }
        if isCancelled() { throw .cancelled }
      }
    }
    try matcher.requireIntact()
    return hits.isEmpty ? nil : hits
  }

  private func nextStretch() throws(MatchError) -> (SegmentSearch, Int, SearchStretch)? {
    while true {
      if let stretch = current?.stretches.next(atMost: tokensAtOnce), let current {
        return (current.search, current.segment, stretch)
      }
      let index = matcher.index
      guard nextRun < index.runs.count else { return nil }
      let run = index.runs[nextRun]
      nextRun += 1
      let segment = index.segments[run.segment]
      let stretches = SearchStretches(
        area, run, segment.segment.documents,
        joinsDocuments: matcher.crossesDocuments || matcher.pattern.staysInDocuments)
      if stretches.isEmpty { continue }
      let search: SegmentSearch
      if let known = searches[run.segment] {
        search = known
      } else {
        search = try SegmentSearch(
          matcher.pattern, index: segment, schema: index.schema, isCancelled: isCancelled)
        searches[run.segment] = search
      }
      current = (search, run.segment, stretches)
    }
  }
}
