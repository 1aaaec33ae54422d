import Synchronization

/// Bytes that are read from their beginning to their end, such as those of an unpacked file.
public protocol ByteSource: AnyObject, Sendable {
  /// Reads the next bytes; how many were read, 0 at the end.
  func read(into bytes: UnsafeMutableRawBufferPointer) throws(StoreError) -> Int
}

/// The bytes of a file.
public final class FileSource: ByteSource {
  private let file: OpenFile
  private let offset = Mutex(0)

  /// Opens a file.
  public init(_ path: String) throws(StoreError) { file = try OpenFile.reading(path) }

  /// Reads the next bytes.
  public func read(into bytes: UnsafeMutableRawBufferPointer) throws(StoreError) -> Int {
    let start = offset.withLock { $0 }
    let count = try file.readSome(at: start, into: bytes)
    offset.withLock { $0 += count }
    return count
  }
}

/// Bytes that are at hand.
public final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private let offset = Mutex(0)

  /// A source of some bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A source of a text's bytes.
  public convenience init(_ text: String) { self.init(Array(text.utf8)) }

  /// Reads the next bytes.
  public func read(into output: UnsafeMutableRawBufferPointer) throws(StoreError) -> Int {
    offset.withLock { offset in
      let count = min(output.count, bytes.count - offset)
      output.copyBytes(from: bytes[offset..<offset + count])
      offset += count
      return count
    }
  }
}
