/// Numbers for each token, spilled packed until the greatest is known.
final class NumberSpill {
  private struct Part {
    var offset: Int
    var count: Int
    var width: Int
  }

  private let spill: SpillFile
  private var parts: [Part] = []
  private var greatest: UInt32 = 0
  private(set) var count = 0

  init(_ spill: SpillFile) { self.spill = spill }

  /// Adds numbers.
  func append(_ numbers: [UInt32]) throws(StoreError) {
    guard let most = numbers.max() else { return }
    greatest = max(greatest, most)
    let part = Part(
      offset: spill.count, count: numbers.count, width: PackedArray.width(of: UInt64(most)))
    var packed = ByteBuffer(
      capacity: PackedArray.byteCount(count: numbers.count, width: part.width) + 8)
    numbers.withUnsafeBufferPointer { numbers in
      if let base = numbers.baseAddress {
        packed.append(packed: base, count: numbers.count, width: part.width)
      }
    }
    try spill.append(packed.contents)
    parts.append(part)
    count += numbers.count
  }

  /// Gives tokens up to a position that have no number 0.
  func pad(to position: Int) {
    guard count < position else { return }
    parts.append(Part(offset: 0, count: position - count, width: 0))
    count = position
  }

  /// Writes all numbers.
  func write(_ key: SectionKey, to output: SegmentOutput) throws(StoreError) {
    var stream = try PackedStream(output, greatest: UInt64(greatest))
    for part in parts {
      let length = PackedArray.byteCount(count: part.count, width: part.width)
      let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: length + 8, alignment: 8)
      defer { bytes.deallocate() }
      try spill.read(
        at: part.offset, into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<length]))
      guard let base = bytes.baseAddress else { continue }
      var number: UInt32 = 0
      for index in 0..<part.count {
        BitPacking.unpack(
          base, firstBit: index * part.width, width: part.width, count: 1, to: &number)
        try stream.append(UInt64(number))
      }
    }
    try stream.finish(key)
  }
}
