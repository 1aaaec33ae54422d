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
/// The hits are those of `Matcher` over the same tokens. Hits that no scope holds in a document may
/// cross from one to the next only inside of a run.
public struct StoreMatcher: Sendable {
  /// The pattern.
  public let pattern: ResolvedPattern
  /// Where it is looked for.
  public let index: StoreIndex

  /// A matcher for a pattern that was resolved with the schema of an index.
  ///
  /// What `Matcher` refuses is refused.
  public init(_ pattern: ResolvedPattern, in index: StoreIndex) throws(PatternError) {
    try pattern.requireTokens()
    self.pattern = pattern
    self.index = index
  }

  /// Hands over the hits in the order of the corpus until the reader wants no more.
  /// - Parameters:
  ///   - documents: For each segment the documents to look in; all if nil.
  ///   - isCancelled: Asked every few milliseconds; if true the search ends with an error.
  ///   - body: Takes a hit and says whether it wants another.
  public func forEachHit(
    in documents: [DocumentSet]? = nil, isCancelled: @escaping () -> Bool = { false },
    _ body: (StoreHit) -> Bool
  ) throws(MatchError) {
    _ = try run(in: documents, isCancelled: isCancelled, body)
  }

  /// Runs the search and gives what was used for each segment.
  func run(
    in documents: [DocumentSet]?, isCancelled: @escaping () -> Bool, _ body: (StoreHit) -> Bool
  ) throws(MatchError) -> [SegmentSearch?] {
    try forEachStretch(in: documents, isCancelled: isCancelled) {
      search, run, tokens throws(MatchError) in
      try search.forEachHit(in: tokens, extent: run.tokens) { hit in
        body(StoreHit(segment: run.segment, hit: hit))
      }
    }
  }

  /// Hands over the first and last tokens of the hits in blocks, in the order of the corpus.
  func forEachBlock(
    in documents: [DocumentSet]?, isCancelled: @escaping () -> Bool,
    _ body: (_ segment: Int, [Span]) -> Void
  ) throws(MatchError) {
    _ = try forEachStretch(in: documents, isCancelled: isCancelled) {
      search, run, tokens throws(MatchError) in
      try search.forEachBlock(in: tokens, extent: run.tokens) { spans in
        body(run.segment, spans)
        return true
      }
    }
  }

  /// Goes through the stretches to be searched, in order, until the body wants no more.
  private func forEachStretch(
    in documents: [DocumentSet]?, isCancelled: @escaping () -> Bool,
    _ body: (SegmentSearch, DocumentRun, Range<Int>) throws(MatchError) -> Bool
  ) throws(MatchError) -> [SegmentSearch?] {
    try requireIntact()
    var searches: [SegmentSearch?] = Array(repeating: nil, count: index.segments.count)
    runs: for run in index.runs {
      let selected = documents.map { sets in
        sets.indices.contains(run.segment) ? sets[run.segment] : DocumentSet()
      }
      if let selected, selected.numbers(in: run.documents).isEmpty { continue }
      let search: SegmentSearch
      if let known = searches[run.segment] {
        search = known
      } else {
        search = try SegmentSearch(
          pattern, index: index.segments[run.segment], schema: index.schema,
          isCancelled: isCancelled)
        searches[run.segment] = search
      }
      for tokens in stretches(of: run, selected) where try !body(search, run, tokens) {
        break runs
      }
    }
    try requireIntact()
    return searches
  }

  /// All hits in the order of the corpus.
  public func hits(
    in documents: [DocumentSet]? = nil, isCancelled: @escaping () -> Bool = { false }
  ) throws(MatchError) -> [StoreHit] {
    var hits: [StoreHit] = []
    try forEachHit(in: documents, isCancelled: isCancelled) { hit in
      hits.append(hit)
      return true
    }
    return hits
  }

  /// Where whole hits must lie: all documents of a run together, or each selected one alone.
  private func stretches(of run: DocumentRun, _ selected: DocumentSet?) -> [Range<Int>] {
    guard let selected else { return [run.tokens] }
    let documents = index.segments[run.segment].segment.documents
    return selected.numbers(in: run.documents).map { documents.tokens(of: $0) }
  }

  func requireIntact() throws(MatchError) {
    if let damage = index.snapshot.damage { throw .damaged(damage) }
  }
}

extension DocumentSet {
  /// The numbers of the set that lie in a range.
  fileprivate func numbers(in range: Range<Int>) -> ArraySlice<Int> {
    func index(of number: Int) -> Int {
      var low = 0
      var high = numbers.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[middle] < number { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return numbers[index(of: range.lowerBound)..<index(of: range.upperBound)]
  }
}
