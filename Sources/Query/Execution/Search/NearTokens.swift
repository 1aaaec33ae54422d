/// Keeps starts that have a token of a kind at some distance behind them, as every match has.
///
/// It goes forward only, as the starts do.
final class NearTokens {
  private var source: PositionSource
  private let least: Int
  private let most: Int
  private let tokenCount: Int
  private let block = NumberBlock()
  private var count = 0
  private var index = 0

  /// Distances that differ by more are left to the automaton.
  private static let widest = 64
  /// How many times as many tokens as starts are gone through at most.
  private static let mostFrequent = 16

  /// Nil where it would cost more than it saves.
  ///
  /// - Parameter starts: About how many starts there are.
  init?(_ anchor: Anchor, starts: Int, _ tests: TestTable) throws(MatchError) {
    guard !anchor.isFixed, let most = anchor.most, most - anchor.least <= Self.widest,
      anchor.way == nil, starts > 0,
      tests.tests[anchor.test].frequency / Self.mostFrequent <= starts
    else { return nil }
    let positions = try tests.positions(anchor)
    guard positions.rest == nil, !tests.tests[anchor.test].isAlways else { return nil }
    source = positions.source
    least = anchor.least
    self.most = most
    tokenCount = tests.context.index.segment.tokenCount
  }

  /// Keeps some of rising starts; how many they are.
  func keep(_ starts: UnsafeMutablePointer<UInt32>, _ number: Int) -> Int {
    var kept = 0
    for place in 0..<number {
      let start = Int(starts[place])
      guard let next = next(from: start + least) else { break }
      if next <= start + most {
        starts[kept] = starts[place]
        kept += 1
      }
    }
    return kept
  }

  /// The first token of the kind at or after a place; places must rise.
  @inline(__always)
  private func next(from place: Int) -> Int? {
    while index < count, Int(block.numbers[index]) < place { index += 1 }
    if index == count {
      let last = count > 0 ? Int(block.numbers[count - 1]) + 1 : 0
      count = source.fill(block.numbers, NumberBlock.length, from: max(place, last), to: tokenCount)
      index = 0
      if count == 0 { return nil }
    }
    return Int(block.numbers[index])
  }
}
