/// Text that is safe on a terminal.
enum TerminalEscapes {
  /// The text with the characters that would steer the terminal or reorder its line shown by their
  /// scalar values, as `\u{1B}`.
  ///
  /// These are the control characters (C0, DEL, C1), the bidirectional embeddings, overrides and
  /// isolates (Unicode Standard Annex 9), and the line and paragraph separators. Marks that only
  /// hint at a direction (U+200E, U+200F, U+061C) stay.
  static func escaped(_ text: String) -> String {
    if DisplayWidth.isOfPlainBytes(text) { return text }
    guard text.unicodeScalars.contains(where: mustEscape) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if mustEscape(scalar) {
        escaped += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Whether a scalar must not reach a terminal.
  @inline(__always)
  static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The text on one line: each line end becomes `mark`, each tab a space; the rest escaped.
  static func singleLine(_ text: String, lineEnd mark: String) -> String {
    if DisplayWidth.isOfPlainBytes(text) { return text }
    guard text.unicodeScalars.contains(where: mustEscape) else { return text }
    var line = ""
    for character in text {
      switch character {
      case "\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}", "\u{B}", "\u{C}": line += mark
      case "\t": line += " "
      default: line += escaped(String(character))
      }
    }
    return line
  }

  /// The text with every run of white space as one space, and none at its ends; the rest escaped.
  static func folded(_ text: String) -> String {
    guard needsFolding(text) else { return escaped(text) }
    var folded = String.UnicodeScalarView()
    var isPending = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace, scalar.value != 0xA0, scalar.value != 0x202F {
        isPending = true
      } else {
        if isPending, !folded.isEmpty { folded.append(" ") }
        isPending = false
        folded.append(scalar)
      }
    }
    return escaped(String(folded))
  }

  /// Whether there is other white space than single spaces between words.
  private static func needsFolding(_ text: String) -> Bool {
    var wasSpace = true
    for byte in text.utf8 {
      switch byte {
      case 0x20:
        if wasSpace { return true }
        wasSpace = true
      case 0x09...0x0D, 0xC2, 0xE1, 0xE2, 0xE3: return true
      default: wasSpace = false
      }
    }
    return wasSpace
  }
}
