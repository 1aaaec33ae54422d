extension Verb {
  static let freq = Verb(
    "freq", "freq expression, … [by expression, …]", "Counts how often values occur.",
    help: """
      The columns are the values, `count`, `per_million` and `documents`, the most frequent first.
      After rows that have no such column the tokens that lie in them are counted. Frequencies are
      per million of all tokens of the documents in question; within a group, of the group's own
      documents. A note says how many tokens that is.
      """,
    searchWords: ["frequency", "count", "list", "wordlist", "per million"],
    examples: [
      Example(
        "freq lower | take 3",
        #"""
        lower  count  per_million  documents
        ─────  ─────  ───────────  ─────────
        the      356        63177         13
        ,        298        52884         13
        .        264        46850         13
        (3 rows)
        note: per_million is of the 5635 tokens of 13 documents.
        """#),
      Example(
        #"tokens | freq lower by outlet | where lower == "ferry""#,
        #"""
        lower  outlet            count  per_million  documents
        ─────  ────────────────  ─────  ───────────  ─────────
        ferry  Tollan News           3       3712.9          1
        ferry  Elsen Observer        2       1460.9          1
        ferry  Haldren Standard      1        803.2          1
        ferry  Orvane News           1       1161.4          1
        (4 rows)
        note: per_million is of each group's own part of the 5635 tokens of 13
              documents.
        """#),
    ],
    items: .many, itemsAreNamed: true, labels: ["by"], startsFrom: "tokens"
  ) { check throws(Diagnostic) in
    try check.refuseDirections()
    try check.narrowToTokens(for: check.stage.items)
    let items = try check.columns(check.stage.items)
    let keys = try check.columns(
      check.labelled("by") ?? [], taken: Set(items.map(\.column.name)))
    var schema = check.schema(
      with: items.map(\.column) + keys.map(\.column) + FrequencyNode.columns,
      toKeep: "add it to `by`")
    schema.hasPlace = false
    schema.noun = "value"
    schema.name = nil
    let node = FrequencyNode(
      source: check.input.node, items: items.map(\.value), keys: keys.map(\.value))
    let counted = items.count + keys.count
    return Relation(
      schema: schema,
      node: SortNode(source: node, keys: [.init(column: counted, descending: true)], limit: nil))
  }

  static let ngrams = Verb(
    "ngrams", "ngrams expression [size: words] [by expression, …]",
    "Counts runs of neighbouring words.",
    help: """
      A run does not cross the end of a sentence, nor a token that an earlier stage has left out.
      `size:` is 2 unless it is given. The columns are `ngram`, `count`, `per_million` and
      `documents`.
      """,
    searchWords: ["bigrams", "trigrams", "phrases", "clusters", "bundles"],
    examples: [
      Example(
        "ngrams lower size: 3 | take 3",
        #"""
        ngram                count  per_million  documents
        ───────────────────  ─────  ───────────  ─────────
        this article is         13         2307         13
        article is invented     13         2307         13
        is invented for         13         2307         13
        (3 rows)
        note: per_million is of the 5635 tokens of 13 documents.
        """#),
      Example(
        #"tokens | where lower ~ /^[a-z]+$/ | ngrams lower | take 2"#,
        #"""
        ngram     count  per_million  documents
        ────────  ─────  ───────────  ─────────
        of the       34         6034         12
        that the     26         4614         12
        (2 rows)
        note: per_million is of the 5635 tokens of 13 documents.
        """#),
    ],
    items: .one,
    arguments: [.init(name: "size", type: "number", summary: "How many words a run has.")],
    labels: ["by"], startsFrom: "tokens"
  ) { check throws(Diagnostic) in
    let size = try check.whole("size", in: 1...100) ?? 2
    try check.narrowToTokens(for: check.stage.items)
    try check.requirePlace()
    let value = try check.onlyItem("what the runs are made of")
    guard value.type.isTextual || value.type == .any else {
      throw .wrongType(of: "`ngrams`", expected: .text, found: value)
    }
    let keys = try check.columns(check.labelled("by") ?? [], taken: ["ngram"])
    var schema = check.schema(
      with: [Column("ngram", .text, "The run of words.")] + keys.map(\.column)
        + FrequencyNode.columns,
      toKeep: "add it to `by`")
    schema.hasPlace = false
    schema.noun = "run"
    schema.name = nil
    let runs = RunsNode(
      source: check.input.node, value: value, keys: keys.map(\.value), size: size)
    let range = check.stage.range
    let run = Resolved(column: 0, Column("ngram", .text), at: range)
    let runKeys = keys.enumerated().map { index, key in
      Resolved(column: index + 1, key.column, at: range)
    }
    let node = FrequencyNode(source: runs, items: [run], keys: runKeys)
    return Relation(
      schema: schema,
      node: SortNode(
        source: node, keys: [.init(column: 1 + keys.count, descending: true)], limit: nil))
  }
}

extension StageCheck {
  /// Takes the tokens in the places of the input's rows, unless the items name columns of these rows.
  mutating func narrowToTokens(for items: [ItemSyntax]) throws(Diagnostic) {
    guard schema.name != "tokens", schema.hasPlace else { return }
    var probe = self
    do throws(Diagnostic) {
      _ = try probe.columns(items)
    } catch {
      guard error.code == .unknownColumn || error.code == .droppedColumn else { throw error }
      let name = Name(text: "tokens", range: stage.name.range)
      let narrowed = try checker.narrow(
        input, to: .tokens, StageSyntax(verb: name, items: []))
      self = StageCheck(
        checker: checker, verb: verb, stage: stage, input: narrowed, number: number)
    }
  }
}
