extension Verb {
  static let first = Verb(
    "first", "first [count] by expression, …", "Keeps the first rows of each group.",
    help: """
      Without a number it keeps one row a group: `first by doc` is one hit a document. Rows keep their
      order, so sort them before to say which come first; `sample` after `first 1 by doc` draws from
      documents rather than from hits.
      """,
    searchWords: ["one per document", "one hit", "head", "each"],
    examples: [
      Example(
        #"find `[lower="ferry"]` | first by doc | kwic width: 40"#,
        #"""
        (leftmost-longest hits, not overlapping, within s)
        place                              left  match
        ─────────────────  ────────────────────  ───────────────────────────────────────
        haldren-dam:s1     by microphone" over   ferry   accident 3 May 2031
        observer-ferry:s1  ns this week over a   ferry   disaster that has l
        ona-talks:s16      ore that, after the   ferry   accident of 2024, w
        tollan-ferry:s1    for the loss of the   ferry   Grey Heron. “Somebo
        (4 rows)
        """#),
      Example(
        "docs | sort words desc | first 1 by outlet | select outlet, id, words",
        #"""
        outlet             id                words
        ─────────────────  ────────────────  ─────
        Elsen Observer     observer-arrests    474
        Mirovar Gazette    mirovar-arrests     465
        Haldren Standard   haldren-envoy       462
        Kastrelle Courier  courier-quay        458
        Orvane News        ona-talks           433
        Tollan News        tollan-ferry        430
        (6 rows)
        """#),
    ],
    items: .atMostOne, labels: ["by"]
  ) { check throws(Diagnostic) in
    guard let by = check.labelled("by") else {
      throw .missingItem(check.stage.name, "`by` and what the groups are: first by doc")
    }
    var count = 1
    if let item = check.stage.items.first {
      count = try check.whole(item.expression, in: 0...Int.max, of: "the number of rows")
    }
    // Keys need no names.
    var keys: [Resolved] = []
    for item in try check.expandedItems(by) {
      keys.append(
        try check.checker.value(item.expression, over: check.schema, in: item.scope))
    }
    return Relation(
      schema: check.schema, node: FirstNode(source: check.input.node, count: count, keys: keys))
  }
}

/// The first rows of each group.
struct FirstNode: PlanNode {
  let source: any PlanNode
  let count: Int
  let keys: [Resolved]

  var inputs: [any PlanNode] { [source] }
  var label: String { "first \(count) by " + keys.map(\.range.text).joined(separator: ", ") }

  func keeping(_ columns: Set<Int>) -> any PlanNode {
    let read = keys.reduce(into: columns) { $0.formUnion($1.columns) }
    return FirstNode(source: source.keeping(read), count: count, keys: keys)
  }

  func representatives(_ execution: Execution) throws -> [Row]? {
    try source.representatives(execution)
  }

  func open(_ execution: Execution) throws -> Cursor {
    let next = try source.open(execution)
    var counts: [[ValueKey]: Int] = [:]
    return {
      while let row = try next() {
        try execution.look()
        let key = try keys.map { ValueKey(try $0.evaluate(row, execution)) }
        guard counts[key, default: 0] < count else { continue }
        counts[key, default: 0] += 1
        return row
      }
      return nil
    }
  }
}
