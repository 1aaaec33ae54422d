import Store

/// A bit for each token of a segment.
final class PositionBits: Sendable {
  private nonisolated(unsafe) let words: UnsafeMutablePointer<UInt64>
  private let wordCount: Int

  /// With no bit set.
  init(tokenCount: Int) {
    wordCount = (max(0, tokenCount) + 63) / 64
    words = .allocate(capacity: max(1, wordCount))
    words.initialize(repeating: 0, count: max(1, wordCount))
  }

  deinit { words.deallocate() }

  /// Whether the bit of a token is set.
  @inline(__always)
  func contains(_ position: Int) -> Bool {
    position >= 0 && position >> 6 < wordCount
      && words[position >> 6] >> UInt64(truncatingIfNeeded: position & 63) & 1 == 1
  }

  // MARK: Setting bits

  /// Sets the bits of the tokens that have one of some values.
  func insert(_ set: ValueSet, of column: Column, frequency: Int, tokenCount: Int) {
    // Unpacking a column takes about as long as going through postings of half as many tokens.
    if set.count > 1, frequency > tokenCount / 2 {
      scan(set, column, tokenCount: tokenCount)
      return
    }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 128) { buffer in
      guard let positions = buffer.baseAddress else { return }
      set.forEach { id in
        var cursor = column.postings(of: id)
        while true {
          let count = cursor.nextBlock(into: positions)
          if count == 0 { break }
          insert(positions, count)
        }
      }
    }
  }

  private func scan(_ set: ValueSet, _ column: Column, tokenCount: Int) {
    let length = 4_096
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: length) { buffer in
      guard let ids = buffer.baseAddress else { return }
      var start = 0
      while start < tokenCount {
        let count = min(length, tokenCount - start)
        column.copyIds(start..<start + count, to: ids)
        var word: UInt64 = 0
        for index in 0..<count {
          if set.contains(Int(ids[index])) { word |= 1 << UInt64(truncatingIfNeeded: index & 63) }
          if index & 63 == 63 {
            words[(start + index) >> 6] |= word
            word = 0
          }
        }
        if count & 63 != 0 { words[(start + count) >> 6] |= word }
        start += count
      }
    }
  }

  /// Sets the bits of some tokens, which must be in the segment.
  func insert(_ positions: UnsafePointer<UInt32>, _ count: Int) {
    let words = words
    let wordCount = wordCount
    for index in 0..<count {
      let position = Int(positions[index])
      if position >> 6 < wordCount {
        words[position >> 6] |= 1 << UInt64(truncatingIfNeeded: position & 63)
      }
    }
  }

  /// Sets the bits from one token to another.
  func insert(_ first: Int, through last: Int) {
    guard first <= last, first >= 0, last >> 6 < wordCount else { return }
    let low: UInt64 = ~0 << UInt64(first & 63)
    let high: UInt64 = ~0 >> UInt64(63 - last & 63)
    if first >> 6 == last >> 6 {
      words[first >> 6] |= low & high
      return
    }
    words[first >> 6] |= low
    var word = first >> 6 + 1
    while word < last >> 6 {
      words[word] = ~0
      word += 1
    }
    words[last >> 6] |= high
  }

  // MARK: Reading bits

  /// Gives the next tokens from a place up to an end whose bits are set; how many they are.
  func fill(
    _ output: UnsafeMutablePointer<UInt32>, _ capacity: Int, from place: Int, to end: Int
  ) -> Int {
    var word = max(0, place) >> 6
    let lastWord = min(wordCount, (end + 63) >> 6)
    guard word < lastWord else { return 0 }
    let words = words
    var rest = words[word] & (~0 << UInt64(max(0, place) & 63))
    var count = 0
    while true {
      while rest != 0 {
        let position = word << 6 | rest.trailingZeroBitCount
        if position >= end || count == capacity { return count }
        output[count] = UInt32(truncatingIfNeeded: position)
        count &+= 1
        rest &= rest &- 1
      }
      word &+= 1
      if word >= lastWord { return count }
      rest = words[word]
    }
  }
}
