import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A mapped segment file whose blocks are checked when they are first used.
@usableFromInline
final class SegmentFile: Sendable {
  let path: String
  let header: SegmentHeader
  let latch: DamageLatch
  let sections: [SectionKey: SectionEntry]
  @usableFromInline nonisolated(unsafe) let base: UnsafeRawPointer
  /// A bit for each block that has its checksum and whose next block has, so that eight bytes that
  /// begin in it can be loaded.
  @usableFromInline nonisolated(unsafe) let ready: UnsafeMutablePointer<Atomic<UInt64>>
  private nonisolated(unsafe) let intact: UnsafeMutablePointer<Atomic<UInt64>>
  private nonisolated(unsafe) let broken: UnsafeMutablePointer<Atomic<UInt64>>
  private let wordCount: Int
  private let mappedLength: Int

  init(_ path: String, latch: DamageLatch) throws(StoreError) {
    let file = try OpenFile.reading(path)
    let length = try file.length()
    guard length >= SegmentHeader.length else {
      throw .damaged(StoreDamage(path: path, offset: length, reason: "the file is cut off"))
    }
    guard let base = mmap(nil, length, PROT_READ, MAP_SHARED, file.descriptor, 0),
      base != MAP_FAILED
    else { throw OpenFile.failure(path, errno) }
    do throws(StoreError) {
      let bytes = UnsafeRawBufferPointer(start: base, count: length)
      header = try SegmentHeader(bytes, path: path)
      sections = try Self.sections(bytes, header: header, path: path)
    } catch {
      munmap(base, length)
      throw error
    }
    self.path = path
    self.latch = latch
    self.base = UnsafeRawPointer(base)
    mappedLength = length
    wordCount = header.blockCount / 64 + 1
    ready = Self.bits(wordCount)
    intact = Self.bits(wordCount)
    broken = Self.bits(wordCount)
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: base), mappedLength)
    for bits in [ready, intact, broken] {
      bits.deinitialize(count: wordCount)
      bits.deallocate()
    }
  }

  private static func bits(_ wordCount: Int) -> UnsafeMutablePointer<Atomic<UInt64>> {
    let bits = UnsafeMutablePointer<Atomic<UInt64>>.allocate(capacity: wordCount)
    for index in 0..<wordCount { (bits + index).initialize(to: Atomic(0)) }
    return bits
  }

  private static func sections(
    _ bytes: UnsafeRawBufferPointer, header: SegmentHeader, path: String
  ) throws(StoreError) -> [SectionKey: SectionEntry] {
    let trailer = UnsafeRawBufferPointer(rebasing: bytes[header.trailerOffset...])
    guard Checksum.of(trailer) == header.trailerChecksum else {
      throw .damaged(
        StoreDamage(path: path, offset: header.trailerOffset, reason: "the checksum differs"))
    }
    var decoder = ByteDecoder(trailer)
    var sections: [SectionKey: SectionEntry] = [:]
    for _ in 0..<header.sectionCount {
      let entry = SectionEntry(from: &decoder)
      guard !decoder.hasFailed, entry.offset >= SegmentHeader.length,
        entry.offset <= header.trailerOffset, entry.length <= header.trailerOffset - entry.offset
      else {
        throw .damaged(
          StoreDamage(
            path: path, offset: header.trailerOffset, reason: "a section lies outside the file"))
      }
      guard let kind = SectionKind(rawValue: entry.kind) else { continue }
      sections[SectionKey(kind, Int(entry.owner), Int(entry.item))] = entry
    }
    return sections
  }

  /// Whether eight bytes at an offset that lies in a section can be loaded.
  @inlinable @inline(__always)
  func canLoad(at offset: Int) -> Bool {
    let block = offset >> SegmentBlocks.shift
    let word = ready[block >> 6].load(ordering: .relaxed)
    return word & (1 << UInt64(block & 63)) != 0 || makeReady(block)
  }

  /// Whether a part of a section that is mostly short can be read.
  @inline(__always)
  func canLoad(_ offset: Int, _ length: Int) -> Bool {
    length <= 1 << SegmentBlocks.shift ? canLoad(at: offset) : canRead(offset, length)
  }

  /// Whether all bytes of a part of a section can be read.
  @usableFromInline
  func canRead(_ offset: Int, _ length: Int) -> Bool {
    guard length > 0 else { return true }
    let last = (offset + length - 1) >> SegmentBlocks.shift
    var block = offset >> SegmentBlocks.shift
    while block <= last {
      if !isIntact(block) { return false }
      block += 1
    }
    return true
  }

  @usableFromInline
  func makeReady(_ block: Int) -> Bool {
    guard block >= 0, isIntact(block), block + 1 == header.blockCount || isIntact(block + 1)
    else { return false }
    Self.set(ready, block)
    return true
  }

  private func isIntact(_ block: Int) -> Bool {
    guard block < header.blockCount else { return false }
    if Self.isSet(intact, block) { return true }
    if Self.isSet(broken, block) { return false }
    let range = Self.bytes(ofBlock: block, header: header)
    let sum = Checksum.of(
      UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count),
      seed: UInt64(truncatingIfNeeded: block))
    let table = header.trailerOffset + header.sectionCount * SectionEntry.length
    let kept = base.loadUnaligned(fromByteOffset: table + 8 * block, as: UInt64.self)
    guard sum == UInt64(littleEndian: kept) else {
      Self.set(broken, block)
      fail(at: range.lowerBound, "the checksum differs")
      return false
    }
    Self.set(intact, block)
    return true
  }

  /// The bytes that the checksum of a block is made of: the first block is without the header.
  static func bytes(ofBlock block: Int, header: SegmentHeader) -> Range<Int> {
    let start = block << SegmentBlocks.shift
    let end = min(start + SegmentHeader.blockLength, header.trailerOffset)
    return min(max(SegmentHeader.length, start), end)..<end
  }

  private static func isSet(_ bits: UnsafeMutablePointer<Atomic<UInt64>>, _ block: Int) -> Bool {
    bits[block >> 6].load(ordering: .relaxed) & (1 << UInt64(block & 63)) != 0
  }

  private static func set(_ bits: UnsafeMutablePointer<Atomic<UInt64>>, _ block: Int) {
    bits[block >> 6].bitwiseOr(1 << UInt64(block & 63), ordering: .relaxed)
  }

  /// Sets the latch for contents that cannot be right.
  @usableFromInline
  func fail(at offset: Int, _ reason: String) {
    latch.set(StoreDamage(path: path, offset: offset, reason: reason))
  }

  /// Checks every block; whether all are as they were written.
  func isWhole() -> Bool {
    var isWhole = true
    for block in 0..<header.blockCount where !isIntact(block) { isWhole = false }
    return isWhole
  }

  /// The bytes of a section as they lie in the file.
  func section(_ key: SectionKey) throws(StoreError) -> SectionEntry {
    guard let entry = sections[key] else {
      throw .damaged(
        StoreDamage(
          path: path, offset: header.trailerOffset,
          reason: "section \(key.kind) \(key.owner).\(key.item) is missing"))
    }
    return entry
  }

  /// The error for a section that does not fit the others.
  func mismatch(_ key: SectionKey) -> StoreError {
    .damaged(
      StoreDamage(
        path: path, offset: sections[key]?.offset ?? header.trailerOffset,
        reason: "section \(key.kind) \(key.owner).\(key.item) does not fit the others"))
  }
}
