import Language

/// A notebook's text in lines, with the places that diagnostics cite.
struct NotebookLines {
  /// The whole notebook.
  let source: SourceFile
  /// The lines without their ends.
  let lines: [String]
  private let starts: [Int]

  init(name: String, text: String) {
    let source = SourceFile(name: name, text: text)
    var lines: [String] = []
    var starts: [Int] = []
    var start = 0
    while start < source.bytes.count {
      let end = source.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.bytes.count
      var last = end
      if last > start, source.bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
      lines.append(source.text(start, last))
      starts.append(start)
      start = end + 1
    }
    self.source = source
    self.lines = lines
    self.starts = starts
  }

  /// The text of a line, from 0; empty after the last.
  subscript(line: Int) -> String { lines.indices.contains(line) ? lines[line] : "" }

  /// The place of a line's words, without the white space around them.
  func range(ofLine line: Int) -> SourceRange {
    let indentation = self[line].utf8.prefix { $0 == UInt8(ascii: " ") }.count
    return range(line: line, column: indentation)
  }

  /// The place from a column, counted from 0 in scalars, to the end of the line's words.
  func range(line: Int, column: Int) -> SourceRange {
    guard lines.indices.contains(line) else {
      return SourceRange(source, source.bytes.count, source.bytes.count)
    }
    let scalars = lines[line].unicodeScalars
    let before = scalars.prefix(max(0, column)).reduce(0) { $0 + $1.utf8.count }
    var end = Array(lines[line].utf8)[...]
    while end.count > before, end.last == UInt8(ascii: " ") || end.last == UInt8(ascii: "\t") {
      end.removeLast()
    }
    return SourceRange(source, starts[line] + before, starts[line] + end.count)
  }
}

extension Unicode.Scalar {
  fileprivate var utf8: Unicode.UTF8.EncodedScalar {
    UTF8.encode(self) ?? UTF8.encodedReplacementCharacter
  }
}
