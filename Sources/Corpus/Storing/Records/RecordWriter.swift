import TextModel

/// Writes numbers of variable length, texts and spans one after the other.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes a number that is not negative, seven bits a byte, the lowest first.
  mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes a number that may be negative, in the order 0, −1, 1, −2, 2 and so on.
  mutating func add(signed number: Int) { add((number << 1) ^ (number >> (Int.bitWidth - 1))) }

  /// Writes bytes with their number before them.
  mutating func add(_ content: [UInt8]) {
    add(content.count)
    bytes += content
  }

  /// Writes a text.
  mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// Writes bytes whose number the reader knows.
  mutating func add(fixed content: [UInt8]) { bytes += content }

  /// Writes a span, counted from the start of another.
  mutating func add(_ span: ByteSpan, after start: UInt32) {
    add(signed: Int(span.start) - Int(start))
    add(span.count)
  }

  /// Writes positions that rise, each by the way from the one before.
  mutating func add(rising positions: [Int]) {
    add(positions.count)
    var last = 0
    for position in positions {
      add(position - last)
      last = position
    }
  }
}
