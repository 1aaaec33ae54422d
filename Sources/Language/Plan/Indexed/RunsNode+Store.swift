import Query
import Store

extension RunsNode {
  /// Runs counted with the groups that they belong to.
  struct IndexedRuns {
    let rows: IndexedRows
    let groups: [IndexedGroup]
    let documents: [DocumentSet]
  }

  /// The runs counted by some keys, where they are of tokens of a store.
  ///
  /// - Parameter most: Only the runs that may be among so many of the most frequent are wanted.
  func indexedRuns(_ execution: Execution, most: Int?) throws -> IndexedRuns? {
    guard let rows = try source.indexed(execution), rows.pattern.isOneToken,
      value.columns.count == 1, let column = value.columns.first,
      rows.columns.indices.contains(column), case .attribute(let attribute) = rows.columns[column]
    else { return nil }
    let groupings = keys.map { _ in KeyGrouping() }
    var sources: [HitGrouping] = []
    for (key, grouping) in zip(keys, groupings) {
      guard let source = grouping.grouping(by: key, rows, execution) else { return nil }
      sources.append(source)
    }
    let texts = ValueTexts(value, column, attribute, rows, execution)
    let schema = rows.indexed.index.schema
    let tag = schema.tags.firstIndex { $0.name == "s" || $0.aliases.contains("s") }
    guard let matcher = try rows.matcher() else {
      return IndexedRuns(rows: rows, groups: [], documents: [])
    }
    let found = try SearchErrors.rethrown { () throws(MatchError) in
      try matcher.runs(
        of: size, ofAttribute: attribute, { texts.number(of: $0) }, within: tag, by: sources,
        in: rows.area, most: most, isCancelled: { execution.isCancelled })
    }
    if let failure = ([texts.failure] + groupings.map(\.failure)).lazy.compactMap({ $0 }).first {
      throw failure
    }
    let groups = try found.runs.map { run in
      let values = rows.indexed.index.values(of: run.first, ofAttribute: attribute)
      let last = HitPlace(
        segment: Int(run.first.segment), first: Int(run.first.last), last: Int(run.first.last))
      return IndexedGroup(
        values: [.text(values.map { texts.text(of: $0) }.joined(separator: " "))]
          + (try zip(groupings, run.groups).map { try $0.value($1, firstAt: last) }),
        count: run.count, documents: run.documents)
    }
    return IndexedRuns(rows: rows, groups: groups, documents: found.documents)
  }
}

/// What an expression makes of the values of an attribute.
private final class ValueTexts {
  private(set) var failure: (any Error)?
  private let make: (String) throws -> String?
  private let values: MergedColumn
  private var texts: [Int: String] = [:]
  private var numbers: [ValueKey: UInt32] = [:]

  init(
    _ value: Resolved, _ column: Int, _ attribute: Int, _ rows: IndexedRows, _ execution: Execution
  ) {
    values = rows.indexed.index.values(ofAttribute: attribute)
    var row = Row([Value](repeating: .none, count: rows.columns.count))
    make = { text in
      row.values[column] = text.isEmpty ? .none : .text(text)
      return try value.evaluate(row, execution).text
    }
  }

  /// The number that all values with an equal text have; `nil` for a value without text.
  func number(of value: Int) -> UInt32? {
    do {
      guard let text = try make(values.text(of: value)) else { return nil }
      texts[value] = text
      let key = ValueKey(.text(text))
      if let known = numbers[key] { return known }
      let number = UInt32(truncatingIfNeeded: numbers.count)
      numbers[key] = number
      return number
    } catch {
      failure = failure ?? error
      return nil
    }
  }

  func text(of value: Int) -> String { texts[value] ?? "" }
}
