import Store

/// A sequence of values and how often it occurs.
public struct NGram: Sendable, Hashable {
  /// The numbers of the values in their `MergedColumn`.
  public let values: [Int]
  /// How often the sequence occurs.
  public let count: Int
  /// In how many documents.
  public let documents: Int
}

extension StoreIndex {
  /// Counts the sequences of a number of values of an attribute that stay in a region.
  ///
  /// - Parameters:
  ///   - length: The number of values, at least 1.
  ///   - tag: The tag whose regions a sequence does not leave, counted as in the schema; nil lets
  ///     it reach to the ends of the document.
  ///   - documents: For each segment the documents to look in; all if nil.
  ///   - atLeast: Sequences that occur less often are left out.
  /// - Returns: The most frequent first; by their values where they are equally frequent.
  public func ngrams(
    _ length: Int, ofAttribute attribute: Int, within tag: Int?,
    in documents: [DocumentSet]? = nil, atLeast: Int = 1,
    isCancelled: @escaping () -> Bool = { false }
  ) throws(MatchError) -> [NGram] {
    guard length > 0 else { return [] }
    let values = values(ofAttribute: attribute)
    let selection = TokenSelection(index: self, documents: documents)
    let budget = SearchBudget(isCancelled: isCancelled)
    let width = max(1, Int.bitWidth - max(0, values.count - 1).leadingZeroBitCount)
    var packed = PackedCounter()
    var tuples = TupleCounter()
    let fits = length * width < UInt64.bitWidth
    var number = 0
    for segment in segments.indices {
      let table = segments[segment].segment.documents
      for stretch in selection.stretches(segment) {
        for document in stretch.documents {
          try budget.poll()
          number += 1
          let stretches = regions(tag, segment, in: table.tokens(of: document))
          for tokens in stretches where tokens.count >= length {
            let row = numbers(of: values, segment, tokens)
            for start in 0...(row.count - length) {
              if fits {
                var key: UInt64 = 0
                for value in row[start..<start + length] {
                  key = key << UInt64(width) | UInt64(value)
                }
                packed.count(key, document: number)
              } else {
                tuples.count(Array(row[start..<start + length]), document: number)
              }
            }
          }
          try budget.poll(steps: 1_024)
        }
      }
    }
    var found: [NGram] = []
    packed.forEach { key, count, documents in
      guard count >= atLeast else { return }
      let mask: UInt64 = (1 << UInt64(width)) - 1
      let numbers = (0..<length).map { place in
        Int(key >> UInt64((length - 1 - place) * width) & mask)
      }
      found.append(NGram(values: numbers, count: count, documents: documents))
    }
    for entry in tuples.entries where entry.count >= atLeast {
      found.append(
        NGram(
          values: tuples.tuple(entry).map(Int.init), count: entry.count,
          documents: entry.documents))
    }
    return found.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.values.lexicographicallyPrecedes($1.values)
    }
  }

  /// The numbers of the values of some tokens.
  private func numbers(
    of values: MergedColumn, _ segment: Int, _ tokens: Range<Int>
  ) -> [UInt32] {
    guard let column = values.columns[segment] else {
      return Array(
        repeating: UInt32(clamping: values.number(segment, 0)), count: tokens.count)
    }
    let ids = [UInt32](unsafeUninitializedCapacity: tokens.count) { buffer, count in
      if let base = buffer.baseAddress {
        column.copyIds(tokens, to: base)
        count = tokens.count
      }
    }
    guard let map = values.map(segment) else { return ids }
    return ids.map { map[Int($0)] }
  }

  /// The stretches of a document that sequences do not leave.
  private func regions(_ tag: Int?, _ segment: Int, in tokens: Range<Int>) -> [Range<Int>] {
    guard let tag else { return [tokens] }
    guard let layer = segments[segment].layers[tag] else { return [] }
    var region = layer.indexAfter(position: tokens.lowerBound - 1)
    var found: [Range<Int>] = []
    while region < layer.count, layer.first(region) < tokens.upperBound {
      let range = layer.first(region)..<max(layer.first(region), layer.last(region)) + 1
      found.append(range.clamped(to: tokens))
      region += 1
    }
    return found
  }
}

/// Counts numbers of 64 bits by a hash table with open addressing.
struct PackedCounter {
  private var keys = [UInt64](repeating: 0, count: 1 << 12)
  private var counts = [UInt32](repeating: 0, count: 1 << 12)
  private var documents = [UInt32](repeating: 0, count: 1 << 12)
  private var lastDocuments = [UInt32](repeating: 0, count: 1 << 12)
  private var used = 0

  /// Counts a key; documents must come one after the other.
  mutating func count(_ key: UInt64, document: Int) {
    let slot = slot(of: key)
    if counts[slot] == 0 {
      keys[slot] = key
      used += 1
    }
    counts[slot] &+= 1
    let document = UInt32(truncatingIfNeeded: document)
    if lastDocuments[slot] != document || documents[slot] == 0 {
      lastDocuments[slot] = document
      documents[slot] &+= 1
    }
    if used * 2 > keys.count { grow() }
  }

  private func slot(of key: UInt64) -> Int {
    var hash = key &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while counts[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (keys, counts, documents, lastDocuments)
    let capacity = keys.count * 2
    keys = Array(repeating: 0, count: capacity)
    counts = Array(repeating: 0, count: capacity)
    documents = Array(repeating: 0, count: capacity)
    lastDocuments = Array(repeating: 0, count: capacity)
    for place in old.0.indices where old.1[place] != 0 {
      let slot = slot(of: old.0[place])
      keys[slot] = old.0[place]
      counts[slot] = old.1[place]
      documents[slot] = old.2[place]
      lastDocuments[slot] = old.3[place]
    }
  }

  /// Hands over each key with its count and its number of documents.
  func forEach(_ body: (UInt64, Int, Int) -> Void) {
    for slot in keys.indices where counts[slot] != 0 {
      body(keys[slot], Int(counts[slot]), Int(documents[slot]))
    }
  }
}
