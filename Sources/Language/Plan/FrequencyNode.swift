import Corpus

/// How often values occur: the values, their groups, count, frequency per million, documents.
struct FrequencyNode: PlanNode {
  static let columns = [
    Column("count", .number, "How often it occurs."),
    Column("per_million", .number, "How often in a million tokens of the group's documents."),
    Column("documents", .number, "In how many documents."),
  ]

  let source: any PlanNode
  let items: [Resolved]
  let keys: [Resolved]

  init(source: any PlanNode, items: [Resolved], keys: [Resolved]) {
    self.source = source.keeping((items + keys).reduce(into: []) { $0.formUnion($1.columns) })
    self.items = items
    self.keys = keys
  }

  var inputs: [any PlanNode] { [source] }
  var label: String { "freq " + (items + keys).map(\.range.text).joined(separator: ", ") }

  func keeping(_ columns: Set<Int>) -> any PlanNode { self }

  private struct Entry {
    var values: [Value]
    var key: [ValueKey]
    var count = 0
    var documents = 0
    var lastDocument = -1
    /// Only where the documents do not come one after the other.
    var seen: Set<Int> = []
  }

  func open(_ execution: Execution) throws -> Cursor {
    var rows: IndexingIterator<[Row]>?
    return {
      if rows == nil { rows = try counted(execution).makeIterator() }
      return rows?.next()
    }
  }

  /// The rows; where only the most frequent are wanted, the others may be left out.
  func counted(_ execution: Execution, most: Int? = nil) throws -> [Row] {
    if let rows = try indexedCounts(execution, most: most) { return rows }
    var entries: [Entry] = []
    var positions: [[ValueKey]: Int] = [:]
    var documentsMet: Set<Int> = []
    let next = try source.open(execution)
    while let row = try next() {
      try execution.look()
      let values = try (items + keys).map { try $0.evaluate(row, execution) }
      let key = values.map(ValueKey.init)
      let position = positions[key] ?? entries.count
      if position == entries.count {
        positions[key] = position
        entries.append(Entry(values: values, key: Array(key.suffix(keys.count))))
      }
      entries[position].count += 1
      guard let document = row.place?.document.position else { continue }
      documentsMet.insert(document)
      if entries[position].lastDocument != document,
        entries[position].seen.insert(document).inserted
      {
        entries[position].documents += 1
      }
      entries[position].lastDocument = document
    }
    let totals = try self.totals(documentsMet, execution)
    return entries.map { entry in
      let total = totals.byGroup?[entry.key] ?? totals.all
      let rate = total > 0 ? Value.decimal(Double(entry.count) / Double(total) * 1_000_000) : .none
      return Row(entry.values + [.integer(entry.count), rate, .integer(entry.documents)])
    }
  }

  /// The tokens on which frequencies per million are counted, of all documents and by group.
  private func totals(
    _ documentsMet: Set<Int>, _ execution: Execution
  ) throws -> (all: Int, byGroup: [[ValueKey]: Int]?) {
    let corpus = try execution.corpus()
    guard let representatives = try source.representatives(execution) else {
      let total = documentsMet.reduce(0) { $0 + corpus.documents[$1].tokenCount }
      note(total, documentsMet.count, execution)
      return (total, nil)
    }
    var all = 0
    var byGroup: [[ValueKey]: Int] = [:]
    for row in representatives {
      guard let document = row.place?.document else { continue }
      all += document.tokenCount
      let key = try keys.map { ValueKey(try $0.evaluate(row, execution)) }
      byGroup[key, default: 0] += document.tokenCount
    }
    note(all, representatives.count, execution)
    let isByDocument = !keys.isEmpty && keys.allSatisfy(\.isDocumentLevel)
    return (all, isByDocument ? byGroup : nil)
  }

  func note(_ tokens: Int, _ documents: Int, _ execution: Execution) {
    let whole = "\(tokens) tokens of \(documents) \(documents == 1 ? "document" : "documents")"
    let isByDocument = !keys.isEmpty && keys.allSatisfy(\.isDocumentLevel)
    execution.note(
      .statistics(
        isByDocument
          ? "per_million is of each group's own part of the \(whole)"
          : "per_million is of the \(whole)"))
  }
}
