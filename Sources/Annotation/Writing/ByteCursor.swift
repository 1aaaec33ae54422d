/// Writes bytes one after another into memory of a known size; what does not fit is left out.
struct ByteCursor {
  private let start: UnsafeMutablePointer<UInt8>
  private let end: UnsafeMutablePointer<UInt8>
  private var next: UnsafeMutablePointer<UInt8>

  /// A cursor at the beginning of some memory, if there is any.
  init?(_ memory: UnsafeMutableBufferPointer<UInt8>) {
    guard let base = memory.baseAddress else { return nil }
    start = base
    end = base + memory.count
    next = base
  }

  /// How many bytes have been written.
  var count: Int { next - start }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    guard next < end else { return }
    next.initialize(to: byte)
    next += 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress, bytes.count <= end - next else { return }
    next.initialize(from: source, count: bytes.count)
    next += bytes.count
  }

  /// Appends the bytes from `first` to `last` of a text, offsets that lie in it.
  ///
  /// Words are short: where there is room on both sides, sixteen bytes are copied in one piece, and
  /// what is too much is written over.
  @inline(__always)
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, from first: Int, to last: Int) {
    let length = last &- first
    if length <= 16, first &+ 16 <= text.count, end - next >= 16, first >= 0, length >= 0,
      let source = text.baseAddress
    {
      let bytes = UnsafeRawPointer(source + first).loadUnaligned(as: SIMD16<UInt8>.self)
      UnsafeMutableRawPointer(next).storeBytes(of: bytes, as: SIMD16<UInt8>.self)
      next += length
    } else {
      append(UnsafeBufferPointer(rebasing: text[first..<last]))
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
