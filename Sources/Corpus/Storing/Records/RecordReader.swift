import TextModel

/// Reads what `RecordWriter` wrote; once something does not fit it has failed and gives zeros.
struct RecordReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0
  private(set) var hasFailed = false

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Whether all was read and made sense.
  var isComplete: Bool { !hasFailed && offset == bytes.count }

  /// Notes that what was read makes no sense.
  mutating func fail() { hasFailed = true }

  private mutating func byte() -> UInt8 {
    guard !hasFailed, offset < bytes.count else {
      hasFailed = true
      return 0
    }
    defer { offset += 1 }
    return bytes[offset]
  }

  private mutating func bits() -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let byte = byte()
      if hasFailed { return 0 }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    hasFailed = true
    return 0
  }

  /// A number up to a greatest.
  mutating func number(atMost greatest: Int = Int.max) -> Int {
    let value = bits()
    guard greatest >= 0, value <= UInt64(greatest) else {
      hasFailed = true
      return 0
    }
    return Int(value)
  }

  /// A number that may be negative.
  mutating func signed() -> Int {
    let value = bits()
    return Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1)
  }

  /// A number of things, each of which takes a byte at least.
  mutating func count() -> Int { number(atMost: bytes.count - offset) }

  /// Bytes with their number before them.
  mutating func content() -> [UInt8] { fixed(count()) }

  /// So many bytes.
  mutating func fixed(_ count: Int) -> [UInt8] {
    guard !hasFailed, count >= 0, count <= bytes.count - offset else {
      hasFailed = true
      return []
    }
    defer { offset += count }
    return Array(bytes[offset..<offset + count])
  }

  /// A text.
  mutating func text() -> String {
    guard let text = String(validating: content(), as: UTF8.self) else {
      hasFailed = true
      return ""
    }
    return text
  }

  /// A span, counted from the start of another, that ends in a text of so many bytes.
  mutating func span(after start: UInt32, in length: Int) -> ByteSpan {
    let (first, overflow) = Int(start).addingReportingOverflow(signed())
    let count = number(atMost: length)
    guard !overflow, first >= 0, first <= length - count else {
      hasFailed = true
      return ByteSpan(0, 0)
    }
    return ByteSpan(first, first + count)
  }

  /// Positions that rise, below a count.
  mutating func rising(below count: Int) -> [Int] {
    var positions: [Int] = []
    var last = 0
    for _ in 0..<self.count() {
      last += number(atMost: count - 1 - last)
      if hasFailed { return [] }
      positions.append(last)
    }
    return positions
  }
}
