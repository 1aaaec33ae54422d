/// A fixed set of ASCII words, looked up by the bytes of a text without regard to case.
///
/// Open addressing over 64-bit FNV-1a hashes; the words themselves are not kept, so two words of
/// the same hash would be one, which 64 bits make of no concern for lists of some hundred words.
struct WordSet: Sendable {
  private let slots: [UInt64]
  private let mask: Int

  /// A set of words separated by white space.
  init(_ words: String) {
    let hashes = words.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { word in
      word.reduce(WordHash.seed) { WordHash.add($1, to: $0) }
    }
    var capacity = 16
    while capacity < hashes.count * 3 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    for hash in hashes {
      var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while slots[slot] != 0 && slots[slot] != hash { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = hash
    }
    self.slots = slots
    mask = capacity - 1
  }

  /// Whether the word with a hash is in the set.
  func contains(hash: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  /// Whether the bytes from `start` to `end` are a word of the set.
  func contains(_ text: TextView, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 24 else { return false }
    return contains(hash: WordHash.of(text, start, end))
  }
}

/// The FNV-1a hash of a word's bytes, ASCII letters in lower case (Fowler, Noll, Vo).
enum WordHash {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash with one byte more.
  @inline(__always)
  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    return (hash ^ UInt64(folded)) &* 0x100_0000_01B3
  }

  /// The hash of the bytes from `start` to `end`.
  @inline(__always)
  static func of(_ text: TextView, _ start: Int, _ end: Int) -> UInt64 {
    var hash = seed
    var index = start
    while index < end {
      hash = add(text[index], to: hash)
      index += 1
    }
    return hash
  }
}
