/// Numbers of a fixed number of bits each, in a section of a segment.
///
/// Number `i` takes the bits from `i × width` on, the lowest bit of the first byte first.
@usableFromInline
struct PackedArray: Sendable {
  @usableFromInline let file: SegmentFile
  @usableFromInline let offset: Int
  @usableFromInline let width: Int
  @usableFromInline let mask: UInt64
  /// How many numbers there are.
  @usableFromInline let count: Int

  /// More bits cannot always be had by one load of eight bytes.
  static let widest = 57

  init(_ file: SegmentFile, _ key: SectionKey, count: Int? = nil) throws(StoreError) {
    let entry = try file.section(key)
    let width = Int(entry.width)
    guard width >= 1, width <= Self.widest, count == nil || entry.count == count,
      entry.count <= SegmentLimits.entries * 2,
      Self.byteCount(count: entry.count, width: width) + SectionEntry.padding <= entry.length
    else { throw file.mismatch(key) }
    self.file = file
    self.offset = entry.offset
    self.width = width
    self.count = entry.count
    mask = Self.mask(width)
  }

  static func byteCount(count: Int, width: Int) -> Int { (count * width + 7) / 8 }

  static func mask(_ width: Int) -> UInt64 { (1 << UInt64(width)) - 1 }

  /// The bits that a number takes.
  static func width(of value: UInt64) -> Int { 64 - value.leadingZeroBitCount }

  /// A number; 0 beyond the end and where the file is damaged.
  @inlinable
  subscript(index: Int) -> Int {
    @inline(__always) get {
      guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return 0 }
      return Int(truncatingIfNeeded: (load(at: index) ?? 0) & mask)
    }
  }

  /// A number and the one after it, which must be there; 0 where the file is damaged.
  func pair(at index: Int) -> (Int, Int) {
    guard 2 * width <= Self.widest else { return (self[index], self[index + 1]) }
    let word = load(at: index) ?? 0
    return (
      Int(truncatingIfNeeded: word & mask),
      Int(truncatingIfNeeded: (word >> UInt64(truncatingIfNeeded: width)) & mask)
    )
  }

  /// The bits of a number and of what comes after it; nil where the file is damaged.
  @inlinable @inline(__always)
  func load(at index: Int) -> UInt64? {
    let bit = index &* width
    let place = offset &+ (bit >> 3)
    guard file.canLoad(at: place) else { return nil }
    let word = UInt64(
      littleEndian: file.base.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    return word >> UInt64(truncatingIfNeeded: bit & 7)
  }

  /// Whether the bytes of some numbers, which must be there, are as they were written.
  func canRead(_ range: Range<Int>) -> Bool {
    let first = offset + range.lowerBound * width / 8
    let end = offset + (range.upperBound * width + 7) / 8 + SectionEntry.padding
    return file.canLoad(first, end - first)
  }

  /// Unpacks numbers below `limit`; greater ones become 0 and set the latch.
  func copy(_ range: Range<Int>, to output: UnsafeMutablePointer<UInt32>, below limit: Int) {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return }
    guard canRead(range) else {
      output.update(repeating: 0, count: range.count)
      return
    }
    var greatest: UInt64 = 0
    var bit = range.lowerBound * width
    let start = file.base + offset
    for index in 0..<range.count {
      let word = UInt64(
        littleEndian: start.loadUnaligned(fromByteOffset: bit >> 3, as: UInt64.self))
      let value = (word >> UInt64(truncatingIfNeeded: bit & 7)) & mask
      greatest = max(greatest, value)
      output[index] = UInt32(truncatingIfNeeded: value)
      bit &+= width
    }
    if greatest >= UInt64(limit) {
      for index in 0..<range.count where Int(output[index]) >= limit { output[index] = 0 }
      file.fail(at: offset, "an id is greater than there are values")
    }
  }
}
