/// The postings of all values of a column.
///
/// A value with fewer than 16 tokens has the difference of each position to the one before as a
/// number of variable length: seven bits a byte, the lowest first, the highest bit set on all bytes
/// but the last. A value with more has blocks of up to 128 positions; before them stands for
/// each block its first position and the offset of its bytes from the beginning of the value's
/// postings, four bytes each. A block is one byte for the width and then the differences less one
/// of the positions after the first, packed.
struct PostingsTable: Sendable {
  /// Values with fewer tokens have no blocks.
  static let blockedCount = 16
  /// Positions in a block.
  static let blockLength = 128
  /// Bytes before the blocks for each.
  static let skipLength = 8

  let file: SegmentFile
  let tokenCount: Int
  private let offsets: PackedArray
  private let start: Int
  private let length: Int

  init(_ file: SegmentFile, number: Int, count: Int) throws(StoreError) {
    self.file = file
    tokenCount = file.header.tokenCount
    offsets = try PackedArray(file, SectionKey(.postingsOffsets, number), count: count + 1)
    let key = SectionKey(.postings, number)
    let entry = try file.section(key)
    guard entry.length >= SectionEntry.padding else { throw file.mismatch(key) }
    start = entry.offset
    length = entry.length - SectionEntry.padding
  }

  func cursor(of id: Int, count: Int) -> PostingsCursor {
    let first = offsets[id]
    let end = offsets[id + 1]
    guard count > 0, count <= tokenCount, first <= end, end <= length else {
      if count > 0 { file.fail(at: start, "postings lie outside their section") }
      return PostingsCursor(file, offset: start, length: 0, count: 0, tokenCount: tokenCount)
    }
    return PostingsCursor(
      file, offset: start + first, length: end - first, count: count, tokenCount: tokenCount)
  }
}
