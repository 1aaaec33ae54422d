/// Some of the ids of a column's values, to be asked for each token.
struct ValueSet: Sendable {
  /// No id of the set is less.
  let lower: Int
  /// Every id of the set is less.
  let upper: Int
  /// How many ids the set has.
  let count: Int
  /// A bit for each id; nil where the set has all from `lower` up to `upper`.
  private let bits: ValueBits?
  private nonisolated(unsafe) let words: UnsafePointer<UInt64>?

  /// All ids of a range.
  init(_ range: Range<Int>) {
    lower = range.lowerBound
    upper = range.upperBound
    count = range.count
    bits = nil
    words = nil
  }

  /// The ids whose bits are set.
  init(_ bits: ValueBits) {
    let (range, count) = bits.extent
    lower = range.lowerBound
    upper = range.upperBound
    self.count = count
    self.bits = count == range.count ? nil : bits
    words = count == range.count ? nil : UnsafePointer(bits.words)
  }

  /// Whether an id is in the set.
  @inline(__always)
  func contains(_ id: Int) -> Bool {
    guard UInt(bitPattern: id &- lower) < UInt(bitPattern: upper &- lower) else { return false }
    guard let words else { return true }
    return words[id >> 6] >> UInt64(truncatingIfNeeded: id & 63) & 1 != 0
  }

  /// Calls a function with each id in order.
  func forEach(_ body: (Int) -> Void) {
    guard let words else {
      for id in lower..<max(lower, upper) { body(id) }
      return
    }
    for word in lower >> 6..<(upper + 63) >> 6 {
      var rest = words[word]
      while rest != 0 {
        body(word << 6 | rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
    }
  }
}

/// A bit for each id of a column's values.
final class ValueBits: Sendable {
  /// How many ids there are.
  let count: Int
  nonisolated(unsafe) let words: UnsafeMutablePointer<UInt64>
  let wordCount: Int

  /// With no bit set.
  init(count: Int) {
    self.count = count
    wordCount = (count + 63) / 64 + 1
    words = .allocate(capacity: wordCount)
    words.initialize(repeating: 0, count: wordCount)
  }

  deinit { words.deallocate() }

  func insert(_ id: Int) {
    guard id >= 0, id < count else { return }
    words[id >> 6] |= 1 << UInt64(id & 63)
  }

  func insert(_ range: Range<Int>) {
    for id in range.clamped(to: 0..<count) { words[id >> 6] |= 1 << UInt64(id & 63) }
  }

  func removeAll() { words.update(repeating: 0, count: wordCount) }

  func formUnion(_ other: ValueBits) {
    for word in 0..<min(wordCount, other.wordCount) { words[word] |= other.words[word] }
  }

  func formIntersection(_ other: ValueBits) {
    for word in 0..<min(wordCount, other.wordCount) { words[word] &= other.words[word] }
  }

  func complement() {
    for word in 0..<wordCount { words[word] = ~words[word] }
    // No bits beyond the last id.
    for word in count >> 6..<wordCount {
      words[word] &= word == count >> 6 ? (1 << UInt64(count & 63)) - 1 : 0
    }
  }

  /// The ids from the least to the greatest, and how many bits are set.
  var extent: (range: Range<Int>, count: Int) {
    var first = -1
    var last = -1
    var count = 0
    for word in 0..<wordCount where words[word] != 0 {
      if first < 0 { first = word << 6 + words[word].trailingZeroBitCount }
      last = word << 6 + 63 - words[word].leadingZeroBitCount
      count += words[word].nonzeroBitCount
    }
    return (first < 0 ? 0..<0 : first..<last + 1, count)
  }
}
