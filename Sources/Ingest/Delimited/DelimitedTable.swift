/// A table with a header, from comma-separated or otherwise delimited text.
public struct DelimitedTable: Sendable, Hashable {
  /// The names of the columns, from the first row.
  public var header: [String]
  /// All other rows; each has as many fields as the header.
  public var rows: [DelimitedReader.Row]

  /// Parses a whole text; the first thing wrong with it is thrown.
  ///
  /// Without a separator it is found in the first line.
  public static func parse(
    _ bytes: [UInt8], separator: UInt8? = nil
  ) throws(DelimitedError) -> DelimitedTable {
    var reader = DelimitedReader(
      bytes, separator: separator ?? DelimitedReader.separator(of: bytes))
    guard let first = try reader.next() else {
      throw DelimitedError(message: "there is no header", line: 1, column: 1)
    }
    var rows: [DelimitedReader.Row] = []
    while let row = try reader.next() {
      guard row.fields.count == first.fields.count else {
        throw DelimitedError(
          message: mismatch(row.fields.count, first.fields.count), line: row.line, column: 1)
      }
      rows.append(row)
    }
    return DelimitedTable(header: first.fields, rows: rows)
  }

  /// What is wrong with a row that has more or fewer fields than the header.
  static func mismatch(_ count: Int, _ expected: Int) -> String {
    "the row has \(count) \(count == 1 ? "field" : "fields"), the header has \(expected)"
  }
}
