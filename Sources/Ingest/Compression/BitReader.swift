/// Reads bits of bytes, lowest first, as DEFLATE packs them (RFC 1951, 3.1.1).
struct BitReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index: Int
  private var held: UInt64 = 0
  private var heldCount = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) {
    self.bytes = bytes
    self.index = index
  }

  /// Takes in bytes until more than 48 bits are held or none are left.
  @inline(__always)
  mutating func fill() {
    while heldCount <= 48, index < bytes.count {
      held |= UInt64(bytes[index]) << UInt64(heldCount)
      index += 1
      heldCount += 8
    }
  }

  /// The next bits without taking them; zeros beyond the end.
  @inline(__always)
  func peek(_ count: Int) -> UInt64 { held & (1 << UInt64(count) - 1) }

  /// Drops bits that were looked at; `false` if there are not so many.
  @inline(__always)
  mutating func drop(_ count: Int) -> Bool {
    guard count <= heldCount else { return false }
    held >>= UInt64(count)
    heldCount -= count
    return true
  }

  /// Takes up to 16 bits, or gives `nil` if there are not so many.
  @inline(__always)
  mutating func take(_ count: Int) -> Int? {
    if heldCount < count { fill() }
    let value = peek(count)
    return drop(count) ? Int(truncatingIfNeeded: value) : nil
  }

  /// Drops the bits up to the next whole byte and gives its offset.
  mutating func alignToByte() -> Int {
    _ = drop(heldCount % 8)
    index -= heldCount / 8
    held = 0
    heldCount = 0
    return index
  }

  /// Goes on from an offset.
  mutating func move(to offset: Int) { index = offset }
}
