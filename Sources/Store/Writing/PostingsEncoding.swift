/// Writes postings as `PostingsTable` describes them.
enum PostingsEncoding {
  /// Adds the postings of a value.
  /// - Parameter positions: Rising.
  static func append(
    _ positions: UnsafeBufferPointer<UInt32>, to output: inout ByteBuffer,
    differences: UnsafeMutablePointer<UInt32>
  ) {
    guard let base = positions.baseAddress else { return }
    guard positions.count >= PostingsTable.blockedCount else {
      var earlier = UInt32.max
      for position in positions {
        output.append(variable: position &- earlier &- 1)
        earlier = position
      }
      return
    }
    let start = output.count
    let blockCount =
      (positions.count + PostingsTable.blockLength - 1) / PostingsTable.blockLength
    output.append(zeros: blockCount * PostingsTable.skipLength)
    for block in 0..<blockCount {
      let first = block * PostingsTable.blockLength
      let count = min(PostingsTable.blockLength, positions.count - first)
      let skip = start + block * PostingsTable.skipLength
      output.set(base[first], at: skip)
      output.set(UInt32(truncatingIfNeeded: output.count - start), at: skip + 4)
      var bits: UInt32 = 0
      for index in 1..<max(1, count) {
        let difference = base[first + index] &- base[first + index - 1] &- 1
        differences[index - 1] = difference
        bits |= difference
      }
      let width = PackedArray.width(of: UInt64(bits))
      output.append(UInt8(truncatingIfNeeded: width))
      output.append(packed: differences, count: count - 1, width: width)
    }
  }
}
