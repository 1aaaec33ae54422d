import Analysis

/// The words in windows around rows, with their measures.
struct CollocatesNode: MeasuringNode {
  let source: any PlanNode
  let collocation: WindowCollocation
  let minimum: Int
  /// Whether R₁ is the number of tokens in the windows instead of that of rows.
  let isMarginOfWindow: Bool

  var inputs: [any PlanNode] { [source] }
  var label: String {
    "collocates \(collocation.attribute.name) \(collocation.window.lowerBound)"
      + "..\(collocation.window.upperBound)"
  }

  var columns: [Column] {
    [
      Column("word", .text, "The collocate."),
      Column("count", .number, "How often it stands in the window."),
      Column("frequency", .number, "How often it occurs at all."), CollocateColumns.expected,
    ] + CollocateColumns.measures.columns + [CollocateColumns.documents]
  }

  func count(_ execution: Execution) throws -> WindowCounts {
    try collocation.count(around: source, minimum: minimum, execution)
  }

  func entries(
    of counts: WindowCounts, _ execution: Execution
  ) -> [(key: String, value: PairCount)] {
    execution.note(.statistics(counts.note(isMarginOfWindow: isMarginOfWindow)))
    return counts.words.filter { $0.value.together >= minimum }.sorted { $0.key < $1.key }
  }

  func row(
    of entry: (key: String, value: PairCount), _ counts: WindowCounts, needed: Set<Int>?
  ) -> Row {
    let pair = entry.value
    let byRows = association(pair, node: counts.nodes, counts)
    let byTokens =
      isMarginOfWindow ? association(pair, node: counts.windowTokens, counts) : byRows
    var values: [Value] = []
    values.reserveCapacity(24)
    values += [
      .text(entry.key), .integer(pair.together), .integer(pair.frequency),
      .decimal(byTokens.expected),
    ]
    // What is a share of the two words' occurrences stays one.
    CollocateColumns.measures.append(to: &values, needed: needed) {
      ["logdice", "dice"].contains($0.name) ? byRows : byTokens
    }
    values.append(.integer(pair.documents))
    return Row(values)
  }

  private func association(_ pair: PairCount, node: Int, _ counts: WindowCounts) -> Association {
    Association(
      together: pair.together, node: node, collocate: pair.frequency, total: counts.total)
  }
}

/// The words in relations of dependency to rows, with their measures.
struct SketchNode: MeasuringNode {
  let source: any PlanNode
  let collocation: RelationCollocation
  let minimum: Int

  var inputs: [any PlanNode] { [source] }
  var label: String { "collocates \(collocation.attribute.name) by relation" }

  var columns: [Column] {
    [
      Column("relation", .text, "The relation between the two."),
      Column(
        "side", .choice(.init("side", ["dependent", "head"])),
        "Whether the collocate depends on the row, or the row on it."),
      Column("word", .text, "The collocate."),
      Column("count", .number, "How often it stands in the relation to a row."),
      Column("frequency", .number, "How often it stands in it to any word."),
      CollocateColumns.expected,
    ] + CollocateColumns.measures.columns + [CollocateColumns.documents]
  }

  func count(_ execution: Execution) throws -> RelationCounts {
    try collocation.count(around: source, execution)
  }

  func entries(
    of counts: RelationCounts, _ execution: Execution
  ) -> [(key: EdgeCollocate, value: PairCount)] {
    execution.note(.statistics(counts.note))
    return counts.collocates.filter { $0.value.together >= minimum }.sorted { $0.key < $1.key }
  }

  func row(
    of entry: (key: EdgeCollocate, value: PairCount), _ counts: RelationCounts,
    needed: Set<Int>?
  ) -> Row {
    let (key, pair) = entry
    let association = Association(
      together: pair.together, node: counts.atRows[key.edge] ?? 0, collocate: pair.frequency,
      total: counts.edges[key.edge] ?? 0)
    var values: [Value] = [
      .text(key.edge.relation), .text(key.edge.isToHead ? "head" : "dependent"),
      .text(key.word), .integer(pair.together), .integer(pair.frequency),
      .decimal(association.expected),
    ]
    CollocateColumns.measures.append(to: &values, needed: needed) { _ in association }
    values.append(.integer(pair.documents))
    return Row(values)
  }
}

/// The columns that all collocates have.
private enum CollocateColumns {
  static let expected = Column(
    "expected", .number, "How often they would occur together by chance.")
  static let documents = Column(
    "documents", .number, "In how many documents they occur together.")
  /// Effect size and significance come first.
  static let measures = MeasureColumns(
    Association.statistics, first: ["logdice", "g2", "log_ratio", "mi", "t"])
}
