/// A hash of bytes read from the last to the first, so that it passes through that of each suffix.
///
/// FNV-1a with a final mixing (Fowler, Noll, Vo; the mixing is that of MurmurHash3 by Appleby).
package enum SuffixHash {
  package static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The state with one byte more in front.
  @inline(__always)
  package static func add(_ byte: UInt8, to state: UInt64) -> UInt64 {
    (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Spreads a state over all bits.
  @inline(__always)
  package static func finish(_ state: UInt64) -> UInt64 {
    var hash = state ^ state >> 33
    hash = hash &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 33
    return hash
  }

  /// The hash of a whole word.
  @inline(__always)
  package static func of(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state = seed
    var index = word.count
    while index > 0 {
      index &-= 1
      state = add(word[index], to: state)
    }
    return finish(state)
  }

  /// The hash of a text's UTF-8.
  package static func of(_ text: String) -> UInt64 {
    finish(text.utf8.reversed().reduce(seed) { add($1, to: $0) })
  }
}
