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
  ///
  /// - Parameter most: Groups that are certainly not among so many of the greatest are left out.
  public func groups(
    by groupings: [HitGrouping], in area: SearchArea = .everywhere, most: Int? = nil,
    isCancelled: @escaping () -> Bool = { false }
  ) throws(MatchError) -> HitGroups {
    var counting = GroupCounting(groupings, index)
    try forEachBlock(in: area, isCancelled: isCancelled) { segment, spans in
      counting.add(segment, spans)
    }
    return counting.found(most)
  }
}

/// The documents of hits that come in the order of the corpus.
struct HitDocuments {
  private var cursor: DocumentCursor
  private var last = -1
  /// For each segment the documents that have a hit.
  private(set) var met: [[Int]]
  /// The documents of the hits of the last block.
  private(set) var ofBlock: [HitDocument] = []

  init(_ index: StoreIndex) {
    cursor = DocumentCursor(index)
    met = Array(repeating: [], count: index.segments.count)
  }

  mutating func look(at segment: Int, _ spans: [Span]) {
    ofBlock.removeAll(keepingCapacity: true)
    for span in spans {
      let place = HitPlace(segment: segment, first: Int(span.first), last: Int(span.last))
      let order = cursor.number(of: place)
      if order != last {
        last = order
        met[segment].append(cursor.document)
      }
      ofBlock.append(HitDocument(order: order, number: cursor.document))
    }
  }
}

/// The count of hits by groups, block by block.
private struct GroupCounting {
  private var sources: [GroupSource]
  private var pairs: [PairNumbers]
  private var documents: HitDocuments
  private var counter = GroupCounter()
  private var firsts: [HitPlace] = []
  private var groups: [UInt32] = []
  private var others: [UInt32] = []

  init(_ groupings: [HitGrouping], _ index: StoreIndex) {
    sources = groupings.map { GroupSource($0, index) }
    pairs = groupings.dropFirst().map { _ in PairNumbers() }
    documents = HitDocuments(index)
  }

  mutating func add(_ segment: Int, _ spans: [Span]) {
    documents.look(at: segment, spans)
    if sources.isEmpty {
      groups = Array(repeating: 0, count: spans.count)
    } else {
      sources[0].fill(&groups, segment, spans, documents.ofBlock)
    }
    for pair in pairs.indices {
      sources[pair + 1].fill(&others, segment, spans, documents.ofBlock)
      for place in groups.indices {
        groups[place] = pairs[pair].number(groups[place], others[place])
      }
    }
    for place in groups.indices
    where counter.count(groups[place], documents.ofBlock[place].order) {
      let span = spans[place]
      firsts.append(HitPlace(segment: segment, first: Int(span.first), last: Int(span.last)))
    }
  }

  func found(_ most: Int?) -> HitGroups {
    let threshold = most.map { TopCounts.threshold(counter.counts, $0) } ?? 1
    var found: [HitGroup] = []
    for (number, first) in zip(counter.groups, firsts) {
      let entry = counter.entries[Int(number)]
      guard Int(entry.count) >= threshold else { continue }
      var rest = number
      var tuple: [UInt32] = []
      for pair in pairs.reversed() {
        let (left, right) = pair.pair(rest)
        tuple.append(right)
        rest = left
      }
      if !sources.isEmpty { tuple.append(rest) }
      found.append(
        HitGroup(
          groups: tuple.reversed(), first: first, count: Int(entry.count),
          documents: Int(entry.documents)))
    }
    return HitGroups(groups: found, documents: documents.met.map { DocumentSet($0) })
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
