/// Why some bytes are not JSON, and where.
public struct JSONError: Error, Sendable, Hashable {
  /// What is wrong, in words that a user understands.
  public var message: String
  /// The offset in bytes, from 0.
  public var byteOffset: Int
  /// The line, from 1.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int
}

extension JSONError: CustomStringConvertible {
  /// The error as compilers write it: `line:column: message`.
  public var description: String { "\(line):\(column): \(message)" }
}

/// A place in a text, for messages.
struct TextPlace: Hashable {
  /// The line, from 1.
  var line: Int
  /// The column in characters, from 1.
  var column: Int

  /// The place of an offset in bytes; line feeds, carriage returns and both together end a line.
  init(of offset: Int, in bytes: [UInt8]) {
    line = 1
    var lineStart = 0
    let end = min(max(offset, 0), bytes.count)
    for index in 0..<end {
      let byte = bytes[index]
      let isEnd =
        byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
      if isEnd {
        line += 1
        lineStart = index + 1
      }
    }
    column = bytes[lineStart..<max(end, lineStart)].count { $0 & 0xC0 != 0x80 } + 1
  }
}
