import Store
import TextModel

/// A value with its rank among those of an attribute.
public struct RankedValue: Sendable, Hashable {
  /// The value's number in its `MergedColumn`: of several that are counted as one, the first in the
  /// corpus.
  public let value: Int
  /// How many tokens have it.
  public let count: Int
  /// How many documents have a token with it.
  public let documents: Int
}

extension StoreIndex {
  /// The values of an attribute in all the store, the most frequent first; those that are equally
  /// frequent in the order in which they first occur.
  ///
  /// All is read from the index; nil where documents have been deleted, for then it does not tell.
  /// - Parameters:
  ///   - most: How many values are wanted at most; all if nil.
  ///   - classes: Values that are counted as one, in lists of at least two.
  public func ranking(
    ofAttribute attribute: Int, most: Int? = nil, countingAsOne classes: [[Int]] = []
  ) -> [RankedValue]? {
    guard segments.allSatisfy({ $0.segment.deleted.isEmpty }) else { return nil }
    let values = values(ofAttribute: attribute)
    var counts = values.frequencies(tokenCounts: segments.map(\.segment.tokenCount))
    var members: [Int: [Int]] = [:]
    for list in classes {
      guard let first = list.first else { continue }
      members[first] = list
      let sum = list.reduce(0) { $0 + counts[$1] }
      for value in list { counts[value] = 0 }
      counts[first] = sum
    }
    let ranks = ValueOccurrences(self, values)
    let wanted = most.map { TopCounts.threshold(counts, $0) } ?? 1
    var found: [(value: Int, count: Int, first: Int)] = []
    for (value, count) in counts.enumerated() where count >= wanted {
      let place = ranks.first(of: members[value] ?? [value])
      found.append((place.value, count, place.position))
    }
    found.sort { ($1.count, $0.first) < ($0.count, $1.first) }
    let heads = Dictionary(
      uniqueKeysWithValues: members.flatMap { head, list in list.map { ($0, head) } })
    return found.prefix(most ?? found.count).map { entry in
      let list = heads[entry.value].flatMap { members[$0] }
      return RankedValue(
        value: entry.value, count: entry.count,
        documents: list.map { ranks.documents(of: $0) } ?? values.documentFrequency(of: entry.value)
      )
    }
  }
}

/// Where values occur in a store of which no document is deleted.
private struct ValueOccurrences {
  private let index: StoreIndex
  private let values: MergedColumn
  private let places: CorpusPlaces
  /// For each segment the ids of the values, if the segment has the column.
  private let ids: [[Int32]?]

  init(_ index: StoreIndex, _ values: MergedColumn) {
    self.index = index
    self.values = values
    places = CorpusPlaces(index)
    ids = values.columns.indices.map { segment in
      guard let map = values.map(segment) else { return nil }
      var ids = [Int32](repeating: -1, count: values.count)
      for (id, number) in map.enumerated() { ids[Int(number)] = Int32(truncatingIfNeeded: id) }
      return ids
    }
  }

  private func id(of value: Int, _ segment: Int) -> Int? {
    guard let ids = ids[segment] else { return values.columns[segment] == nil ? nil : value }
    return ids[value] >= 0 ? Int(ids[value]) : nil
  }

  /// Which of some values comes first in the corpus, and where.
  func first(of list: [Int]) -> (value: Int, position: Int) {
    var least: (value: Int, position: Int) = (list.first ?? 0, Int.max)
    for value in list {
      for (segment, column) in values.columns.enumerated() {
        let position: Int
        if let column {
          guard let id = id(of: value, segment) else { continue }
          position = places.first(column.postings(of: id), segment)
        } else {
          guard value == values.number(segment, 0) else { continue }
          position = places.first(segment)
        }
        if position < least.position { least = (value, position) }
      }
    }
    return least
  }

  /// How many documents have one of some values.
  func documents(of list: [Int]) -> Int {
    var count = 0
    for (segment, column) in values.columns.enumerated() {
      let table = index.segments[segment].segment.documents
      guard let column else {
        if list.contains(values.number(segment, 0)) {
          count +=
            index.segments[segment].segment.layers[index.segments[segment].segment.documentLayer]
            .count
        }
        continue
      }
      var met: Set<Int> = []
      for value in list {
        guard let id = id(of: value, segment) else { continue }
        var postings = column.postings(of: id)
        var next = postings.next()
        while let position = next, let document = table.index(containing: position) {
          met.insert(document)
          next = postings.seek(to: table.tokens(of: document).upperBound)
        }
      }
      count += met.count
    }
    return count
  }
}

/// The order of the corpus for tokens of segments.
struct CorpusPlaces {
  private struct Run {
    let tokens: Range<Int>
    let offset: Int
  }

  /// The runs of each segment in the order of their tokens.
  private let runs: [[Run]]

  init(_ index: StoreIndex) {
    var runs: [[Run]] = Array(repeating: [], count: index.segments.count)
    var offset = 0
    for run in index.runs {
      runs[run.segment].append(Run(tokens: run.tokens, offset: offset))
      offset += run.tokens.count
    }
    self.runs = runs
  }

  /// The corpus position of the first of some tokens of a segment; beyond all if there are none.
  ///
  /// The documents of a segment are in the order of the corpus, so that its first token is first.
  func first(_ postings: PostingsCursor, _ segment: Int) -> Int {
    var postings = postings
    return postings.next().map { position(of: $0, segment) } ?? Int.max
  }

  /// The corpus position of the first token of a segment.
  func first(_ segment: Int) -> Int { runs[segment].first?.offset ?? Int.max }

  /// The corpus position of a token of a segment.
  func position(of token: Int, _ segment: Int) -> Int {
    let own = runs[segment]
    let next = own.partitioningIndex { $0.tokens.lowerBound > token }
    guard next > 0 else { return token }
    return own[next - 1].offset + token - own[next - 1].tokens.lowerBound
  }
}
