/// Numbers of a fixed number of bits one after the other, the lowest bit of the first byte first.
enum BitPacking {
  /// Unpacks numbers; eight bytes from the beginning of each must be readable.
  @inline(__always)
  static func unpack(
    _ bytes: UnsafeRawPointer, firstBit: Int = 0, width: Int, count: Int,
    to output: UnsafeMutablePointer<UInt32>
  ) {
    let mask = PackedArray.mask(width)
    var bit = firstBit
    for index in 0..<count {
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: bit >> 3, as: UInt64.self))
      output[index] = UInt32(
        truncatingIfNeeded: (word >> UInt64(truncatingIfNeeded: bit & 7)) & mask)
      bit &+= width
    }
  }

  /// Packs numbers; there must be room for the bytes and seven more.
  /// - Returns: The number of bytes.
  @inline(__always)
  static func pack(
    _ values: UnsafePointer<UInt32>, count: Int, width: Int, to output: UnsafeMutableRawPointer
  ) -> Int {
    var held: UInt64 = 0
    var fill = 0
    var place = 0
    for index in 0..<count {
      let value = UInt64(values[index])
      held |= value << UInt64(truncatingIfNeeded: fill)
      fill &+= width
      if fill >= 64 {
        output.storeBytes(of: held.littleEndian, toByteOffset: place, as: UInt64.self)
        place &+= 8
        fill &-= 64
        held = value >> UInt64(truncatingIfNeeded: width &- fill)
      }
    }
    if fill > 0 {
      output.storeBytes(of: held.littleEndian, toByteOffset: place, as: UInt64.self)
    }
    return place + (fill + 7) / 8
  }
}
