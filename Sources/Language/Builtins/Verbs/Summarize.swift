extension Verb {
  static let summarize = Verb(
    "summarize", "summarize [name =] aggregate, … [by expression, …]",
    "Makes one row of each group, or of the whole table.",
    help: """
      A column is the list of its group's values there, and aggregates are functions on lists, so
      that `count(distinct(outlet))` composes. `count()` counts rows, `count(x)` those that are not
      none. Groups come in the order of their first row; none is a group of its own.
      """,
    searchWords: ["group", "groupby", "group_by", "aggregate", "total", "per"],
    examples: [
      Example(
        "docs | summarize documents = count(), longest = max(words) by outlet",
        #"""
        outlet             documents  longest
        ─────────────────  ─────────  ───────
        Kastrelle Courier          2      458
        Haldren Standard           3      462
        Mirovar Gazette            1      465
        Elsen Observer             3      474
        Orvane News                2      433
        Tollan News                2      430
        (6 rows)
        """#),
      Example(
        "statements | summarize n = count(), speakers = count(distinct(speaker))",
        #"""
          n  speakers
        ───  ────────
        203        89
        (1 row)
        """#),
    ],
    items: .many, itemsAreNamed: true, labels: ["by"]
  ) { check throws(Diagnostic) in
    try check.refuseDirections()
    let keys = try check.columns(check.labelled("by") ?? [])
    let aggregation = Aggregation()
    let context = RowContext(schema: check.schema, aggregation: aggregation)
    var taken = Set(keys.map(\.column.name))
    var columns: [Column] = []
    var results: [Resolved] = []
    for item in try check.expandedItems(check.stage.items) {
      var value = try check.checker.value(item.expression, context, in: item.scope)
      if value.level == .row { value = aggregation.collecting(value) }
      guard let name = item.name?.text ?? item.expression.aggregateName else {
        throw .unnamedColumn(at: item.expression.range)
      }
      guard taken.insert(name).inserted else {
        throw .duplicateColumn(name, at: item.name?.range ?? item.expression.range)
      }
      columns.append(Column(name, value.type))
      results.append(value)
    }
    var schema = check.schema(
      with: keys.map(\.column) + columns, toKeep: "add it to `by`, or keep a value: first(…)")
    schema.hasPlace = false
    schema.isSingleRow = keys.isEmpty
    schema.noun = "group"
    schema.name = nil
    let node = SummarizeNode(
      source: check.input.node, keys: keys.map(\.value), slots: aggregation.slots, results: results)
    return Relation(schema: schema, node: node)
  }

  static let count = Verb(
    "count", "count [by expression, …]", "Counts the rows, or those of each group.",
    help: """
      Without `by` it gives one number, which can stand for a value: (docs | count). With `by` the
      groups come with the most frequent first.
      """,
    searchWords: ["number", "how many", "size", "frequency"],
    examples: [
      Example("docs | count", "13"),
      Example(
        "quotes | count by kind",
        #"""
        kind    count
        ──────  ─────
        speech    107
        scare       4
        title       3
        term        2
        (4 rows)
        """#),
    ],
    labels: ["by"]
  ) { check throws(Diagnostic) in
    let keys = try check.columns(check.labelled("by") ?? [])
    guard !keys.contains(where: { $0.column.name == "count" }) else {
      throw .duplicateColumn("count", at: check.stage.range)
    }
    let slot = Aggregation.Slot(argument: nil, skipsNone: false) { CountingRows() }
    let result = Resolved(slot: 0, .number, at: check.stage.range)
    var schema = check.schema(
      with: keys.map(\.column) + [Column("count", .number, "How many rows.")],
      toKeep: "add it to `by`")
    schema.hasPlace = false
    schema.isSingleRow = keys.isEmpty
    schema.noun = "group"
    schema.name = nil
    let counted = SummarizeNode(
      source: check.input.node, keys: keys.map(\.value), slots: [slot], results: [result])
    guard !keys.isEmpty else { return Relation(schema: schema, node: counted) }
    return Relation(
      schema: schema,
      node: SortNode(
        source: counted, keys: [.init(column: keys.count, descending: true)], limit: nil))
  }
}

extension ExpressionSyntax {
  /// The name that an unnamed aggregate takes: that of its function.
  fileprivate var aggregateName: String? {
    if case .call(let name, _) = kind { return name.text }
    return columnName
  }
}

/// One row a group: the group's keys, and what its accumulators give.
struct SummarizeNode: PlanNode {
  let source: any PlanNode
  let keys: [Resolved]
  let slots: [Aggregation.Slot]
  /// The results, computed from a row of slots.
  let results: [Resolved]

  init(
    source: any PlanNode, keys: [Resolved], slots: [Aggregation.Slot], results: [Resolved]
  ) {
    let needed = (keys + slots.compactMap(\.argument)).reduce(into: Set<Int>()) {
      $0.formUnion($1.columns)
    }
    self.source = source.keeping(needed)
    self.keys = keys
    self.slots = slots
    self.results = results
  }

  var inputs: [any PlanNode] { [source] }

  var label: String {
    let by = keys.isEmpty ? "" : " by " + keys.map(\.range.text).joined(separator: ", ")
    return "summarize" + by
  }

  func keeping(_ columns: Set<Int>) -> any PlanNode { self }

  private struct Group {
    var keys: [Value]
    var accumulators: [any Accumulator]
  }

  func open(_ execution: Execution) throws -> Cursor {
    var finished: IndexingIterator<[Row]>?
    return {
      if finished == nil { finished = try groups(execution).makeIterator() }
      return finished?.next()
    }
  }

  private func groups(_ execution: Execution) throws -> [Row] {
    if let rows = try indexedGroups(execution) { return rows }
    var groups: [Group] = []
    var positions: [[ValueKey]: Int] = [:]
    var skipped = [Int](repeating: 0, count: slots.count)
    var total = 0
    let next = try source.open(execution)
    while let row = try next() {
      try execution.look()
      total += 1
      let values = try keys.map { try $0.evaluate(row, execution) }
      let key = values.map(ValueKey.init)
      let position: Int
      if let known = positions[key] {
        position = known
      } else {
        position = groups.count
        positions[key] = position
        groups.append(Group(keys: values, accumulators: slots.map { $0.make() }))
      }
      for (index, slot) in slots.enumerated() {
        let value = try slot.argument?.evaluate(row, execution) ?? .none
        if slot.skipsNone, value.isNone { skipped[index] += 1 }
        groups[position].accumulators[index].add(value)
      }
    }
    for (index, count) in skipped.enumerated() where count > 0 {
      guard let argument = slots[index].argument else { continue }
      execution.note(.noneSkipped(count, of: total, argument: argument.range.text))
    }
    if keys.isEmpty, groups.isEmpty {
      groups.append(Group(keys: [], accumulators: slots.map { $0.make() }))
    }
    return try groups.map { group in
      let slotRow = Row(group.accumulators.map { $0.finish() })
      return Row(group.keys + (try results.map { try $0.evaluate(slotRow, execution) }))
    }
  }
}
