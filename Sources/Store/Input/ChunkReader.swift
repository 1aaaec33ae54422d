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
  /// Adds what a part holds to an empty batch; throws for the first line that is wrong or no UTF-8.
  func readText(_ chunk: LineChunk, into batch: SegmentBatch) throws(InputFailure) {
    do throws(InputFailure) {
      try read(chunk, into: batch)
    } catch {
      if let line = Self.firstLineThatIsNoText(chunk.bytes), line <= error.line {
        throw InputFailure(line: line, reason: "not UTF-8 text")
      }
      throw error
    }
    if let line = Self.firstLineThatIsNoText(chunk.bytes) {
      throw InputFailure(line: line, reason: "not UTF-8 text")
    }
  }

  /// The number of the first line that is not UTF-8, from 1.
  private static func firstLineThatIsNoText(_ bytes: UnsafeRawBufferPointer) -> Int? {
    UTF8Validation.firstInvalidOffset(in: bytes.assumingMemoryBound(to: UInt8.self)).map {
      bytes.prefix($0).reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    }
  }
}
