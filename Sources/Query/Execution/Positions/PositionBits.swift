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

  /// Sets the bits of the tokens that have one of some values.
  func insert(_ set: ValueSet, of column: Column, frequency: Int, tokenCount: Int) {
    // Unpacking a column takes about as long as going through postings of half as many tokens.
    if set.count > 1, frequency > tokenCount / 2 {
      scan(set, column, tokenCount: tokenCount)
      return
    }
    let buffer = UnsafeMutablePointer<UInt32>.allocate(capacity: 128)
    defer { buffer.deallocate() }
    set.forEach { id in
      var cursor = column.postings(of: id)
      while true {
        let count = cursor.nextBlock(into: buffer)
        if count == 0 { break }
        for index in 0..<count { insert(Int(buffer[index])) }
      }
    }
  }

  private func scan(_ set: ValueSet, _ column: Column, tokenCount: Int) {
    let length = 4_096
    let buffer = UnsafeMutablePointer<UInt32>.allocate(capacity: length)
    defer { buffer.deallocate() }
    var start = 0
    while start < tokenCount {
      let count = min(length, tokenCount - start)
      column.copyIds(start..<start + count, to: buffer)
      var word: UInt64 = 0
      for index in 0..<count {
        if set.contains(Int(buffer[index])) { word |= 1 << UInt64(truncatingIfNeeded: index & 63) }
        if index & 63 == 63 {
          words[(start + index) >> 6] |= word
          word = 0
        }
      }
      if count & 63 != 0 { words[(start + count) >> 6] |= word }
      start += count
    }
  }

  @inline(__always)
  private func insert(_ position: Int) {
    guard position >> 6 < wordCount else { return }
    words[position >> 6] |= 1 << UInt64(truncatingIfNeeded: position & 63)
  }

  /// The first token at or after another whose bit is set.
  func first(from position: Int) -> Int? {
    var word = max(0, position) >> 6
    guard word < wordCount else { return nil }
    var rest = words[word] & (~0 << UInt64(max(0, position) & 63))
    while rest == 0 {
      word += 1
      guard word < wordCount else { return nil }
      rest = words[word]
    }
    return word << 6 | rest.trailingZeroBitCount
  }
}
