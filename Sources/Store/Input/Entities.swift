/// The character references of XML.
enum Entities {
  /// Adds bytes with the five named and all numeric references replaced; others stay as they are.
  static func decode(_ bytes: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    output.removeAll(keepingCapacity: true)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "&"),
        let (scalar, length) = reference(UnsafeRawBufferPointer(rebasing: bytes[index...]))
      {
        output += Array(String(scalar).utf8)
        index += length
      } else {
        output.append(byte)
        index += 1
      }
    }
  }

  private static let named: [(name: [UInt8], scalar: Unicode.Scalar)] = [
    (Array("&lt;".utf8), "<"), (Array("&gt;".utf8), ">"), (Array("&amp;".utf8), "&"),
    (Array("&quot;".utf8), "\""), (Array("&apos;".utf8), "'"),
  ]

  /// The reference that some bytes begin with, and its length.
  private static func reference(
    _ bytes: UnsafeRawBufferPointer
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    for (name, scalar) in named where bytes.starts(with: name) { return (scalar, name.count) }
    guard bytes.count > 3, bytes[1] == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = bytes[2] | 0x20 == UInt8(ascii: "x")
    var index = isHexadecimal ? 3 : 2
    let firstDigit = index
    var value: UInt32 = 0
    while index < bytes.count, let digit = digit(bytes[index]), digit < (isHexadecimal ? 16 : 10),
      value <= 0x10FFFF
    {
      value = value * (isHexadecimal ? 16 : 10) + digit
      index += 1
    }
    guard index > firstDigit, index < bytes.count, bytes[index] == UInt8(ascii: ";"),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, index + 1)
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
