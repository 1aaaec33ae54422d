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

  /// Appends the line of a short word without an analysis, but for the first of a sentence; `false`
  /// if there is no room for what is written at once.
  ///
  /// - Parameter number: its number in the sentence, from 2 to 99.
  @inline(__always)
  mutating func appendUnknownWord(
    _ text: UnsafeBufferPointer<UInt8>, from first: Int, to last: Int, number: Int
  ) -> Bool {
    let length = last &- first
    guard length <= 16, first &+ 16 <= text.count, end - next >= 64, first >= 0, length >= 0,
      let source = text.baseAddress
    else { return false }
    var place = UnsafeMutableRawPointer(next)
    place = Self.write(belowHundred: number, to: place)
    place.storeBytes(of: 0x09, as: UInt8.self)
    let form = UnsafeRawPointer(source + first).loadUnaligned(as: SIMD16<UInt8>.self)
    (place + 1).storeBytes(of: form, as: SIMD16<UInt8>.self)
    place += 1 &+ length
    // "\t_\tX\t_\t_\t"
    place.storeBytes(of: UInt64(0x5F09_5F09_5809_5F09).littleEndian, as: UInt64.self)
    (place + 8).storeBytes(of: 0x09, as: UInt8.self)
    place = Self.write(belowHundred: number &- 1, to: place + 9)
    // "\tdep\t_\t_\n"
    place.storeBytes(of: UInt64(0x5F09_5F09_7065_6409).littleEndian, as: UInt64.self)
    (place + 8).storeBytes(of: 0x0A, as: UInt8.self)
    next += (place + 9) - UnsafeMutableRawPointer(next)
    return true
  }

  /// Writes one or two digits; gives the place after them.
  @inline(__always)
  private static func write(
    belowHundred number: Int, to place: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    let zero = UInt8(ascii: "0")
    if number < 10 {
      place.storeBytes(of: zero &+ UInt8(truncatingIfNeeded: number), as: UInt8.self)
      return place + 1
    }
    let tens = (UInt32(truncatingIfNeeded: number) &* 205) >> 11
    let ones = UInt32(truncatingIfNeeded: number) &- tens &* 10
    place.storeBytes(of: zero &+ UInt8(truncatingIfNeeded: tens), as: UInt8.self)
    (place + 1).storeBytes(of: zero &+ UInt8(truncatingIfNeeded: ones), as: UInt8.self)
    return place + 2
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
