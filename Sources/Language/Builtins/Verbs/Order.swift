extension Verb {
  static let sort = Verb(
    "sort", "sort expression [asc | desc], …", "Puts the rows in order.",
    help: """
      The order is stable: rows that are equal keep theirs. Text is ordered by code point, dates by
      their start and then their end; none comes last both ways.
      """,
    searchWords: ["order", "arrange", "rank"],
    examples: [
      Example(
        "docs | sort words desc | select id, words | take 3",
        #"""
        id                words
        ────────────────  ─────
        observer-arrests    474
        mirovar-arrests     465
        haldren-envoy       462
        (3 rows)
        """#),
      Example(
        #"table([{n: "b"}, {n: none}, {n: "a"}]) | sort n desc"#,
        #"""
        n
        ─
        b
        a
        –
        (3 rows)
        """#),
    ],
    items: .many, itemsAreNamed: true
  ) { check throws(Diagnostic) in
    try check.sorted(check.stage.items, descendingByDefault: false, limit: nil)
  }

  static let top = Verb(
    "top", "top count by expression [asc | desc], …", "Keeps the rows with the highest values.",
    help: "It is `sort … desc` and `take`; `asc` gives the lowest. Rows with none come last.",
    searchWords: ["highest", "most", "best", "largest", "limit"],
    examples: [
      Example(
        "docs | top 2 by words | select id, words",
        #"""
        id                words
        ────────────────  ─────
        observer-arrests    474
        mirovar-arrests     465
        (2 rows)
        """#),
      Example(
        "docs | top 1 by words asc | select id, words",
        #"""
        id              words
        ──────────────  ─────
        haldren-strike    374
        (1 row)
        """#),
    ],
    items: .one, labels: ["by"]
  ) { check throws(Diagnostic) in
    guard let item = check.stage.items.first else {
      throw .missingItem(check.stage.name, "a number")
    }
    let limit = try check.whole(item.expression, in: 0...Int.max, of: "the number of rows")
    guard let by = check.labelled("by") else {
      throw .missingItem(check.stage.name, "`by` and what to compare: top 5 by count")
    }
    return try check.sorted(by, descendingByDefault: true, limit: limit)
  }

  static let take = Verb(
    "take", "take count", "Keeps the first rows.",
    help: "The stages before it stop as soon as the rows are there.",
    searchWords: ["head", "limit", "first"],
    examples: [
      Example(
        "docs | take 2 | select id",
        #"""
        id
        ─────────────
        courier-quay
        courier-river
        (2 rows)
        """#),
      Example(
        "table([{n: 1}, {n: 2}]) | take 1",
        #"""
        n
        ─
        1
        (1 row)
        """#),
    ],
    items: .one
  ) { check throws(Diagnostic) in
    guard let item = check.stage.items.first else {
      throw .missingItem(check.stage.name, "a number")
    }
    let count = try check.whole(item.expression, in: 0...Int.max, of: "the number of rows")
    return Relation(schema: check.schema, node: TakeNode(source: check.input.node, count: count))
  }

  static let sample = Verb(
    "sample", "sample count [seed: number]", "Keeps rows chosen at random, in their order.",
    help: """
      The choice depends only on the rows' number and the seed, which is 1 unless another is given:
      the same program on the same corpus gives the same sample. Every set of rows is equally likely.
      """,
    searchWords: ["random", "subset", "draw"],
    examples: [
      Example(
        "docs | sample 2 | select id",
        #"""
        id
        ───────────────
        haldren-dam
        mirovar-arrests
        (2 rows)
        """#),
      Example(
        "docs | sample 2 seed: 42 | select id",
        #"""
        id
        ─────────────
        observer-quay
        tollan-ferry
        (2 rows)
        """#),
    ],
    items: .one,
    arguments: [.init(name: "seed", type: "number", summary: "Another seed, another sample.")]
  ) { check throws(Diagnostic) in
    guard let item = check.stage.items.first else {
      throw .missingItem(check.stage.name, "a number")
    }
    let count = try check.whole(item.expression, in: 0...Int.max, of: "the number of rows")
    let seed = try check.whole("seed", in: 0...Int.max) ?? 1
    let node = WholeNode(label: "sample \(count)", source: check.input.node, reads: []) { rows, _ in
      var generator = SplitMix64(seed: UInt64(clamping: seed))
      return generator.choose(count, of: rows)
    }
    return Relation(schema: check.schema, node: node)
  }

  static let distinct = Verb(
    "distinct", "distinct [expression, …]", "Keeps the first of equal rows.",
    help: """
      With expressions it gives just those columns. Texts that differ only in quotation marks,
      apostrophes or white space are equal.
      """,
    searchWords: ["unique", "duplicates", "set"],
    examples: [
      Example(
        "docs | distinct outlet",
        #"""
        outlet
        ─────────────────
        Kastrelle Courier
        Haldren Standard
        Mirovar Gazette
        Elsen Observer
        Orvane News
        Tollan News
        (6 rows)
        """#),
      Example(
        "table([{a: 1}, {a: 1}, {a: 2}]) | distinct",
        #"""
        a
        ─
        1
        2
        (2 rows)
        """#),
    ],
    items: .any, itemsAreNamed: true
  ) { check throws(Diagnostic) in
    try check.refuseDirections()
    var relation = check.input
    if !check.stage.items.isEmpty {
      let columns = try check.columns(check.stage.items)
      relation.schema = check.schema(
        with: columns.map(\.column), toKeep: "add it to `distinct`")
      relation.node = MapNode(
        label: "distinct", source: relation.node, values: columns.map(\.value))
    }
    relation.node = DistinctNode(source: relation.node)
    return relation
  }
}

extension StageCheck {
  /// The input in the order of the items.
  fileprivate mutating func sorted(
    _ items: [ItemSyntax], descendingByDefault: Bool, limit: Int?
  ) throws(Diagnostic) -> Relation {
    for item in items {
      if let name = item.name { throw .nameNotTaken(name, by: stage.name) }
    }
    var columns = schema.columns.enumerated().map { position, column in
      Resolved(column: position, column, at: stage.range)
    }
    let width = columns.count
    var keys: [SortNode.Key] = []
    for item in try expandedItems(items) {
      let value = try checker.value(item.expression, RowContext(schema: schema), in: item.scope)
      let descending = item.direction.map { $0.value == .descending } ?? descendingByDefault
      keys.append(SortNode.Key(column: columns.count, descending: descending))
      columns.append(value)
    }
    let keyed = MapNode(label: "keys", source: input.node, values: columns)
    return Relation(
      schema: schema, node: SortNode(source: keyed, keys: keys, limit: limit, width: width))
  }
}

/// Rows in the order of keys, which are columns of the source.
struct SortNode: PlanNode {
  struct Key: Sendable {
    var column: Int
    var descending: Bool
  }

  let source: any PlanNode
  let keys: [Key]
  let limit: Int?
  /// How many columns remain, when the keys were added for sorting only.
  var width: Int?

  var inputs: [any PlanNode] { [source] }
  var label: String { limit.map { "top \($0)" } ?? "sort" }

  func keeping(_ columns: Set<Int>) -> any PlanNode {
    SortNode(
      source: source.keeping(columns.union(keys.map(\.column))), keys: keys, limit: limit,
      width: width)
  }

  func representatives(_ execution: Execution) throws -> [Row]? {
    try source.representatives(execution)
  }

  func open(_ execution: Execution) throws -> Cursor {
    var next: Cursor?
    return {
      if next == nil { next = try begin(execution) }
      guard var row = try next?() else { return nil }
      if let width { row.values = Array(row.values.prefix(width)) }
      return row
    }
  }

  private func begin(_ execution: Execution) throws -> Cursor {
    if let hits = try sortedHits(execution) { return hits }
    var rows = try sorted(execution).makeIterator()
    return { rows.next() }
  }

  /// Whether the most frequent values come first.
  private func isByCount(_ frequencies: FrequencyNode) -> Bool {
    keys.count == 1 && keys[0].descending
      && keys[0].column == frequencies.items.count + frequencies.keys.count
  }

  private func sorted(_ execution: Execution) throws -> [Row] {
    if let limit, let measuring = source as? any MeasuringNode {
      return try measuring.rows(execution, first: limit, by: Set(keys.map(\.column))) { rows in
        try numbers(of: rows, execution)
      }
    }
    let rows: [Row]
    if let frequencies = source as? FrequencyNode, isByCount(frequencies) {
      rows = try frequencies.counted(execution, most: limit)
    } else {
      rows = try source.rows(execution)
    }
    let order = try numbers(of: rows, execution)
    return order.prefix(limit ?? order.count).map { rows[$0] }
  }

  /// The numbers of rows, those first whose rows come first.
  private func numbers(of rows: [Row], _ execution: Execution) throws -> [Int] {
    try rows.indices.sorted { left, right in
      try execution.look()
      for key in keys {
        let one = rows[left].values[key.column]
        let two = rows[right].values[key.column]
        if one.isNone || two.isNone {
          if one.isNone, two.isNone { continue }
          return two.isNone
        }
        let order = one.order(to: two)
        if order != .same { return (order == .before) != key.descending }
      }
      return left < right
    }
  }
}

/// The first of equal rows.
struct DistinctNode: PlanNode {
  let source: any PlanNode

  var inputs: [any PlanNode] { [source] }
  var label: String { "distinct" }

  func keeping(_ columns: Set<Int>) -> any PlanNode { self }

  func representatives(_ execution: Execution) throws -> [Row]? {
    try source.representatives(execution)
  }

  func open(_ execution: Execution) throws -> Cursor {
    let next = try source.open(execution)
    var seen: Set<[ValueKey]> = []
    return {
      while let row = try next() {
        try execution.look()
        if seen.insert(row.values.map(ValueKey.init)).inserted { return row }
      }
      return nil
    }
  }
}

/// The generator of Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014):
/// the same numbers on every machine.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// As many elements as asked for, each set equally likely, in their order (Knuth, algorithm S).
  mutating func choose<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    var chosen: [Element] = []
    var wanted = min(count, elements.count)
    for (index, element) in elements.enumerated() where wanted > 0 {
      let left = UInt64(elements.count - index)
      if next() % left < UInt64(wanted) {
        chosen.append(element)
        wanted -= 1
      }
    }
    return chosen
  }
}
