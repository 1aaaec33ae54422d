import Analysis
import TextModel

extension Verb {
  static let dispersion = Verb(
    "dispersion", "dispersion [by expression]",
    "Measures how evenly rows are spread over documents.",
    help: """
      The parts are the documents, or the groups of documents that `by` makes. range is the part of
      the parts with a hit; juilland_d, carroll_d2, rosengren_s, da and dkl are 1 for an even spread,
      dp (Gries 2008) is 0. The formulas are those of Gries (2020).
      """,
    searchWords: ["spread", "distribution", "evenness", "juilland", "DP"],
    examples: [
      Example(
        #"find `[lower="ferry"]` | dispersion | select hits, parts, range, dp"#,
        #"""
        hits  parts  range     dp
        ────  ─────  ─────  ─────
           7     10    0.4  0.593
        (1 row)
        """#),
      Example(
        #"tokens | where lower == "said" | dispersion by outlet | select parts, juilland_d"#,
        #"""
        parts  juilland_d
        ─────  ──────────
            5       0.806
        (1 row)
        """#),
    ],
    labels: ["by"]
  ) { check throws(Diagnostic) in
    try check.requirePlace()
    let keys = try check.columns(check.labelled("by") ?? [])
    if let key = keys.first(where: { !$0.value.isDocumentLevel }) {
      throw Diagnostic(
        .type, "`dispersion by` groups documents, and `\(key.value.range.text)` differs within one",
        at: key.value.range, hint: "use outlet, published or another column of `docs`")
    }
    let measures = ["range", "juilland_d", "carroll_d2", "rosengren_s", "dp", "da", "dkl"]
    var schema = Schema(
      [Column("hits", .number, "How many rows."), Column("parts", .number, "How many parts.")]
        + measures.map { Column($0, .number) }, noun: "measurement")
    schema.isSingleRow = true
    let values = keys.map(\.value)
    let needed = values.reduce(into: Set<Int>()) { $0.formUnion($1.columns) }
    let node = ComputedNode(label: "dispersion", inputs: [check.input.node.keeping(needed)]) {
      inputs, execution in
      var frequencies: [[ValueKey]: Int] = [:]
      var sizes: [[ValueKey]: Int] = [:]
      let rows = try inputs[0].rows(execution)
      func key(_ row: Row) throws -> [ValueKey]? {
        guard let place = row.place else { return nil }
        guard !values.isEmpty else { return [ValueKey(.integer(place.document.position))] }
        return try values.map { ValueKey(try $0.evaluate(row, execution)) }
      }
      for row in rows { if let part = try key(row) { frequencies[part, default: 0] += 1 } }
      var documents: Set<Int> = []
      for row in try inputs[0].representatives(execution) ?? rows {
        guard let part = try key(row), let document = row.place?.document,
          documents.insert(document.position).inserted
        else { continue }
        sizes[part, default: 0] += document.tokenCount
      }
      let parts = Array(sizes.keys)
      let measured = Dispersion(
        frequencies: parts.map { frequencies[$0] ?? 0 }, sizes: parts.map { sizes[$0] ?? 0 })
      func value(_ measure: Double?) -> Value { measure.map(Value.decimal) ?? .none }
      return [
        Row([
          .integer(rows.count), .integer(parts.count),
          parts.isEmpty ? .none : value(measured.range),
          value(measured.juillandD), value(measured.carrollD2), value(measured.rosengrenS),
          value(measured.deviationOfProportions), value(measured.dispersionA),
          value(measured.kullbackLeibler),
        ])
      ]
    }
    return Relation(schema: schema, node: node)
  }

  static let trend = Verb(
    "trend", "trend [by unit]", "Counts rows by day, week, month, quarter or year of publication.",
    help: """
      The unit is month unless it is given. Units without rows are shown with 0, from the first to
      the last; rows of documents without a date are left out, and a note says how many.
      """,
    searchWords: ["time", "month", "series", "history", "over time"],
    examples: [
      Example(
        "docs | trend by month",
        #"""
        month    count  per_million
        ───────  ─────  ───────────
        2031-05      5         2366
        (1 row)
        note: 5 of 10 rows have no date as precise as a month.
        """#),
      Example(
        #"find `[lower="ferry"]` | trend by day | take 2"#,
        #"""
        day         count  per_million
        ──────────  ─────  ───────────
        2031-05-03      1         2445
        (1 row)
        note: 6 of 7 rows have no date as precise as a day.
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
    var schema = Schema(
      [
        Column(unit, .date, "The \(unit)."),
        Column("count", .number, "How many rows."),
        Column(
          "per_million", .number, "How many in a million tokens of the documents of that time."),
      ], noun: unit)
    schema.presentation = .table
    let node = ComputedNode(label: "trend by \(unit)", inputs: [check.input.node.keeping([])]) {
      inputs, execution in
      try Trend(unit: precision).rows(inputs[0], execution)
    }
    return Relation(schema: schema, node: node)
  }
}

/// Counts rows by the time of publication.
private struct Trend {
  let unit: CalendarInterval.Precision

  func rows(_ source: any PlanNode, _ execution: Execution) throws -> [Row] {
    var counts: [CalendarInterval: Int] = [:]
    var total = 0
    var undated = 0
    let rows = try source.rows(execution)
    for row in rows {
      try execution.look()
      total += 1
      guard let date = date(of: row) else {
        undated += 1
        continue
      }
      counts[date, default: 0] += 1
    }
    if undated > 0 {
      execution.note(
        .statistics("\(undated) of \(total) rows have no date as precise as a \(unit.rawValue)"))
    }
    var sizes: [CalendarInterval: Int] = [:]
    var documents: Set<Int> = []
    for row in try source.representatives(execution) ?? rows {
      guard let document = row.place?.document, let date = date(of: row),
        documents.insert(document.position).inserted
      else { continue }
      sizes[date, default: 0] += document.tokenCount
    }
    guard let first = counts.keys.min(by: { $0.start < $1.start }),
      let last = counts.keys.max(by: { $0.start < $1.start })
    else { return [] }
    var result: [Row] = []
    var current: CalendarInterval? = first
    // A century of days is more than a reader can look at.
    while let date = current, date.start <= last.start, result.count < 40_000 {
      let count = counts[date] ?? 0
      let rate = sizes[date].map { Value.decimal(Double(count) / Double(max(1, $0)) * 1_000_000) }
      result.append(Row([.date(date), .integer(count), rate ?? .none]))
      current = CalendarInterval(day: CivilDay(number: date.lastDay.number + 1)).floor(to: unit)
    }
    return result
  }

  private func date(of row: Row) -> CalendarInterval? {
    row.place?.document.document.metadata.published?.floor(to: unit)
  }
}
