/// The form in which texts are compared: apostrophes, quotation marks and white space are folded.
///
/// Canonically equivalent texts are equal as they are, since Swift compares strings by their
/// normalised form (Unicode Standard Annex 15).
enum TextFolding {
  /// The folded form.
  static func fold(_ text: String) -> String {
    guard needsFolding(text) else { return text }
    var folded = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !folded.isEmpty
        continue
      }
      if pendingSpace {
        folded.append(" ")
        pendingSpace = false
      }
      folded.append(plain(scalar))
    }
    return String(folded)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}", "\u{2BC}", "\u{2032}", "\u{60}", "\u{B4}":
      "'"
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{BB}", "\u{2033}": "\""
    default: scalar
    }
  }

  /// Whether a text is nothing but ASCII without white space and quotation marks: then it equals
  /// another of that kind only if the bytes are the same.
  static func isPlain(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x60 && $0 != 0x27 && $0 != 0x22 }
  }

  /// Whether folding might change the text: most words of most texts are passed by at once.
  private static func needsFolding(_ text: String) -> Bool {
    var previousIsSpace = true
    for byte in text.utf8 {
      switch byte {
      case 0x80..., 0x60, 0x09...0x0D: return true
      case 0x20:
        if previousIsSpace { return true }
        previousIsSpace = true
      default: previousIsSpace = false
      }
    }
    return previousIsSpace && !text.isEmpty
  }
}
