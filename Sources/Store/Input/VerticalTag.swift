/// A tag on a line of its own in the vertical format.
struct VerticalTag {
  enum Kind {
    case start, end
    /// A comment, a declaration, or an element without content, which is no region.
    case other
  }

  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  var kind: Kind
  var name = 0..<0
  var attributes: [Attribute] = []

  /// The tag of a line without its end, nil if the line is none.
  ///
  /// Tags and token lines are told apart as CWB does: what begins with `<` but is no well-formed
  /// tag is a token.
  init?(_ line: UnsafeRawBufferPointer) {
    var end = line.count
    while end > 0, line[end - 1] == 0x20 || line[end - 1] == 0x09 { end -= 1 }
    guard end >= 3, line[0] == UInt8(ascii: "<"), line[end - 1] == UInt8(ascii: ">") else {
      return nil
    }
    var index = 1
    if line[1] == UInt8(ascii: "!") || line[1] == UInt8(ascii: "?") {
      kind = .other
      return
    }
    kind = .start
    if line[1] == UInt8(ascii: "/") {
      kind = .end
      index = 2
    }
    let nameStart = index
    guard Self.isNameStart(line[index]) else { return nil }
    while Self.isNamePart(line[index]) { index += 1 }
    name = nameStart..<index
    end -= 1
    while true {
      let spaces = index
      while index < end, Self.isSpace(line[index]) { index += 1 }
      if index == end { return }
      if index + 1 == end, line[index] == UInt8(ascii: "/"), kind == .start {
        kind = .other
        return
      }
      guard kind == .start, index > spaces, let attribute = Self.attribute(line, &index, end)
      else { return nil }
      attributes.append(attribute)
    }
  }

  /// Reads `name="value"`, also with `'` or without quotation marks.
  private static func attribute(
    _ line: UnsafeRawBufferPointer, _ index: inout Int, _ end: Int
  ) -> Attribute? {
    let nameStart = index
    guard isNameStart(line[index]) else { return nil }
    while index < end, isNamePart(line[index]) { index += 1 }
    let name = nameStart..<index
    while index < end, isSpace(line[index]) { index += 1 }
    guard index < end, line[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    while index < end, isSpace(line[index]) { index += 1 }
    guard index < end else { return nil }
    let mark = line[index]
    if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
      let start = index + 1
      index = start
      while index < end, line[index] != mark { index += 1 }
      guard index < end else { return nil }
      index += 1
      return Attribute(name: name, value: start..<index - 1)
    }
    let start = index
    while index < end, !isSpace(line[index]) { index += 1 }
    return Attribute(name: name, value: start..<index)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte >= 0x80
      || byte == UInt8(ascii: "_")
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isNameStart(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }
}
