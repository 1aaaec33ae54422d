/// The features of a gap between two tokens, as places in a table of weights.
///
/// Each feature is a template number mixed with the values it joins and hashed to a place
/// (Weinberger et al. 2009, "Feature Hashing for Large Scale Multitask Learning").
struct SentenceFeatures {
  static let bits: UInt64 = 17
  static let tableSize = 1 << 17

  /// How many features a gap has.
  static let count = 28

  /// The places of the features of the gap after token `index`.
  static func places(
    _ tokens: ParagraphTokens, _ state: SentenceState, after index: Int
  ) -> [Int] {
    withValues(tokens, state, after: index) { first, second in
      (0..<count).map { place(of: first[$0], second[$0]) }
    }
  }

  /// Calls a function with the two values that each feature joins, the number of its template being
  /// in the first.
  @inline(__always)
  static func withValues<Result>(
    _ tokens: ParagraphTokens, _ state: SentenceState, after index: Int,
    _ body: (_ first: UnsafePointer<UInt64>, _ second: UnsafePointer<UInt64>) -> Result
  ) -> Result {
    // The values are collected before any is hashed, which needs fewer registers at a time.
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * count) { values in
      // Memory of a size other than 0 has an address.
      let first = values.baseAddress.unsafelyUnwrapped
      collect(tokens, state, after: index, first, first + count)
      return body(first, first + count)
    }
  }

  /// The place of a feature, given by the values it joins.
  @inline(__always)
  static func place(of first: UInt64, _ second: UInt64) -> Int {
    var hash = first &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash >> 29 ^ second) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 32
    return Int(truncatingIfNeeded: (hash &* 0x94D0_49BB_1331_11EB) >> (64 - bits))
  }

  /// Writes the values of each feature of the gap after token `index` into memory for `count` of each.
  static func collect(
    _ tokens: ParagraphTokens, _ state: SentenceState, after index: Int,
    _ firstValues: UnsafeMutablePointer<UInt64>, _ secondValues: UnsafeMutablePointer<UInt64>
  ) {
    @inline(__always)
    func token(before offset: Int) -> TokenTraits {
      index &- offset < state.start ? TokenTraits() : tokens[index &- offset]
    }
    @inline(__always)
    func shape(_ token: TokenTraits) -> UInt64 { UInt64(token.shape.rawValue) }
    @inline(__always)
    func word(_ token: TokenTraits) -> UInt64 { UInt64(token.word) }
    @inline(__always)
    func put(_ template: Int, _ first: UInt64, _ second: UInt64 = 0) {
      firstValues[template &- 1] = first ^ UInt64(truncatingIfNeeded: template) << 56
      secondValues[template &- 1] = second
    }
    let (last, next) = (tokens[index], tokens[index &+ 1])
    let (second, third) = (tokens[index &+ 2], tokens[index &+ 3])
    let (before, earlier) = (token(before: 1), token(before: 2))
    let start = tokens[state.start]
    let left = shape(last)
    let right = shape(next)
    let pair = left << 6 | right
    let wordLeft = word(last)
    let wordRight = word(next)
    let length = bucket(index &+ 1 &- state.start)
    let rest = bucket(tokens.count &- index &- 1)
    let spaces: UInt64 =
      (next.hasSpaceBefore ? 1 : 0) | (last.hasSpaceBefore ? 2 : 0)
      | (second.hasSpaceBefore ? 4 : 0)
    let marks: UInt64 = (state.depth > 0 ? 1 : 0) | (state.inQuote ? 2 : 0)
    let paragraph: UInt64 =
      (tokens.endsInFinal ? 1 : 0) | (tokens.finals == 0 ? 2 : tokens.finals == 1 ? 4 : 0)
      | (state.sentences == 0 ? 8 : 0)
    let distance = bucket(Int(next.distance))
    let capitals = UInt64(min(4, state.capitals)) << 4 | UInt64(next.capitals)

    put(1, pair)
    put(2, pair << 6 | shape(before))
    put(3, pair << 6 | shape(second))
    put(4, pair << 12 | shape(before) << 6 | shape(second))
    put(5, pair << 12 | shape(before) << 6 | shape(earlier))
    put(6, pair << 12 | shape(second) << 6 | shape(third))
    put(7, wordLeft)
    put(8, wordRight, right)
    put(9, wordLeft, right)
    put(10, wordRight, pair)
    put(11, wordLeft, wordRight)
    put(12, word(before), pair)
    put(13, word(second), pair)
    put(14, wordRight << 32 | word(second), left)
    put(15, wordLeft << 32 | word(before), right)
    put(16, pair << 8 | length)
    put(17, wordRight << 8 | length, pair)
    put(18, pair << 8 | rest)
    put(19, pair << 4 | marks, spaces)
    put(20, pair << 3 | spaces, shape(before) << 6 | shape(second))
    put(21, pair << 6 | shape(start), shape(tokens[0]))
    put(22, pair << 8 | paragraph)
    put(23, pair << 8 | paragraph, length << 8 | rest)
    put(24, pair, word(start))
    put(25, pair << 8 | distance, length)
    put(26, wordRight, right << 16 | distance << 8 | length)
    put(27, pair << 8 | capitals)
    put(28, wordLeft, pair << 8 | length)
  }

  /// A length in nine steps: from 0 to 4 themselves, then from 5, 7, 10, 15 and 25 on.
  @inline(__always)
  private static func bucket(_ length: Int) -> UInt64 {
    func step(_ least: Int) -> Int { length >= least ? 1 : 0 }
    let size = min(max(0, length), 4) &+ step(5) &+ step(7) &+ step(10) &+ step(15) &+ step(25)
    return UInt64(truncatingIfNeeded: size)
  }
}
