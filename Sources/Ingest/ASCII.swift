/// Classes of bytes that ASCII defines; every byte of a longer UTF-8 sequence is in none of them.
extension UInt8 {
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
  var isASCIIUppercase: Bool { self &- 0x41 < 26 }
  var isASCIILowercase: Bool { self &- 0x61 < 26 }
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// Space, tabulator, line feed, vertical tabulator, form feed and carriage return.
  var isASCIISpace: Bool { self == 0x20 || self &- 0x09 < 5 }
  /// The byte, with a capital letter made small.
  var lowercasedASCII: UInt8 { isASCIIUppercase ? self | 0x20 : self }
}

extension String {
  /// The string with its ASCII capitals made small.
  var lowercasedASCII: String { String(decoding: utf8.map(\.lowercasedASCII), as: UTF8.self) }
}
