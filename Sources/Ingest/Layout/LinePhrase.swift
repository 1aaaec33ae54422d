/// The words of one short line, as the rules for headlines, bylines and credits see them.
struct LinePhrase {
  /// The line as it stands.
  let text: String
  /// The line with ASCII capitals made small, typographic apostrophes made plain, and every run of
  /// white space made one space.
  let folded: String
  /// The words between the white space.
  let words: [String]

  init(_ text: String) {
    self.text = text
    var text = text
    (folded, words) = text.withUTF8 { buffer in
      var words: [String] = []
      var folded: [UInt8] = []
      folded.reserveCapacity(buffer.count)
      var index = 0
      while index < buffer.count {
        let space = WhiteSpace.length(buffer, at: index, end: buffer.count)
        guard space == 0 else {
          index += space
          continue
        }
        if !folded.isEmpty { folded.append(0x20) }
        let start = index
        while index < buffer.count, WhiteSpace.length(buffer, at: index, end: buffer.count) == 0 {
          let isApostrophe =
            buffer[index] == 0xE2 && index + 2 < buffer.count && buffer[index + 1] == 0x80
            && buffer[index + 2] == 0x99
          folded.append(isApostrophe ? 0x27 : buffer[index].lowercasedASCII)
          index += isApostrophe ? 3 : 1
        }
        words.append(
          String(decoding: UnsafeBufferPointer(rebasing: buffer[start..<index]), as: UTF8.self))
      }
      return (String(decoding: folded, as: UTF8.self), words)
    }
  }

  /// The words from one position on, joined by single spaces.
  func text(fromWord index: Int) -> String { words.dropFirst(index).joined(separator: " ") }
}

extension String {
  /// Whether the first letter is a capital; a string without a letter starts with none.
  var startsWithCapital: Bool {
    for scalar in unicodeScalars {
      if scalar.value < 0x80 {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if byte.isASCIIUppercase { return true }
        if byte.isASCIILowercase || byte.isASCIIDigit { return false }
      } else if scalar.properties.isAlphabetic {
        return scalar.properties.isUppercase || !scalar.properties.isLowercase
      }
    }
    return false
  }

  /// Whether it holds letters, all of them capitals.
  var isAllCapitals: Bool {
    var hasCapital = false
    for scalar in unicodeScalars {
      if scalar.properties.isLowercase { return false }
      if scalar.properties.isUppercase { hasCapital = true }
    }
    return hasCapital
  }

  /// The string without some characters at its ends.
  func trimming(_ marks: [Unicode.Scalar]) -> String {
    let scalars = unicodeScalars
    var start = scalars.startIndex
    var end = scalars.endIndex
    while start < end, marks.contains(scalars[start]) { start = scalars.index(after: start) }
    while start < end {
      let last = scalars.index(before: end)
      guard marks.contains(scalars[last]) else { break }
      end = last
    }
    if start == scalars.startIndex, end == scalars.endIndex { return self }
    return String(self[start..<end])
  }
}
