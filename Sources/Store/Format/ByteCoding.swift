/// Writes numbers and strings one after the other, little-endian.
struct ByteEncoder {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ value: UInt32) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ value: Int) { append(UInt64(bitPattern: Int64(value))) }

  /// Writes the length, then the bytes.
  mutating func append(_ string: some Sequence<UInt8>) {
    let string = Array(string)
    append(string.count)
    bytes += string
  }

  mutating func append(_ string: String) { append(string.utf8) }

  mutating func append(_ fingerprint: Fingerprint) {
    append(fingerprint.high)
    append(fingerprint.low)
  }
}

/// Reads what `ByteEncoder` wrote; once something does not fit it has failed and gives zeros.
struct ByteDecoder {
  private let bytes: UnsafeRawBufferPointer
  private(set) var offset = 0
  private(set) var hasFailed = false

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func fail() { hasFailed = true }

  private mutating func take(_ count: Int) -> Int? {
    guard !hasFailed, count >= 0, count <= bytes.count - offset else {
      hasFailed = true
      return nil
    }
    defer { offset += count }
    return offset
  }

  mutating func byte() -> UInt8 { take(1).map { bytes[$0] } ?? 0 }

  mutating func number32() -> UInt32 {
    take(4).map { UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self)) }
      ?? 0
  }

  mutating func number64() -> UInt64 {
    take(8).map { UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self)) }
      ?? 0
  }

  /// A number that must lie in a range.
  mutating func integer(in range: ClosedRange<Int> = 0...Int.max) -> Int {
    let value = Int(truncatingIfNeeded: number64())
    guard range.contains(value) else {
      hasFailed = true
      return range.lowerBound
    }
    return value
  }

  /// A number of things of which each takes some bytes at least, so that there can be no more.
  mutating func count(bytesEach: Int = 1) -> Int {
    let value = integer()
    guard value <= (bytes.count - offset) / max(1, bytesEach) else {
      hasFailed = true
      return 0
    }
    return value
  }

  mutating func string() -> [UInt8] {
    let count = count()
    return take(count).map { Array(bytes[$0..<$0 + count]) } ?? []
  }

  /// A string that must be UTF-8.
  mutating func text() -> String {
    guard let text = String(validating: string(), as: UTF8.self) else {
      hasFailed = true
      return ""
    }
    return text
  }

  mutating func fingerprint() -> Fingerprint {
    Fingerprint(high: number64(), low: number64())
  }
}
