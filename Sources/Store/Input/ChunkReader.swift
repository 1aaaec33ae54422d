import TextModel

/// Reads parts of a file in one of the annotated formats, on any thread.
protocol ChunkReader: Sendable {
  /// Where the file may be cut into parts.
  var cut: LineChunks.Cut { get }
  /// Adds what a part holds to an empty batch.
  func read(_ chunk: LineChunk, into batch: SegmentBatch) throws(InputFailure)
}

/// What is wrong in a line of a part.
struct InputFailure: Error {
  /// The line of the part, from 1.
  var line: Int
  var reason: String
}

extension ChunkReader {
  /// Throws if a value is not UTF-8; each distinct one is looked at once only.
  func checkEncoding(
    of batch: SegmentBatch, _ bytes: UnsafeRawBufferPointer
  ) throws(InputFailure) {
    for column in 0..<batch.columns.count {
      let count = batch.columns.pointer[column].interner.count
      for number in 0..<count
      where !Self.isText(batch.columns.pointer[column].interner.bytes(of: number)) {
        throw InputFailure(line: Self.firstWrongLine(bytes), reason: "not UTF-8 text")
      }
    }
    if !Self.isText(batch.bytes.contents) || !batch.names.allSatisfy({ Self.isName($0) }) {
      throw InputFailure(line: Self.firstWrongLine(bytes), reason: "not UTF-8 text")
    }
  }

  private static func isText(_ bytes: UnsafeRawBufferPointer) -> Bool {
    UTF8Validation.firstInvalidOffset(in: bytes.assumingMemoryBound(to: UInt8.self)) == nil
  }

  /// Names were decoded with replacement characters for what is not UTF-8.
  private static func isName(_ name: String) -> Bool { !name.unicodeScalars.contains("\u{FFFD}") }

  private static func firstWrongLine(_ bytes: UnsafeRawBufferPointer) -> Int {
    let offset = UTF8Validation.firstInvalidOffset(
      in: bytes.assumingMemoryBound(to: UInt8.self))
    return bytes.prefix(offset ?? 0).reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
  }
}
