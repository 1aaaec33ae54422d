import Store

/// The document of a hit.
struct HitDocument {
  /// A number that is another for each document.
  let order: Int
  /// The number of the document in its segment.
  let number: Int
}

/// Gives hits that come in the order of the corpus the numbers of their groups.
final class GroupSource {
  private let grouping: HitGrouping
  private let column: MergedColumn?
  /// The group of each value and one more, 0 if it has not been met.
  private var known: [UInt32]
  private var lastDocument = -1
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

  func append(
    to groups: inout [UInt32], _ segment: Int, _ spans: [Span], _ documents: [HitDocument]
  ) {
    switch grouping {
    case .value(_, let group):
      guard let values = column else { return }
      let map = values.map(segment)
      func append(_ value: Int) {
        if value < known.count, known[value] != 0 {
          groups.append(known[value] &- 1)
          return
        }
        let number = group(value)
        if value < known.count { known[value] = number &+ 1 }
        groups.append(number)
      }
      guard let column = values.columns[segment] else {
        let value = values.number(segment, 0)
        for _ in spans { append(value) }
        return
      }
      for span in spans {
        let id = column.id(at: Int(span.first))
        append(map.map { Int($0[id]) } ?? id)
      }
    case .document(let group):
      for document in documents {
        if document.order != lastDocument {
          lastDocument = document.order
          documentGroup = group(segment, document.number)
        }
        groups.append(documentGroup)
      }
    case .place(let group):
      for span in spans {
        groups.append(
          group(HitPlace(segment: segment, first: Int(span.first), last: Int(span.last))))
      }
    }
  }
}

/// Counts hits by the numbers of their groups.
struct GroupCounter {
  /// The groups in the order in which they were first met.
  private(set) var groups: [UInt32] = []
  private(set) var counts: [Int] = []
  private(set) var documents: [Int] = []
  private var lastDocuments: [Int] = []

  /// Counts a hit of a group and says whether it is the first; hits of a document must come one after
  /// the other.
  mutating func count(_ group: UInt32, _ document: Int) -> Bool {
    let place = Int(group)
    if place >= counts.count {
      let more = place + 1 - counts.count
      counts.append(contentsOf: repeatElement(0, count: more))
      documents.append(contentsOf: repeatElement(0, count: more))
      lastDocuments.append(contentsOf: repeatElement(-1, count: more))
    }
    let isFirst = counts[place] == 0
    if isFirst { groups.append(group) }
    counts[place] += 1
    if lastDocuments[place] != document {
      lastDocuments[place] = document
      documents[place] += 1
    }
    return isFirst
  }
}

/// Numbers pairs of numbers in the order in which they are met, by a hash table with open
/// addressing.
final class PairNumbers {
  private var pairs: [UInt64] = []
  /// For each slot a pair's number and one, or 0.
  private var slots = [UInt32](repeating: 0, count: 1_024)

  /// The pair of a number.
  func pair(_ number: UInt32) -> (UInt32, UInt32) {
    let pair = pairs[Int(number)]
    return (UInt32(truncatingIfNeeded: pair >> 32), UInt32(truncatingIfNeeded: pair))
  }

  /// The number of a pair.
  func number(_ left: UInt32, _ right: UInt32) -> UInt32 {
    let pair = UInt64(left) << 32 | UInt64(right)
    var slot = Self.slot(of: pair, slots.count)
    while slots[slot] != 0 {
      if pairs[Int(slots[slot]) - 1] == pair { return slots[slot] - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    pairs.append(pair)
    slots[slot] = UInt32(truncatingIfNeeded: pairs.count)
    if pairs.count * 2 > slots.count { grow() }
    return UInt32(truncatingIfNeeded: pairs.count - 1)
  }

  private static func slot(of pair: UInt64, _ count: Int) -> Int {
    var hash = pair &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    return Int(truncatingIfNeeded: hash) & (count - 1)
  }

  private func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (number, pair) in pairs.enumerated() {
      var slot = Self.slot(of: pair, slots.count)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: number + 1)
    }
  }
}
