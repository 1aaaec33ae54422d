/// White space in UTF-8.
enum WhiteSpace {
  /// How many bytes the white space at an offset takes, or `nil` if none stands there.
  static func width(in bytes: [UInt8], at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    let byte = bytes[offset]
    if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
    guard byte >= 0xC2 else { return nil }
    guard
      let scalar = String(decoding: bytes[offset...].prefix(4), as: UTF8.self)
        .unicodeScalars.first, scalar.properties.isWhitespace
    else { return nil }
    return UTF8.width(scalar)
  }
}
