import TextModel

extension Verb {
  static let trend = Verb(
    "trend", "trend [by unit, expression, …]",
    "Counts rows by day, week, month, quarter or year of publication.",
    help: """
      The unit is month unless it is given. The series goes from the first to the last unit in which a
      document was published that a row could come from; a unit in which none was has a count of 0 and
      no rate. `tokens` is the size of the documents of that time, of which `per_million` is;
      `documents` says in how many of them there is a row. Documents that have no date as precise as
      the unit are left out, and a note says how many. Expressions after the unit make a series for
      each of their values: `trend by month, outlet`.
      """,
    searchWords: ["time", "month", "series", "history", "over time"],
    examples: [
      Example("docs | trend by month", ""),
      Example(#"find `[lower="ferry"]` | trend by day | take 3"#, ""),
      Example("quotes | trend by month, outlet", ""),
    ],
    labels: ["by"]
  ) { check throws(Diagnostic) in
    try check.requirePlace()
    let by = check.labelled("by") ?? []
    var unit = "month"
    if let item = by.first {
      unit = try check.word(item.expression, from: DateUnits.names, of: "`trend by`")
    }
    guard let precision = CalendarInterval.Precision(rawValue: unit) else {
      throw .notAmong(unit, DateUnits.names, of: "`trend by`", at: check.stage.range)
    }
    let counted = [
      Column("count", .number, "How many rows."),
      Column("per_million", .number, "How many in a million tokens of that time."),
      Column("documents", .number, "In how many documents."),
      Column("tokens", .number, "How many tokens the documents of that time have."),
    ]
    let groups = try check.columns(
      Array(by.dropFirst()), taken: Set(counted.map(\.name)).union([unit]))
    var schema = Schema(
      [Column(unit, .date, "The \(unit).")] + groups.map(\.column) + counted, noun: unit)
    schema.presentation = .table
    let keys = groups.map(\.value)
    let needed = keys.reduce(into: Set<Int>()) { $0.formUnion($1.columns) }
    let node = ComputedNode(
      label: "trend by \(unit)", inputs: [check.input.node.keeping(needed)]
    ) { inputs, execution in
      try TimeSeries(unit: precision, keys: keys).rows(inputs[0], execution)
    }
    return Relation(schema: schema, node: node)
  }
}
