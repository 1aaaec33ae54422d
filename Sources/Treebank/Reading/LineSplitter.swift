/// Cuts bytes that arrive in pieces into lines; a carriage return before the end is dropped.
struct LineSplitter {
  /// The lines that have begun but not ended.
  private var pending: [UInt8] = []
  /// How many lines have been handed out.
  private(set) var count = 0

  /// Hands the lines that end in these bytes to `body`.
  mutating func split<Failure>(
    _ bytes: [UInt8], _ body: (_ line: ArraySlice<UInt8>, _ number: Int) throws(Failure) -> Void
  ) throws(Failure) {
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      count += 1
      if pending.isEmpty {
        try body(LineSplitter.trimmed(bytes[start..<end]), count)
      } else {
        pending += bytes[start..<end]
        try body(LineSplitter.trimmed(pending[...]), count)
        pending.removeAll(keepingCapacity: true)
      }
      start = end + 1
    }
    pending += bytes[start...]
  }

  /// The last line, if the bytes did not end with a line break.
  mutating func finish() -> ArraySlice<UInt8>? {
    guard !pending.isEmpty else { return nil }
    count += 1
    defer { pending = [] }
    return LineSplitter.trimmed(pending[...])
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == 0x0D ? line.dropLast() : line
  }
}
