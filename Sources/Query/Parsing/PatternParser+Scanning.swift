// The smallest pieces: characters, names, numbers, texts.

extension PatternParser {
  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  func byte(at index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  mutating func skipSpace() {
    while let byte = current, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
  }

  func isNext(_ token: StaticString, from start: Int? = nil) -> Bool {
    let start = start ?? position
    return token.withUTF8Buffer { expected in
      bytes.count - start >= expected.count
        && bytes[start..<(start + expected.count)].elementsEqual(expected)
    }
  }

  mutating func take(_ token: StaticString) -> Bool {
    guard isNext(token) else { return false }
    position += token.utf8CodeUnitCount
    return true
  }

  mutating func expect(
    _ token: StaticString, after what: String, opened: Int
  ) throws(PatternError) {
    skipSpace()
    if take(token) { return }
    if position == bytes.count {
      throw PatternError(
        "`\(token)` is missing after \(what)", at: opened..<bytes.count,
        hint: "close what begins here with `\(token)`")
    }
    try refuseMark()
    throw PatternError(
      "`\(token)` is missing after \(what); here is \(nextThing)", at: nextRange)
  }

  static func isNameStart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  static func isNamePart(_ byte: UInt8) -> Bool {
    isNameStart(byte) || isDigit(byte) || byte == UInt8(ascii: "-")
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A letter, digit or mark of a word that nobody put between quotation marks.
  static func isWordPart(_ byte: UInt8) -> Bool { isNamePart(byte) || byte >= 0x80 }

  /// The name that begins here, without taking it.
  func nextIdentifier(from start: Int? = nil) -> PatternName? {
    let start = start ?? position
    guard let first = byte(at: start), Self.isNameStart(first) else { return nil }
    var end = start + 1
    while let byte = byte(at: end), Self.isNamePart(byte) { end += 1 }
    // `a->b` is an implication between two names.
    if bytes[end - 1] == UInt8(ascii: "-"), byte(at: end) == UInt8(ascii: ">") { end -= 1 }
    return PatternName(
      text: String(decoding: bytes[start..<end], as: UTF8.self), range: start..<end)
  }

  mutating func identifier() -> PatternName? {
    guard let name = nextIdentifier() else { return nil }
    position = name.range.upperBound
    return name
  }

  func isNextKeyword(_ keyword: String) -> Bool { nextIdentifier()?.text == keyword }

  mutating func takeKeyword(_ keyword: String) -> Bool {
    guard isNextKeyword(keyword) else { return false }
    position += keyword.utf8.count
    return true
  }

  /// A number, if one begins here; too large a number is an error.
  mutating func number() throws(PatternError) -> Int? {
    let start = position
    var end = position
    while let byte = byte(at: end), Self.isDigit(byte) { end += 1 }
    guard end > start else { return nil }
    position = end
    let digits = String(decoding: bytes[start..<end], as: UTF8.self)
    guard let value = Int(digits), value <= Self.largestNumber else {
      throw PatternError(
        "`\(digits)` is too large a number", at: start..<end,
        hint: "at most \(Self.largestNumber)")
    }
    return value
  }

  static let largestNumber = 1_000_000_000

  mutating func signedNumber() throws(PatternError) -> Int? {
    let start = position
    let negative = take("-")
    if !negative { _ = take("+") }
    guard let value = try number() else {
      position = start
      return nil
    }
    return negative ? -value : value
  }

  /// A text between `"` or `'`, or between slashes.
  mutating func textValue() throws(PatternError) -> TextValue? {
    try refuseMark()
    guard let mark = current,
      mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") || mark == UInt8(ascii: "/")
    else { return nil }
    let start = position
    position += 1
    var content: [UInt8] = []
    var doubled: [Int] = []
    while let byte = current {
      if byte == UInt8(ascii: "\\"), let next = self.byte(at: position + 1) {
        content += [byte, next]
        position += 2
      } else if byte == mark {
        if mark != UInt8(ascii: "/"), self.byte(at: position + 1) == mark {
          content.append(byte)
          doubled.append(content.count)
          position += 2
        } else {
          let contentRange = (start + 1)..<position
          position += 1
          return TextValue(
            content: String(decoding: content, as: UTF8.self), contentRange: contentRange,
            mark: mark, doubledMarks: doubled)
        }
      } else {
        content.append(byte)
        position += 1
      }
    }
    position = start
    let sign = String(UnicodeScalar(mark))
    throw PatternError(
      "the text that begins here does not end", at: start..<bytes.count,
      hint: "close it with \(sign); a \(sign) inside is written \\\(sign)")
  }

  /// The flags after a text.
  mutating func flags() throws(PatternError) -> TextFlags {
    let before = position
    skipSpace()
    guard current == UInt8(ascii: "%") else {
      position = before
      return []
    }
    let start = position
    position += 1
    var flags: TextFlags = []
    while let byte = current, Self.isNamePart(byte) {
      switch byte {
      case UInt8(ascii: "c"): flags.insert(.ignoreCase)
      case UInt8(ascii: "d"): flags.insert(.ignoreDiacritics)
      case UInt8(ascii: "l"): flags.insert(.literal)
      default:
        throw PatternError(
          "there is no flag `%\(String(UnicodeScalar(byte)))`", at: position..<(position + 1),
          hint: "%c ignores case, %d accents, %l takes the text literally")
      }
      position += 1
    }
    if flags.isEmpty {
      throw PatternError(
        "a flag is missing after `%`", at: start..<position,
        hint: "%c ignores case, %d accents, %l takes the text literally")
    }
    return flags
  }
}
