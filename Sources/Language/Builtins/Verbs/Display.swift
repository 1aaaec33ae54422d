import TextModel

extension Verb {
  private static let charts: [String: Presentation] = [
    "bars": .bars, "timeline": .timeline, "sparkline": .sparkline,
  ]

  static let chart = Verb(
    "chart", "chart bars | timeline | sparkline", "Draws the table with characters.",
    help: """
      The first number of a row is its measure, the other columns are its label. `timeline` takes a
      date as the label and shows the gaps; `sparkline` draws each column of numbers in one line.
      """,
    searchWords: ["plot", "graph", "histogram", "bars", "draw"],
    examples: [
      Example(
        "quotes | count by kind | chart bars",
        #"""
        kind    count
        ──────  ─────
        speech    107  █████████████████████████████████████████████████████████████████
        scare       4  ██▍
        title       3  █▉
        term        2  █▎
        (4 rows)
        """#),
      Example(
        "docs | derive month = floor(published, month) | count by month | sort month | chart timeline",
        #"""
        month    count
        ───────  ─────
        2031-05      5  █████████████████████████████████████████████▊
        2031-06      1  █████████▏
        –            7  ████████████████████████████████████████████████████████████████
        (3 rows)
        """#),
    ],
    items: .one
  ) { check throws(Diagnostic) in
    guard let item = check.stage.items.first else {
      throw .missingItem(check.stage.name, "a kind of chart")
    }
    let kind = try check.word(item.expression, from: charts.keys.sorted(), of: "`chart`")
    let present = check.schema.columns
    guard
      check.schema.isPivoted || present.contains(where: { $0.type == .number || $0.type == .any })
    else {
      throw Diagnostic(
        .type, "a chart needs a column of numbers", at: item.expression.range,
        hint: "count first: | count by …")
    }
    if kind == "timeline", !present.contains(where: { $0.type == .date }) {
      throw Diagnostic(
        .type, "a timeline needs a column of dates", at: item.expression.range,
        hint: "derive one: | derive month = floor(published, month) | count by month")
    }
    var relation = check.input
    relation.schema.presentation = charts[kind] ?? .bars
    return relation
  }

  static let describe = Verb(
    "describe", "describe", "Says of each column what it holds: type, values, lowest, highest.",
    searchWords: ["summary", "profile", "columns", "schema", "statistics"],
    examples: [
      Example(
        "table([{n: 1, w: \"a\"}, {n: 3, w: none}]) | describe",
        #"""
        column  type    filled  different  lowest  highest  commonest
        ──────  ──────  ──────  ─────────  ──────  ───────  ─────────
        n       number       2          2  1       3        1
        w       text         1          1  a       a        a
        (2 rows)
        """#),
      Example(
        "docs | select outlet, words | describe | select column, filled, different",
        #"""
        column  filled  different
        ──────  ──────  ─────────
        outlet      13          6
        words       13         13
        (2 rows)
        """#),
    ]
  ) { check throws(Diagnostic) in
    let schema = Schema(
      [
        Column("column", .text, "The column."), Column("type", .text, "Its type."),
        Column("filled", .number, "How many rows have a value."),
        Column("different", .number, "How many different values there are."),
        Column("lowest", .any, "The lowest value."), Column("highest", .any, "The highest value."),
        Column("commonest", .any, "The most frequent value, the first of several."),
      ], noun: "column")
    let columns = check.schema.columns
    let node = ComputedNode(label: "describe", inputs: [check.input.node]) { inputs, execution in
      let rows = try inputs[0].rows(execution)
      return try columns.enumerated().map { position, column in
        try Self.description(of: column, rows.map { $0.values[position] }, execution)
      }
    }
    return Relation(schema: schema, node: node)
  }

  private static func description(
    of column: Column, _ values: [Value], _ execution: Execution
  ) throws -> Row {
    var counts: [ValueKey: (count: Int, first: Int)] = [:]
    var lowest = Value.none
    var highest = Value.none
    var filled = 0
    for (index, value) in values.enumerated() where !value.isNone {
      try execution.look()
      filled += 1
      counts[ValueKey(value), default: (0, index)].count += 1
      if lowest.isNone || value.order(to: lowest) == .before { lowest = value }
      if highest.isNone || value.order(to: highest) == .after { highest = value }
    }
    let common = counts.values.max { ($0.count, -$0.first) < ($1.count, -$1.first) }
    let isShort = column.type != .span || (lowest.text?.utf8.count ?? 0) < 200
    return Row([
      .text(column.name), .text(column.type.name), .integer(filled), .integer(counts.count),
      isShort ? lowest : .none, isShort ? highest : .none,
      isShort ? common.map { values[$0.first] } ?? .none : .none,
    ])
  }

  static let explain = Verb(
    "explain", "explain", "Shows how the pipeline would be run, without giving its rows.",
    help: """
      One row a step, the last first; what a step reads stands indented below it. Over a store,
      `find` also tells how it searches: by which method; which tests of tokens lead the search, with
      how many tokens the index says pass them; which others are tried at each start; and how many
      starts were expected at most, how many were tried, and how many hits there are. For these
      numbers the search is run. Steps that count without making rows say so.

      The methods: `frequencies` reads the count off the index; `chain` tests the tokens of a fixed
      sequence one by one; `automaton` runs a small automaton from each start, `simulation` the
      general one; `meetUnion` compares lists of tokens.
      """,
    searchWords: ["plan", "why", "slow", "steps"],
    examples: [
      Example(
        "docs | where words > 100 | count | explain",
        #"""
        step
        ─────────────────────
        summarize
          where words > 100
            scan docs (words)
        (3 rows)
        """#),
      Example(
        "tokens | freq lower | take 3 | explain",
        #"""
        step
        ─────────────────────────
        take 3
          sort
            freq lower
              scan tokens (lower)
        (4 rows)
        """#),
    ]
  ) { check throws(Diagnostic) in
    let columns = Set(check.schema.columns.indices)
    let schema = Schema([Column("step", .text, "What is done.")], noun: "step")
    return Relation(schema: schema, node: ExplainNode(plan: check.input.node.keeping(columns)))
  }
}
