#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Strings of bytes one after the other, found by their ends.
struct ByteTable: Sendable {
  private let ends: PackedArray
  private let offset: Int
  private let length: Int

  /// How many strings there are.
  var count: Int { ends.count }

  init(
    _ file: SegmentFile, offsets: SectionKey, bytes: SectionKey, count: Int? = nil
  ) throws(StoreError) {
    ends = try PackedArray(file, offsets, count: count)
    let entry = try file.section(bytes)
    offset = entry.offset
    length = entry.length
  }

  /// Where a string lies in the section: empty beyond the end and where the file is damaged.
  func range(_ index: Int) -> Range<Int> {
    guard index >= 0, index < ends.count else { return 0..<0 }
    let (start, end) = index == 0 ? (0, ends[0]) : ends.pair(at: index - 1)
    guard start <= end, end <= length else {
      ends.file.fail(at: offset, "a string lies outside its section")
      return 0..<0
    }
    return start..<end
  }

  /// The bytes of a string; they live as long as the file is open.
  subscript(index: Int) -> UnsafeRawBufferPointer {
    let range = range(index)
    guard !range.isEmpty, ends.file.canLoad(offset &+ range.lowerBound, range.count) else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return UnsafeRawBufferPointer(
      start: ends.file.base + offset + range.lowerBound, count: range.count)
  }
}

/// The order of bytes, which is also the order of UTF-8 text by code point.
enum ByteOrder {
  /// Negative, zero or positive as the first string comes before, is, or comes after the second.
  static func compare(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
    let count = min(left.count, right.count)
    if count > 0, let leftBase = left.baseAddress, let rightBase = right.baseAddress {
      let order = memcmp(leftBase, rightBase, count)
      if order != 0 { return Int(order) }
    }
    return left.count - right.count
  }

  /// Whether a text comes before another.
  static func isBefore(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
