/// A file without a name to which bytes are added until they are needed again.
final class SpillFile {
  private let file: OpenFile
  private let buffer: UnsafeMutableRawBufferPointer
  private var used = 0
  private var written = 0

  init(beside path: String) throws(StoreError) {
    file = try OpenFile.temporary(beside: path)
    buffer = .allocate(byteCount: 1 << 18, alignment: 8)
  }

  deinit { buffer.deallocate() }

  /// How many bytes have been added.
  var count: Int { written + used }

  func append(_ bytes: UnsafeRawBufferPointer) throws(StoreError) {
    if bytes.count > buffer.count - used { try flush() }
    if bytes.count > buffer.count {
      try file.write(bytes, at: written)
      written += bytes.count
      return
    }
    UnsafeMutableRawBufferPointer(rebasing: buffer[used..<used + bytes.count])
      .copyMemory(from: bytes)
    used += bytes.count
  }

  /// Writes what is held, so that all can be read.
  func flush() throws(StoreError) {
    try file.write(UnsafeRawBufferPointer(rebasing: buffer[..<used]), at: written)
    written += used
    used = 0
  }

  /// Reads bytes that have been flushed.
  func read(at offset: Int, into bytes: UnsafeMutableRawBufferPointer) throws(StoreError) {
    guard try file.read(at: offset, into: bytes) == bytes.count else {
      throw .inputOutput(path: file.path, reason: "what was written cannot be read back")
    }
  }

  /// Adds all bytes to a segment.
  func copy(to output: SegmentOutput) throws(StoreError) {
    try flush()
    var offset = 0
    while offset < written {
      let part = UnsafeMutableRawBufferPointer(
        rebasing: buffer[..<min(buffer.count, written - offset)])
      try read(at: offset, into: part)
      try output.append(UnsafeRawBufferPointer(part))
      offset += part.count
    }
  }
}
