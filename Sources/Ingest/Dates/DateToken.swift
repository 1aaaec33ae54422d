/// A piece of a text that may be a date.
enum DateToken: Equatable {
  /// A run of digits.
  case number(value: Int, digits: Int)
  /// A run of letters, in small letters, without the full stops in or after it ("a.m.").
  case word(String)
  /// A sign; all dashes are `-`.
  case mark(UInt8)
}

extension DateToken {
  /// The longest text that is looked at.
  static let longestText = 120

  /// Takes a text apart, or gives `nil` for one that cannot be a date.
  static func tokens(of text: String) -> [DateToken]? {
    let bytes = Array(text.utf8)
    guard bytes.count <= longestText else { return nil }
    var tokens: [DateToken] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isASCIISpace {
        index += 1
      } else if byte.isASCIIDigit {
        var value = 0
        let start = index
        while index < bytes.count, bytes[index].isASCIIDigit {
          guard index - start < 14 else { return nil }
          value = value * 10 + Int(bytes[index] - 0x30)
          index += 1
        }
        tokens.append(.number(value: value, digits: index - start))
      } else if byte.isASCIILetter {
        var word: [UInt8] = []
        while index < bytes.count, bytes[index].isASCIILetter || bytes[index] == 0x2E {
          if bytes[index] != 0x2E { word.append(bytes[index].lowercasedASCII) }
          index += 1
        }
        tokens.append(.word(String(decoding: word, as: UTF8.self)))
      } else if byte < 0x80 {
        tokens.append(.mark(byte))
        index += 1
      } else if let (mark, length) = longMark(bytes[index...]) {
        if let mark { tokens.append(.mark(mark)) }
        index += length
      } else {
        return nil
      }
    }
    return tokens
  }

  /// A sign beyond ASCII: a space is no sign, a dash is `-`, a raised dot or bullet is `|`.
  private static func longMark(_ bytes: ArraySlice<UInt8>) -> (mark: UInt8?, length: Int)? {
    let spaceLength = bytes.withUnsafeBufferPointer {
      $0.isEmpty ? 0 : WhiteSpace.length($0, at: 0, end: $0.count)
    }
    if spaceLength > 0 { return (nil, spaceLength) }
    switch Array(bytes.prefix(3)) {
    case let head where head.starts(with: [0xC2, 0xB7]): return (UInt8(ascii: "|"), 2)
    case [0xE2, 0x80, 0xA2]: return (UInt8(ascii: "|"), 3)
    case [0xE2, 0x80, 0x90], [0xE2, 0x80, 0x91], [0xE2, 0x80, 0x92], [0xE2, 0x80, 0x93],
      [0xE2, 0x80, 0x94], [0xE2, 0x88, 0x92]:
      return (UInt8(ascii: "-"), 3)
    default: return nil
    }
  }
}
