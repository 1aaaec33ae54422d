import Glibc
import TextModel

/// Turns the bytes of a file into UTF-8.
///
/// A byte order mark decides; without one, well-formed UTF-8 is UTF-8, and what is not is
/// Windows-1252, unless most of its longer sequences are well-formed: then it is damaged UTF-8.
enum TextEncoding {
  /// What became of a file's bytes.
  struct Decoded {
    /// Well-formed UTF-8 without a byte order mark.
    var bytes: [UInt8]
    /// Why the bytes are not those of the file, if the user should know.
    var warning: String?
    /// Whether the bytes hold no text at all.
    var isBinary = false
  }

  static func decode(_ bytes: [UInt8]) -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return decodeUnmarked(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return decodeUTF16(bytes, highByteFirst: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return decodeUTF16(bytes, highByteFirst: true) }
    return decodeUnmarked(bytes)
  }

  /// Whether the bytes start with a byte order mark of UTF-16.
  static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  private static func decodeUnmarked(_ bytes: [UInt8]) -> Decoded {
    if isBinary(bytes) { return Decoded(bytes: [], isBinary: true) }
    guard
      let offset = bytes.withUnsafeBufferPointer({ UTF8Validation.firstInvalidOffset(in: $0) })
    else { return Decoded(bytes: bytes) }
    let (whole, broken) = countSequences(bytes)
    if whole > broken {
      return Decoded(
        bytes: Array(String(decoding: bytes, as: UTF8.self).utf8),
        warning:
          "broken UTF-8 at byte \(offset); \(broken == 1 ? "it was" : "\(broken) places were")"
          + " replaced by U+FFFD, so offsets count the repaired text")
    }
    return Decoded(
      bytes: Windows1252.decode(bytes),
      warning: "not UTF-8 (byte \(offset)); read as Windows-1252, so offsets count the UTF-8 text")
  }

  /// Whether the bytes are no text: a zero byte, or many control characters at the start.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let hasZero = bytes.withUnsafeBytes { buffer in
      buffer.baseAddress.map { memchr($0, 0, buffer.count) != nil } ?? false
    }
    if hasZero { return true }
    let head = bytes.prefix(4096)
    let controls = head.count { $0 < 0x20 && !$0.isASCIISpace && $0 != 0x1B || $0 == 0x7F }
    return controls * 32 > head.count || bytes.starts(with: Array("%PDF-".utf8))
  }

  /// How many sequences of two bytes or more are well-formed, and how many places are not.
  private static func countSequences(_ bytes: [UInt8]) -> (whole: Int, broken: Int) {
    var whole = 0
    var broken = 0
    var rest = bytes[...]
    while !rest.isEmpty {
      let valid = rest.withUnsafeBufferPointer { buffer in
        UTF8Validation.firstInvalidOffset(in: buffer) ?? buffer.count
      }
      whole += rest.prefix(valid).count { $0 >= 0xC2 }
      rest = rest.dropFirst(valid)
      guard !rest.isEmpty else { break }
      broken += 1
      rest = rest.dropFirst()
      // Quadratic counting is not needed to decide.
      if broken >= 64 { break }
    }
    return (whole, broken)
  }

  private static func decodeUTF16(_ bytes: [UInt8], highByteFirst: Bool) -> Decoded {
    let name = highByteFirst ? "UTF-16 (big-endian)" : "UTF-16 (little-endian)"
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 2
    while index + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(highByteFirst ? first << 8 | second : second << 8 | first)
      index += 2
    }
    if units.contains(0) { return Decoded(bytes: [], isBinary: true) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var isBroken = index < bytes.count
    var decoder = UTF16()
    var iterator = units.makeIterator()
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): output += UTF8.encode(scalar).map { Array($0) } ?? []
      case .emptyInput: break decoding
      case .error:
        isBroken = true
        output += [0xEF, 0xBF, 0xBD]
      }
    }
    let broken = isBroken ? "; broken places were replaced by U+FFFD" : ""
    return Decoded(
      bytes: output, warning: isBroken ? "\(name) with errors\(broken)" : nil)
  }
}

/// The Windows code page 1252, as the WHATWG Encoding Standard maps it.
enum Windows1252 {
  /// The characters of 0x80 to 0x9F; the five that the code page leaves open are controls.
  private static let upperControls: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  private static let sequences: [[UInt8]] = (UInt32(0)...255).map { byte in
    let value = (0x80...0x9F).contains(byte) ? upperControls[Int(byte - 0x80)] : byte
    return Unicode.Scalar(value).map { Array(String(Character($0)).utf8) } ?? []
  }

  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { output.append(byte) } else { output += sequences[Int(byte)] }
    }
    return output
  }
}
