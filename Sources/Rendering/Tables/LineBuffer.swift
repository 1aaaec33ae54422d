/// Text that is written line by line, without spaces at the end of a line.
struct LineBuffer {
  private var bytes: [UInt8] = []
  /// The spaces that are written if something else follows.
  private var pending = 0

  /// The text as it stands.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a text.
  mutating func append(_ text: some StringProtocol) {
    if text.isEmpty { return }
    bytes.append(contentsOf: repeatElement(0x20, count: pending))
    pending = 0
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
    if isDone == nil { bytes.append(contentsOf: text.utf8) }
  }

  /// Adds so many spaces.
  mutating func append(spaces count: Int) { pending += max(0, count) }

  /// Adds the text of a cell with the spaces that fill its column.
  mutating func append(
    _ text: some StringProtocol, width: Int, in columns: Int, _ alignment: TextColumn.Alignment
  ) {
    if alignment == .right { append(spaces: columns - width) }
    append(text)
    if alignment == .left { append(spaces: columns - width) }
  }

  /// Ends the line.
  mutating func endLine() {
    bytes.append(0x0A)
    pending = 0
  }

  /// Adds lines.
  mutating func append(lines: [String]) {
    for line in lines {
      append(line)
      endLine()
    }
  }
}
