import Analysis

extension Verb {
  static let cooccur = Verb(
    "cooccur",
    "cooccur expression [within: sentence | paragraph | document] [window: tokens] "
      + "[minimum: count]",
    "Counts which values occur together: the edges of a network.",
    help: """
      Each pair stands once, `a` before `b` by code point. `within:` is the unit (sentence unless it is
      given): `count` says in how many units both occur, `a_count` and `b_count` in how many each does,
      and the measures of association compare these with the number of units in the documents that the
      rows can come from. `window: 10` counts instead how often the two stand at most ten tokens apart,
      from the first token of one to the first of the other, in one document or in the unit that
      `within:` names; `a_count` and `b_count` are then all occurrences, measured against all tokens.
      A row of several sentences belongs to the one in which it begins. `minimum:` leaves out pairs that
      are rarer (2 unless it is given). At the head of a pipeline the values are those of tokens.

      Written as CSV the table is an edge list that network programs such as Gephi read.
      """,
    searchWords: ["network", "graph", "edges", "together", "co-occurrence", "pairs"],
    examples: [
      Example(
        #"mentions | where kind == "person" | cooccur span within: document | take 3"#,
        #"""
        a    b     count  a_count  b_count  expected  logdice      g2  log_ratio      mi
        ───  ────  ─────  ───────  ───────  ────────  ───────  ──────  ─────────  ──────
        He   his       8       11        9     7.615    13.68   0.385      0.541   0.071
        He   he        8       11       10     8.462    13.61  -1.154     -0.459  -0.081
        his  them      7        9        8     5.538    13.72   3.290      1.637   0.338
        (3 rows)
        (13 columns hidden: t, dice, mi3, log_odds, delta_p_collocate, delta_p_node,
        min_sensitivity, g2_simple, chi2, chi2_yates, z, local_mi, bic; see them with
        select, --format json or a wider --width)
        logdice: 14 + log₂ (2 O / (R₁ + C₁)) (Rychlý 2008)
        g2: 2 Σ O ln (O / E) over four cells, signed: negative where O is less than E
        (Dunning 1993)
        log_ratio: log₂ ((O₁₁ / R₁) / (O₂₁ / R₂)), a count of 0 is taken as 0.5 (Hardie
        2014)
        mi: log₂ (O / E), pointwise, in bits (Church and Hanks 1990)
        note: pairs in one document, measured against all 13 documents.
        """#),
      Example(
        #"tokens | where pos == "NOUN" | cooccur lemma | take 3 | select a, b, count, logdice, g2"#,
        #"""
        a        b       count  logdice     g2
        ───────  ──────  ─────  ───────  ─────
        article  corpus     13       14  104.2
        article  sample     13       14  104.2
        corpus   sample     13       14  104.2
        (3 rows)
        logdice: 14 + log₂ (2 O / (R₁ + C₁)) (Rychlý 2008)
        g2: 2 Σ O ln (O / E) over four cells, signed: negative where O is less than E
        (Dunning 1993)
        note: pairs in one sentence, measured against all 270 sentences.
        """#
      ),
      Example(
        #"mentions | cooccur span window: 6 minimum: 1 | take 2 | select a, b, count"#,
        #"""
        a                 b                                   count
        ────────────────  ──────────────────────────────────  ─────
        Creative Commons  a Creative Commons Attribution 4.0      2
        Creative Commons  licence                                 2
        (2 rows)
        note: pairs at most 6 tokens apart in one document, measured against all 5635
              tokens.
        """#),
    ],
    items: .one,
    arguments: [
      .init(name: "within", type: "word", summary: "The unit in which values occur together."),
      .init(name: "window", type: "number", summary: "How many tokens apart they may stand."),
      .init(name: "minimum", type: "number", summary: "How often a pair has to occur."),
    ],
    labels: [], startsFrom: "tokens"
  ) { check throws(Diagnostic) in
    try check.narrowToTokens(for: check.stage.items)
    try check.requirePlace()
    let minimum = try check.whole("minimum", in: 1...Int.max) ?? 2
    let window = try check.whole("window", in: 1...1000)
    let unit = try check.word("within", from: TextUnit.allCases.map(\.rawValue))
    let value = try check.onlyItem("what occurs together")
    let within = unit.flatMap(TextUnit.init) ?? (window == nil ? .sentence : .document)
    let counting = PairCounting(value: value, unit: within, window: window, minimum: minimum)
    let measures = MeasureColumns(
      Association.statistics, first: ["logdice", "g2", "log_ratio", "mi", "t"])
    let type: ValueType = value.type.isTextual || value.type == .any ? .text : value.type
    let place = window == nil ? "in how many \(within.rawValue)s" : "how often"
    let columns = [
      Column("a", type, "One value."), Column("b", type, "The other."),
      Column("count", .number, "\(place.capitalizedFirst) they occur together."),
      Column("a_count", .number, "\(place.capitalizedFirst) the one occurs."),
      Column("b_count", .number, "\(place.capitalizedFirst) the other occurs."),
      Column("expected", .number, "How often they would occur together by chance."),
    ]
    let schema = Schema(columns + measures.columns, noun: "pair")
    let range = check.stage.range
    let node = ComputedNode(
      label: "cooccur \(value.range.text)", inputs: [check.input.node.keeping(value.columns)]
    ) { inputs, execution in
      let counts = try counting.count(inputs[0], execution, at: range)
      execution.note(.statistics(counts.note))
      return counts.pairs.map { pair, count in
        let association = Association(
          together: count, node: counts.frequencies[pair.first],
          collocate: counts.frequencies[pair.second], total: counts.total)
        return Row(
          [
            counts.values[pair.first], counts.values[pair.second], .integer(count),
            .integer(counts.frequencies[pair.first]), .integer(counts.frequencies[pair.second]),
            .decimal(association.expected),
          ] + measures.values(of: association))
      }
    }
    let keys =
      [2, 6].map { SortNode.Key(column: $0, descending: true) }
      + [0, 1].map { SortNode.Key(column: $0, descending: false) }
    return Relation(schema: schema, node: SortNode(source: node, keys: keys, limit: nil))
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
