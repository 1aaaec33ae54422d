import TextModel

/// Finds what the reporter put between the speaker's words.
///
/// - Words in square brackets: "[sic]", "[the council]", "[…]".
/// - Round brackets that end in a dash and a name, as agencies sign their notes: "(the port – VNA)".
/// - Round brackets that begin as a gloss does: "(meaning …", "(i.e. …", "(sic)".
struct QuoteInsertions {
  /// The text.
  let bytes: UnsafeBufferPointer<UInt8>

  /// How many bytes the words of an insertion may take.
  private static let longest = 160

  private static let glosses: [[UInt8]] = ["meaning", "i.e.", "ie ", "sic", "that is", "namely"].map
  {
    Array($0.utf8)
  }

  /// The insertions of a stretch of text, brackets included.
  func insertions(in span: ByteSpan) -> [ByteSpan] {
    let end = min(Int(span.end), bytes.count)
    var index = min(Int(span.start), end)
    var found: [ByteSpan] = []
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "("),
        let close = closing(of: byte, from: index + 1, before: end),
        byte == UInt8(ascii: "[") || isGloss(index + 1, close)
      {
        found.append(ByteSpan(index, close + 1))
        index = close
      }
      index += 1
    }
    return found
  }

  private func closing(of open: UInt8, from start: Int, before end: Int) -> Int? {
    let close = open == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
    let limit = min(end, start + Self.longest)
    var index = start
    while index < limit {
      if bytes[index] == close { return index > start ? index : nil }
      if bytes[index] == open || bytes[index] == 0x0A { return nil }
      index += 1
    }
    return nil
  }

  private func isGloss(_ start: Int, _ end: Int) -> Bool {
    for gloss in Self.glosses where end - start >= gloss.count {
      let isSame = gloss.indices.allSatisfy { bytes[start + $0] | 0x20 == gloss[$0] | 0x20 }
      if isSame { return true }
    }
    return isSigned(start, end)
  }

  /// Whether a bracket ends in a dash, set off by a space, and a name of at most three words.
  private func isSigned(_ start: Int, _ end: Int) -> Bool {
    var index = end - 1
    var spaces = 0
    while index > start, spaces <= 3 {
      let byte = bytes[index]
      let isDash =
        byte == UInt8(ascii: "-")
        || (byte | 1 == 0x95 && index - 2 > start && bytes[index - 1] == 0x80
          && bytes[index - 2] == 0xE2)
      if isDash, bytes[byte == UInt8(ascii: "-") ? index - 1 : index - 3] == 0x20 {
        var name = index + 1
        while name < end, bytes[name] == 0x20 { name += 1 }
        return name < end && bytes[name] >= 0x41 && bytes[name] <= 0x5A
      }
      if byte == 0x20 { spaces += 1 }
      index -= 1
    }
    return false
  }
}
