/// The opening line of a fenced code block (CommonMark 0.31, section 4.5).
struct Fence {
  /// A backtick or a tilde.
  var mark: UInt8
  /// How many of them.
  var length: Int
  /// The spaces before them, at most three.
  var indentation: Int
  /// What follows them, without the white space around it.
  var info: String

  /// The fence that a line opens, or `nil`.
  init?(opening line: String) {
    let bytes = Array(line.utf8)
    indentation = bytes.prefix { $0 == UInt8(ascii: " ") }.count
    guard indentation <= 3, bytes.indices.contains(indentation) else { return nil }
    mark = bytes[indentation]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let opening = mark
    length = bytes[indentation...].prefix { $0 == opening }.count
    guard length >= 3 else { return nil }
    let rest = bytes[(indentation + length)...]
    // Three backticks with others behind them on the line are code within a line.
    if mark == UInt8(ascii: "`"), rest.contains(mark) { return nil }
    info = Self.trimmed(rest)
  }

  /// Whether a line closes the block.
  func isClosed(by line: String) -> Bool {
    let bytes = Array(line.utf8)
    let spaces = bytes.prefix { $0 == UInt8(ascii: " ") }.count
    guard spaces <= 3 else { return false }
    let marks = bytes[spaces...].prefix { $0 == mark }.count
    return marks >= length && Self.trimmed(bytes[(spaces + marks)...]).isEmpty
  }

  /// A line of the block without the indentation that the fence has.
  func dedented(_ line: String) -> String {
    let spaces = line.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    return String(line.dropFirst(min(spaces, indentation)))
  }

  /// The words of the info string.
  var words: [Substring] { info.split { $0 == " " || $0 == "\t" } }

  /// Whether the block holds a program of ours.
  var isCell: Bool { words.first == "hearsay" }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var rest = bytes
    while let first = rest.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") {
      rest.removeFirst()
    }
    while let last = rest.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
      rest.removeLast()
    }
    return String(decoding: rest, as: UTF8.self)
  }
}
