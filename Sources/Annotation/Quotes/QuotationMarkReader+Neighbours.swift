extension QuotationMarkReader {
  /// What stands before an offset.
  func neighbour(before offset: Int, from start: Int) -> QuotationMark.Neighbour {
    guard offset > start else { return .edge }
    let byte = bytes[offset - 1]
    if byte < 0x80 {
      let kind = Self.ascii[Int(byte)]
      let isEllipsis =
        byte == UInt8(ascii: ".") && offset - 1 > start
        && bytes[offset - 2] == byte
      return isEllipsis ? .ellipsis : kind
    }
    var first = offset - 1
    while first > start && bytes[first] & 0xC0 == 0x80 { first -= 1 }
    return beyondASCII(at: first, before: offset)
  }

  /// What stands after an offset.
  func neighbour(after offset: Int, to end: Int) -> QuotationMark.Neighbour {
    guard offset < end else { return .edge }
    let byte = bytes[offset]
    if byte < 0x80 {
      let isEllipsis = byte == UInt8(ascii: ".") && offset + 1 < end && bytes[offset + 1] == byte
      return isEllipsis ? .ellipsis : Self.ascii[Int(byte)]
    }
    return beyondASCII(at: offset, before: end)
  }

  /// The kind of a character outside ASCII.
  private func beyondASCII(at index: Int, before limit: Int) -> QuotationMark.Neighbour {
    let lead = bytes[index]
    if lead == 0xC2, index + 1 < limit { return bytes[index + 1] == 0xA0 ? .space : .word }
    guard index + 2 < limit else { return .word }
    let (second, third) = (bytes[index + 1], bytes[index + 2])
    if lead == 0xE3 { return second == 0x80 && third == 0x80 ? .space : .word }
    guard lead == 0xE2 && second == 0x80 else { return .word }
    switch third {
    case 0x80...0x8B, 0xA8, 0xA9, 0xAF: return .space
    case 0x90...0x95: return .dash
    case 0xA6: return .ellipsis
    default: return .word
    }
  }

  /// The kinds of the ASCII characters.
  private static let ascii: [QuotationMark.Neighbour] = (0..<128).map { byte in
    switch Unicode.Scalar(UInt8(byte)) {
    case "0"..."9": .digit
    case "(", "[", "{", "<": .openingBracket
    case "-", "_", "/": .dash
    case ".", ",", ";", ":", "!", "?", ")", "]", "}", ">": .closingPunctuation
    default: byte <= 0x20 || byte == 0x7F ? .space : .word
    }
  }
}
