extension Verb {
  static let expand = Verb(
    "expand", "expand column", "Makes a row of each element of a list.",
    help: "The other columns repeat. A row whose list is empty or none gives no row.",
    searchWords: ["unnest", "explode", "flatten", "split"],
    examples: [
      Example(
        #"table([{a: 1, b: ["x", "y"]}]) | expand b"#,
        #"""
        a  b
        ─  ─
        1  x
        1  y
        (2 rows)
        """#),
      Example(
        "statements | expand content | select doc, content | take 2",
        #"""
        doc           content
        ────────────  ─────────────────────────
        courier-quay  “We were standing still”
        courier-quay  Police arrested 27 people
        (2 rows)
        """#),
    ],
    items: .one
  ) { check throws(Diagnostic) in
    let value = try check.onlyItem("a column of lists")
    guard value.columns.count == 1, let position = value.columns.first else {
      throw .expandNeedsList(at: value.range, type: value.type)
    }
    var schema = check.schema
    switch value.type {
    case .list(let element): schema.columns[position].type = element
    case .any: break
    // A span of several parts is a list of its parts.
    case .span: break
    default: throw .expandNeedsList(at: value.range, type: value.type)
    }
    return Relation(schema: schema, node: ExpandNode(source: check.input.node, column: position))
  }

  static let pivot = Verb(
    "pivot", "pivot key, value [values: list] [by column, …]",
    "Turns the values of one column into columns.",
    help: """
      Each value of `key` becomes a column that holds `value`. The rows are those of the `by`
      columns, or of all remaining columns that are not numbers. The columns have to be named by
      `values:`, so that later stages can be checked; without it only `chart` may follow.
      """,
    searchWords: ["wide", "crosstab", "columns", "spread"],
    examples: [
      Example(
        #"table([{w: "a", o: "X", n: 1}, {w: "b", o: "X", n: 2}]) | pivot w, n values: ["a", "b"]"#,

        #"""
        o  a  b
        ─  ─  ─
        X  1  2
        (1 row)
        """#),
      Example(
        "quotes | count by outlet, kind | pivot kind, count",
        #"""
        outlet             speech  term  scare  title
        ─────────────────  ──────  ────  ─────  ─────
        Elsen Observer         27     1      1      –
        Haldren Standard       23     –      1      1
        Kastrelle Courier      21     –      –      2
        Orvane News            15     –      1      –
        Tollan News            13     1      1      –
        Mirovar Gazette         8     –      –      –
        (6 rows)
        """#),
    ],
    items: .some(2...2),
    arguments: [.init(name: "values", type: "list", summary: "The values that become columns.")],
    labels: ["by"]
  ) { check throws(Diagnostic) in try check.pivoted() }
}

extension StageCheck {
  fileprivate mutating func pivoted() throws(Diagnostic) -> Relation {
    let key = try checker.value(stage.items[0].expression, over: schema)
    let value = try checker.value(stage.items[1].expression, over: schema)
    let used = key.columns.union(value.columns)
    let rows: [NamedColumn]
    if let by = labelled("by") {
      rows = try columns(by)
    } else {
      rows = schema.columns.enumerated().compactMap { position, column in
        guard !used.contains(position), column.type != .number else { return nil }
        return NamedColumn(
          column: column, value: Resolved(column: position, column, at: stage.range))
      }
    }
    let names = try constant("values", .list(.any))?.elements
    var columns = rows.map(\.column)
    if let names {
      for name in names {
        let text = name.plainText
        guard !columns.contains(where: { $0.name == text }) else {
          throw .duplicateColumn(text, at: argument("values")?.range ?? stage.range)
        }
        columns.append(Column(text, value.type))
      }
    } else {
      columns.append(Column("values", .record([])))
    }
    var result = schema(with: columns, toKeep: "add it to `by`")
    result.hasPlace = false
    result.isPivoted = names == nil
    result.noun = "row"
    result.name = nil
    let rowKeys = rows.map(\.value)
    let wanted = names?.map(ValueKey.init)
    let node = ComputedNode(label: "pivot", inputs: [input.node]) { inputs, execution in
      var order: [[ValueKey]: Int] = [:]
      var made: [(keys: [Value], cells: [(name: Value, value: Value)])] = []
      for row in try inputs[0].rows(execution) {
        let keys = try rowKeys.map { try $0.evaluate(row, execution) }
        let position = order[keys.map(ValueKey.init), default: made.count]
        if position == made.count {
          order[keys.map(ValueKey.init)] = position
          made.append((keys, []))
        }
        let cell = (
          name: try key.evaluate(row, execution), value: try value.evaluate(row, execution)
        )
        if !made[position].cells.contains(where: { $0.name.isEqual(to: cell.name) }) {
          made[position].cells.append(cell)
        }
      }
      return made.map { row in
        guard let wanted else {
          let cells = row.cells.map {
            (name: $0.name.isNone ? "none" : $0.name.plainText, value: $0.value)
          }
          return Row(row.keys + [.record(Record(cells))])
        }
        return Row(
          row.keys
            + wanted.map { name in
              row.cells.first { ValueKey($0.name) == name }?.value ?? .none
            })
      }
    }
    return Relation(schema: result, node: node)
  }
}

/// A row of each element of a list.
struct ExpandNode: PlanNode {
  let source: any PlanNode
  let column: Int

  var inputs: [any PlanNode] { [source] }
  var label: String { "expand" }

  func keeping(_ columns: Set<Int>) -> any PlanNode {
    ExpandNode(source: source.keeping(columns.union([column])), column: column)
  }

  func open(_ execution: Execution) throws -> Cursor {
    let next = try source.open(execution)
    var current: Row?
    var pending: ArraySlice<Value> = []
    return {
      while true {
        try execution.look()
        if var row = current, let element = pending.popFirst() {
          row.values[column] = element
          return row
        }
        guard let row = try next() else { return nil }
        current = row
        if case .span(let span) = row.values[column] {
          pending = span.parts.map { .span(TextSpan(span.document, $0)) }[...]
        } else {
          pending = row.values[column].elements[...]
        }
      }
    }
  }
}
