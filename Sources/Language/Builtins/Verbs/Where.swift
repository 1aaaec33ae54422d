extension Verb {
  static let `where` = Verb(
    "where", "where condition", "Keeps the rows for which a condition is true.",
    help: """
      A comparison with none is false, so rows without a value are left out; a note says how many,
      and `or column == none` keeps them. `and`, `or`, `not` and brackets join conditions.
      """,
    searchWords: ["filter", "if", "having", "grep"],
    examples: [
      Example(
        "docs | where words > 430 | select id, words",
        #"""
        id                words
        ────────────────  ─────
        courier-quay        458
        haldren-envoy       462
        mirovar-arrests     465
        observer-arrests    474
        observer-ferry      452
        observer-quay       443
        ona-talks           433
        (7 rows)
        """#),
      Example(
        #"table([{n: 1}, {n: 2}, {n: none}]) | where n >= 2 or n == none"#,
        #"""
        n
        ─
        2
        –
        (2 rows)
        """#),
    ],
    items: .one
  ) { check throws(Diagnostic) in
    guard let item = check.stage.items.first else {
      throw .missingItem(check.stage.name, "a condition")
    }
    let condition = try check.checker.truth(
      item.expression, of: "`where`", RowContext(schema: check.schema))
    let node = FilterNode(
      source: check.input.node, condition: condition, stage: check.number,
      noun: check.schema.noun)
    return Relation(schema: check.schema, node: node)
  }
}
