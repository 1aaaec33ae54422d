/// The features of a gap between two tokens, as places in a table of weights.
///
/// Each feature is a template number mixed with the values it joins and hashed to a place
/// (Weinberger et al. 2009, "Feature Hashing for Large Scale Multitask Learning").
struct SentenceFeatures {
  static let bits: UInt64 = 17
  static let tableSize = 1 << 17

  /// How many features a gap has.
  static let count = 28

  /// Calls `body` with the place of each feature of the gap after token `index`.
  @inline(__always)
  static func forEach(
    _ tokens: ParagraphTokens, _ state: SentenceState, after index: Int, _ body: (Int) -> Void
  ) {
    forEachValue(tokens, state, after: index) { body(place(of: $0, $1)) }
  }

  /// The place of a feature, given by its values.
  @inline(__always)
  static func place(of first: UInt64, _ second: UInt64) -> Int {
    var hash = first &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash >> 29 ^ second) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 32
    return Int(truncatingIfNeeded: (hash &* 0x94D0_49BB_1331_11EB) >> (64 - bits))
  }

  /// Calls `body` with the values of each feature of the gap after token `index`, the first of them
  /// with the number of the template.
  @inline(__always)
  static func forEachValue(
    _ tokens: ParagraphTokens, _ state: SentenceState, after index: Int,
    _ body: (UInt64, UInt64) -> Void
  ) {
    @inline(__always)
    func shape(_ offset: Int) -> UInt64 {
      let position = index + offset
      if position < state.start { return 0 }
      return UInt64(tokens[position].shape.rawValue)
    }
    @inline(__always)
    func word(_ offset: Int) -> UInt64 {
      let position = index + offset
      if position < state.start { return 0 }
      return UInt64(tokens[position].word)
    }
    var template: UInt64 = 0
    @inline(__always)
    func add(_ first: UInt64, _ second: UInt64 = 0) {
      template &+= 1
      body(first ^ template << 56, second)
    }
    let left = shape(0)
    let right = shape(1)
    let pair = left << 6 | right
    let wordLeft = word(0)
    let wordRight = word(1)
    let length = bucket(index + 1 - state.start)
    let rest = bucket(tokens.count - index - 1)
    let spaces: UInt64 =
      (tokens[index + 1].hasSpaceBefore ? 1 : 0) | (tokens[index].hasSpaceBefore ? 2 : 0)
      | (tokens[index + 2].hasSpaceBefore ? 4 : 0)
    let marks: UInt64 = (state.depth > 0 ? 1 : 0) | (state.inQuote ? 2 : 0)
    let paragraph: UInt64 =
      (tokens.endsInFinal ? 1 : 0) | (tokens.finals == 0 ? 2 : tokens.finals == 1 ? 4 : 0)
      | (state.sentences == 0 ? 8 : 0)
    let firstShape = UInt64(tokens[state.start].shape.rawValue)
    let paragraphShape = UInt64(tokens[0].shape.rawValue)

    add(pair)
    add(pair << 6 | shape(-1))
    add(pair << 6 | shape(2))
    add(pair << 12 | shape(-1) << 6 | shape(2))
    add(pair << 12 | shape(-1) << 6 | shape(-2))
    add(pair << 12 | shape(2) << 6 | shape(3))
    add(wordLeft)
    add(wordRight, right)
    add(wordLeft, right)
    add(wordRight, pair)
    add(wordLeft, wordRight)
    add(word(-1), pair)
    add(word(2), pair)
    add(wordRight << 32 | word(2), left)
    add(wordLeft << 32 | word(-1), right)
    add(pair << 8 | length)
    add(wordRight << 8 | length, pair)
    add(pair << 8 | rest)
    add(pair << 4 | marks, spaces)
    add(pair << 3 | spaces, shape(-1) << 6 | shape(2))
    add(pair << 6 | firstShape, paragraphShape)
    add(pair << 8 | paragraph)
    add(pair << 8 | paragraph, length << 8 | rest)
    add(pair, UInt64(tokens[state.start].word))
    let distance = tokens[index + 1].distance
    add(pair << 8 | bucket(Int(distance)), length)
    add(wordRight, right << 16 | bucket(Int(distance)) << 8 | length)
    add(pair << 8 | UInt64(min(4, state.capitals)) << 4 | UInt64(tokens[index + 1].capitals))
    add(wordLeft, pair << 8 | length)
  }

  /// A length in nine steps: from 0 to 4 themselves, then from 5, 7, 10, 15 and 25 on.
  @inline(__always)
  private static func bucket(_ length: Int) -> UInt64 {
    func step(_ least: Int) -> Int { length >= least ? 1 : 0 }
    let size = min(max(0, length), 4) &+ step(5) &+ step(7) &+ step(10) &+ step(15) &+ step(25)
    return UInt64(truncatingIfNeeded: size)
  }
}
