import Query

/// Chooses the hits among all matches, from the definitions of the strategies.
///
/// Of several matches with the same first and last token the one whose sequence begins first counts,
/// then the one whose sequence ends first (these differ only where edges reach beyond it), then the
/// preferred.
enum ReferenceSelection {
  static func hits(_ matches: [ReferenceMatch], _ strategy: MatchStrategy) -> [Hit] {
    let ordered = matches.sorted {
      ($0.first, $0.last, $0.sequence.lowerBound, $0.sequence.upperBound, $0.rank)
        < ($1.first, $1.last, $1.sequence.lowerBound, $1.sequence.upperBound, $1.rank)
    }
    switch strategy {
    case .all:
      var seen: Set<Hit> = []
      return ordered.map { Hit($0) }.filter { seen.insert($0).inserted }
    case .traditional: return traditional(matches)
    case .standard:
      // The shortest from each start; of those with the same end the one that begins first.
      let shortest = distinct(ordered) { $0.first }
      var ends: Set<Int> = []
      return shortest.filter { ends.insert($0.last).inserted }.map { Hit($0) }
    case .shortest:
      return distinct(ordered) { [$0.first, $0.last] }.filter { hit in
        !matches.contains { holds(hit, $0) }
      }.map { Hit($0) }
    case .maximal:
      return distinct(ordered) { [$0.first, $0.last] }.filter { hit in
        !matches.contains { holds($0, hit) }
      }.map { Hit($0) }
    case .longest:
      var hits: [Hit] = []
      for start in Set(matches.map(\.first)).sorted() where start > hits.last?.last ?? -1 {
        let last = matches.filter { $0.first == start }.map(\.last).max()
        hits += ordered.first { $0.first == start && $0.last == last }.map { [Hit($0)] } ?? []
      }
      return hits
    }
  }

  /// From each start of a sequence and each first element the shortest.
  private static func traditional(_ matches: [ReferenceMatch]) -> [Hit] {
    let groups = Dictionary(grouping: matches) { [$0.sequence.lowerBound, $0.firstLeaf] }
    let shortest = groups.values.compactMap { group in
      group.min {
        ($0.last - $0.first, $0.sequence.upperBound, $0.rank)
          < ($1.last - $1.first, $1.sequence.upperBound, $1.rank)
      }
    }
    let ordered = shortest.sorted {
      ($0.first, $0.last, $0.sequence.lowerBound, $0.rank)
        < ($1.first, $1.last, $1.sequence.lowerBound, $1.rank)
    }
    return distinct(ordered) { [$0.first, $0.last] }.map { Hit($0) }
  }

  private static func holds(_ outer: ReferenceMatch, _ inner: ReferenceMatch) -> Bool {
    (outer.first, outer.last) != (inner.first, inner.last) && outer.first <= inner.first
      && inner.last <= outer.last
  }

  private static func distinct(
    _ matches: [ReferenceMatch], by key: (ReferenceMatch) -> some Hashable
  ) -> [ReferenceMatch] {
    var seen: Set<AnyHashable> = []
    return matches.filter { seen.insert(AnyHashable(key($0))).inserted }
  }
}

extension Hit {
  fileprivate init(_ match: ReferenceMatch) {
    self.init(first: match.first, last: match.last, captures: match.captures)
  }
}
