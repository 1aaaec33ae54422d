import Analysis

extension Verb {
  static let diversity = Verb(
    "diversity", "diversity expression [by expression, …]",
    "Measures how rich the vocabulary is.",
    help: """
      The values of the expression are the types, such as `lower` or `lemma`; rows without one are left
      out, and punctuation too if `where lower ~ /[a-z]/` says so. `tokens` and `types` are the numbers
      of both. ttr and its relatives fall or rise with the length of the text; sttr, mattr, mtld and hdd
      can be compared between texts of different length, and are none for texts that are too short.
      """,
    searchWords: ["richness", "type-token ratio", "TTR", "MTLD", "MATTR", "vocabulary"],
    examples: [
      Example(
        #"tokens | where lower ~ /[a-z]/ | diversity lower | select tokens, types, ttr, mattr, mtld"#,
        #"""
        tokens  types    ttr  mattr   mtld
        ──────  ─────  ─────  ─────  ─────
          4691   1028  0.219  0.524  132.2
        (1 row)
        ttr: V / N (Johnson 1944)
        mattr: the mean TTR of all windows of 500 tokens (Covington and McFall 2010)
        mtld: the mean length of stretches until TTR falls to 0.72, forwards and
        backwards (McCarthy and Jarvis 2010)
        """#),
      Example(
        #"tokens | where lower ~ /[a-z]/ | diversity lower by outlet | select outlet, tokens, hdd, mtld"#,
        #"""
        outlet             tokens    hdd   mtld
        ─────────────────  ──────  ─────  ─────
        Kastrelle Courier     708  0.869  125.6
        Haldren Standard     1047  0.849  116.6
        Mirovar Gazette       399  0.859  105.5
        Elsen Observer       1142  0.861  136.3
        Orvane News           721  0.858  125.6
        Tollan News           674  0.861  121.2
        (6 rows)
        hdd: Σ (1 − hypergeometric (0; N, f, 42)) / 42, 42 tokens drawn (McCarthy and
        Jarvis 2010)
        mtld: the mean length of stretches until TTR falls to 0.72, forwards and
        backwards (McCarthy and Jarvis 2010)
        """#),
    ],
    items: .one, labels: ["by"], startsFrom: "tokens"
  ) { check throws(Diagnostic) in
    try check.narrowToTokens(for: check.stage.items)
    let value = try check.onlyItem("what the types are")
    let measures = MeasureColumns(
      LexicalDiversity.statistics, first: ["ttr", "mattr", "mtld", "hdd"])
    let counted = [
      Column("tokens", .number, "How many values there are."),
      Column("types", .number, "How many different ones."),
    ]
    let own = Set((counted + measures.columns).map(\.name))
    let keys = try check.columns(check.labelled("by") ?? [], taken: own)
    var schema = Schema(
      keys.map(\.column) + counted + measures.columns, noun: "measurement")
    schema.isSingleRow = keys.isEmpty
    let parts = keys.map(\.value)
    let needed = (parts + [value]).reduce(into: Set<Int>()) { $0.formUnion($1.columns) }
    let node = ComputedNode(
      label: "diversity \(value.range.text)", inputs: [check.input.node.keeping(needed)]
    ) { inputs, execution in
      try TypeSequence.groups(of: value, by: parts, in: inputs[0], execution).map { group in
        let text = LexicalDiversity(tokens: group.tokens)
        return Row(
          group.values + [.integer(group.tokens.count), .integer(group.numbers.count)]
            + measures.values(of: text))
      }
    }
    return Relation(schema: schema, node: node)
  }
}

/// The values of a group of rows in their order, each as the number of its type.
private struct TypeSequence {
  var values: [Value]
  var tokens: [Int] = []
  var numbers: [ValueKey: Int] = [:]

  static func groups(
    of value: Resolved, by keys: [Resolved], in source: any PlanNode, _ execution: Execution
  ) throws -> [TypeSequence] {
    var groups = keys.isEmpty ? [TypeSequence(values: [])] : []
    var positions: [[ValueKey]: Int] = keys.isEmpty ? [[]: 0] : [:]
    let next = try source.open(execution)
    while let row = try next() {
      try execution.look()
      let type = try value.evaluate(row, execution)
      if type.isNone { continue }
      let group = try keys.map { try $0.evaluate(row, execution) }
      let key = group.map(ValueKey.init)
      let position = positions[key, default: groups.count]
      if position == groups.count {
        positions[key] = position
        groups.append(TypeSequence(values: group))
      }
      groups[position].add(ValueKey(type))
    }
    return groups
  }

  private mutating func add(_ type: ValueKey) {
    let number = numbers[type, default: numbers.count]
    if number == numbers.count { numbers[type] = number }
    tokens.append(number)
  }
}
