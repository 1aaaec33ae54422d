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
      Example(
        "docs | trend by month",
        #"""
        month    count  per_million  documents  tokens
        ───────  ─────  ───────────  ─────────  ──────
        2031-05      5         2366          5    2113
        2031-06      1         2165          1     462
        (2 rows)
        note: 7 of 13 rows have no date as precise as a month.
        note: 7 of 13 documents have no date as precise as a month and are left out.
        """#),
      Example(
        #"find `[lower="ferry"]` | trend by day | take 3"#,
        #"""
        day         count  per_million  documents  tokens
        ──────────  ─────  ───────────  ─────────  ──────
        2031-05-03      1       2445.0          1     409
        2031-05-04      0            –          0       0
        2031-05-05      0          0.0          0     429
        (3 rows)
        note: 6 of 7 rows have no date as precise as a day.
        note: 7 of 13 documents have no date as precise as a day and are left out.
        """#),
      Example(
        "quotes | trend by month, outlet",
        #"""
        month    outlet             count  per_million  documents  tokens
        ───────  ─────────────────  ─────  ───────────  ─────────  ──────
        2031-05  Haldren Standard      16        20434          2     783
        2031-06  Haldren Standard       9        19481          1     462
        2031-05  Kastrelle Courier     23        25930          2     887
        2031-06  Kastrelle Courier      0            –          0       0
        2031-05  Elsen Observer        11        24831          1     443
        2031-06  Elsen Observer         0            –          0       0
        (6 rows)
        note: 57 of 116 rows have no date as precise as a month.
        note: 7 of 13 documents have no date as precise as a month and are left out.
        """#),
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
