/// A step that counts first and then computes measures from the counts.
protocol MeasuringNode: PlanNode {
  /// What is counted.
  associatedtype Counts
  /// What one row tells of.
  associatedtype Entry

  /// The columns of its rows.
  var columns: [Column] { get }

  /// Counts: the only part that reads the corpus.
  func count(_ execution: Execution) throws -> Counts

  /// What the rows tell of, in their order; what a reader should know of the counts is noted.
  func entries(of counts: Counts, _ execution: Execution) -> [Entry]

  /// The row of an entry.
  ///
  /// - Parameter needed: The columns that are computed; all if `nil`.
  func row(of entry: Entry, _ counts: Counts, needed: Set<Int>?) -> Row
}

extension MeasuringNode {
  func keeping(_ columns: Set<Int>) -> any PlanNode { self }

  func open(_ execution: Execution) throws -> Cursor {
    var rest: (counts: Counts, entries: IndexingIterator<[Entry]>)?
    return {
      try execution.look()
      if rest == nil {
        let counts = try count(execution)
        rest = (counts, entries(of: counts, execution).makeIterator())
      }
      guard let entry = rest?.entries.next(), let counts = rest?.counts else { return nil }
      return row(of: entry, counts, needed: nil)
    }
  }

  /// The first rows in another order, which depends on some columns only: the others are computed for
  /// the rows that are kept.
  func rows(
    _ execution: Execution, first limit: Int, by columns: Set<Int>,
    _ order: ([Row]) throws -> [Int]
  ) throws -> [Row] {
    let counts = try count(execution)
    let entries = entries(of: counts, execution)
    let partial = entries.map { row(of: $0, counts, needed: columns) }
    return try order(partial).prefix(limit).map { row(of: entries[$0], counts, needed: nil) }
  }
}
