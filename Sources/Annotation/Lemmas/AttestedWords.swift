/// Which lower-case words occur in unannotated text: never, sometimes, or often.
///
/// A Bloom filter in the bytes of the model; it takes one word in a hundred for attested that is not
/// (Bloom, Space/Time Trade-offs in Hash Coding with Allowable Errors, 1970).
package struct AttestedWords {
  /// How many bits stand for a word.
  private static let bitsPerWord = 4
  /// Words that occur as often as this are frequent.
  package static let frequentCount = 50
  /// Words that occur less often are left out.
  package static let leastCount = 3

  private let bits: UnsafeRawPointer
  private let mask: UInt32

  /// A filter over bytes whose number is a power of two.
  init(_ extent: LemmaSection.Extent) {
    bits = extent.start
    mask = UInt32(truncatingIfNeeded: 8 &* extent.count &- 1)
  }

  /// 0 for a word that does not occur, 1 for one that does, 2 for a frequent one.
  @inline(__always)
  func level(ofHash hash: UInt64) -> UInt64 {
    guard contains(hash) else { return 0 }
    return contains(Self.frequent(hash)) ? 2 : 1
  }

  @inline(__always)
  private func contains(_ hash: UInt64) -> Bool {
    for index in 0..<Self.bitsPerWord {
      let bit = Self.bit(index, of: hash) & mask
      let byte = bits.load(fromByteOffset: Int(bit >> 3), as: UInt8.self)
      if byte >> UInt8(bit & 7) & 1 == 0 { return false }
    }
    return true
  }

  @inline(__always)
  private static func bit(_ index: Int, of hash: UInt64) -> UInt32 {
    let step = UInt32(truncatingIfNeeded: hash >> 32) | 1
    return UInt32(truncatingIfNeeded: hash) &+ UInt32(truncatingIfNeeded: index) &* step
  }

  @inline(__always)
  private static func frequent(_ hash: UInt64) -> UInt64 { hash &* 0x9E37_79B9_7F4A_7C15 }

  /// The bytes of a filter for words with their counts.
  package static func bytes(_ counts: [String: Int]) -> [UInt8] {
    var hashes: [UInt64] = []
    for (word, count) in counts where count >= leastCount {
      let hash = SuffixHash.of(word)
      hashes.append(hash)
      if count >= frequentCount { hashes.append(frequent(hash)) }
    }
    var capacity = 8
    while capacity * 8 < hashes.count * 8 { capacity *= 2 }
    var bytes = [UInt8](repeating: 0, count: capacity)
    for hash in hashes {
      for index in 0..<bitsPerWord {
        let place = bit(index, of: hash) & UInt32(8 * capacity - 1)
        bytes[Int(place >> 3)] |= 1 << UInt8(place & 7)
      }
    }
    return bytes
  }
}
