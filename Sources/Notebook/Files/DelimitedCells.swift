import Ingest
import Language

/// Reads delimited text as a table whose columns are typed by their cells.
enum DelimitedCells {
  static func read(_ bytes: [UInt8], separator: UInt8) throws(TableProblem) -> TableContents {
    var rows: [[String]] = []
    var header: [String]?
    var reader = DelimitedReader(bytes, separator: separator)
    while let row = try next(&reader) {
      guard let width = header?.count else {
        header = row.fields
        continue
      }
      guard row.fields.count == width else {
        let count = row.fields.count
        throw TableProblem(
          message: "row \(row.number) has \(count) \(count == 1 ? "cell" : "cells") "
            + "instead of \(width)", line: row.line)
      }
      rows.append(row.fields)
    }
    guard let header else { throw TableProblem(message: "it has no first row with the names") }
    let columns = try ColumnNames.of(header)
    var values = rows.map { _ in [Value]() }
    for position in columns.indices {
      let cells = ColumnTyping.read(rows.map { $0[position] })
      for row in rows.indices { values[row].append(cells[row]) }
    }
    return TableContents(columns: columns, rows: values)
  }

  private static func next(
    _ reader: inout DelimitedReader
  ) throws(TableProblem) -> DelimitedReader.Row? {
    do throws(DelimitedError) {
      return try reader.next()
    } catch {
      throw TableProblem(message: error.message, line: error.line)
    }
  }
}

/// Types the cells of one column.
enum ColumnTyping {
  /// The cells as values of one type: number, date, truth, or else text.
  ///
  /// It is the first that all of them fit. An empty cell is none, and fits every type.
  static func read(_ cells: [String]) -> [Value] {
    let trimmed = cells.map(trimmed)
    for type in [PlainValue.number, PlainValue.date, PlainValue.truth] {
      if let values = all(trimmed, type) { return values }
    }
    return cells.indices.map { trimmed[$0].isEmpty ? .none : .text(cells[$0]) }
  }

  private static func all(_ cells: [String], _ type: (String) -> Value?) -> [Value]? {
    var values: [Value] = []
    for cell in cells {
      if cell.isEmpty {
        values.append(.none)
      } else if let value = type(cell) {
        values.append(value)
      } else {
        return nil
      }
    }
    return values
  }

  private static func trimmed(_ cell: String) -> String {
    guard let first = cell.utf8.first, let last = cell.utf8.last,
      isSpace(first) || isSpace(last)
    else { return cell }
    var rest = Array(cell.utf8)[...]
    while let first = rest.first, isSpace(first) { rest.removeFirst() }
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return String(decoding: rest, as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
