import Language

/// Tells a notebook's cells from its prose.
///
/// A cell is a fenced code block of the document itself whose info string begins with `hearsay`.
/// Other code blocks, comments and raw HTML are prose, whatever stands in them; so are cells in
/// lists and quotations, of which it warns.
struct BlockReader {
  private let lines: NotebookLines
  private var index: Int
  private var prose: [String] = []
  private var read: [NotebookFile.Block] = []
  private(set) var warnings: [Diagnostic] = []

  init(_ lines: NotebookLines, firstLine: Int) {
    self.lines = lines
    index = firstLine
  }

  /// All blocks.
  mutating func blocks() throws(Diagnostic) -> [NotebookFile.Block] {
    while index < lines.lines.count {
      let line = lines[index]
      if let fence = Fence(opening: line) {
        try codeBlock(fence)
      } else if let raw = RawHTML(opening: line) {
        htmlBlock(raw)
      } else {
        if Self.isNestedCell(line) { warnOfNestedCell() }
        prose.append(line)
        index += 1
      }
    }
    endProse()
    return read
  }

  private mutating func codeBlock(_ fence: Fence) throws(Diagnostic) {
    let opening = index
    index += 1
    while index < lines.lines.count, !fence.isClosed(by: lines[index]) { index += 1 }
    guard index < lines.lines.count else {
      let mark = fence.mark == UInt8(ascii: "~") ? "~" : "`"
      let marks = String(repeating: mark, count: fence.length)
      throw Diagnostic(
        .unclosed, "the code block is opened and never closed",
        at: lines.range(ofLine: opening), hint: "close it with a line \(marks)")
    }
    if fence.isCell {
      endProse()
      read.append(.cell(cell(fence, opening + 1..<index)))
    } else {
      prose += lines.lines[opening...index]
    }
    index += 1
  }

  private func cell(_ fence: Fence, _ range: Range<Int>) -> NotebookCell {
    let program = lines.lines[range]
    let padding = String(repeating: "\n", count: range.lowerBound)
    return NotebookCell(
      text: program.map(fence.dedented).joined(separator: "\n"),
      line: range.lowerBound + 1,
      name: fence.words.count > 1 ? fence.words.dropFirst().joined(separator: " ") : nil,
      source: SourceFile(
        name: lines.source.name, text: padding + program.joined(separator: "\n")))
  }

  /// Takes over raw HTML to its end; one that is never closed runs to the end of the notebook.
  private mutating func htmlBlock(_ raw: RawHTML) {
    while index < lines.lines.count {
      let line = lines[index]
      prose.append(line)
      index += 1
      if raw.isClosed(by: line) { return }
    }
  }

  private mutating func endProse() {
    if prose.contains(where: { !$0.isBlank }) {
      read.append(.prose(prose.joined(separator: "\n")))
    }
    prose = []
  }

  // MARK: Cells that do not run

  /// Whether a line opens a cell behind the mark of a list or quotation, or far to the right.
  private static func isNestedCell(_ line: String) -> Bool {
    var rest = line[...]
    while let first = rest.first, " \t>-*+.)0123456789".contains(first) { rest.removeFirst() }
    return Fence(opening: String(rest))?.isCell ?? false
  }

  private mutating func warnOfNestedCell() {
    warnings.append(
      Diagnostic(
        .syntax, "this cell does not run: it stands in a list, a quotation or an indented block",
        at: lines.range(ofLine: index), hint: "let its fence begin at the margin",
        severity: .warning))
  }
}

/// A block of HTML in which nothing is Markdown (CommonMark 0.31, section 4.6, kinds 1 and 2).
struct RawHTML {
  private let ends: [String]

  init?(opening line: String) {
    let spaces = line.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    guard spaces <= 3 else { return nil }
    let start = line.dropFirst(spaces).lowercased()
    if start.hasPrefix("<!--") {
      ends = ["-->"]
    } else if Self.tags.contains(where: { Self.opens(start, $0) }) {
      ends = Self.tags.map { "</\($0)>" }
    } else {
      return nil
    }
  }

  /// Whether the block ends with a line.
  func isClosed(by line: String) -> Bool {
    let lowered = line.lowercased()
    return ends.contains { lowered.contains($0) }
  }

  private static let tags = ["pre", "script", "style", "textarea"]

  private static func opens(_ line: String, _ tag: String) -> Bool {
    guard line.hasPrefix("<" + tag) else { return false }
    guard let next = line.dropFirst(tag.count + 1).first else { return true }
    return next == " " || next == "\t" || next == ">"
  }
}

extension String {
  /// Whether it is nothing but white space.
  var isBlank: Bool { utf8.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }
}
