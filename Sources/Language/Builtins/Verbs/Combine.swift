extension Verb {
  static let join = Verb(
    "join", "join table on key, … [kind: inner | left | semi | anti]",
    "Adds the columns of another table where keys are equal.",
    help: """
      A key is a column of both tables, or `left == right` where they have different names. Keys
      appear once; other columns of the right table whose names are taken get `_right`. `kind: left`
      keeps the rows without a partner, `semi` only filters, `anti` keeps those without one. None
      never matches.
      """,
    searchWords: ["lookup", "merge", "match", "relate"],
    examples: [
      Example(
        #"docs | join table([{outlet: "Tollan News", country: "Narvenia"}]) on outlet | select id, country"#,
        #"""
        id            country
        ────────────  ────────
        tollan-ferry  Narvenia
        tollan-quay   Narvenia
        (2 rows)
        """#),
      Example(
        #"table([{k: 1}, {k: 2}]) | join table([{n: 2, v: "x"}]) on k == n kind: left"#,
        #"""
        k  v
        ─  ─
        1  –
        2  x
        (2 rows)
        """#),
    ],
    items: .one,
    arguments: [.init(name: "kind", type: "word", summary: "inner, left, semi or anti.")],
    labels: ["on"]
  ) { check throws(Diagnostic) in
    guard let item = check.stage.items.first, let on = check.labelled("on") else {
      throw .missingItem(check.stage.name, "a table and `on` with a key: join t on name")
    }
    let right = try check.checker.table(item.expression)
    let kind = try check.word("kind", from: ["inner", "left", "semi", "anti"]) ?? "inner"
    var leftKeys: [Resolved] = []
    var rightKeys: [Resolved] = []
    for key in try check.expandedItems(on) {
      let (one, two) = key.expression.joinKeys
      let left = try check.checker.value(one, RowContext(schema: check.schema), in: key.scope)
      let other = try check.checker.value(two, RowContext(schema: right.schema), in: key.scope)
      guard left.type.isComparable(with: other.type) else { throw .notComparable(left, other) }
      leftKeys.append(left)
      rightKeys.append(other)
    }
    if kind == "semi" || kind == "anti" {
      let node = JoinNode(
        left: check.input.node, right: right.node, leftKeys: leftKeys, rightKeys: rightKeys,
        kind: kind, leftCount: check.schema.columns.count, rightColumns: [],
        keyText: on.first?.range.text ?? "key")
      return Relation(schema: check.schema, node: node)
    }
    let keyColumns = rightKeys.reduce(into: Set<Int>()) { keys, key in
      if key.columns.count == 1 { keys.formUnion(key.columns) }
    }
    var schema = check.schema
    schema.presentation = .table
    var rightColumns: [Int] = []
    for (position, column) in right.schema.columns.enumerated()
    where !keyColumns.contains(position) {
      var column = column
      while schema.position(of: column.name) != nil { column.name += "_right" }
      schema.columns.append(column)
      schema.dropped[column.name] = nil
      rightColumns.append(position)
    }
    let node = JoinNode(
      left: check.input.node, right: right.node, leftKeys: leftKeys, rightKeys: rightKeys,
      kind: kind, leftCount: check.schema.columns.count, rightColumns: rightColumns,
      keyText: on.first?.range.text ?? "key")
    return Relation(schema: schema, node: node)
  }

  static let union = Verb(
    "union", "union table", "Adds the rows of another table below.",
    help: "Columns are matched by name; one that a table lacks is none in its rows.",
    searchWords: ["append", "concatenate", "together", "both"],
    examples: [
      Example(
        "table([{a: 1}]) | union table([{a: 2}, {a: 1}])",
        #"""
        a
        ─
        1
        2
        1
        (3 rows)
        """#),
      Example(
        "table([{a: 1}]) | union table([{b: 2}])",
        #"""
        a  b
        ─  ─
        1  –
        –  2
        (2 rows)
        """#),
    ],
    items: .one
  ) { check throws(Diagnostic) in
    let right = try check.otherTable()
    var columns = check.schema.columns
    for column in right.schema.columns {
      if let position = columns.firstIndex(where: { $0.name == column.name }) {
        columns[position].type = columns[position].type.joined(with: column.type)
      } else {
        columns.append(column)
      }
    }
    var schema = check.schema
    schema.columns = columns
    schema.hasPlace = check.schema.hasPlace && right.schema.hasPlace
    schema.isSingleRow = false
    let left = check.input.aligned(to: columns)
    let other = right.aligned(to: columns)
    return Relation(
      schema: schema,
      node: ComputedNode(label: "union", inputs: [left, other]) { inputs, execution in
        try inputs[0].rows(execution) + inputs[1].rows(execution)
      })
  }

  static let except = Verb(
    "except", "except table", "Keeps the rows that another table does not have.",
    help: "Both tables need the same columns; each remaining row appears once.",
    searchWords: ["minus", "difference", "without", "not in"],
    examples: [
      Example(
        "table([{a: 1}, {a: 2}]) | except table([{a: 2}])",
        #"""
        a
        ─
        1
        (1 row)
        """#),
      Example(
        #"docs | select outlet | except (docs | where words > 430 | select outlet)"#,
        #"""
        outlet
        ───────────
        Tollan News
        (1 row)
        """#),
    ],
    items: .one
  ) { check throws(Diagnostic) in try check.filteredByMembership(kept: false) }

  static let intersect = Verb(
    "intersect", "intersect table", "Keeps the rows that another table has too.",
    help: "Both tables need the same columns; each remaining row appears once.",
    searchWords: ["common", "both", "overlap"],
    examples: [
      Example(
        "table([{a: 1}, {a: 2}]) | intersect table([{a: 2}])",
        #"""
        a
        ─
        2
        (1 row)
        """#),
      Example(
        #"quotes | select doc | intersect (quotes | where kind == "scare" | select doc)"#,
        #"""
        doc
        ─────────────
        haldren-envoy
        observer-quay
        ona-port
        tollan-ferry
        (4 rows)
        """#),
    ],
    items: .one
  ) { check throws(Diagnostic) in try check.filteredByMembership(kept: true) }
}

extension ExpressionSyntax {
  /// The two sides of a join's key.
  fileprivate var joinKeys: (ExpressionSyntax, ExpressionSyntax) {
    if case .binary(.equal, let left, let right, _) = kind { return (left, right) }
    return (self, self)
  }
}

extension Relation {
  /// The rows with their values in the order of other columns.
  fileprivate func aligned(to columns: [Column]) -> any PlanNode {
    let range = SourceRange(SourceFile(name: "", text: ""), 0, 0)
    let values = columns.map { column in
      schema.position(of: column.name).map { Resolved(column: $0, column, at: range) }
        ?? Resolved(constant: .none, column.type, at: range)
    }
    return MapNode(label: "columns", source: node, values: values)
  }
}

extension StageCheck {
  /// The table that the only item names.
  fileprivate mutating func otherTable() throws(Diagnostic) -> Relation {
    guard let item = stage.items.first else { throw .missingItem(stage.name, "a table") }
    return try checker.table(item.expression)
  }

  fileprivate mutating func filteredByMembership(kept: Bool) throws(Diagnostic) -> Relation {
    let right = try otherTable()
    let names = schema.columns.map(\.name)
    let others = right.schema.columns.map(\.name)
    guard Set(names) == Set(others) else {
      throw .differentColumns(stage.name, names, others, at: stage.items[0].range)
    }
    let other = right.aligned(to: schema.columns)
    let node = ComputedNode(label: stage.name.text, inputs: [input.node, other]) {
      inputs, execution in
      let members = Set(try inputs[1].rows(execution).map { $0.values.map(ValueKey.init) })
      var seen: Set<[ValueKey]> = []
      return try inputs[0].rows(execution).filter { row in
        let key = row.values.map(ValueKey.init)
        return members.contains(key) == kept && seen.insert(key).inserted
      }
    }
    return Relation(schema: schema, node: node)
  }
}

/// Rows of the left table with the columns of their partners in the right one.
struct JoinNode: PlanNode {
  let left: any PlanNode
  let right: any PlanNode
  let leftKeys: [Resolved]
  let rightKeys: [Resolved]
  let kind: String
  /// The number of columns of the left table.
  let leftCount: Int
  /// The columns taken from the right table.
  let rightColumns: [Int]
  let keyText: String

  var inputs: [any PlanNode] { [left, right] }
  var label: String { "join on \(keyText)" }

  func keeping(_ columns: Set<Int>) -> any PlanNode {
    var ofLeft = columns.filter { $0 < leftCount }
    var ofRight: Set<Int> = []
    for key in leftKeys { ofLeft.formUnion(key.columns) }
    for key in rightKeys { ofRight.formUnion(key.columns) }
    for column in columns where rightColumns.indices.contains(column - leftCount) {
      ofRight.insert(rightColumns[column - leftCount])
    }
    return JoinNode(
      left: left.keeping(ofLeft), right: right.keeping(ofRight), leftKeys: leftKeys,
      rightKeys: rightKeys, kind: kind, leftCount: leftCount, rightColumns: rightColumns,
      keyText: keyText)
  }

  func representatives(_ execution: Execution) throws -> [Row]? {
    try left.representatives(execution)
  }

  func open(_ execution: Execution) throws -> Cursor {
    var partners: [[ValueKey]: [Row]] = [:]
    let nextRight = try right.open(execution)
    while let row = try nextRight() {
      guard let key = try key(of: row, rightKeys, execution) else { continue }
      partners[key, default: []].append(row)
    }
    let next = try left.open(execution)
    var current: Row?
    var pending: ArraySlice<Row> = []
    var read = 0
    var without = 0
    return {
      while true {
        try execution.look()
        if let row = current, let partner = pending.popFirst() {
          return Row(row.values + rightColumns.map { partner.values[$0] }, place: row.place)
        }
        guard let row = try next() else {
          if without > 0 { execution.note(.joinLost(without, of: read, key: keyText)) }
          return nil
        }
        read += 1
        let key = try key(of: row, leftKeys, execution)
        if key == nil { without += 1 }
        let found = key.flatMap { partners[$0] } ?? []
        switch kind {
        case "semi": if !found.isEmpty { return row }
        case "anti": if found.isEmpty { return row }
        case "left" where found.isEmpty:
          return Row(row.values + rightColumns.map { _ in Value.none }, place: row.place)
        default:
          current = row
          pending = found[...]
        }
      }
    }
  }

  /// The key of a row; `nil` if a part of it is none.
  private func key(
    of row: Row, _ keys: [Resolved], _ execution: Execution
  ) throws -> [ValueKey]? {
    let values = try keys.map { try $0.evaluate(row, execution) }
    return values.contains(where: \.isNone) ? nil : values.map(ValueKey.init)
  }
}
