import TextModel

/// A program's text with its name, as diagnostics cite it.
public final class SourceFile: Sendable {
  /// The name that diagnostics print: `eval`, a path, a notebook's cell.
  public let name: String
  /// The text as UTF-8.
  public let bytes: [UInt8]
  /// The offset of the first byte of each line.
  let lineStarts: [Int]

  /// A source from its name and text.
  public init(name: String, text: String) {
    self.name = name
    let bytes = Array(text.utf8)
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.bytes = bytes
    lineStarts = starts
  }

  /// The text between two offsets, cut off at the ends of the source.
  public func text(_ lower: Int, _ upper: Int) -> String {
    let low = max(0, min(lower, bytes.count))
    let high = max(low, min(upper, bytes.count))
    return String(decoding: bytes[low..<high], as: UTF8.self)
  }

  /// The line, from 0, that holds an offset.
  public func line(at offset: Int) -> Int {
    max(0, lineStarts.partitioningIndex { $0 > offset } - 1)
  }

  /// The text of a line without its end.
  public func lineText(_ line: Int) -> String {
    guard lineStarts.indices.contains(line) else { return "" }
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return text(start, end)
  }

  /// The column, from 0, of an offset in its line, counted in characters.
  public func column(at offset: Int) -> Int {
    text(lineStarts[line(at: offset)], offset).count
  }
}

/// A range of bytes in a program.
public struct SourceRange: Sendable {
  /// The program.
  public let source: SourceFile
  /// The offset of the first byte.
  public var lower: Int
  /// The offset after the last byte.
  public var upper: Int

  /// A range of a program.
  public init(_ source: SourceFile, _ lower: Int, _ upper: Int) {
    self.source = source
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// The text of the range.
  public var text: String { source.text(lower, upper) }

  /// From the start of this range to the end of another.
  public func through(_ other: SourceRange) -> SourceRange {
    SourceRange(source, lower, max(upper, other.upper))
  }

  /// The empty range at the end of this one.
  public var end: SourceRange { SourceRange(source, upper, upper) }
}
