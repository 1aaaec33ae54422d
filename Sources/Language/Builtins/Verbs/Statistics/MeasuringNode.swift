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

  /// What the rows tell of; what a reader should know of the counts is noted.
  func entries(of counts: Counts, _ execution: Execution) -> [Entry]

  /// Puts entries in the order in which their rows come where nothing else orders them.
  func sort(_ entries: inout [Entry], _ counts: Counts)

  /// The value that the row of an entry has in a column.
  func value(inColumn column: Int, of entry: Entry, _ counts: Counts) -> Value
}

extension MeasuringNode {
  func keeping(_ columns: Set<Int>) -> any PlanNode { self }

  func sort(_ entries: inout [Entry], _ counts: Counts) {}

  func open(_ execution: Execution) throws -> Cursor {
    let all = Array(columns.indices)
    var rest: (counts: Counts, entries: IndexingIterator<[Entry]>)?
    return {
      try execution.look()
      if rest == nil {
        let counts = try count(execution)
        var entries = entries(of: counts, execution)
        sort(&entries, counts)
        rest = (counts, entries.makeIterator())
      }
      guard let entry = rest?.entries.next(), let counts = rest?.counts else { return nil }
      return row(of: entry, counts, all)
    }
  }

  private func row(of entry: Entry, _ counts: Counts, _ columns: [Int]) -> Row {
    Row(columns.map { value(inColumn: $0, of: entry, counts) })
  }

  /// The first rows in another order, which depends on some columns only: of the others no more are
  /// computed than those of the rows that are kept.
  ///
  /// - Parameter order: The numbers of rows that have no other values than those of the keys, those
  ///   first whose rows come first.
  func rows(
    _ execution: Execution, first limit: Int, by keys: [SortNode.Key],
    _ order: ([Row]) throws -> [Int]
  ) throws -> [Row] {
    let counts = try count(execution)
    var entries = entries(of: counts, execution)
    if let key = keys.first { keepFirst(limit, of: &entries, by: key, counts) }
    sort(&entries, counts)
    let compared = entries.map { row(of: $0, counts, keys.map(\.column)) }
    let all = Array(columns.indices)
    return try order(compared).prefix(limit).map { row(of: entries[$0], counts, all) }
  }

  /// Leaves out entries that cannot be among the first so many, as far as a column of numbers tells.
  private func keepFirst(
    _ limit: Int, of entries: inout [Entry], by key: SortNode.Key, _ counts: Counts
  ) {
    guard limit > 0, limit < entries.count else { return }
    var ranks: [Double] = []
    ranks.reserveCapacity(entries.count)
    for entry in entries {
      let value = value(inColumn: key.column, of: entry, counts)
      if let number = value.number {
        ranks.append(key.descending ? number : -number)
      } else if value.isNone {
        // None comes last both ways.
        ranks.append(-.infinity)
      } else {
        return
      }
    }
    let least = ranks.sorted(by: >)[limit - 1]
    entries = ranks.indices.filter { ranks[$0] >= least }.map { entries[$0] }
  }
}
