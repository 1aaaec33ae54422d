/// Where matches may begin, many at a time, from the tokens that every match has.
///
/// It goes forward only, also from one stretch of the segment to the next.
final class StartBlocks {
  /// A test of the token at a distance from the start.
  struct Check {
    let offset: Int
    let test: TokenTest
  }

  private let context: SegmentContext
  private var source: PositionSource
  /// How many tokens after the start the positions of the source are.
  private let shift: Int
  private let checks: [Check]
  private let near: [NearTokens]
  /// How many starts were given.
  private(set) var count = 0

  init(
    _ source: PositionSource, shift: Int, checks: [Check], near: [NearTokens],
    context: SegmentContext
  ) {
    self.source = source
    self.shift = shift
    self.checks = checks
    self.near = near
    self.context = context
  }

  /// Gives the next starts from a place up to an end; how many they are, 0 for none.
  func fill(
    _ output: UnsafeMutablePointer<UInt32>, _ capacity: Int, from place: Int, to end: Int
  ) throws(MatchError) -> Int {
    var place = place
    while true {
      var number = source.fill(output, capacity, from: place + shift, to: end + shift)
      guard number > 0 else { return 0 }
      try context.budget.poll(steps: number)
      if shift > 0 {
        let shift = UInt32(truncatingIfNeeded: shift)
        for index in 0..<number { output[index] &-= shift }
      }
      place = Int(output[number - 1]) + 1
      for near in near { number = near.keep(output, number) }
      for check in checks {
        number = try check.test.keep(output, number, offset: check.offset, context)
      }
      if number > 0 {
        count += number
        return number
      }
    }
  }
}
