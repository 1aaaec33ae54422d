import Store

/// A word around hits by which these are sorted.
public struct NeighbourKey: Sendable, Hashable {
  /// How many tokens before the first token of a hit, if negative, or after its last.
  public let offset: Int
  /// Whether the greatest value comes first.
  public let isDescending: Bool

  /// A key from its parts.
  public init(_ offset: Int, isDescending: Bool = false) {
    self.offset = offset
    self.isDescending = isDescending
  }
}

extension StoreIndex {
  /// The order of hits by the words around them: the numbers of the places, those that are first in
  /// the order first.
  ///
  /// Values are ordered by code point. A token that does not exist in the document, or has no value,
  /// comes after all values. Places that are alike keep their order.
  /// - Parameters:
  ///   - places: The hits, in the order of the corpus.
  ///   - keys: What is compared, the most important first.
  ///   - values: The values of the tokens.
  public func order(
    of places: [HitPlace], by keys: [NeighbourKey], _ values: ValueClasses
  ) -> [Int] {
    guard !keys.isEmpty else { return Array(places.indices) }
    // Four bytes a key, two keys a word. The first word stands in the entry itself.
    let words = (keys.count + 1) / 2
    let packed = packed(places, keys, words, values)
    var entries = places.indices.map { SortEntry(head: packed[$0 * words], number: UInt32($0)) }
    packed.withUnsafeBufferPointer { packed in
      entries.sort { left, right in
        if left.head != right.head { return left.head < right.head }
        let leftStart = Int(left.number) * words
        let rightStart = Int(right.number) * words
        for word in 1..<max(1, words) where packed[leftStart + word] != packed[rightStart + word] {
          return packed[leftStart + word] < packed[rightStart + word]
        }
        return left.number < right.number
      }
    }
    return entries.map { Int($0.number) }
  }

  /// The ranks of the words around each place, two in a word.
  private func packed(
    _ places: [HitPlace], _ keys: [NeighbourKey], _ words: Int, _ values: ValueClasses
  ) -> [UInt64] {
    let ranks = values.ranksByCodePoint()
    let none = UInt32(truncatingIfNeeded: ranks.count)
    var packed = [UInt64](
      repeating: UInt64(none) << 32 | UInt64(none), count: places.count * words)
    var rest = places[...]
    while let segment = rest.first.map({ Int($0.segment) }) {
      let own = rest.prefix { Int($0.segment) == segment }
      rest = rest[own.endIndex...]
      guard let column = values.column.columns[segment] else { continue }
      let ofIds = values.column.map(segment).map { map in map.map { ranks[Int($0)] } } ?? ranks
      let neighbours = NeighbourRanks(
        column: column, ranks: ofIds, none: none, documents: segments[segment].segment.documents)
      packed.withUnsafeMutableBufferPointer { packed in
        neighbours.write(own, keys, words, to: packed)
      }
    }
    return packed
  }
}

/// The ranks of the words around hits of one segment.
private struct NeighbourRanks {
  let column: Column
  /// For each id the rank of its value.
  let ranks: [UInt32]
  /// The rank of a token that does not exist or has no value.
  let none: UInt32
  let documents: DocumentTable

  func write(
    _ places: ArraySlice<HitPlace>, _ keys: [NeighbourKey], _ words: Int,
    to packed: UnsafeMutableBufferPointer<UInt64>
  ) {
    var document = 0..<0
    for number in places.indices {
      let place = places[number]
      let first = Int(place.first)
      if !document.contains(first) {
        document = documents.index(containing: first).map { documents.tokens(of: $0) } ?? 0..<0
      }
      for (key, request) in keys.enumerated() {
        let token = (request.offset < 0 ? first : Int(place.last)) + request.offset
        guard document.contains(token) else { continue }
        var rank = ranks[column.id(at: token)]
        if rank == none { continue }
        if request.isDescending { rank = none - 1 - rank }
        let shift: UInt64 = key & 1 == 0 ? 32 : 0
        let place = number * words + key / 2
        packed[place] = packed[place] & ~(0xFFFF_FFFF << shift) | UInt64(rank) << shift
      }
    }
  }
}

/// A hit that is sorted.
private struct SortEntry {
  /// The ranks of its first two keys.
  let head: UInt64
  let number: UInt32
}
