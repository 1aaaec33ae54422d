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
    var words: [String] = []
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      var start = 0
      while index <= buffer.count {
        let space =
          index < buffer.count ? WhiteSpace.length(buffer, at: index, end: buffer.count) : 1
        if space > 0 {
          if start < index { words.append(String(decoding: buffer[start..<index], as: UTF8.self)) }
          index += space
          start = index
        } else {
          index += 1
        }
      }
    }
    self.words = words
    var folded: [UInt8] = []
    for byte in words.joined(separator: " ").utf8 {
      folded.append(byte.lowercasedASCII)
      if folded.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) {
        folded.removeLast(3)
        folded.append(UInt8(ascii: "'"))
      }
    }
    self.folded = String(decoding: folded, as: UTF8.self)
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
  func trimming(_ marks: Set<Unicode.Scalar>) -> String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, marks.contains(first) { scalars.removeFirst() }
    while let last = scalars.last, marks.contains(last) { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}
