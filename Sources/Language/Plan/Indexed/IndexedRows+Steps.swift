import Query
import Store

extension TakeNode {
  var rowsAreDocuments: Bool { source.rowsAreDocuments }
}

extension WholeNode {
  var rowsAreDocuments: Bool { source.rowsAreDocuments }
}

extension SortNode {
  var rowsAreDocuments: Bool { source.rowsAreDocuments }
}

extension MapNode {
  var rowsAreDocuments: Bool { source.rowsAreDocuments }

  func indexedRows(_ execution: Execution) throws -> IndexedRows? {
    guard var rows = try source.indexedRows(execution) else { return nil }
    let contents = rows.columns
    rows.columns = values.map { value in
      guard let column = value.plainColumn, contents.indices.contains(column) else { return .other }
      return contents[column]
    }
    return rows
  }
}

extension FilterNode {
  var rowsAreDocuments: Bool { source.rowsAreDocuments }

  func indexedRows(_ execution: Execution) throws -> IndexedRows? {
    guard condition.level == .row, let rows = try source.indexedRows(execution) else { return nil }
    let parts = condition.conjuncts.isEmpty ? [condition] : condition.conjuncts
    var filtered = rows
    var lost = 0
    var operand: String?
    for part in parts {
      let outcome: IndexedFilter
      if part.isDocumentLevel, let filter = try filtered.documents(part, execution) {
        outcome = filter
      } else if let filter = try filtered.values(part, execution) {
        outcome = filter
      } else {
        return nil
      }
      filtered = outcome.rows
      if let undecided = outcome.undecided {
        // How many rows all parts together lose to none is found out by going through the rows.
        guard parts.count == 1 else { return nil }
        lost = try undecided.count(execution)
        operand = outcome.operand
      }
    }
    if let base = rows.base, condition.isDocumentLevel {
      filtered.base = try base.filtered(rows.indexed) { position in
        try condition.evaluate(rows.row(ofDocumentAt: position, condition.columns), execution)
          .isTrue
      }
    }
    var count = Execution.Count(label: "where", stage: stage, noun: noun, closest: closestValues)
    let kept = filtered
    count.measured = { execution in
      (read: try rows.count(execution), kept: try kept.count(execution))
    }
    if let operand, lost > 0 {
      count.lostToNone[operand] = lost
      count.read = try rows.count(execution)
    }
    execution.counts.append(count)
    return filtered
  }
}
