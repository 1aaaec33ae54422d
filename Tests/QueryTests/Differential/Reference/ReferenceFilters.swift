import Query

/// What happens to hits when they have been chosen: filters, then the expansion.
struct ReferenceFilters {
  let corpus: GeneratedCorpus
  private let filters: [(filter: PatternFilter, matches: [ReferenceMatch])]
  private let expansion: PatternExpansion?

  init(corpus: GeneratedCorpus, pattern: GeneratedPattern) throws {
    self.corpus = corpus
    expansion = pattern.expansion
    filters = try pattern.filters.map { filter in
      // What a hit lies in or holds may stand anywhere in the corpus.
      var matcher = ReferenceMatcher(
        corpus: corpus, pattern: ReferencePattern(filter.piece, constraint: nil), scope: .none,
        tokens: 0..<corpus.tokens.count)
      return (filter, try matcher.matches())
    }
  }

  func finish(_ hits: [Hit]) -> [Hit] {
    let kept = hits.filter { hit in
      filters.allSatisfy { filter, matches in
        let isFulfilled = matches.contains { match in
          filter.isContaining
            ? hit.first <= match.first && match.last <= hit.last
            : match.first <= hit.first && hit.last <= match.last
        }
        return isFulfilled != filter.negated
      }
    }
    guard let expansion else { return kept }
    // A stretch is given once, with the captures of the first hit in it.
    var seen: Set<[Int]> = []
    return kept.map { expand($0, expansion) }
      .filter { seen.insert([$0.first, $0.last]).inserted }
      .sorted { ($0.first, $0.last) < ($1.first, $1.last) }
  }

  private func expand(_ hit: Hit, _ expansion: PatternExpansion) -> Hit {
    var hit = hit
    if expansion.side != .right { hit.first = left(of: hit.first, expansion) }
    if expansion.side != .left { hit.last = right(of: hit.last, expansion) }
    return hit
  }

  private func left(of place: Int, _ expansion: PatternExpansion) -> Int {
    guard let tag = expansion.tag else { return max(0, place - expansion.count) }
    guard let innermost = corpus.innermost(tag, around: place) else { return place }
    return (1..<expansion.count).reduce(innermost.first) { first, _ in
      corpus.previous(tag, before: first)?.first ?? first
    }
  }

  private func right(of place: Int, _ expansion: PatternExpansion) -> Int {
    guard let tag = expansion.tag else {
      return min(corpus.tokens.count - 1, place + expansion.count)
    }
    guard let innermost = corpus.innermost(tag, around: place) else { return place }
    return (1..<expansion.count).reduce(innermost.last) { last, _ in
      corpus.next(tag, after: last)?.last ?? last
    }
  }
}
