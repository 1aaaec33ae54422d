/// Chooses among matches that come from left to right, as `HitSelection` does, where from each start
/// there comes what the strategy may choose: the shortest, the longest, or all.
struct SpanSelection {
  let strategy: MatchStrategy
  private var furthest = -1
  /// The ends of hits that later matches can share.
  private var ends: [Int] = []
  private var waiting: [(first: Int, last: Int)] = []

  init(_ strategy: MatchStrategy) { self.strategy = strategy }

  /// Whether the strategy looks only at the shortest match from each start.
  var wantsShortest: Bool {
    switch strategy {
    case .shortest, .standard, .traditional: true
    case .longest, .maximal, .all: false
    }
  }

  /// The first token from which a match can still become a hit.
  var nextStart: Int { strategy == .longest ? furthest + 1 : 0 }

  /// Takes a match and hands over the hits that are now certain.
  /// - Returns: Whether more are wanted.
  @inline(__always)
  mutating func add(
    _ first: Int, _ last: Int, _ body: (Int, Int) throws(MatchError) -> Bool
  ) throws(MatchError) -> Bool {
    switch strategy {
    case .all, .traditional: return try body(first, last)
    case .longest:
      guard first > furthest else { return true }
      furthest = last
      return try body(first, last)
    case .maximal:
      guard last > furthest else { return true }
      furthest = last
      return try body(first, last)
    case .standard:
      guard isNewEnd(first, last) else { return true }
      return try body(first, last)
    case .shortest: return try addShortest(first, last, body)
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

  private mutating func addShortest(
    _ first: Int, _ last: Int, _ body: (Int, Int) throws(MatchError) -> Bool
  ) throws(MatchError) -> Bool {
    var certain = 0
    while certain < waiting.count, waiting[certain].last < first { certain += 1 }
    let hits = waiting[..<certain]
    waiting.removeFirst(certain)
    while let previous = waiting.last, previous.last >= last { waiting.removeLast() }
    waiting.append((first, last))
    for hit in hits where try !body(hit.first, hit.last) { return false }
    return true
  }

  /// Hands over the hits that were waiting for matches further on.
  /// - Returns: Whether more are wanted.
  mutating func finish(
    _ body: (Int, Int) throws(MatchError) -> Bool
  ) throws(MatchError) -> Bool {
    let hits = waiting
    waiting = []
    for hit in hits where try !body(hit.first, hit.last) { return false }
    return true
  }
}
