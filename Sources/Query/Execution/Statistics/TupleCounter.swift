/// Counts tuples of numbers, told apart by a hash table with open addressing.
struct TupleCounter {
  /// A tuple that has been counted.
  struct Entry {
    fileprivate let start: Int
    fileprivate let length: Int
    fileprivate let hash: UInt64
    /// How often it was counted.
    fileprivate(set) var count = 0
    /// In how many documents.
    fileprivate(set) var documents = 0
    fileprivate var lastDocument = -1
  }

  /// The tuples in the order in which they were first counted.
  private(set) var entries: [Entry] = []
  private var numbers: [UInt32] = []
  /// For each slot an entry's number and 1, or 0.
  private var slots = [UInt32](repeating: 0, count: 1_024)

  /// The numbers of a tuple.
  func tuple(_ entry: Entry) -> ArraySlice<UInt32> {
    numbers[entry.start..<entry.start + entry.length]
  }

  /// Counts a tuple; documents must come one after the other.
  mutating func count(_ tuple: [UInt32], document: Int) {
    let place = entry(tuple)
    entries[place].count += 1
    if entries[place].lastDocument != document {
      entries[place].lastDocument = document
      entries[place].documents += 1
    }
  }

  private mutating func entry(_ tuple: [UInt32]) -> Int {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for number in tuple {
      hash = (hash ^ UInt64(number)) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if entries[place].hash == hash, self.tuple(entries[place]).elementsEqual(tuple) {
        return place
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    entries.append(Entry(start: numbers.count, length: tuple.count, hash: hash))
    numbers += tuple
    slots[slot] = UInt32(clamping: entries.count)
    if entries.count * 2 > slots.count { grow() }
    return entries.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (place, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(clamping: place + 1)
    }
  }
}
