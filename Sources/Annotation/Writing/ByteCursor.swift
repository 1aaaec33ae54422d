/// Writes bytes one after another into memory of a known size; what does not fit is left out.
struct ByteCursor {
  private let memory: UnsafeMutableBufferPointer<UInt8>
  /// How many bytes have been written.
  private(set) var count = 0

  init(_ memory: UnsafeMutableBufferPointer<UInt8>) {
    self.memory = memory
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    guard count < memory.count else { return }
    memory.initializeElement(at: count, to: byte)
    count += 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let target = memory.baseAddress, let source = bytes.baseAddress,
      bytes.count <= memory.count - count
    else { return }
    (target + count).initialize(from: source, count: bytes.count)
    count += bytes.count
  }

  /// Appends the bytes from `start` to `end` of a text, offsets that lie in it.
  ///
  /// Words are short: where there is room on both sides, sixteen bytes are copied in one piece, and
  /// what is too much is written over.
  @inline(__always)
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    let length = end &- start
    if length <= 16, start &+ 16 <= text.count, count &+ 16 <= memory.count,
      let target = memory.baseAddress, let source = text.baseAddress, start >= 0, length >= 0
    {
      let bytes = UnsafeRawPointer(source + start).loadUnaligned(as: SIMD16<UInt8>.self)
      UnsafeMutableRawPointer(target + count).storeBytes(of: bytes, as: SIMD16<UInt8>.self)
      count &+= length
    } else {
      append(UnsafeBufferPointer(rebasing: text[start..<end]))
    }
  }

  @inline(__always)
  mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append($0) }
  }

  /// Appends a number in decimal digits; it is not negative.
  @inline(__always)
  mutating func append(decimal number: Int) {
    if number < 10 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
    } else if number < 100 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    } else {
      appendLong(number)
    }
  }

  private mutating func appendLong(_ number: Int) {
    if number >= 10 { appendLong(number / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
