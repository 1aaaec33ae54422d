@_spi(_Unicode) import Swift

/// Text as the columns of CoNLL-U may hold it: in NFC, without white space and damaged characters.
///
/// Universal Dependencies asks for the normalisation form C (Unicode Standard Annex 15), and its
/// validator takes U+FFFD for a sign of a wrong encoding.
enum CoNLLUText {
  /// What stands for a character that cannot be written.
  private static let unwritable: Unicode.Scalar = "?"
  /// The base that a mark stands on which begins a word, so that it does not join the word before.
  private static let dottedCircle: Unicode.Scalar = "\u{25CC}"

  /// The form in which a word is written; `nil` where that is the word itself, as nearly always.
  static func legal(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard needsLook(bytes) else { return nil }
    let given = String(decoding: bytes, as: UTF8.self)
    var legal = String.UnicodeScalarView()
    for scalar in normalised(normalised(given)).unicodeScalars {
      if legal.isEmpty, joinsBefore(scalar) { legal.append(dottedCircle) }
      legal.append(isWritable(scalar) ? scalar : unwritable)
    }
    let written = Array(String(legal).utf8)
    return written.elementsEqual(bytes) ? nil : written
  }

  /// The text in NFC.
  ///
  /// The standard library leaves marks unordered that stand before one of the four characters whose
  /// decomposition begins with a mark (U+0F73, say); a second time all are in order.
  private static func normalised(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text._nfc { scalars.append(scalar) }
    return String(scalars)
  }

  /// Whether a word holds anything that might have to be written otherwise.
  ///
  /// It does not where all of its scalars are ASCII, below U+0300, or in blocks of letters and signs that
  /// are their own normal form.
  private static func needsLook(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case 0x20..<0x7F: offset += 1
      case 0xC2..<0xCC: offset += 2
      case 0xD0..<0xD2: offset += 2  // Cyrillic
      case 0xE5..<0xE9: offset += 3  // Han
      case 0xE2 where offset + 2 < bytes.count && bytes[offset + 1] == 0x80:
        // Dashes, quotation marks and dots; the spaces before and after them are not meant.
        guard (0x90..<0xA8).contains(bytes[offset + 2]) else { return true }
        offset += 3
      default: return true
      }
    }
    return false
  }

  private static func joinsBefore(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: (0x1160...0x11FF).contains(scalar.value)  // vowels and finals of Hangul
    }
  }

  private static func isWritable(_ scalar: Unicode.Scalar) -> Bool {
    // U+001C to U+001F are white space to the validator.
    scalar.value > 0x20 && scalar.value != 0xFFFD && !scalar.properties.isWhitespace
  }
}
