/// Rows in the order of keys, which are columns of the source.
struct SortNode: PlanNode {
  struct Key: Sendable {
    var column: Int
    var descending: Bool
  }

  let source: any PlanNode
  let keys: [Key]
  let limit: Int?
  /// How many columns remain, when the keys were added for sorting only.
  var width: Int?

  var inputs: [any PlanNode] { [source] }
  var label: String { limit.map { "top \($0)" } ?? "sort" }

  func keeping(_ columns: Set<Int>) -> any PlanNode {
    SortNode(
      source: source.keeping(columns.union(keys.map(\.column))), keys: keys, limit: limit,
      width: width)
  }

  func representatives(_ execution: Execution) throws -> [Row]? {
    try source.representatives(execution)
  }

  func open(_ execution: Execution) throws -> Cursor {
    var next: Cursor?
    return {
      if next == nil { next = try begin(execution) }
      guard var row = try next?() else { return nil }
      if let width { row.values = Array(row.values.prefix(width)) }
      return row
    }
  }

  private func begin(_ execution: Execution) throws -> Cursor {
    if let hits = try sortedHits(execution) { return hits }
    var rows = try sorted(execution).makeIterator()
    return { rows.next() }
  }

  /// Whether the most frequent values come first.
  private func isByCount(_ frequencies: FrequencyNode) -> Bool {
    keys.count == 1 && keys[0].descending
      && keys[0].column == frequencies.items.count + frequencies.keys.count
  }

  private func sorted(_ execution: Execution) throws -> [Row] {
    if let limit, let measuring = source as? any MeasuringNode {
      return try measuring.rows(execution, first: limit, by: keys) { rows in
        try numbers(of: rows, by: keys.indices.map { ($0, keys[$0].descending) }, execution)
      }
    }
    let rows: [Row]
    if let frequencies = source as? FrequencyNode, isByCount(frequencies) {
      rows = try frequencies.counted(execution, most: limit)
    } else {
      rows = try source.rows(execution)
    }
    let order = try numbers(of: rows, by: keys.map { ($0.column, $0.descending) }, execution)
    return order.prefix(limit ?? order.count).map { rows[$0] }
  }

  /// The numbers of rows, those first whose rows come first.
  ///
  /// - Parameter keys: The columns that are compared.
  private func numbers(
    of rows: [Row], by keys: [(column: Int, descending: Bool)], _ execution: Execution
  ) throws -> [Int] {
    try rows.indices.sorted { left, right in
      try execution.look()
      for key in keys {
        let one = rows[left].values[key.column]
        let two = rows[right].values[key.column]
        if one.isNone || two.isNone {
          if one.isNone, two.isNone { continue }
          return two.isNone
        }
        let order = one.order(to: two)
        if order != .same { return (order == .before) != key.descending }
      }
      return left < right
    }
  }
}
