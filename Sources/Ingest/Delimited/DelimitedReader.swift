/// Reads comma-separated values (RFC 4180), or values with another separator, row by row.
///
/// Rows end with CR LF, LF or CR. A field in quotes may hold separators, line ends and doubled
/// quotes. Beyond the RFC, a quote inside a field that does not start with one is a quote; and in
/// tab-separated text, where quoting is no part of the format, a field is in quotes only if its
/// closing quote ends it.
public struct DelimitedReader: Sendable {
  /// A row.
  public struct Row: Sendable, Hashable {
    /// Its fields, without the quotes round them.
    public var fields: [String]
    /// The line on which it starts, from 1.
    public var line: Int
    /// Its number among the rows that are not empty, from 1.
    public var number: Int
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var index: Int
  private var line = 1
  private var rowNumber = 0

  /// A reader of bytes that are well-formed UTF-8, with or without a byte order mark.
  public init(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) {
    self.bytes = bytes
    self.separator = separator
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The separator that the first line of a text uses: a comma, unless it holds more semicolons or
  /// tabulators.
  public static func separator(of bytes: [UInt8]) -> UInt8 {
    var isQuoted = false
    var counts: [UInt8: Int] = [:]
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      counts[byte, default: 0] += 1
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var best = candidates[0]
    for candidate in candidates where counts[candidate, default: 0] > counts[best, default: 0] {
      best = candidate
    }
    return best
  }

  /// The next row that is not empty, or `nil` after the last.
  ///
  /// After an error the reader goes on with the next line, except after a quote that is never
  /// closed: what follows it cannot be told apart.
  public mutating func next() throws(DelimitedError) -> Row? {
    while index < bytes.count {
      let startLine = line
      var fields: [String] = []
      var isRowOpen = true
      while isRowOpen {
        fields.append(try field())
        isRowOpen = index < bytes.count && bytes[index] == separator
        if isRowOpen { index += 1 }
      }
      endLine()
      if fields.count > 1 || fields.first?.isEmpty == false {
        rowNumber += 1
        return Row(fields: fields, line: startLine, number: rowNumber)
      }
    }
    return nil
  }

  private mutating func field() throws(DelimitedError) -> String {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return plainField() }
    let start = index
    let startLine = line
    index += 1
    var value: [UInt8] = []
    var runStart = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        value += bytes[runStart..<index]
        index += 1
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
          return try close(value, start: start, startLine: startLine)
        }
        runStart = index
      } else if byte == 0x0A || (byte == 0x0D && !isLineFeed(index + 1)) {
        line += 1
      }
      index += 1
    }
    if separator == UInt8(ascii: "\t") {
      index = start
      line = startLine
      return plainField()
    }
    throw error("a quote is opened and never closed; the rest is not read", at: start)
  }

  private mutating func close(
    _ value: [UInt8], start: Int, startLine: Int
  ) throws(DelimitedError) -> String {
    if index == bytes.count || isFieldEnd(bytes[index]) {
      return String(decoding: value, as: UTF8.self)
    }
    if separator == UInt8(ascii: "\t") {
      index = start
      line = startLine
      return plainField()
    }
    let error = error("text after a closing quote; a quote in quotes is written twice", at: index)
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    endLine()
    throw error
  }

  private mutating func plainField() -> String {
    let start = index
    while index < bytes.count, !isFieldEnd(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func isFieldEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }

  private func isLineFeed(_ index: Int) -> Bool { index < bytes.count && bytes[index] == 0x0A }

  private mutating func endLine() {
    guard index < bytes.count else { return }
    if bytes[index] == 0x0D, isLineFeed(index + 1) { index += 1 }
    index += 1
    line += 1
  }

  private func error(_ message: String, at offset: Int) -> DelimitedError {
    let place = TextPlace(of: offset, in: bytes)
    return DelimitedError(message: message, line: place.line, column: place.column)
  }
}
