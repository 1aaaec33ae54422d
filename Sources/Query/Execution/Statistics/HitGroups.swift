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
    var sources = groupings.map { GroupSource($0, index) }
    var counter = TupleCounter()
    var tuple = [UInt32](repeating: 0, count: groupings.count)
    var cursor = DocumentCursor(index)
    var met: [[Int]] = Array(repeating: [], count: index.segments.count)
    var last = -1
    try forEachBlock(in: area, isCancelled: isCancelled) { segment, spans in
      for span in spans {
        let place = HitPlace(segment: segment, first: Int(span.first), last: Int(span.last))
        let number = cursor.number(of: place)
        if number != last {
          last = number
          met[segment].append(cursor.document)
        }
        for position in sources.indices {
          tuple[position] = sources[position].group(
            of: place, document: cursor.document, isNew: number)
        }
        counter.count(tuple, document: number)
      }
    }
    let groups = counter.entries.map { entry in
      HitGroup(
        groups: Array(counter.tuple(entry)), count: entry.count, documents: entry.documents)
    }
    return HitGroups(groups: groups, documents: met.map { DocumentSet($0) })
  }
}

/// Gives hits that come in the order of the corpus the numbers of their groups.
private struct GroupSource {
  private let grouping: HitGrouping
  private let column: MergedColumn?
  /// The group of each value and one more, 0 if it has not been met.
  private var known: [UInt32]
  private var document = -1
  private var documentGroup: UInt32 = 0

  init(_ grouping: HitGrouping, _ index: StoreIndex) {
    self.grouping = grouping
    if case .value(let attribute, _) = grouping {
      let column = index.values(ofAttribute: attribute)
      self.column = column
      known = Array(repeating: 0, count: column.count)
    } else {
      column = nil
      known = []
    }
  }

  /// - Parameter isNew: A number that is another for each document.
  mutating func group(of place: HitPlace, document number: Int, isNew: Int) -> UInt32 {
    switch grouping {
    case .value(_, let group):
      guard let column else { return 0 }
      let segment = Int(place.segment)
      let id = column.columns[segment].map { $0.id(at: Int(place.first)) } ?? 0
      let value = column.number(segment, id)
      guard value < known.count else { return group(value) }
      if known[value] == 0 { known[value] = group(value) &+ 1 }
      return known[value] &- 1
    case .document(let group):
      if isNew != document {
        document = isNew
        documentGroup = group(Int(place.segment), number)
      }
      return documentGroup
    case .place(let group): return group(place)
    }
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
