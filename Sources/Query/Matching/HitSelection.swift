/// Chooses among the matches of a pattern by its strategy, as they come from left to right.
///
/// Source: CQP's own rules for its strategies, which work on the set of all matches; `longest` is
/// the rule of POSIX regular expressions instead. Of several matches with the same first and last
/// token the preferred counts (as often as possible before less often, alternatives from left to
/// right); where edges make matches longer than their sequence, first the one whose sequence begins
/// first, then the one whose sequence ends first.
struct HitSelection {
  let strategy: MatchStrategy
  private var waiting: [Hit] = []
  private var ends: Set<Int> = []
  private var furthest = -1

  init(_ strategy: MatchStrategy) { self.strategy = strategy }

  /// Takes the matches that begin at one token, and gives those hits that are now certain.
  /// - Parameter matches: In order of preference; each token's come after those of the token
  ///   before it.
  mutating func add(_ matches: [Hit]) -> [Hit] {
    guard let first = matches.first?.first else { return [] }
    switch strategy {
    case .all:
      var seen: Set<Hit> = []
      return Self.sorted(matches).filter { seen.insert($0).inserted }
    case .traditional:
      var seen: Set<Int> = []
      return Self.sorted(matches).filter { seen.insert($0.last).inserted }
    case .standard:
      // Of those with the same end the one that begins first, which came before.
      guard let shortest = Self.sorted(matches).first else { return [] }
      ends = ends.filter { $0 >= first }
      return ends.insert(shortest.last).inserted ? [shortest] : []
    case .shortest:
      guard let shortest = Self.sorted(matches).first else { return [] }
      let certain = waiting.prefix { $0.last < first }
      waiting.removeFirst(certain.count)
      while let last = waiting.last, last.last >= shortest.last { waiting.removeLast() }
      waiting.append(shortest)
      return Array(certain)
    case .maximal, .longest:
      guard let longest = Self.longest(matches) else { return [] }
      let isHit = strategy == .maximal ? longest.last > furthest : longest.first > furthest
      if isHit { furthest = longest.last }
      return isHit ? [longest] : []
    }
  }

  /// The hits that were waiting for matches further on.
  mutating func finish() -> [Hit] {
    defer { waiting = [] }
    return waiting
  }

  /// The first token from which a match can still become a hit.
  var nextStart: Int { strategy == .longest ? furthest + 1 : 0 }

  /// By last token; of those that are equal the preferred stays first.
  private static func sorted(_ hits: [Hit]) -> [Hit] {
    guard hits.count > 1 else { return hits }
    return hits.indices.sorted { (hits[$0].last, $0) < (hits[$1].last, $1) }.map { hits[$0] }
  }

  private static func longest(_ hits: [Hit]) -> Hit? {
    var longest: Hit?
    for hit in hits where hit.last > longest?.last ?? -1 { longest = hit }
    return longest
  }
}
