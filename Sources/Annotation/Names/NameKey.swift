/// A word as names are compared: without case, full stops and marks on Latin letters.
///
/// "U.S." gives the key of "US", "SÃO" and "Sao" the same; how the word was written is kept beside.
package struct NameKey: Sendable, Hashable {
  /// How a word is written.
  package enum Form: UInt8, Sendable, Hashable {
    /// Without a capital: words in lower case, numbers, marks.
    case small
    /// With a capital, but not as below ("Iran", "eBay", "A").
    case capital
    /// Of two capitals or more without a small letter ("IRAN", "NATO").
    case allCapitals
  }

  /// Longer words are no names.
  package static let longestWord = 64

  /// The hash of the folded word.
  package let hash: UInt64
  /// How the word is written.
  package let form: Form
  /// Whether the word is of three characters or fewer, without full stops.
  package let isShort: Bool

  /// The key of the bytes of one word; `nil` for no bytes and for more than `longestWord`.
  @inline(__always)
  package init?(_ word: UnsafeRawBufferPointer) {
    guard word.count > 0, word.count <= Self.longestWord else { return nil }
    var hash = Self.seed
    var capitals = 0
    var small = false
    var characters = 0
    var index = 0
    while index < word.count {
      var byte = word[index]
      index &+= 1
      if byte >= 0x80 {
        let (letter, length) = Self.folded(word, at: index &- 1)
        index &+= length &- 1
        guard let letter else {
          characters &+= 1
          hash = (hash ^ UInt64(byte)) &* Self.prime
          for other in index &- length &+ 1..<index {
            hash = (hash ^ UInt64(word[other])) &* Self.prime
          }
          continue
        }
        byte = letter
      }
      if byte &- 0x61 < 26 {
        small = true
      } else if byte &- 0x41 < 26 {
        capitals &+= 1
        byte |= 0x20
      } else if byte == UInt8(ascii: "."), word.count > 1 {
        continue
      }
      characters &+= 1
      hash = (hash ^ UInt64(byte)) &* Self.prime
    }
    self.hash = hash
    isShort = characters <= 3
    form = capitals == 0 ? .small : small || capitals < 2 ? .capital : .allCapitals
  }

  /// The key of this word as if it were written in another form.
  package func written(_ form: Form) -> NameKey {
    NameKey(hash: hash, form: form, isShort: isShort)
  }

  private init(hash: UInt64, form: Form, isShort: Bool) {
    self.hash = hash
    self.form = form
    self.isShort = isShort
  }

  /// The hash of a phrase that this word continues; a phrase of no words has the hash 0.
  @inline(__always)
  package func extending(_ phrase: UInt64) -> UInt64 {
    // The finalizer of MurmurHash3 (Appleby), over both.
    var mixed = (phrase &* 0x9E37_79B9_7F4A_7C15) ^ hash &+ UInt64(form.rawValue)
    mixed = (mixed ^ mixed >> 33) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ mixed >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return mixed ^ mixed >> 33
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// The ASCII character for the scalar at an offset, and how many bytes the scalar takes.
  private static func folded(
    _ word: UnsafeRawBufferPointer, at index: Int
  ) -> (letter: UInt8?, length: Int) {
    let lead = UInt32(word[index])
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, length < 4, index + length <= word.count else {
      return (nil, min(length, word.count - index))
    }
    var scalar = lead & (length == 2 ? 0x1F : 0x0F)
    for offset in 1..<length { scalar = scalar << 6 | UInt32(word[index + offset] & 0x3F) }
    if scalar == 0x2019 || scalar == 0x2BC { return (UInt8(ascii: "'"), length) }
    return (LatinFolding.letter(scalar), length)
  }
}
