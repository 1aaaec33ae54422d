/// Text that is written line by line.
struct LineBuffer {
  private var bytes: [UInt8] = []

  /// The text as it stands.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a text.
  mutating func append(_ text: some StringProtocol) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
    if isDone == nil { bytes.append(contentsOf: text.utf8) }
  }

  /// Adds so many spaces.
  mutating func append(spaces count: Int) {
    bytes.append(contentsOf: repeatElement(0x20, count: max(0, count)))
  }

  /// Ends the line.
  mutating func endLine() { bytes.append(0x0A) }

  /// Adds lines.
  mutating func append(lines: [String]) {
    for line in lines {
      append(line)
      endLine()
    }
  }
}
