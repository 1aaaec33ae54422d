import Query

extension SummarizeNode {
  /// The groups, where they are hits or tokens of a store that are just counted.
  func indexedGroups(_ execution: Execution) throws -> [Row]? {
    guard slots.allSatisfy({ $0.argument == nil }) else { return nil }
    let counts = execution.counts
    func row(_ values: [Value], _ count: Int) throws -> Row {
      let slotRow = Row(slots.map { _ in .integer(count) })
      return Row(values + (try results.map { try $0.evaluate(slotRow, execution) }))
    }
    if keys.isEmpty, source is ScanNode, source.rowsAreDocuments,
      let indexed = try execution.indexedCorpus()
    {
      return [try row([], indexed.corpus.documents.count)]
    }
    guard let rows = try source.indexed(execution) else { return nil }
    if keys.isEmpty { return [try row([], rows.count(execution))] }
    guard let (groups, _) = try rows.groups(by: keys, execution) else {
      execution.counts = counts
      return nil
    }
    return try groups.map { try row($0.values, $0.count) }
  }
}
