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
  /// The numbers of values that are equal to one that was met before and yet not the same.
  private var varied: Set<UInt32> = []
  /// Computes the value that a hit has.
  private var value: (HitPlace) throws -> Value = { _ in .none }

  /// The value that the hits of a group have: that of the first of them.
  func value(_ number: UInt32, firstAt place: HitPlace) throws -> Value {
    varied.contains(number) ? try value(place) : values[Int(number)]
  }

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
    if let known = numbers[key] {
      if let text = computed.text, values[Int(known)].text.map({ !$0.isSame(as: text) }) ?? true {
        varied.insert(known)
      }
      return known
    }
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
    if key.level == .constant {
      return .document { _, _ in self.number { try key.evaluate(Row([]), execution) } }
    }
    guard key.level == .row else { return nil }
    if rows.areOfDocuments(key.columns) {
      func value(_ position: Int) throws -> Value {
        try key.evaluate(rows.row(ofDocumentAt: position, key.columns), execution)
      }
      self.value = { place in
        let document = rows.indexed.document(of: Int(place.first), segment: Int(place.segment))
        return try value(document?.position ?? 0)
      }
      return .document { segment, document in
        self.number {
          try value(rows.indexed.corpus.position(ofDocument: document, segment: segment) ?? 0)
        }
      }
    }
    if let (column, name) = key.tokenAttribute, rows.columns.indices.contains(column),
      rows.columns[column] == .words,
      let attribute = index.schema.attributes.firstIndex(where: { $0.name == name })
    {
      return values(of: attribute, rows) { texts in
        // A document without analysis has no values.
        texts.allSatisfy(\.isEmpty) ? .none : .text(texts.joined(separator: " "))
      }
    }
    guard key.columns.count == 1, let column = key.columns.first,
      rows.columns.indices.contains(column)
    else { return nil }
    var row = Row([Value](repeating: .none, count: rows.columns.count))
    switch rows.columns[column] {
    case .attribute(let attribute):
      return values(of: attribute, rows) { texts in
        row.values[column] = texts[0].isEmpty ? .none : .text(texts[0])
        return try key.evaluate(row, execution)
      }
    case .words:
      guard !key.spanColumns.contains(column), let texts = HitTexts(index) else { return nil }
      let form = index.schema.attributes.firstIndex { $0.name == "form" }
      if rows.pattern.isOneToken, let form {
        return values(of: form, rows) { texts in
          row.values[column] = .text(texts[0])
          return try key.evaluate(row, execution)
        }
      }
      func value(_ text: String) throws -> Value {
        row.values[column] = .text(text)
        return try key.evaluate(row, execution)
      }
      self.value = { place in try value(texts.text(of: place)) }
      var known: [ExactBytes: UInt32] = [:]
      return .place { place in
        let text = texts.text(of: place)
        if let number = known[ExactBytes(text)] { return number }
        let number = self.number { try value(text) }
        known[ExactBytes(text)] = number
        return number
      }
    default: return nil
    }
  }

  /// Groups by what a function makes of the values of the tokens of a hit.
  private func values(
    of attribute: Int, _ rows: IndexedRows, _ make: @escaping ([String]) throws -> Value
  ) -> HitGrouping {
    let index = rows.indexed.index
    let values = index.values(ofAttribute: attribute)
    value = { place in
      try make(index.values(of: place, ofAttribute: attribute).map { values.text(of: $0) })
    }
    if rows.pattern.isOneToken {
      return .value(attribute: attribute) { value in
        self.number { try make([values.text(of: value)]) }
      }
    }
    var known: [[Int]: UInt32] = [:]
    return .place { place in
      let tuple = index.values(of: place, ofAttribute: attribute)
      if let number = known[tuple] { return number }
      let number = self.number { try make(tuple.map { values.text(of: $0) }) }
      known[tuple] = number
      return number
    }
  }
}

/// A text that equals another only if the bytes are the same.
private struct ExactBytes: Hashable {
  private let text: String

  init(_ text: String) { self.text = text }

  static func == (one: ExactBytes, other: ExactBytes) -> Bool { one.text.isSame(as: other.text) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension String {
  /// Whether two texts have the same bytes.
  fileprivate func isSame(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
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
  ///
  /// - Parameter most: Only the groups that may be among so many of the greatest are wanted.
  func groups(
    by keys: [Resolved], _ execution: Execution, most: Int? = nil
  ) throws -> (groups: [IndexedGroup], documents: [DocumentSet])? {
    let groupings = keys.map { _ in KeyGrouping() }
    var sources: [HitGrouping] = []
    for (key, grouping) in zip(keys, groupings) {
      guard let source = grouping.grouping(by: key, self, execution) else { return nil }
      sources.append(source)
    }
    guard let matcher = try matcher() else { return ([], []) }
    let found = try SearchErrors.rethrown { () throws(MatchError) in
      try matcher.groups(by: sources, in: area, most: most, isCancelled: { execution.isCancelled })
    }
    if let failure = groupings.lazy.compactMap(\.failure).first { throw failure }
    let groups = try found.groups.map { group in
      IndexedGroup(
        values: try zip(groupings, group.groups).map { try $0.value($1, firstAt: group.first) },
        count: group.count, documents: group.documents)
    }
    return (groups, found.documents)
  }
}
