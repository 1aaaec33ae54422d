extension Verb {
  static let thin = Verb(
    "thin", "thin [count] [every: number]", "Keeps rows at even distances, in their order.",
    help: """
      `thin 100` keeps 100 rows spread evenly over all of them, `thin every: 10` the first of each ten.
      Nothing is left to chance: `sample` draws at random.
      """,
    searchWords: ["reduce", "every nth", "systematic", "subset"],
    examples: [
      Example(
        "docs | thin 3 | select id",
        #"""
        id
        ───────────────
        courier-quay
        mirovar-arrests
        ona-port
        (3 rows)
        """#),
      Example(
        #"find `[lower="ferry"]` | thin every: 3 | kwic width: 30"#,
        #"""
        (leftmost-longest hits, not overlapping, within s)
        place                       left  match
        ───────────────  ───────────────  ──────────────────────────────────────────────
        haldren-dam:s1   crophone" over   ferry   accident 3 May
        ona-talks:s16    hat, after the   ferry   accident of 20
        tollan-ferry:s5  ployees of the   ferry   company, Orvan
        (3 rows)
        """#),
    ],
    items: .atMostOne,
    arguments: [.init(name: "every", type: "number", summary: "One row of how many is kept.")]
  ) { check throws(Diagnostic) in
    if let item = check.stage.items.first {
      if let every = check.argument("every") {
        throw Diagnostic(
          .surplusArgument, "`thin` takes a number of rows or `every:`, not both", at: every.range)
      }
      let count = try check.whole(item.expression, in: 0...Int.max, of: "the number of rows")
      let node = WholeNode(label: "thin \(count)", source: check.input.node, reads: []) { rows, _ in
        evenly(count, of: rows)
      }
      return Relation(schema: check.schema, node: node)
    }
    guard let step = try check.whole("every", in: 1...Int.max) else {
      throw .missingItem(check.stage.name, "a number of rows, or `every:` and a number")
    }
    return Relation(
      schema: check.schema, node: EveryNode(source: check.input.node, step: step))
  }

  /// So many elements, at distances that differ by at most one.
  private static func evenly(_ count: Int, of rows: [Row]) -> [Row] {
    guard count < rows.count else { return rows }
    var kept: [Row] = []
    var due = 0
    for row in rows {
      // Bresenham's rule: the first of each run is kept, and nothing overflows.
      if due <= 0, kept.count < count {
        kept.append(row)
        due += rows.count
      }
      due -= count
    }
    return kept
  }
}

/// The first of each so many rows.
struct EveryNode: PlanNode {
  let source: any PlanNode
  let step: Int

  var inputs: [any PlanNode] { [source] }
  var label: String { "thin every: \(step)" }

  func keeping(_ columns: Set<Int>) -> any PlanNode {
    EveryNode(source: source.keeping(columns), step: step)
  }

  func representatives(_ execution: Execution) throws -> [Row]? {
    try source.representatives(execution)
  }

  func open(_ execution: Execution) throws -> Cursor {
    let next = try source.open(execution)
    var isFirst = true
    return {
      if isFirst {
        isFirst = false
        return try next()
      }
      for _ in 1..<step {
        try execution.look()
        guard try next() != nil else { return nil }
      }
      return try next()
    }
  }
}
