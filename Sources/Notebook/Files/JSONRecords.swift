import Ingest
import Language

/// Reads the objects of JSON and JSON Lines as the rows of a table.
enum JSONRecords {
  /// A list of objects, or an object that holds nothing else of that kind.
  static func read(_ bytes: [UInt8]) throws(TableProblem) -> TableContents {
    let value = try parse(bytes, line: nil)
    switch value {
    case .array(let elements): return try table(elements.map { ($0, nil) })
    case .object(let members):
      let lists = members.compactMap { member -> [JSONValue]? in
        guard case .array(let elements) = member.value, case .object? = elements.first else {
          return nil
        }
        return elements
      }
      if lists.count == 1, let list = lists.first { return try table(list.map { ($0, nil) }) }
    default: break
    }
    throw TableProblem(
      message: "it holds no list of objects", hint: "write [{\"name\": …}, {\"name\": …}]")
  }

  /// One object a line.
  static func readLines(_ bytes: [UInt8]) throws(TableProblem) -> TableContents {
    var objects: [(JSONValue, Int?)] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      objects.append((try parse(Array(line), line: index + 1), index + 1))
    }
    return try table(objects)
  }

  private static func parse(_ bytes: [UInt8], line: Int?) throws(TableProblem) -> JSONValue {
    do throws(JSONError) {
      return try JSONValue.parse(bytes)
    } catch {
      throw TableProblem(
        message: "column \(error.column): \(error.message)", line: line ?? error.line)
    }
  }

  private static func table(_ objects: [(JSONValue, Int?)]) throws(TableProblem) -> TableContents {
    var headings: [String] = []
    var positions: [String: Int] = [:]
    var rows: [[String: JSONValue]] = []
    for (index, (object, line)) in objects.enumerated() {
      guard case .object(let members) = object else {
        throw TableProblem(message: "element \(index + 1) is no object", line: line)
      }
      var row: [String: JSONValue] = [:]
      for member in members {
        if positions[member.name] == nil {
          positions[member.name] = headings.count
          headings.append(member.name)
        }
        row[member.name] = member.value
      }
      rows.append(row)
    }
    guard !headings.isEmpty else { throw TableProblem(message: "it holds no object with a field") }
    let columns = try ColumnNames.of(headings)
    var values = rows.map { _ in [Value]() }
    for heading in headings {
      let cells = typed(rows.map { $0[heading].map(value) ?? .none })
      for row in rows.indices { values[row].append(cells[row]) }
    }
    return TableContents(columns: columns, rows: values)
  }

  private static func value(_ json: JSONValue) -> Value {
    switch json {
    case .null: .none
    case .bool(let value): .truth(value)
    case .integer(let value): .integer(value)
    case .number(let value): .decimal(value)
    case .string(let value): .text(value)
    case .array(let elements): .list(elements.map(value))
    case .object(let members):
      .record(Record(members.map { (name: $0.name, value: value($0.value)) }))
    }
  }

  /// Texts that are all dates become dates; single values of several types become text.
  private static func typed(_ cells: [Value]) -> [Value] {
    var kinds: Set<String> = []
    for cell in cells {
      switch cell {
      case .none: break
      case .text: kinds.insert("text")
      case .integer, .decimal: kinds.insert("number")
      case .truth: kinds.insert("truth")
      default: return cells
      }
    }
    if kinds == ["text"] {
      let dates = cells.map { cell in cell.text.map(PlainValue.date) ?? Value.none }
      return dates.contains { $0 == nil } ? cells : dates.map { $0 ?? .none }
    }
    return kinds.count > 1 ? cells.map { $0.isNone ? .none : .text($0.plainText) } : cells
  }
}
