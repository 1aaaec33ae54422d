/// Goes through the positions of one value's tokens in order.
///
/// Copies of a cursor go on independently. If the segment is damaged a cursor ends early and the
/// snapshot says so in `damage`; the positions it gives always rise and lie in the segment.
public struct PostingsCursor: Sendable {
  /// How many positions there are in all.
  public let count: Int
  let file: SegmentFile
  let offset: Int
  let length: Int
  let tokenCount: Int
  let blockCount: Int
  /// The next block to be unpacked.
  var block = 0
  /// The last position that was unpacked.
  var reached = -1
  @usableFromInline var buffer: PostingsBuffer
  /// The next place in the buffer.
  @usableFromInline var index = 0
  /// The places of the buffer that are filled.
  @usableFromInline var filled = 0

  init(_ file: SegmentFile, offset: Int, length: Int, count: Int, tokenCount: Int) {
    self.file = file
    self.offset = offset
    self.length = length
    self.count = count
    self.tokenCount = tokenCount
    blockCount = (count + PostingsTable.blockLength - 1) / PostingsTable.blockLength
    buffer = PostingsBuffer()
  }

  /// The next position, or nil after the last.
  @inlinable
  public mutating func next() -> Int? {
    if index == filled, !fill() { return nil }
    let position = Int(buffer.positions[index])
    index &+= 1
    return position
  }

  /// The first position that is not before `position`, nil if there is none.
  ///
  /// The cursor then stands after it. It never goes back: if it stands already after such a
  /// position, the next one is given.
  @inlinable
  public mutating func seek(to position: Int) -> Int? {
    if index < filled, Int(buffer.positions[filled &- 1]) >= position {
      return seekInBuffer(position)
    }
    return seekFurther(position)
  }

  /// Unpacks the next up to 128 positions; how many they are, 0 at the end.
  ///
  /// - Parameter output: Room for 128 positions.
  public mutating func nextBlock(into output: UnsafeMutablePointer<UInt32>) -> Int {
    if index == filled, !fill() { return 0 }
    let given = filled - index
    output.update(from: buffer.positions + index, count: given)
    index = filled
    return given
  }

  @usableFromInline
  mutating func seekInBuffer(_ position: Int) -> Int? {
    var low = index
    var high = filled - 1
    // Near ones first: seeks mostly go a short way.
    var step = 1
    while low + step < high, Int(buffer.positions[low + step]) < position {
      low += step + 1
      step *= 2
    }
    high = min(high, low + step)
    while low < high {
      let middle = (low + high) / 2
      if Int(buffer.positions[middle]) < position { low = middle + 1 } else { high = middle }
    }
    index = low + 1
    return Int(buffer.positions[low])
  }

  @usableFromInline
  mutating func seekFurther(_ position: Int) -> Int? {
    if count >= PostingsTable.blockedCount { skipBlocks(before: position) }
    index = filled
    while fill() {
      if Int(buffer.positions[filled - 1]) >= position { return seekInBuffer(position) }
      index = filled
    }
    return nil
  }

  /// Unpacks the next block into the buffer; false at the end.
  @usableFromInline
  mutating func fill() -> Bool {
    guard block < blockCount else { return false }
    if !isKnownUniquelyReferenced(&buffer) { buffer = PostingsBuffer() }
    index = 0
    filled = count < PostingsTable.blockedCount ? unpackShort() : unpackBlock()
    guard filled > 0 else {
      block = blockCount
      return false
    }
    block += 1
    reached = Int(buffer.positions[filled - 1])
    return true
  }
}

/// The unpacked positions of a block.
@usableFromInline
final class PostingsBuffer: Sendable {
  @usableFromInline nonisolated(unsafe) let positions: UnsafeMutablePointer<UInt32>

  init() { positions = .allocate(capacity: PostingsTable.blockLength) }

  deinit { positions.deallocate() }
}
