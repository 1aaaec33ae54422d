/// The first of lines that read the same, with their number where it is asked for.
struct IdenticalLinesNode: PlanNode {
  static let choices = ["keep", "drop", "group"]

  let source: any PlanNode
  /// The columns that are compared.
  let text: Range<Int>
  /// Whether the number of lines is a second column.
  let isCounted: Bool

  var inputs: [any PlanNode] { [source] }
  var label: String { isCounted ? "group identical lines" : "drop identical lines" }

  func keeping(_ columns: Set<Int>) -> any PlanNode { self }

  func representatives(_ execution: Execution) throws -> [Row]? {
    try source.representatives(execution)?.map { row in
      var row = row
      if isCounted { row.values.insert(.none, at: 1) }
      return row
    }
  }

  func open(_ execution: Execution) throws -> Cursor {
    let next = try source.open(execution)
    var seen: Set<[ValueKey]> = []
    guard isCounted else {
      return {
        while let row = try next() {
          try execution.look()
          if seen.insert(key(row)).inserted { return row }
        }
        return nil
      }
    }
    var grouped: IndexingIterator<[Row]>?
    return {
      if grouped == nil { grouped = try groups(next, execution).makeIterator() }
      return grouped?.next()
    }
  }

  private func key(_ row: Row) -> [ValueKey] { row.values[text].map(ValueKey.init) }

  private func groups(_ next: Cursor, _ execution: Execution) throws -> [Row] {
    var rows: [(row: Row, count: Int)] = []
    var positions: [[ValueKey]: Int] = [:]
    while let row = try next() {
      try execution.look()
      let position = positions[key(row), default: rows.count]
      if position == rows.count {
        positions[key(row)] = position
        rows.append((row, 0))
      }
      rows[position].count += 1
    }
    return rows.map { line in
      var row = line.row
      row.values.insert(.integer(line.count), at: 1)
      return row
    }
  }
}
