/// Chooses among all the matches of a pattern by its strategy.
///
/// Source: CQP's own rules for its strategies, which work on the set of matches; `longest` is the
/// rule of POSIX regular expressions instead.
enum HitSelection {
  /// The matches that a strategy wants, in order of their first and last token.
  static func select(_ candidates: [Hit], strategy: MatchStrategy) -> [Hit] {
    let sorted = sorted(candidates)
    switch strategy {
    case .all:
      var seen: Set<Hit> = []
      return sorted.filter { seen.insert($0).inserted }
    case .traditional: return firstOfEach(sorted) { $0.first == $1.first && $0.last == $1.last }
    case .standard: return firstOfEachEnd(firstOfEach(sorted) { $0.first == $1.first })
    case .shortest: return holdingNoOther(firstOfEach(sorted) { $0.first == $1.first })
    case .maximal: return lyingInNoOther(sorted)
    case .longest: return notOverlapping(sorted)
    }
  }

  /// Sorted by first and last token; of those that are equal the preferred stays first.
  private static func sorted(_ hits: [Hit]) -> [Hit] {
    let order = hits.indices.sorted {
      (hits[$0].first, hits[$0].last, $0) < (hits[$1].first, hits[$1].last, $1)
    }
    return order.map { hits[$0] }
  }

  /// The first of each group of neighbours that are the same.
  private static func firstOfEach(_ hits: [Hit], _ same: (Hit, Hit) -> Bool) -> [Hit] {
    var kept: [Hit] = []
    for hit in hits {
      if let last = kept.last, same(last, hit) { continue }
      kept.append(hit)
    }
    return kept
  }

  private static func firstOfEachEnd(_ hits: [Hit]) -> [Hit] {
    var ends: Set<Int> = []
    return hits.filter { ends.insert($0.last).inserted }
  }

  /// From the right: a match holds another if one that begins no earlier ends no later.
  private static func holdingNoOther(_ hits: [Hit]) -> [Hit] {
    var kept: [Hit] = []
    var earliestEnd = Int.max
    for hit in hits.reversed() where hit.last < earliestEnd {
      earliestEnd = hit.last
      kept.append(hit)
    }
    return kept.reversed()
  }

  private static func lyingInNoOther(_ hits: [Hit]) -> [Hit] {
    var kept: [Hit] = []
    var furthest = -1
    for hit in longestOfEachStart(hits) where hit.last > furthest {
      furthest = hit.last
      kept.append(hit)
    }
    return kept
  }

  private static func notOverlapping(_ hits: [Hit]) -> [Hit] {
    var kept: [Hit] = []
    var furthest = -1
    for hit in longestOfEachStart(hits) where hit.first > furthest {
      furthest = hit.last
      kept.append(hit)
    }
    return kept
  }

  private static func longestOfEachStart(_ hits: [Hit]) -> [Hit] {
    var kept: [Hit] = []
    for hit in hits {
      if let last = kept.last, last.first == hit.first {
        if hit.last > last.last { kept[kept.count - 1] = hit }
      } else {
        kept.append(hit)
      }
    }
    return kept
  }
}
