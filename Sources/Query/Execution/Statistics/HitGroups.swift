import Store

/// What hits are counted by: a function that gives what they have the number of its group.
///
/// The functions for values and documents are asked once for each that is met, in the order in which
/// the hits have them.
public enum HitGrouping {
  /// The value of an attribute that the first token of a hit has, by its number in the
  /// `MergedColumn`.
  case value(attribute: Int, (_ value: Int) -> UInt32)
  /// The document in which a hit begins.
  case document((_ segment: Int, _ document: Int) -> UInt32)
  /// Where the hit stands; asked for each hit.
  case place((HitPlace) -> UInt32)
}

/// The hits of one group.
public struct HitGroup: Sendable, Hashable {
  /// The numbers of the groups that each grouping gave.
  public let groups: [UInt32]
  /// Where the first of its hits stands.
  public let first: HitPlace
  /// How many hits there are.
  public let count: Int
  /// How many documents have one.
  public let documents: Int
}

/// Hits counted by groups.
public struct HitGroups: Sendable {
  /// The groups in the order in which the first of their hits comes.
  public let groups: [HitGroup]
  /// The documents that have hits: for each segment their numbers.
  public let documents: [DocumentSet]
}

extension StoreMatcher {
  /// Counts the hits by groups without keeping them.
  public func groups(
    by groupings: [HitGrouping], in area: SearchArea = .everywhere,
    isCancelled: @escaping () -> Bool = { false }
  ) throws(MatchError) -> HitGroups {
    let sources = groupings.map { GroupSource($0, index) }
    let pairs = groupings.dropFirst().map { _ in PairNumbers() }
    var counter = GroupCounter()
    var firsts: [HitPlace] = []
    var cursor = DocumentCursor(index)
    var met: [[Int]] = Array(repeating: [], count: index.segments.count)
    var last = -1
    var documents: [HitDocument] = []
    var groups: [UInt32] = []
    var others: [UInt32] = []
    try forEachBlock(in: area, isCancelled: isCancelled) { segment, spans in
      documents.removeAll(keepingCapacity: true)
      for span in spans {
        let place = HitPlace(segment: segment, first: Int(span.first), last: Int(span.last))
        let order = cursor.number(of: place)
        if order != last {
          last = order
          met[segment].append(cursor.document)
        }
        documents.append(HitDocument(order: order, number: cursor.document))
      }
      groups.removeAll(keepingCapacity: true)
      if let first = sources.first {
        first.append(to: &groups, segment, spans, documents)
      } else {
        groups.append(contentsOf: repeatElement(0, count: spans.count))
      }
      for (source, pairs) in zip(sources.dropFirst(), pairs) {
        others.removeAll(keepingCapacity: true)
        source.append(to: &others, segment, spans, documents)
        for place in groups.indices { groups[place] = pairs.number(groups[place], others[place]) }
      }
      for place in groups.indices where counter.count(groups[place], documents[place].order) {
        let span = spans[place]
        firsts.append(
          HitPlace(segment: segment, first: Int(span.first), last: Int(span.last)))
      }
    }
    let found = counter.groups.map { number in
      var number = number
      var tuple: [UInt32] = []
      for pairs in pairs.reversed() {
        let (left, right) = pairs.pair(number)
        tuple.append(right)
        number = left
      }
      if !groupings.isEmpty { tuple.append(number) }
      return Array(tuple.reversed())
    }
    return HitGroups(
      groups: zip(zip(found, firsts), counter.groups).map { group, number in
        HitGroup(
          groups: group.0, first: group.1, count: counter.counts[Int(number)],
          documents: counter.documents[Int(number)])
      },
      documents: met.map { DocumentSet($0) })
  }
}

extension StoreIndex {
  /// The numbers of the values that the tokens of a hit have.
  public func values(of place: HitPlace, ofAttribute attribute: Int) -> [Int] {
    let values = values(ofAttribute: attribute)
    let segment = Int(place.segment)
    return (Int(place.first)...max(Int(place.first), Int(place.last))).map { token in
      values.number(segment, values.columns[segment].map { $0.id(at: token) } ?? 0)
    }
  }
}
