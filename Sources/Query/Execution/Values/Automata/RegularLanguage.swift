/// What a regular expression means over the printable characters of ASCII, if it is regular.
indirect enum RegularLanguage {
  /// One character of a set.
  case characters(CharacterSet)
  case sequence([RegularLanguage])
  case alternation([RegularLanguage])
  /// So many times; without end if `most` is nil.
  case repetition(RegularLanguage, least: Int, most: Int?)

  /// Printable characters of ASCII, a bit each.
  struct CharacterSet: Hashable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// From the space to the tilde.
    static let all: CharacterSet = {
      var all = CharacterSet()
      for byte in UInt8(0x20)...0x7E { all.insert(byte) }
      return all
    }()

    static let digits = CharacterSet("0123456789")
    static let wordCharacters = CharacterSet(
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz")
    static let spaces = CharacterSet(" ")

    init() {}

    init(_ text: StaticString) {
      text.withUTF8Buffer { for byte in $0 { insert(byte) } }
    }

    /// Adds a character; what is not printable ASCII is left out.
    mutating func insert(_ byte: UInt8) {
      guard byte >= 0x20, byte < 0x7F else { return }
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
    }

    mutating func formUnion(_ other: CharacterSet) {
      low |= other.low
      high |= other.high
    }

    func contains(_ byte: UInt8) -> Bool {
      byte < 64 ? low >> UInt64(byte) & 1 != 0 : high >> UInt64(byte & 63) & 1 != 0 && byte < 128
    }

    var inverted: CharacterSet {
      var result = CharacterSet()
      for byte in UInt8(0x20)...0x7E where !contains(byte) { result.insert(byte) }
      return result
    }

    /// The same with each letter in both cases.
    var ignoringCase: CharacterSet {
      var result = self
      for byte in UInt8(0x41)...0x5A where contains(byte) || contains(byte | 0x20) {
        result.insert(byte)
        result.insert(byte | 0x20)
      }
      return result
    }
  }
}
