import Store

/// The document of a hit.
struct HitDocument {
  /// A number that is another for each document.
  let order: Int
  /// The number of the document in its segment.
  let number: Int
}

/// Gives hits that come in the order of the corpus the numbers of their groups.
struct GroupSource {
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

  /// Gives the numbers of the groups of the hits of a block.
  mutating func fill(
    _ groups: inout [UInt32], _ segment: Int, _ spans: [Span], _ documents: [HitDocument]
  ) {
    groups.removeAll(keepingCapacity: true)
    switch grouping {
    case .value(_, let group):
      guard let values = column else { return }
      guard let column = values.columns[segment] else {
        let number = self.group(of: values.number(segment, 0), group)
        groups.append(contentsOf: repeatElement(number, count: spans.count))
        return
      }
      let map = values.map(segment)
      for span in spans {
        let id = column.id(at: Int(span.first))
        groups.append(self.group(of: map.map { Int($0[id]) } ?? id, group))
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

  @inline(__always)
  private mutating func group(of value: Int, _ group: (Int) -> UInt32) -> UInt32 {
    guard value < known.count else { return group(value) }
    if known[value] == 0 { known[value] = group(value) &+ 1 }
    return known[value] &- 1
  }
}

/// Counts hits by the numbers of their groups.
struct GroupCounter {
  /// What is known of a group.
  struct Entry {
    fileprivate(set) var count: UInt32 = 0
    fileprivate(set) var documents: UInt32 = 0
    /// The document of the last hit and one more.
    fileprivate var last: UInt32 = 0
  }

  /// The groups in the order in which they were first met.
  private(set) var groups: [UInt32] = []
  /// The entries by the numbers of the groups.
  private(set) var entries: [Entry] = []

  /// Counts a hit of a group and says whether it is the first; hits of a document must come one after
  /// the other.
  mutating func count(_ group: UInt32, _ document: Int) -> Bool {
    let place = Int(group)
    if place >= entries.count {
      entries.append(contentsOf: repeatElement(Entry(), count: place + 1 - entries.count))
    }
    let isFirst = entries[place].count == 0
    if isFirst { groups.append(group) }
    entries[place].count &+= 1
    let document = UInt32(truncatingIfNeeded: document) &+ 1
    if entries[place].last != document {
      entries[place].last = document
      entries[place].documents &+= 1
    }
    return isFirst
  }

  /// The counts of the groups in the order in which they were first met.
  var counts: [Int] { groups.map { Int(entries[Int($0)].count) } }
}

/// Numbers pairs of numbers in the order in which they are met, by a hash table with open
/// addressing.
struct PairNumbers {
  private struct Slot {
    var pair: UInt64 = 0
    /// The number and one more; 0 where there is no pair.
    var number: UInt32 = 0
  }

  private var pairs: [UInt64] = []
  private var slots = [Slot](repeating: Slot(), count: 1_024)

  /// The pair of a number.
  func pair(_ number: UInt32) -> (UInt32, UInt32) {
    let pair = pairs[Int(number)]
    return (UInt32(truncatingIfNeeded: pair >> 32), UInt32(truncatingIfNeeded: pair))
  }

  /// The number of a pair.
  mutating func number(_ left: UInt32, _ right: UInt32) -> UInt32 {
    let pair = UInt64(left) << 32 | UInt64(right)
    var place = Self.place(of: pair, slots.count)
    while slots[place].number != 0 {
      if slots[place].pair == pair { return slots[place].number - 1 }
      place = (place + 1) & (slots.count - 1)
    }
    pairs.append(pair)
    let number = UInt32(truncatingIfNeeded: pairs.count)
    slots[place] = Slot(pair: pair, number: number)
    if pairs.count * 2 > slots.count { grow() }
    return number - 1
  }

  private static func place(of pair: UInt64, _ count: Int) -> Int {
    var hash = pair &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    return Int(truncatingIfNeeded: hash) & (count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: Slot(), count: slots.count * 2)
    for (number, pair) in pairs.enumerated() {
      var place = Self.place(of: pair, slots.count)
      while slots[place].number != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = Slot(pair: pair, number: UInt32(truncatingIfNeeded: number + 1))
    }
  }
}
