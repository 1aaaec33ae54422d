import Glibc
import TextModel

/// A line of a text that holds more than white space.
struct TextLine: Hashable {
  /// The line without the white space around it.
  var span: ByteSpan
  /// Whether an empty line, or the start of the text, stands before it.
  var standsApartBefore: Bool
  /// Whether an empty line, or the end of the text, stands after it.
  var standsApartAfter: Bool
}

extension TextLine {
  /// The lines of a text from an offset on; white space includes the spaces of Unicode.
  static func lines(of bytes: [UInt8], from start: Int) -> [TextLine] {
    var lines: [TextLine] = []
    bytes.withUnsafeBufferPointer { buffer in
      var hasGap = true
      var lineStart = min(start, buffer.count)
      while lineStart < buffer.count {
        let lineEnd =
          UnsafeBufferPointer(rebasing: buffer[lineStart...]).firstOffset(of: 0x0A)
          .map { lineStart + $0 } ?? buffer.count
        let trimmed = WhiteSpace.trim(buffer, lineStart..<lineEnd)
        if trimmed.isEmpty {
          hasGap = true
        } else {
          if hasGap, let last = lines.indices.last { lines[last].standsApartAfter = true }
          lines.append(
            TextLine(
              span: ByteSpan(trimmed.lowerBound, trimmed.upperBound), standsApartBefore: hasGap,
              standsApartAfter: false))
          hasGap = false
        }
        lineStart = lineEnd + 1
      }
    }
    if let last = lines.indices.last { lines[last].standsApartAfter = true }
    return lines
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first byte of a value.
  fileprivate func firstOffset(of byte: UInt8) -> Int? {
    guard let start = baseAddress, let found = memchr(start, Int32(byte), count) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }
}

/// White space in UTF-8: that of ASCII, and the spaces and invisible marks of Unicode.
enum WhiteSpace {
  /// A range without the white space at its ends.
  static func trim(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let count = length(bytes, at: start, end: end)
      if count == 0 { break }
      start += count
    }
    while start < end {
      if bytes[end - 1].isASCIISpace {
        end -= 1
      } else if end - start >= 2, length(bytes, at: end - 2, end: end) == 2 {
        end -= 2
      } else if end - start >= 3, length(bytes, at: end - 3, end: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  /// Some bytes without the white space at their ends.
  static func trim(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { buffer in
      Array(UnsafeBufferPointer(rebasing: buffer[trim(buffer, 0..<buffer.count)]))
    }
  }

  /// The number of bytes of the white space character that starts at an offset, or 0.
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return byte.isASCIISpace ? 1 : 0 }
    if byte == 0xC2 {
      // No-break space and next line.
      return index + 1 < end && (bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85) ? 2 : 0
    }
    guard byte >= 0xE2, byte <= 0xEF, index + 2 < end else { return 0 }
    switch (byte, bytes[index + 1], bytes[index + 2]) {
    // En quad to right-to-left mark; line and paragraph separators and the bidirectional marks.
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0x9F...0xA0): return 3
    case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3
    default: return 0
    }
  }
}
