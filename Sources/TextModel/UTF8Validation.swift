/// Checks that bytes are well-formed UTF-8 (Unicode Standard, table 3-7).
public enum UTF8Validation {
  /// The offset of the first byte that begins no well-formed sequence, or `nil` if all is well.
  public static func firstInvalidOffset(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let count = bytes.count
    var index = 0
    let memory = UnsafeRawBufferPointer(bytes)
    while index < count {
      let lead = bytes[index]
      if lead < 0x80 {
        // Most texts are ASCII for the most part: eight bytes of it are passed over at once.
        while index &+ 9 <= count,
          memory.loadUnaligned(fromByteOffset: index &+ 1, as: UInt64.self)
            & 0x8080_8080_8080_8080 == 0
        {
          index &+= 8
        }
        index += 1
        continue
      }
      let length: Int
      let secondRange: ClosedRange<UInt8>
      switch lead {
      case 0xC2...0xDF: (length, secondRange) = (2, 0x80...0xBF)
      case 0xE0: (length, secondRange) = (3, 0xA0...0xBF)
      case 0xE1...0xEC, 0xEE...0xEF: (length, secondRange) = (3, 0x80...0xBF)
      case 0xED: (length, secondRange) = (3, 0x80...0x9F)
      case 0xF0: (length, secondRange) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, secondRange) = (4, 0x80...0xBF)
      case 0xF4: (length, secondRange) = (4, 0x80...0x8F)
      default: return index
      }
      guard index + length <= count, secondRange.contains(bytes[index + 1]) else { return index }
      var next = index + 2
      while next < index + length {
        guard bytes[next] & 0xC0 == 0x80 else { return index }
        next += 1
      }
      index += length
    }
    return nil
  }
}
