import Analysis

extension Verb {
  static let dispersion = Verb(
    "dispersion", "dispersion [expression, …] [minimum: count] [by expression, …]",
    "Measures how evenly rows, or values, are spread over documents.",
    help: """
      Without an expression it is one measurement of all rows; `dispersion lemma` measures each value by
      itself, at the head of a pipeline and after rows that have no such column those of the tokens.
      `minimum:` leaves out values that are rarer (5 unless it is given).

      The parts are the documents, or the groups of documents that `by` makes: those that the rows can
      come from, whether or not a row does. Their size is that in tokens. range is the part of the parts
      with a hit; juilland_d, carroll_d2, rosengren_s, dp_even, dp_scaled, da and dkl are 1 for an even
      spread, dp (Gries 2008) and dp_norm are 0. The formulas are those of Gries (2020).
      """,
    searchWords: ["spread", "distribution", "evenness", "juilland", "DP"],
    examples: [
      Example(
        #"find `[lower="ferry"]` | dispersion | select hits, parts, range, dp"#,
        #"""
        hits  parts  range     dp
        ────  ─────  ─────  ─────
           7     13  0.308  0.694
        (1 row)
        range: the parts with f > 0, by n, relative (Keniston 1920)
        dp: Σ |f / F − s| / 2 (Gries 2008)
        note: the parts are 13 documents of 5635 tokens.
        """#),
      Example(
        #"tokens | where lower == "said" | dispersion by outlet | select parts, juilland_d"#,
        #"""
        parts  juilland_d
        ─────  ──────────
            6       0.804
        (1 row)
        juilland_d: 1 − sd (p) / p̄ / √(n − 1), relative frequencies, standard deviation
        of a population (Juilland and Chang-Rodríguez 1964)
        note: the parts are 6 groups of 5635 tokens.
        """#),
      Example(
        #"""
        tokens | where pos == "NOUN" | dispersion lemma by outlet minimum: 8
        | select lemma, hits, range, dp, juilland_d | sort dp | take 4
        """#,
        #"""
        lemma    hits  range     dp  juilland_d
        ───────  ────  ─────  ─────  ──────────
        article    13      1  0.021       0.978
        sample     13      1  0.021       0.978
        corpus     13      1  0.021       0.978
        place      15      1  0.069       0.933
        (4 rows)
        range: the parts with f > 0, by n, relative (Keniston 1920)
        dp: Σ |f / F − s| / 2 (Gries 2008)
        juilland_d: 1 − sd (p) / p̄ / √(n − 1), relative frequencies, standard deviation
        of a population (Juilland and Chang-Rodríguez 1964)
        note: the parts are 6 groups of 5635 tokens.
        """#),
    ],
    items: .any, itemsAreNamed: true,
    arguments: [
      .init(name: "minimum", type: "number", summary: "How often a value has to occur.")
    ],
    labels: ["by"], startsFrom: "tokens"
  ) { check throws(Diagnostic) in
    try check.refuseDirections()
    let isOfValues = !check.stage.items.isEmpty
    if isOfValues { try check.narrowToTokens(for: check.stage.items) }
    try check.requirePlace()
    if !isOfValues, let minimum = check.argument("minimum") {
      throw Diagnostic(
        .missingArgument, "`minimum:` is that of values, and there are none", at: minimum.range,
        hint: "name what is measured: dispersion lemma minimum: 5")
    }
    let minimum = try check.whole("minimum", in: 1...Int.max) ?? 5
    let keys = try check.columns(check.labelled("by") ?? [])
    if let key = keys.first(where: { !$0.value.isDocumentLevel }) {
      throw Diagnostic(
        .type, "`dispersion by` groups documents, and `\(key.value.range.text)` differs within one",
        at: key.value.range, hint: "use outlet, published or another column of `docs`")
    }
    let counted = [
      Column("hits", .number, "How many rows."), Column("parts", .number, "How many parts."),
    ]
    let own = Set((counted + measures.columns).map(\.name))
    let items = try check.columns(check.stage.items, taken: own)
    let values = items.map(\.value)
    let counting = PartCounting(values: values, keys: keys.map(\.value))
    let needed = (values + counting.keys).reduce(into: Set<Int>()) { $0.formUnion($1.columns) }
    let label = (["dispersion"] + values.map(\.range.text)).joined(separator: " ")
    let node = ComputedNode(label: label, inputs: [check.input.node.keeping(needed)]) {
      inputs, execution in
      let counts = try counting.count(inputs[0], execution)
      execution.note(.statistics(counts.note(noun: keys.isEmpty ? "document" : "group")))
      let kept = isOfValues ? counts.entries.filter { $0.total >= minimum } : counts.entries
      return kept.map { entry in
        Row(
          entry.values + [.integer(entry.total), .integer(counts.sizes.count)]
            + measures.values(of: counts.dispersion(entry)))
      }
    }
    var schema = Schema(items.map(\.column) + counted + measures.columns, noun: "measurement")
    guard isOfValues else {
      schema.isSingleRow = true
      return Relation(schema: schema, node: node)
    }
    return Relation(
      schema: schema,
      node: SortNode(
        source: node, keys: [.init(column: items.count, descending: true)], limit: nil))
  }

  private static let measures = MeasureColumns(Dispersion.statistics)
}
