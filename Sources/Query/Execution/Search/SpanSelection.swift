/// Chooses among matches that come from left to right, as `HitSelection` does, where from each start
/// there comes what the strategy may choose: the shortest or the longest.
struct SpanSelection {
  let strategy: MatchStrategy
  private var furthest = -1
  /// The ends of hits that later matches can share.
  private var ends: [Int] = []
  private var waiting: [Span] = []

  init(_ strategy: MatchStrategy) { self.strategy = strategy }

  /// Whether the strategy looks only at the shortest match from each start.
  var wantsShortest: Bool {
    switch strategy {
    case .shortest, .standard, .traditional: true
    case .longest, .maximal, .all: false
    }
  }

  /// The first token from which a match can still become a hit.
  @inline(__always)
  var nextStart: Int { strategy == .longest ? furthest &+ 1 : 0 }

  /// Takes a match and adds the hits that are now certain.
  @inline(__always)
  mutating func add(_ first: Int, _ last: Int, _ hits: inout [Span]) {
    switch strategy {
    case .all, .traditional: hits.append(Span(first, last))
    case .longest:
      guard first > furthest else { return }
      furthest = last
      hits.append(Span(first, last))
    case .maximal:
      guard last > furthest else { return }
      furthest = last
      hits.append(Span(first, last))
    case .standard: if isNewEnd(first, last) { hits.append(Span(first, last)) }
    case .shortest: addShortest(first, last, &hits)
    }
  }

  private mutating func isNewEnd(_ first: Int, _ last: Int) -> Bool {
    if last > furthest {
      furthest = last
    } else if ends.contains(last) {
      return false
    }
    if ends.count > 64 { ends.removeAll { $0 < first } }
    ends.append(last)
    return true
  }

  private mutating func addShortest(_ first: Int, _ last: Int, _ hits: inout [Span]) {
    var certain = 0
    while certain < waiting.count, waiting[certain].last < first { certain += 1 }
    hits += waiting[..<certain]
    waiting.removeFirst(certain)
    while let previous = waiting.last, previous.last >= last { waiting.removeLast() }
    waiting.append(Span(first, last))
  }

  /// Adds the hits that were waiting for matches further on.
  mutating func finish(_ hits: inout [Span]) {
    hits += waiting
    waiting = []
  }
}
