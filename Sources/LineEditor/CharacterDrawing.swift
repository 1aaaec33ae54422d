import CLibEdit

/// How one character is put on a terminal: what is written, and how many columns that takes.
struct CharacterDrawing: Equatable {
  var text: String
  var width: Int
}

extension CharacterDrawing {
  /// Draws an extended grapheme cluster so that all terminals agree on its width.
  ///
  /// Terminals differ on clusters of several visible parts: some join an emoji family to two
  /// columns, some draw its members side by side. What they differ about is left out: joiners
  /// between emoji, variation selectors and skin tones. The text keeps them. Control characters and
  /// the controls that reorder text (a way to hide what a line does) are shown by name.
  init(_ character: Character) {
    let scalars = character.unicodeScalars
    if let ascii = character.asciiValue, (0x20..<0x7F).contains(ascii) {
      self.init(text: String(character), width: 1)
      return
    }
    let isEmoji = scalars.contains { $0.properties.isEmojiPresentation || $0.value == 0xFE0F }
    self.init(text: "", width: 0)
    for (index, scalar) in scalars.enumerated() {
      add(scalar, isFirst: index == 0, isEmoji: isEmoji)
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, isFirst: Bool, isEmoji: Bool) {
    switch scalar.value {
    case 0..<0x20, 0x7F:
      text += "^" + String(Unicode.Scalar(UInt8(scalar.value) ^ 0x40))
      width += 2
    case 0xFE0E, 0xFE0F, 0xE0020...0xE007F:
      // Variation selectors, and the tags of the flags of regions.
      break
    case 0x200D where isEmoji, 0x1F3FB...0x1F3FF where !isFirst: break
    case 0x200C, 0x200D:
      // Persian and Indic scripts are shaped by them; they take no column.
      text.unicodeScalars.append(scalar)
    case 0x200E, 0x200F, 0x061C, 0xFEFF, 0x00AD, 0x200B, 0x2060: break
    case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: name(scalar)
    default:
      let columns = Int(clibedit_column_width(scalar.value))
      if columns < 0 {
        name(scalar)
      } else {
        // A mark without a letter sits on the dotted circle, by Unicode's own convention.
        if columns == 0, isFirst {
          text += "\u{25CC}"
          width += 1
        }
        text.unicodeScalars.append(scalar)
        width += columns
      }
    }
  }

  private mutating func name(_ scalar: Unicode.Scalar) {
    let name = "<" + String(scalar.value, radix: 16, uppercase: true) + ">"
    text += name
    width += name.utf8.count
  }
}

/// The columns that a text takes, its terminal control sequences left out.
func columnWidth(of text: String) -> Int {
  var width = 0
  for piece in StyledPieces(text) {
    if case .character(let character) = piece { width += CharacterDrawing(character).width }
  }
  return width
}

/// A text without its terminal control sequences.
func plainText(of text: String) -> String {
  var result = ""
  for piece in StyledPieces(text) {
    if case .character(let character) = piece { result.append(character) }
  }
  return result
}

/// A text as characters and the control sequences (colours) between them.
struct StyledPieces: Sequence, IteratorProtocol {
  enum Piece {
    case character(Character)
    case controlSequence(Substring)
  }

  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  mutating func next() -> Piece? {
    guard let first = rest.first else { return nil }
    if first == "\u{1B}", rest.dropFirst().first == "[" {
      let end = rest.dropFirst(2).firstIndex { ("@"..."~").contains($0) }
      let after = end.map { rest.index(after: $0) } ?? rest.endIndex
      defer { rest = rest[after...] }
      return .controlSequence(rest[..<after])
    }
    rest.removeFirst()
    return .character(first)
  }
}
