/// A fast checksum of 64 bits for blocks of a file.
///
/// Four lanes each take every fourth word of eight bytes: exclusive or, multiplication by an odd
/// constant, exclusive or of the upper into the lower half. Each step is reversible, so two blocks
/// that differ in one word only never have the same checksum. It is no protection against someone
/// who makes a collision on purpose.
enum Checksum {
  @usableFromInline static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let starts: (UInt64, UInt64, UInt64, UInt64) = (
    0x243F_6A88_85A3_08D3, 0x1319_8A2E_0370_7344, 0xA409_3822_299F_31D0, 0x082E_FA98_EC4E_6C89
  )

  /// The checksum of some bytes; `seed` tells apart bytes that stand at different places.
  static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    var (a, b, c, d) = starts
    a ^= seed
    let count = bytes.count
    var offset = 0
    if let base = bytes.baseAddress {
      while offset + 32 <= count {
        a = mix(a, word(base, offset))
        b = mix(b, word(base, offset + 8))
        c = mix(c, word(base, offset + 16))
        d = mix(d, word(base, offset + 24))
        offset += 32
      }
      while offset < count {
        var last: UInt64 = 0
        for index in 0..<min(8, count - offset) {
          last |= UInt64(bytes[offset + index]) << UInt64(8 * index)
        }
        a = mix(a, last)
        (a, b, c, d) = (b, c, d, a)
        offset += 8
      }
    }
    var sum = mix(a, UInt64(truncatingIfNeeded: count))
    sum = mix(sum, b)
    sum = mix(sum, c)
    sum = mix(sum, d)
    return sum ^ (sum >> 29)
  }

  /// The checksum of an array of bytes.
  static func of(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
    bytes.withUnsafeBytes { of($0, seed: seed) }
  }

  @inline(__always)
  private static func mix(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let product = (lane ^ word) &* multiplier
    return product ^ product >> 32
  }

  @inline(__always)
  private static func word(_ base: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
