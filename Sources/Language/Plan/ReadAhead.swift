/// How many documents to analyse at once: few at first, more while they are asked for in order.
struct ReadAhead {
  private var end = -1
  private var size = 0

  /// The most documents for each thread.
  private static let mostPerThread = 16

  /// The documents to analyse when the one at a position is asked for.
  mutating func next(from position: Int, threads: Int) -> Range<Int> {
    let threads = max(1, threads)
    size = position == end ? min(2 * size, Self.mostPerThread * threads) : threads
    end = position + size
    return position..<end
  }
}
