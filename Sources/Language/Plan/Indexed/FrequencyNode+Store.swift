import Query
import Store

extension FrequencyNode {
  /// The rows, where what is counted are hits or tokens of a store.
  func indexedCounts(_ execution: Execution, most: Int?) throws -> [Row]? {
    let counts = execution.counts
    if let runs = source as? RunsNode {
      guard let found = try runs.indexedRuns(execution, most: most) else {
        execution.counts = counts
        return nil
      }
      let totals = try totals(
        found.rows, found.documents, by: runs.keys, isGrouped: keys.count > 0, execution)
      return self.rows(found.groups, totals)
    }
    guard let rows = try source.indexed(execution) else { return nil }
    if let ranking = try ranking(rows, execution, most: most) { return ranking }
    guard let (groups, documents) = try rows.groups(by: items + keys, execution, most: most) else {
      execution.counts = counts
      return nil
    }
    let totals = try totals(rows, documents, by: keys, isGrouped: !keys.isEmpty, execution)
    return self.rows(groups, totals)
  }

  private func rows(
    _ groups: [IndexedGroup], _ totals: (all: Int, byGroup: [[ValueKey]: Int]?)
  ) -> [Row] {
    groups.map { group in
      let key = group.values.suffix(keys.count).map(ValueKey.init)
      let total = totals.byGroup?[key] ?? totals.all
      return Row(group.values + Self.figures(group.count, of: total, group.documents))
    }
  }

  private static func figures(_ count: Int, of total: Int, _ documents: Int) -> [Value] {
    let rate = total > 0 ? Value.decimal(Double(count) / Double(total) * 1_000_000) : .none
    return [.integer(count), rate, .integer(documents)]
  }

  /// The rows in their order, where the index knows how often each value occurs.
  private func ranking(
    _ rows: IndexedRows, _ execution: Execution, most: Int?
  ) throws -> [Row]? {
    guard items.count == 1, keys.isEmpty, rows.isAllTokens, let column = items[0].plainColumn,
      rows.columns.indices.contains(column), case .attribute(let attribute) = rows.columns[column]
    else { return nil }
    let values = rows.indexed.index.values(ofAttribute: attribute)
    let ranking = rows.indexed.index.ranking(
      ofAttribute: attribute, most: most, countingAsOne: values.equalValues)
    guard let ranking else { return nil }
    let totals = try totals(rows, [], by: [], isGrouped: false, execution)
    return ranking.map { ranked in
      let text = values.text(of: ranked.value)
      return Row(
        [text.isEmpty ? .none : .text(text)]
          + Self.figures(ranked.count, of: totals.all, ranked.documents))
    }
  }

  /// The tokens on which frequencies per million are counted, of all documents and by group.
  ///
  /// - Parameter keys: What the rows are grouped by, over the columns of the rows.
  private func totals(
    _ rows: IndexedRows, _ met: [DocumentSet], by keys: [Resolved], isGrouped: Bool,
    _ execution: Execution
  ) throws -> (all: Int, byGroup: [[ValueKey]: Int]?) {
    guard let base = rows.base else {
      let positions = rows.indexed.positions(of: met)
      let totals = DocumentBase(positions: positions, haveTokens: false).totals(rows.indexed)
      note(totals.tokens, totals.documents, execution)
      return (totals.tokens, nil)
    }
    let totals = base.totals(rows.indexed)
    note(totals.tokens, totals.documents, execution)
    guard isGrouped, keys.allSatisfy(\.isDocumentLevel) else { return (totals.tokens, nil) }
    let needed = keys.reduce(into: Set<Int>()) { $0.formUnion($1.columns) }
    var byGroup: [[ValueKey]: Int] = [:]
    try base.forEach(rows.indexed) { position, tokens in
      try execution.look()
      let row = rows.row(ofDocumentAt: position, needed)
      byGroup[try keys.map { ValueKey(try $0.evaluate(row, execution)) }, default: 0] += tokens
    }
    return (totals.tokens, byGroup)
  }
}

extension MergedColumn {
  /// Lists of the values that are equal when quotation marks and white space are folded.
  fileprivate var equalValues: [[Int]] {
    var classes: [ValueKey: [Int]] = [:]
    for number in unusualValues {
      let text = text(of: number)
      if !text.isEmpty { classes[ValueKey(.text(text)), default: []].append(number) }
    }
    return classes.values.filter { $0.count > 1 }
  }
}
