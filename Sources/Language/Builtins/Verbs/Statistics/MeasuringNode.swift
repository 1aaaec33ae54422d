/// A step that counts first and then computes measures from the counts.
protocol MeasuringNode: PlanNode {
  /// What is counted.
  associatedtype Counts

  /// The columns of its rows.
  var columns: [Column] { get }

  /// Counts: the only part that reads the corpus.
  func count(_ execution: Execution) throws -> Counts

  /// The rows for some counts, and what a reader should know of them.
  func rows(for counts: Counts, _ execution: Execution) throws -> [Row]
}

extension MeasuringNode {
  func keeping(_ columns: Set<Int>) -> any PlanNode { self }

  func open(_ execution: Execution) throws -> Cursor {
    var rows: IndexingIterator<[Row]>?
    return {
      try execution.look()
      if rows == nil {
        rows = try self.rows(for: count(execution), execution).makeIterator()
      }
      return rows?.next()
    }
  }
}
