/// The values of one column of a segment that is being written.
///
/// The batches' own numbers are spilled packed, with the numbers that the segment gives their
/// values until all are known and can be sorted.
final class ColumnBuilder {
  /// A batch in the spill; without values the numbers are those of the segment.
  private struct Part {
    var offset: Int
    var count: Int
    var width: Int
    var valueCount: Int
    var valueWidth: Int
  }

  let name: String
  private var interner = ValueInterner(capacity: 1 << 12)
  private let spill: SpillFile
  private var parts: [Part] = []
  private var tokenCount = 0

  init(_ name: String, spill: SpillFile) {
    self.name = name
    self.spill = spill
  }

  /// Takes the values of a batch.
  func append(_ column: borrowing BatchColumn) throws(StoreError) {
    guard column.count > 0 else { return }
    let values = column.interner.count
    var numbers: [UInt32] = []
    numbers.reserveCapacity(values)
    for number in 0..<values {
      numbers.append(interner.number(of: column.interner.bytes(of: number)))
    }
    guard interner.count < SegmentLimits.entries else {
      throw .tooLarge(path: name, reason: "the column has too many distinct values")
    }
    try add(column.numbers, count: column.count, valueCount: values, numbers)
    tokenCount += column.count
  }

  /// The number of a value that the column has or will have.
  func number(of value: UnsafeRawBufferPointer) -> UInt32 { interner.number(of: value) }

  /// Takes values by the numbers that `number(of:)` gave.
  func append(numbers: UnsafePointer<UInt32>, count: Int) throws(StoreError) {
    guard count > 0 else { return }
    let width = PackedArray.width(of: UInt64(max(0, interner.count - 1)))
    parts.append(
      Part(offset: spill.count, count: count, width: width, valueCount: 0, valueWidth: 0))
    var packed = ByteBuffer(capacity: PackedArray.byteCount(count: count, width: width) + 16)
    packed.append(packed: numbers, count: count, width: width)
    try spill.append(packed.contents)
    tokenCount += count
  }

  /// Gives tokens up to a position that have no value the empty one.
  func pad(to position: Int) throws(StoreError) {
    let missing = position - tokenCount
    guard missing > 0 else { return }
    let empty = interner.number(of: "")
    parts.append(
      Part(offset: spill.count, count: missing, width: 0, valueCount: 1, valueWidth: 32))
    try withUnsafeBytes(of: UInt64(empty).littleEndian) { bytes throws(StoreError) in
      try spill.append(bytes)
    }
    tokenCount = position
  }

  private func add(
    _ values: UnsafePointer<UInt32>, count: Int, valueCount: Int, _ numbers: [UInt32]
  ) throws(StoreError) {
    let part = Part(
      offset: spill.count, count: count,
      width: PackedArray.width(of: UInt64(max(0, valueCount - 1))), valueCount: valueCount,
      valueWidth: PackedArray.width(of: UInt64(max(0, interner.count - 1))))
    var packed = ByteBuffer(
      capacity: PackedArray.byteCount(count: count, width: part.width) + 16)
    packed.append(packed: values, count: count, width: part.width)
    try spill.append(packed.contents)
    packed.removeAll()
    numbers.withUnsafeBufferPointer { numbers in
      if let base = numbers.baseAddress {
        packed.append(packed: base, count: valueCount, width: part.valueWidth)
      }
    }
    try spill.append(packed.contents)
    parts.append(part)
  }

  /// Sorts the values; the result is what `write` needs.
  func sorted() -> (ranks: [UInt32], order: [UInt32]) { interner.ranks() }

  /// Writes the ids and the dictionary; gives back how many tokens have each value.
  func write(
    _ number: Int, ranks: [UInt32], order: [UInt32], to output: SegmentOutput,
    isCancelled: () -> Bool
  ) throws(StoreError) -> [UInt32] {
    var frequencies = [UInt32](repeating: 0, count: order.count)
    var stream = try PackedStream(output, greatest: UInt64(max(0, order.count - 1)))
    let piece = 1 << 14
    let values = UnsafeMutablePointer<UInt32>.allocate(capacity: piece)
    defer { values.deallocate() }
    for part in parts {
      if isCancelled() { throw .cancelled }
      let packedLength = PackedArray.byteCount(count: part.count, width: part.width)
      let valuesLength = PackedArray.byteCount(count: part.valueCount, width: part.valueWidth)
      let bytes = UnsafeMutableRawBufferPointer.allocate(
        byteCount: packedLength + valuesLength + 8, alignment: 8)
      defer { bytes.deallocate() }
      try spill.read(
        at: part.offset,
        into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<(packedLength + valuesLength)]))
      guard let base = bytes.baseAddress else { continue }
      let ids = UnsafeMutablePointer<UInt32>.allocate(capacity: max(1, part.valueCount))
      defer { ids.deallocate() }
      BitPacking.unpack(
        base + packedLength, width: part.valueWidth, count: part.valueCount, to: ids)
      for index in 0..<part.valueCount { ids[index] = ranks[Int(ids[index])] }
      var done = 0
      while done < part.count {
        let count = min(piece, part.count - done)
        BitPacking.unpack(
          base, firstBit: done * part.width, width: part.width, count: count, to: values)
        try frequencies.withUnsafeMutableBufferPointer { frequencies throws(StoreError) in
          for index in 0..<count {
            let id = part.valueCount == 0 ? ranks[Int(values[index])] : ids[Int(values[index])]
            frequencies[Int(id)] &+= 1
            try stream.append(UInt64(id))
          }
        }
        done += count
      }
    }
    try stream.finish(SectionKey(.ids, number))
    try Self.writeLexicon(
      interner, order: order, offsets: SectionKey(.lexiconOffsets, number),
      bytes: SectionKey(.lexiconBytes, number), to: output)
    return frequencies
  }

  /// Writes the values of an interner in an order.
  static func writeLexicon(
    _ interner: borrowing ValueInterner, order: [UInt32], offsets: SectionKey, bytes: SectionKey,
    to output: SegmentOutput
  ) throws(StoreError) {
    var stream = try PackedStream(output, greatest: UInt64(interner.allBytes))
    var end = 0
    for value in order {
      end += interner.bytes(of: Int(value)).count
      try stream.append(UInt64(end))
    }
    try stream.finish(offsets)
    try output.beginSection()
    for value in order { try output.append(interner.bytes(of: Int(value))) }
    output.endSection(bytes)
  }
}
