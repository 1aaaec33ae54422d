/// Writes a segment file from its beginning to its end, with the checksums of its blocks.
final class SegmentOutput {
  let file: OpenFile
  private(set) var sections: [SectionEntry] = []
  private var checksums: [UInt64] = []
  private let buffer: UnsafeMutableRawBufferPointer
  /// The offset of the buffer in the file, a multiple of the length of blocks.
  private var bufferStart = 0
  private var used = SegmentHeader.length
  private var sectionStart = 0

  init(path: String) throws(StoreError) {
    file = try OpenFile.creating(path)
    buffer = .allocate(byteCount: 16 * SegmentHeader.blockLength, alignment: 64)
    buffer.initializeMemory(as: UInt8.self, repeating: 0)
  }

  deinit { buffer.deallocate() }

  /// The length of what has been written.
  var position: Int { bufferStart + used }

  func append(_ bytes: UnsafeRawBufferPointer) throws(StoreError) {
    var rest = bytes
    while !rest.isEmpty {
      if used == buffer.count { try flush() }
      let count = min(rest.count, buffer.count - used)
      UnsafeMutableRawBufferPointer(rebasing: buffer[used..<used + count])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<count]))
      used += count
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  func append(_ bytes: [UInt8]) throws(StoreError) {
    try bytes.withUnsafeBufferPointer { bytes throws(StoreError) in
      try append(UnsafeRawBufferPointer(bytes))
    }
  }

  /// Writes the buffer, which is full or the last.
  private func flush() throws(StoreError) {
    var start = 0
    while start < used {
      let end = min(start + SegmentHeader.blockLength, used)
      // The checksum of the first block is without the header.
      let first = bufferStart + start == 0 ? SegmentHeader.length : start
      checksums.append(
        Checksum.of(
          UnsafeRawBufferPointer(rebasing: buffer[first..<end]),
          seed: UInt64((bufferStart + start) >> SegmentBlocks.shift)))
      start = end
    }
    try file.write(UnsafeRawBufferPointer(rebasing: buffer[..<used]), at: bufferStart)
    bufferStart += used
    used = 0
  }

  /// Goes to the place where the next section begins.
  func beginSection() throws(StoreError) {
    let rest = position % SectionEntry.alignment
    if rest > 0 { try append([UInt8](repeating: 0, count: SectionEntry.alignment - rest)) }
    sectionStart = position
  }

  /// Enters the bytes since `beginSection` into the table of sections.
  func endSection(_ key: SectionKey, width: Int = 0, count: Int = 0) {
    sections.append(
      SectionEntry(
        key, width: width, offset: sectionStart, length: position - sectionStart, count: count))
  }

  /// Writes a section whose bytes are at hand.
  func write(_ key: SectionKey, _ bytes: UnsafeRawBufferPointer) throws(StoreError) {
    try beginSection()
    try append(bytes)
    endSection(key)
  }

  /// Writes a section whose bytes are at hand.
  func write(_ key: SectionKey, _ bytes: [UInt8]) throws(StoreError) {
    try beginSection()
    try append(bytes)
    endSection(key)
  }

  /// Reads back bytes that have been written.
  func read(at offset: Int, into bytes: UnsafeMutableRawBufferPointer) throws(StoreError) {
    let written = max(0, min(bytes.count, bufferStart - offset))
    if written > 0 {
      let count = try file.read(
        at: offset, into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<written]))
      guard count == written else {
        throw .inputOutput(path: file.path, reason: "what was written cannot be read back")
      }
    }
    let start = offset + written - bufferStart
    let held = max(0, min(bytes.count - written, used - start))
    if held > 0 {
      UnsafeMutableRawBufferPointer(rebasing: bytes[written..<written + held])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[start..<start + held]))
    }
  }

  /// Writes the trailer and the header and returns when all has reached the disk.
  func finish(tokenCount: Int) throws(StoreError) -> SegmentHeader {
    try beginSection()
    var header = SegmentHeader()
    header.trailerOffset = position
    try flush()
    var trailer = ByteEncoder()
    for section in sections { section.encode(into: &trailer) }
    for checksum in checksums { trailer.append(checksum) }
    let bytes = trailer.bytes
    header.fileLength = header.trailerOffset + bytes.count
    header.sectionCount = sections.count
    header.trailerChecksum = Checksum.of(bytes)
    header.identity = Checksum.of(bytes, seed: UInt64(header.fileLength))
    header.tokenCount = tokenCount
    try file.write(bytes, at: header.trailerOffset)
    try file.write(header.encoded(), at: 0)
    try file.synchronize()
    return header
  }
}
