import Corpus
import Query
import Store
import TextModel

/// Gives the hits of a store the numbers of the values that a key has for them.
///
/// Equal values have one number; the first that is met stands for all.
final class KeyGrouping {
  /// The values by their numbers, in the order in which they were met.
  private(set) var values: [Value] = []
  /// The first error that a value met.
  private(set) var failure: (any Error)?
  private var numbers: [ValueKey: UInt32] = [:]

  /// The number of a value that is computed.
  private func number(_ value: () throws -> Value) -> UInt32 {
    let computed: Value
    do {
      computed = try value()
    } catch {
      failure = failure ?? error
      computed = .none
    }
    let key = ValueKey(computed)
    if let known = numbers[key] { return known }
    let number = UInt32(truncatingIfNeeded: values.count)
    numbers[key] = number
    values.append(computed)
    return number
  }

  /// How hits are grouped by a key; `nil` where rows must be made for it.
  func grouping(
    by key: Resolved, _ rows: IndexedRows, _ execution: Execution
  ) -> HitGrouping? {
    let index = rows.indexed.index
    if key.level == .constant { return .document { _, _ in self.number { try key.evaluate(Row([]), execution) } } }
    guard key.level == .row else { return nil }
    if rows.areOfDocuments(key.columns) {
      return .document { segment, document in
        self.number {
          let position = rows.indexed.corpus.position(ofDocument: document, segment: segment)
          return try key.evaluate(rows.row(ofDocumentAt: position ?? 0, key.columns), execution)
        }
      }
    }
    if let (column, name) = key.tokenAttribute, rows.columns.indices.contains(column),
      rows.columns[column] == .words,
      let attribute = index.schema.attributes.firstIndex(where: { $0.name == name })
    {
      return values(of: attribute, rows) { $0.isEmpty ? .none : .text($0) }
    }
    guard key.columns.count == 1, let column = key.columns.first,
      rows.columns.indices.contains(column)
    else { return nil }
    var row = Row([Value](repeating: .none, count: rows.columns.count))
    switch rows.columns[column] {
    case .attribute(let attribute):
      let values = index.values(ofAttribute: attribute)
      return .value(attribute: attribute) { value in
        self.number {
          let text = values.text(of: value)
          row.values[column] = text.isEmpty ? .none : .text(text)
          return try key.evaluate(row, execution)
        }
      }
    case .words:
      guard !key.spanColumns.contains(column), let texts = HitTexts(index) else { return nil }
      if rows.pattern.isOneToken, let form = index.schema.attributes.firstIndex(where: { $0.name == "form" }) {
        return values(of: form, rows) { text in
          row.values[column] = .text(text)
          return try key.evaluate(row, execution)
        }
      }
      var known: [String: UInt32] = [:]
      return .place { place in
        let text = texts.text(of: place)
        if let number = known[text] { return number }
        let number = self.number {
          row.values[column] = .text(text)
          return try key.evaluate(row, execution)
        }
        known[text] = number
        return number
      }
    default: return nil
    }
  }

  /// Groups by what a function makes of the values of the tokens of a hit.
  private func values(
    of attribute: Int, _ rows: IndexedRows, _ make: @escaping (String) throws -> Value
  ) -> HitGrouping {
    let values = rows.indexed.index.values(ofAttribute: attribute)
    if rows.pattern.isOneToken {
      return .value(attribute: attribute) { value in
        self.number { try make(values.text(of: value)) }
      }
    }
    var known: [[Int]: UInt32] = [:]
    let index = rows.indexed.index
    return .place { place in
      let tuple = index.values(of: place, ofAttribute: attribute)
      if let number = known[tuple] { return number }
      let number = self.number {
        try make(tuple.map { values.text(of: $0) }.joined(separator: " "))
      }
      known[tuple] = number
      return number
    }
  }
}

/// The words of hits as they stand in the texts of a store.
struct HitTexts {
  private let segments: [Segment]

  /// - Returns: `nil` if the store has no texts.
  init?(_ index: StoreIndex) {
    segments = index.snapshot.segments
    guard segments.allSatisfy({ $0.places != nil }) else { return nil }
  }

  /// The words from the first byte of a hit to its last.
  func text(of place: HitPlace) -> String {
    let segment = segments[Int(place.segment)]
    guard let spans = segment.places?.spans(of: Int(place.first)..<Int(place.last) + 1),
      let first = spans.first, let last = spans.last,
      let document = segment.documents.index(containing: Int(place.first))
    else { return "" }
    let text = segment.documents.text(of: document)
    let range = (Int(first.start)..<max(Int(first.start), Int(last.end))).clamped(to: 0..<text.count)
    return String(decoding: text[range], as: UTF8.self)
  }
}

/// Rows with the same values of some keys.
struct IndexedGroup {
  var values: [Value]
  var count: Int
  var documents: Int
}

extension IndexedRows {
  /// The rows counted by keys, in the order in which the first of each group comes, and the documents
  /// that have rows; `nil` where rows must be made for it.
  func groups(
    by keys: [Resolved], _ execution: Execution
  ) throws -> (groups: [IndexedGroup], documents: [DocumentSet])? {
    let groupings = keys.map { _ in KeyGrouping() }
    var sources: [HitGrouping] = []
    for (key, grouping) in zip(keys, groupings) {
      guard let source = grouping.grouping(by: key, self, execution) else { return nil }
      sources.append(source)
    }
    guard let matcher = try matcher() else { return ([], []) }
    let found = try SearchErrors.rethrown { () throws(MatchError) in
      try matcher.groups(by: sources, in: area, isCancelled: { execution.isCancelled })
    }
    if let failure = groupings.lazy.compactMap(\.failure).first { throw failure }
    let groups = found.groups.map { group in
      IndexedGroup(
        values: zip(groupings, group.groups).map { $0.values[Int($1)] }, count: group.count,
        documents: group.documents)
    }
    return (groups, found.documents)
  }
}
