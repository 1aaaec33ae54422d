/// Writes packed numbers into a section as they come.
struct PackedStream: ~Copyable {
  private let output: SegmentOutput
  private let width: Int
  private let words: UnsafeMutablePointer<UInt64>
  private var used = 0
  private var held: UInt64 = 0
  private var fill = 0
  private(set) var count = 0
  private static let capacity = 4096

  /// Begins a section of numbers up to a greatest one.
  init(_ output: SegmentOutput, greatest: UInt64) throws(StoreError) {
    self.output = output
    // A bit at least, so that a file cannot claim more numbers than it has bits.
    width = max(1, PackedArray.width(of: greatest))
    try output.beginSection()
    words = .allocate(capacity: Self.capacity)
  }

  deinit { words.deallocate() }

  @inline(__always)
  mutating func append(_ value: UInt64) throws(StoreError) {
    held |= value << UInt64(truncatingIfNeeded: fill)
    fill &+= width
    count &+= 1
    if fill >= 64 {
      words[used] = held.littleEndian
      used &+= 1
      fill &-= 64
      held = value >> UInt64(truncatingIfNeeded: width &- fill)
      if used == Self.capacity { try flush() }
    }
  }

  private mutating func flush() throws(StoreError) {
    try output.append(UnsafeRawBufferPointer(start: words, count: used * 8))
    used = 0
  }

  /// Ends the section.
  consuming func finish(_ key: SectionKey) throws(StoreError) {
    try flush()
    try withUnsafeBytes(of: held.littleEndian) { bytes throws(StoreError) in
      try output.append(UnsafeRawBufferPointer(rebasing: bytes[..<((fill + 7) / 8)]))
    }
    try output.append([UInt8](repeating: 0, count: SectionEntry.padding))
    output.endSection(key, width: width, count: count)
  }

  /// Writes a section of numbers at hand.
  static func write(
    _ values: some Sequence<Int>, greatest: Int, to key: SectionKey, of output: SegmentOutput
  ) throws(StoreError) {
    var stream = try PackedStream(output, greatest: UInt64(max(0, greatest)))
    for value in values { try stream.append(UInt64(max(0, value))) }
    try stream.finish(key)
  }
}
