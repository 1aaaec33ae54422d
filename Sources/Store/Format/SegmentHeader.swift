/// The first page of a segment file.
///
/// The page, the trailer (table of sections, table of checksums) and every block of the bytes
/// between are checked before they are used; the first two when the file is opened.
struct SegmentHeader {
  /// The length of the page.
  static let length = 4096
  /// Number 1 of the format.
  static let version = 1
  /// The length of the blocks that have a checksum each.
  static let blockLength = 1 << SegmentBlocks.shift
  private static let magic: [UInt8] = Array("hearsayS".utf8)
  private static let checksumOffset = length - 8

  /// The length of the whole file.
  var fileLength = 0
  /// Where the trailer begins: the sections' table and then the checksums of the blocks.
  var trailerOffset = 0
  var sectionCount = 0
  var trailerChecksum: UInt64 = 0
  /// What tells this file from other segments, a hash of all its checksums.
  var identity: UInt64 = 0
  var tokenCount = 0

  /// The number of blocks before the trailer.
  var blockCount: Int { (trailerOffset + Self.blockLength - 1) >> SegmentBlocks.shift }

  /// The bytes of the page.
  func encoded() -> [UInt8] {
    var encoder = ByteEncoder()
    for byte in Self.magic { encoder.append(byte) }
    encoder.append(UInt64(Self.version))
    encoder.append(fileLength)
    encoder.append(trailerOffset)
    encoder.append(sectionCount)
    encoder.append(trailerChecksum)
    encoder.append(identity)
    encoder.append(tokenCount)
    var page = encoder.bytes
    page += [UInt8](repeating: 0, count: Self.checksumOffset - page.count)
    let checksum = Checksum.of(page)
    withUnsafeBytes(of: checksum.littleEndian) { page.append(contentsOf: $0) }
    return page
  }

  /// Reads the page of a file whose length the system told.
  init(_ bytes: UnsafeRawBufferPointer, path: String) throws(StoreError) {
    guard bytes.count >= Self.length else {
      throw .damaged(StoreDamage(path: path, offset: bytes.count, reason: "the file is cut off"))
    }
    guard bytes.prefix(8).elementsEqual(Self.magic) else {
      throw .damaged(StoreDamage(path: path, offset: 0, reason: "this is no segment of a store"))
    }
    let sum = Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[..<Self.checksumOffset]))
    let kept = bytes.loadUnaligned(fromByteOffset: Self.checksumOffset, as: UInt64.self)
    guard sum == UInt64(littleEndian: kept) else {
      throw .damaged(StoreDamage(path: path, offset: 0, reason: "the checksum differs"))
    }
    var decoder = ByteDecoder(bytes)
    _ = decoder.number64()
    let version = decoder.integer()
    guard version == Self.version else {
      throw version < Self.version
        ? .olderFormat(path: path, version: version) : .newerFormat(path: path, version: version)
    }
    fileLength = decoder.integer()
    guard fileLength == bytes.count else {
      throw .damaged(
        StoreDamage(path: path, offset: bytes.count, reason: "the file has another length"))
    }
    trailerOffset = decoder.integer(in: Self.length...fileLength)
    sectionCount = decoder.integer(in: 0...fileLength / SectionEntry.length)
    trailerChecksum = decoder.number64()
    identity = decoder.number64()
    tokenCount = decoder.integer(in: 0...SegmentLimits.tokens)
    guard !decoder.hasFailed,
      fileLength - trailerOffset == sectionCount * SectionEntry.length + 8 * blockCount
    else {
      throw .damaged(StoreDamage(path: path, offset: 0, reason: "the header makes no sense"))
    }
  }

  init() {}
}

/// The blocks of a file that have a checksum each.
@usableFromInline
enum SegmentBlocks {
  /// Their length is two to the power of this.
  @inlinable static var shift: Int { 16 }
}

/// What one segment can hold.
enum SegmentLimits {
  /// Positions of tokens take 31 bits.
  static let tokens = Int(Int32.max)
  /// Numbers of regions, documents and distinct values do, too.
  static let entries = Int(Int32.max)
}
