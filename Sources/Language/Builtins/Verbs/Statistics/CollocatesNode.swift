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

  func entries(of counts: WindowCounts, _ execution: Execution) -> [WindowWord] {
    execution.note(.statistics(counts.note(isMarginOfWindow: isMarginOfWindow)))
    return counts.words.filter { $0.pair.together >= minimum }
  }

  func sort(_ entries: inout [WindowWord], _ counts: WindowCounts) {
    entries = entries.map { ($0, counts.text($0.number)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  func value(inColumn column: Int, of entry: WindowWord, _ counts: WindowCounts) -> Value {
    let pair = entry.pair
    switch column {
    case 0: return .text(counts.text(entry.number))
    case 1: return .integer(pair.together)
    case 2: return .integer(pair.frequency)
    case 3: return .decimal(association(pair, counts, isOfTokens: isMarginOfWindow).expected)
    default:
      guard let measure = CollocateColumns.measure(column, after: 4) else {
        return .integer(pair.documents)
      }
      return CollocateColumns.measures.value(at: measure) {
        // What is a share of the two words' occurrences stays one.
        association(
          pair, counts, isOfTokens: isMarginOfWindow && !["logdice", "dice"].contains($0.name))
      }
    }
  }

  /// - Parameter isOfTokens: Whether R₁ is the number of tokens in the windows.
  private func association(
    _ pair: PairCount, _ counts: WindowCounts, isOfTokens: Bool
  ) -> Association {
    Association(
      together: pair.together, node: isOfTokens ? counts.windowTokens : counts.nodes,
      collocate: pair.frequency, total: counts.total)
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
    return counts.collocates.map { $0 }.filter { $0.value.together >= minimum }
  }

  func sort(_ entries: inout [(key: EdgeCollocate, value: PairCount)], _ counts: RelationCounts) {
    entries.sort { $0.key < $1.key }
  }

  func value(
    inColumn column: Int, of entry: (key: EdgeCollocate, value: PairCount),
    _ counts: RelationCounts
  ) -> Value {
    let (key, pair) = entry
    let association = Association(
      together: pair.together, node: counts.atRows[key.edge] ?? 0, collocate: pair.frequency,
      total: counts.edges[key.edge] ?? 0)
    switch column {
    case 0: return .text(key.edge.relation)
    case 1: return .text(key.edge.isToHead ? "head" : "dependent")
    case 2: return .text(key.word)
    case 3: return .integer(pair.together)
    case 4: return .integer(pair.frequency)
    case 5: return .decimal(association.expected)
    default:
      return CollocateColumns.measure(column, after: 6).map {
        CollocateColumns.measures.value(at: $0) { _ in association }
      } ?? .integer(pair.documents)
    }
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

  /// The number of the measure in a column, where measures come after some other columns; `nil` for
  /// the columns after them.
  static func measure(_ column: Int, after count: Int) -> Int? {
    column < count + measures.count ? column - count : nil
  }
}
