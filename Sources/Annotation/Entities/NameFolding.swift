import TextModel

/// The words of names as they are compared: small ASCII letters and digits, without marks.
enum NameFolding {
  /// The folded words of some bytes; hyphens and spaces part words, other marks are dropped.
  ///
  /// "O'Leary" gives "oleary", "al-Amr" the words "al" and "amr", "U.S." "us". Letters of other
  /// scripts stay as they are.
  static func words(_ bytes: UnsafeRawBufferPointer) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 {
        let (scalar, length) = scalar(bytes, at: index)
        switch scalar {
        case 0x2010...0x2015, 0xA0: close()
        case 0x2018...0x201F, 0x2BB...0x2BF, 0xAB, 0xBB: break
        default:
          if let letter = LatinFolding.letter(scalar) {
            word.append(letter | 0x20)
          } else {
            word.append(contentsOf: bytes[index..<index + length])
          }
        }
        index += length
        continue
      }
      index += 1
      if byte &- 0x61 < 26 || byte &- 0x30 < 10 {
        word.append(byte)
      } else if byte &- 0x41 < 26 {
        word.append(byte | 0x20)
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte <= 0x20 {
        close()
      } else if byte == UInt8(ascii: "&"), bytes.count == 1 {
        word.append(byte)
      }
    }
    close()
    return words
  }

  /// The folded words of a string.
  static func words(_ text: String) -> [String] {
    var text = text
    return text.withUTF8 { words(UnsafeRawBufferPointer($0)) }
  }

  /// The folded words of a name with its marked letters written out as English papers do ("š" as
  /// "sh", "ü" as "ue"); empty where no letter has such a spelling.
  static func wordsSpelledOut(_ bytes: UnsafeRawBufferPointer) -> [String] {
    guard bytes.contains(where: { $0 == 0xC3 || $0 == 0xC4 || $0 == 0xC5 || $0 == 0xC8 }) else {
      return []
    }
    var written: [UInt8] = []
    var isChanged = false
    var index = 0
    while index < bytes.count {
      let (scalar, length) = scalar(bytes, at: index)
      if let letters = letters[scalar] {
        written += letters.utf8
        isChanged = true
      } else {
        written += bytes[index..<min(index + length, bytes.count)]
      }
      index += length
    }
    return isChanged ? written.withUnsafeBytes { words($0) } : []
  }

  /// The letters that a marked letter is written out by.
  private static let letters: [UInt32: String] = {
    var letters: [UInt32: String] = [:]
    func enter(_ marked: String, _ written: String) {
      for scalar in marked.unicodeScalars { letters[scalar.value] = written }
    }
    enter("šşșśŠŞȘŚ", "sh")
    enter("čćçČĆÇ", "ch")
    enter("žŽ", "zh")
    enter("äÄ", "ae")
    enter("öøÖØ", "oe")
    enter("üÜ", "ue")
    enter("åÅ", "aa")
    enter("đĐ", "dj")
    return letters
  }()

  /// The scalar at an offset of a text that may be cut, and how many bytes it takes.
  private static func scalar(
    _ bytes: UnsafeRawBufferPointer, at index: Int
  ) -> (UInt32, length: Int) {
    let lead = UInt32(bytes[index])
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, index + length <= bytes.count else { return (lead, 1) }
    var scalar = lead & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (scalar, length)
  }
}
