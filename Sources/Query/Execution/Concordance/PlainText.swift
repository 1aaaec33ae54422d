/// Text whose characters can be told from its bytes.
///
/// Each scalar of it is a character of its own, whatever stands beside it: visible ASCII, the letters
/// of most alphabets of Europe, and the punctuation of their books. No white space is among them.
enum PlainText {
  /// How many characters a text has, nil if it is not plain.
  @inline(__always)
  static func count(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var isOther: UInt8 = 0
    for byte in bytes { isOther |= byte &- 0x21 >= 0x5E ? 1 : 0 }
    return isOther == 0 ? bytes.count : countBeyondASCII(bytes)
  }

  private static func countBeyondASCII(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var count = 0
    var place = 0
    while place < bytes.count {
      let lead = bytes[place]
      let length: Int
      switch lead {
      case 0x21..<0x7F: length = 1
      // Latin and its phonetic letters; Greek; Cyrillic: up to where combining marks begin.
      case 0xC3...0xCB, 0xCE...0xCF, 0xD0...0xD1: length = 2
      // Dashes and quotation marks.
      case 0xE2 where place + 2 < bytes.count && isPunctuation(bytes[place + 1], bytes[place + 2]):
        length = 3
      default: return nil
      }
      guard place + length <= bytes.count else { return nil }
      for next in 1..<length where bytes[place + next] & 0xC0 != 0x80 { return nil }
      count += 1
      place += length
    }
    return count
  }

  /// Whether a scalar is one of U+2010 to U+2027, by the bytes after its first.
  private static func isPunctuation(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0x80 && third >= 0x90 && third <= 0xA7
  }

  /// The offset at which a character begins; the number of bytes for those beyond the last.
  static func offset(ofCharacter number: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var place = 0
    var left = number
    while place < bytes.count {
      if bytes[place] & 0xC0 != 0x80 {
        if left == 0 { return place }
        left -= 1
      }
      place += 1
    }
    return place
  }

  /// The offset at which the last so many characters begin.
  static func offset(ofLast count: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var place = bytes.count
    var left = count
    while place > 0, left > 0 {
      place -= 1
      if bytes[place] & 0xC0 != 0x80 { left -= 1 }
    }
    return place
  }
}
