extension PostingsCursor {
  /// Ends the cursor where the postings cannot be right.
  private mutating func fail() -> Int {
    file.fail(at: offset, "postings make no sense")
    block = blockCount
    return 0
  }

  /// Unpacks all positions of a value that has few.
  mutating func unpackShort() -> Int {
    guard file.canRead(offset, length) else { return 0 }
    let bytes = UnsafeRawBufferPointer(start: file.base + offset, count: length)
    var place = 0
    var position = -1
    for index in 0..<count {
      var difference = 0
      var shift = 0
      while true {
        guard place < bytes.count, shift < 35 else { return fail() }
        let byte = bytes[place]
        place += 1
        difference |= Int(byte & 0x7F) << shift
        shift += 7
        if byte < 0x80 { break }
      }
      position += difference + 1
      guard position < tokenCount else { return fail() }
      buffer.positions[index] = UInt32(truncatingIfNeeded: position)
    }
    return count
  }

  /// The first position of a block, nil if the file is damaged.
  private func firstPosition(_ block: Int) -> Int? {
    let place = block * PostingsTable.skipLength
    guard place + PostingsTable.skipLength <= length, file.canLoad(at: offset + place) else {
      return nil
    }
    let first = file.base.loadUnaligned(fromByteOffset: offset + place, as: UInt32.self)
    return Int(UInt32(littleEndian: first))
  }

  /// Unpacks the positions of the next block.
  mutating func unpackBlock() -> Int {
    let place = block * PostingsTable.skipLength
    guard let first = firstPosition(block) else {
      return file.latch.damage == nil ? fail() : 0
    }
    let start = Int(
      UInt32(
        littleEndian: file.base.loadUnaligned(
          fromByteOffset: offset + place + 4, as: UInt32.self)))
    let number = min(PostingsTable.blockLength, count - block * PostingsTable.blockLength)
    guard first > reached, first < tokenCount, start < length else { return fail() }
    guard file.canLoad(at: offset + start) else { return 0 }
    let width = Int(file.base.load(fromByteOffset: offset + start, as: UInt8.self))
    let byteCount = (width * (number - 1) + 7) / 8
    guard width <= 31, start + 1 + byteCount <= length else { return fail() }
    guard file.canRead(offset + start, byteCount + 1 + SectionEntry.padding) else { return 0 }
    let packed = file.base + offset + start + 1
    let mask = PackedArray.mask(width)
    let output = buffer.positions
    var position = UInt64(first)
    output[0] = UInt32(truncatingIfNeeded: position)
    var bit = 0
    for index in 1..<max(1, number) {
      let word = UInt64(
        littleEndian: packed.loadUnaligned(fromByteOffset: bit >> 3, as: UInt64.self))
      position &+= ((word >> UInt64(truncatingIfNeeded: bit & 7)) & mask) &+ 1
      output[index] = UInt32(truncatingIfNeeded: position)
      bit &+= width
    }
    guard position < UInt64(tokenCount) else { return fail() }
    return number
  }

  /// Goes to the last block that begins at or before a position, if it is not yet there.
  mutating func skipBlocks(before position: Int) {
    var low = block
    guard low < blockCount else { return }
    // Near ones first, then the half of what is left.
    var step = 1
    while low + step < blockCount, let first = firstPosition(low + step), first <= position {
      low += step
      step *= 2
    }
    var high = min(blockCount, low + step)
    while high - low > 1 {
      let middle = (low + high) / 2
      guard let first = firstPosition(middle) else { return }
      if first <= position { low = middle } else { high = middle }
    }
    block = low
  }
}
