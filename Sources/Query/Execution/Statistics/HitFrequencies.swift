import Store

/// How often hits with the same values occur.
public struct HitFrequency: Sendable, Hashable {
  /// For each key the numbers of its values in their `MergedColumn`; none for a token that does not
  /// exist.
  public let values: [[Int]]
  /// How many hits there are.
  public let count: Int
  /// How many documents have one.
  public let documents: Int
}

extension StoreIndex {
  /// Counts hits by the values of their tokens; the order of the result is that of first
  /// occurrence.
  ///
  /// - Parameter places: In the order of the corpus.
  public func frequencies(of places: [HitPlace], by keys: [HitKey]) -> [HitFrequency] {
    let columns = keys.map { values(ofAttribute: $0.attribute) }
    var counter = TupleCounter()
    var tuple: [UInt32] = []
    var document = DocumentCursor(self)
    for place in places {
      tuple.removeAll(keepingCapacity: true)
      for (key, column) in zip(keys, columns) {
        append(key, column, place, to: &tuple)
      }
      counter.count(tuple, document: document.number(of: place))
    }
    return counter.entries.map { entry in
      HitFrequency(
        values: Self.parts(of: counter.tuple(entry)), count: entry.count,
        documents: entry.documents)
    }
  }

  /// Adds the number of values of a key and then the values.
  private func append(
    _ key: HitKey, _ values: MergedColumn, _ place: HitPlace, to tuple: inout [UInt32]
  ) {
    let segment = Int(place.segment)
    let range: Range<Int>
    switch key.tokens {
    case .whole: range = Int(place.first)..<Int(place.last) + 1
    case .first(let offset): range = Int(place.first) + offset..<Int(place.first) + offset + 1
    case .last(let offset): range = Int(place.last) + offset..<Int(place.last) + offset + 1
    }
    let tokens = range.clamped(to: 0..<segments[segment].segment.tokenCount)
    tuple.append(UInt32(tokens.count))
    for token in tokens {
      let id = values.columns[segment].map { $0.id(at: token) } ?? 0
      tuple.append(UInt32(truncatingIfNeeded: values.number(segment, id)))
    }
  }

  private static func parts(of tuple: ArraySlice<UInt32>) -> [[Int]] {
    var parts: [[Int]] = []
    var rest = tuple
    while let count = rest.popFirst() {
      parts.append(rest.prefix(Int(count)).map(Int.init))
      rest = rest.dropFirst(Int(count))
    }
    return parts
  }
}

/// Finds the documents of hits that come in the order of the corpus.
struct DocumentCursor {
  private let index: StoreIndex
  private var segment = -1
  private var tokens = 0..<0
  /// The number of the last hit's document in its segment.
  private(set) var document = -1
  /// Rises with each document.
  private var number = -1

  init(_ index: StoreIndex) { self.index = index }

  /// A number that rises from document to document.
  mutating func number(of place: HitPlace) -> Int {
    if Int(place.segment) == segment, tokens.contains(Int(place.first)) { return number }
    segment = Int(place.segment)
    let documents = index.segments[segment].segment.documents
    document = documents.index(containing: Int(place.first)) ?? -1
    tokens = documents.tokens(of: document)
    number += 1
    return number
  }
}
