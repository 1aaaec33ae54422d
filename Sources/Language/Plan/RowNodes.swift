/// Keeps the rows for which a condition is true.
struct FilterNode: PlanNode {
  let source: any PlanNode
  let condition: Resolved
  let stage: Int
  let noun: String

  var inputs: [any PlanNode] { [source] }
  var label: String { "where \(condition.range.text)" }

  func keeping(_ columns: Set<Int>) -> any PlanNode {
    FilterNode(
      source: source.keeping(columns.union(condition.columns)), condition: condition, stage: stage,
      noun: noun)
  }

  func representatives(_ execution: Execution) throws -> [Row]? {
    let rows = try source.representatives(execution)
    // Only a condition that is the same for all rows of a document leaves a document out.
    guard condition.isDocumentLevel, condition.level == .row else { return rows }
    return try rows?.filter { try condition.evaluate($0, execution).isTrue }
  }

  func open(_ execution: Execution) throws -> Cursor {
    let next = try source.open(execution)
    let slot = execution.counts.count
    execution.counts.append(
      Execution.Count(label: "where", stage: stage, noun: noun, closest: closestValues))
    return {
      while let row = try next() {
        try execution.look()
        execution.counts[slot].read += 1
        execution.noneOperand = nil
        if try condition.evaluate(row, execution).isTrue {
          execution.counts[slot].kept += 1
          return row
        }
        guard let operand = execution.noneOperand else { continue }
        execution.assumesNone = true
        defer { execution.assumesNone = false }
        if try condition.evaluate(row, execution).isTrue {
          execution.counts[slot].lostToNone[operand, default: 0] += 1
        }
      }
      return nil
    }
  }
}

extension FilterNode {
  /// The values of the compared column that are nearest to the text it was compared with.
  func closestValues(
    _ execution: Execution
  ) throws -> (column: String, values: [(text: String, count: Int)])? {
    guard let compared = condition.comparedText else { return nil }
    let wanted = Array(compared.text.lowercased())
    var counts: [String: Int] = [:]
    let next = try source.keeping([compared.column]).open(execution)
    while let row = try next() {
      if let text = row.values[compared.column].text { counts[text, default: 0] += 1 }
    }
    let near = counts.compactMap { text, count -> (text: String, count: Int, distance: Int)? in
      let other = Array(text.lowercased())
      guard other.count <= 80 else { return nil }
      let distance = EditDistance.transposing(wanted, other)
      let isPart = text.lowercased().containsText(compared.text.lowercased())
      guard distance * 5 <= max(wanted.count, other.count) * 3 || (isPart && wanted.count > 2)
      else {
        return nil
      }
      return (text, count, distance)
    }
    let best = near.sorted { ($0.distance, -$0.count, $0.text) < ($1.distance, -$1.count, $1.text) }
    return (compared.name, best.prefix(3).map { ($0.text, $0.count) })
  }
}

/// Computes new values for each row.
struct MapNode: PlanNode {
  let label: String
  let source: any PlanNode
  /// The values of the new row, in order.
  let values: [Resolved]

  /// New values; of the source only the columns are computed that they read.
  init(label: String, source: any PlanNode, values: [Resolved]) {
    self.label = label
    self.source = source.keeping(values.reduce(into: []) { $0.formUnion($1.columns) })
    self.values = values
  }

  var inputs: [any PlanNode] { [source] }

  func keeping(_ columns: Set<Int>) -> any PlanNode {
    let kept = values.enumerated().map { position, value in
      columns.contains(position)
        ? value : Resolved(constant: .none, value.type, at: value.range)
    }
    return MapNode(label: label, source: source, values: kept)
  }

  func representatives(_ execution: Execution) throws -> [Row]? {
    try source.representatives(execution)?.map { row in
      Row(try values.map { try $0.evaluate(row, execution) }, place: row.place)
    }
  }

  func open(_ execution: Execution) throws -> Cursor {
    let next = try source.open(execution)
    return {
      guard let row = try next() else { return nil }
      return Row(try values.map { try $0.evaluate(row, execution) }, place: row.place)
    }
  }
}

/// The first rows.
struct TakeNode: PlanNode {
  let source: any PlanNode
  let count: Int

  var inputs: [any PlanNode] { [source] }
  var label: String { "take \(count)" }

  func keeping(_ columns: Set<Int>) -> any PlanNode {
    TakeNode(source: source.keeping(columns), count: count)
  }

  func representatives(_ execution: Execution) throws -> [Row]? {
    try source.representatives(execution)
  }

  func open(_ execution: Execution) throws -> Cursor {
    if let sorted = source as? SortNode, sorted.limit == nil {
      return try SortNode(
        source: sorted.source, keys: sorted.keys, limit: count, width: sorted.width
      ).open(execution)
    }
    let next = try source.open(execution)
    var left = count
    return {
      guard left > 0 else { return nil }
      left -= 1
      return try next()
    }
  }
}

/// All rows, rearranged or chosen among when the last one is in.
struct WholeNode: PlanNode {
  let label: String
  let source: any PlanNode
  /// The columns that the rearrangement itself reads.
  let reads: Set<Int>
  let rearrange: @Sendable ([Row], Execution) throws -> [Row]

  var inputs: [any PlanNode] { [source] }

  func keeping(_ columns: Set<Int>) -> any PlanNode {
    WholeNode(
      label: label, source: source.keeping(columns.union(reads)), reads: reads,
      rearrange: rearrange)
  }

  func representatives(_ execution: Execution) throws -> [Row]? {
    try source.representatives(execution)
  }

  func open(_ execution: Execution) throws -> Cursor {
    var rows: IndexingIterator<[Row]>?
    return {
      if rows == nil { rows = try rearrange(try source.rows(execution), execution).makeIterator() }
      return rows?.next()
    }
  }
}
