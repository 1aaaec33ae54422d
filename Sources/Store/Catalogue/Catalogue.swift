/// The list of a store's segments: the one file that is ever replaced.
struct Catalogue: Equatable {
  struct Entry: Equatable {
    var fileName: String
    var identity: UInt64
    var documentCount: Int
    var tokenCount: Int
    /// The tokens of documents that are not deleted.
    var liveTokenCount: Int
    var deleted = DocumentSet()
  }

  static let fileName = "catalogue"
  static let version = 2
  static let magic: [UInt8] = Array("hearsayC".utf8)
  /// No catalogue is longer.
  private static let largest = 1 << 30

  /// Rises by one with each change.
  var generation = 0
  /// The number of the next segment; numbers are not used again, so that a name stays one file.
  var nextNumber = 0
  var segments: [Entry] = []
  var stamp: [UInt8] = []
  /// What the builder noted about the store as a whole.
  var notes: [UInt8] = []

  func encoded(version: Int = version) -> [UInt8] {
    var encoder = ByteEncoder()
    for byte in Self.magic { encoder.append(byte) }
    encoder.append(version)
    encoder.append(generation)
    encoder.append(nextNumber)
    encoder.append(segments.count)
    for segment in segments {
      encoder.append(segment.fileName)
      encoder.append(segment.identity)
      encoder.append(segment.documentCount)
      encoder.append(segment.tokenCount)
      encoder.append(segment.liveTokenCount)
      encoder.append(segment.deleted.count)
      for number in segment.deleted.numbers { encoder.append(UInt32(clamping: number)) }
    }
    encoder.append(stamp)
    encoder.append(notes)
    var bytes = encoder.bytes
    let checksum = Checksum.of(bytes)
    withUnsafeBytes(of: checksum.littleEndian) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Reads the catalogue of a store.
  static func read(
    from directory: String, fileName: String = fileName
  ) throws(StoreError) -> Catalogue {
    let path = directory + "/" + fileName
    let file: OpenFile
    do throws(StoreError) {
      file = try OpenFile.reading(path)
    } catch {
      guard case .notFound = error else { throw error }
      throw FileSystem.exists(directory)
        ? .notAStore(path: directory) : .notFound(path: directory)
    }
    let length = try file.length()
    guard length >= 24, length <= largest else {
      throw .damaged(StoreDamage(path: path, offset: length, reason: "the file is cut off"))
    }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: length, alignment: 8)
    defer { buffer.deallocate() }
    let count = try file.read(at: 0, into: buffer)
    return try Catalogue(UnsafeRawBufferPointer(rebasing: buffer[..<count]), path: path)
  }

  init() {}

  init(_ bytes: UnsafeRawBufferPointer, path: String) throws(StoreError) {
    func damaged(_ offset: Int, _ reason: String) -> StoreError {
      .damaged(StoreDamage(path: path, offset: offset, reason: reason))
    }
    guard bytes.count >= 24 else { throw damaged(bytes.count, "the file is cut off") }
    guard bytes.prefix(8).elementsEqual(Self.magic) else {
      throw damaged(0, "this is no catalogue of a store")
    }
    let end = bytes.count - 8
    let kept = bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self)
    guard Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[..<end])) == UInt64(littleEndian: kept)
    else { throw damaged(0, "the checksum differs") }
    var decoder = ByteDecoder(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
    _ = decoder.number64()
    let version = decoder.integer()
    guard version == Self.version else {
      throw version < Self.version
        ? .olderFormat(path: path, version: version) : .newerFormat(path: path, version: version)
    }
    generation = decoder.integer(in: 0...Int.max / 2)
    nextNumber = decoder.integer(in: 0...Int.max / 2)
    for _ in 0..<decoder.count(bytesEach: 48) {
      let fileName = decoder.text()
      let identity = decoder.number64()
      let documentCount = decoder.integer(in: 0...SegmentLimits.entries)
      let tokenCount = decoder.integer(in: 0...SegmentLimits.tokens)
      let liveTokenCount = decoder.integer(in: 0...SegmentLimits.tokens)
      let deleted = (0..<decoder.count(bytesEach: 4)).map { _ in Int(decoder.number32()) }
      // A name leads nowhere else.
      guard !fileName.isEmpty, !fileName.contains("/"), !fileName.utf8.contains(0),
        deleted.allSatisfy({ $0 < documentCount })
      else { throw damaged(decoder.offset, "an entry makes no sense") }
      segments.append(
        Entry(
          fileName: fileName, identity: identity, documentCount: documentCount,
          tokenCount: tokenCount, liveTokenCount: liveTokenCount, deleted: DocumentSet(deleted)))
    }
    stamp = decoder.string()
    notes = decoder.string()
    guard !decoder.hasFailed, decoder.isAtEnd else {
      throw damaged(decoder.offset, "the entries make no sense")
    }
  }
}
