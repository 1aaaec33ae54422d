/// What a byte of UTF-8 text can be part of, as the tokenizer sees it: a set of bits.
///
/// It is no `OptionSet`, since array literals of one cost an allocation in inner loops.
struct ByteClass: Equatable {
  let rawValue: UInt8

  static let lower = ByteClass(rawValue: 1)
  static let upper = ByteClass(rawValue: 2)
  static let digit = ByteClass(rawValue: 4)
  /// White space of ASCII, the separators U+001C to U+001F included as most readers take them.
  static let space = ByteClass(rawValue: 8)
  /// A byte of a scalar from U+0080 up, which has to be decoded.
  static let high = ByteClass(rawValue: 16)
  /// Every other ASCII character: punctuation, symbols, control characters.
  static let mark = ByteClass(rawValue: 32)

  static let letter = ByteClass(rawValue: 3)
  static let alphanumeric = ByteClass(rawValue: 7)
  static let letterOrHigh = ByteClass(rawValue: 19)
  static let wordOrHigh = ByteClass(rawValue: 23)
  static let spaceOrHigh = ByteClass(rawValue: 24)

  /// Whether the two have a class in common.
  @inline(__always)
  func meets(_ other: ByteClass) -> Bool { rawValue & other.rawValue != 0 }

  /// The class of each byte value.
  static let table: [UInt8] = (0...255).map { (byte: Int) -> UInt8 in
    switch byte {
    case 0x61...0x7A: ByteClass.lower.rawValue
    case 0x41...0x5A: ByteClass.upper.rawValue
    case 0x30...0x39: ByteClass.digit.rawValue
    case 0x09...0x0D, 0x1C...0x20: ByteClass.space.rawValue
    case 0x80...: ByteClass.high.rawValue
    default: ByteClass.mark.rawValue
    }
  }
}
