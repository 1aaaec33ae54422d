/// A string literal of Swift source text, which the recorder of examples reads and replaces.
struct SwiftLiteral {
  /// The bytes of the literal in its source, delimiters included.
  let range: Range<Int>
  /// What it stands for.
  let value: String

  /// Reads the literal that begins at an offset; `nil` if there is none, or one with interpolation.
  init?(_ source: [UInt8], at start: Int) {
    var offset = start
    while offset < source.count, source[offset] == UInt8(ascii: "#") { offset += 1 }
    let hashes = [UInt8](repeating: UInt8(ascii: "#"), count: offset - start)
    let triple = Array("\"\"\"".utf8)
    let isMultiline = source[offset...].starts(with: triple)
    let mark = isMultiline ? triple : [UInt8(ascii: "\"")]
    guard source[offset...].starts(with: mark) else { return nil }
    offset += mark.count
    let closing = mark + hashes
    let escape = [UInt8(ascii: "\\")] + hashes
    var content: [UInt8] = []
    while offset < source.count, !source[offset...].starts(with: closing) {
      guard source[offset...].starts(with: escape) else {
        content.append(source[offset])
        offset += 1
        continue
      }
      offset += escape.count
      guard offset < source.count, let (bytes, length) = Self.escaped(source, at: offset) else {
        return nil
      }
      content += bytes
      offset += length
    }
    range = start..<(offset + closing.count)
    let text = String(decoding: content, as: UTF8.self)
    value = isMultiline ? Self.withoutIndentation(text) : text
  }

  private static func escaped(_ source: [UInt8], at offset: Int) -> ([UInt8], Int)? {
    switch source[offset] {
    case UInt8(ascii: "n"): return ([0x0A], 1)
    case UInt8(ascii: "t"): return ([0x09], 1)
    case UInt8(ascii: "\\"), UInt8(ascii: "\""): return ([source[offset]], 1)
    case UInt8(ascii: "\n"): return ([], 1)
    case UInt8(ascii: "u"):
      guard let end = source[offset...].firstIndex(of: UInt8(ascii: "}")),
        let number = UInt32(String(decoding: source[(offset + 2)..<end], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(number)
      else { return nil }
      return (Array(String(scalar).utf8), end + 1 - offset)
    default: return nil
    }
  }

  /// The lines of a literal of several lines, less the indentation of its closing mark.
  private static func withoutIndentation(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let indentation = lines.popLast()?.count ?? 0
    return lines.map { $0.dropFirst(indentation) }.joined(separator: "\n")
  }

  /// A text as a literal that stands on its own lines.
  static func source(of text: String, indentation: Int) -> String {
    let indent = String(repeating: " ", count: indentation)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.isEmpty ? "" : indent + line
    }
    return "#\"\"\"\n" + lines.joined(separator: "\n") + "\n\(indent)\"\"\"#"
  }
}
