import Query

extension Verb {
  static let find = Verb(
    "find", "find pattern", "Finds the hits of a token pattern: a concordance.",
    help: """
      Columns are the hit's `span`, one for each capture of the pattern, the `sentence`, and `first`
      and `last`, the corpus positions of its first and last token. Hits are leftmost-longest, do
      not overlap and stay in the sentence, unless the pattern says otherwise. After other rows the
      hits are those that lie wholly in them.
      """,
    searchWords: ["search", "query", "concordance", "cql", "cqp", "grep"],
    examples: [
      Example(
        #"find `"according" "to"` | count by doc"#,
        #"""
        (leftmost-longest hits, not overlapping, within s)
        doc              count
        ───────────────  ─────
        courier-quay         1
        haldren-dam          1
        haldren-envoy        1
        haldren-strike       1
        mirovar-arrests      1
        observer-ferry       1
        observer-quay        1
        ona-port             1
        (8 rows)
        """#),
      Example(
        #"docs | where agency != none | find `[lower="ferry|boat"]` | count by lower = lower(span)"#,
        #"""
        (leftmost-longest hits, not overlapping, within s)
        lower  count
        ─────  ─────
        ferry      4
        (1 row)
        """#),
    ],
    items: .one, startsFrom: "docs"
  ) { check throws(Diagnostic) in
    try check.requirePlace()
    guard let item = check.stage.items.first else {
      throw .missingItem(check.stage.name, "a pattern")
    }
    let value = try check.constant(item.expression, .pattern, of: "`find`")
    guard case .pattern(let pattern) = value else {
      throw .patternLooksEaten(at: item.expression.range)
    }
    do throws(PatternError) {
      _ = try Matcher(pattern.pattern)
    } catch {
      throw Diagnostic(.pattern, error.message, at: item.expression.range, hint: error.hint)
    }
    let captures = pattern.pattern.captures
    var schema = Schema(
      [Column("span", .span, "The hit.")] + captures.map { Column($0, .span, "A capture.") }
        + [Column("sentence", .span, "The sentence it begins in.")]
        + CommonColumns.ofRows.dropFirst()
        + [
          Column("first", .number, "The corpus position of its first token."),
          Column("last", .number, "The corpus position of its last token."),
        ],
      hasPlace: true, noun: "hit", name: "find")
    let scope = pattern.pattern.scopeDescription(pattern.schema)
    schema.headers = ["\(pattern.pattern.strategy.description), \(scope)"]
    return Relation(
      schema: schema, node: FindNode(source: check.input.node.keeping([]), pattern: pattern))
  }
}

extension MatchStrategy {
  /// What a header says of the strategy.
  fileprivate var description: String {
    switch self {
    case .longest: "leftmost-longest hits, not overlapping"
    default: "strategy \(rawValue)"
    }
  }
}
