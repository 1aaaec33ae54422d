import Store

extension StoreIndex {
  /// The order of hits by the values of their tokens: the numbers of the places, those that are
  /// first in the order first.
  ///
  /// Values are ordered by their bytes; a token that does not exist comes before all values. Places
  /// that are alike keep their order.
  /// - Parameters:
  ///   - places: The hits.
  ///   - keys: What is compared, the most important first; `whole` means the first token only.
  ///   - tag: The tag whose regions the tokens must share with the hit; nil for the document.
  public func order(of places: [HitPlace], by keys: [HitKey], within tag: Int? = nil) -> [Int] {
    guard !keys.isEmpty else { return Array(places.indices) }
    var order = Array(places.indices)
    // Four bytes a key, two keys a word; the last word has the place, which keeps the sort stable.
    let words = (keys.count + 1) / 2
    var packed = [UInt64](repeating: 0, count: places.count * words)
    fill(&packed, words, places, keys, tag)
    packed.withUnsafeBufferPointer { packed in
      if words == 1 {
        order.sort { (packed[$0], $0) < (packed[$1], $1) }
        return
      }
      order.sort { left, right in
        let leftStart = left * words
        let rightStart = right * words
        for word in 0..<words where packed[leftStart + word] != packed[rightStart + word] {
          return packed[leftStart + word] < packed[rightStart + word]
        }
        return left < right
      }
    }
    return order
  }

  private func fill(
    _ packed: inout [UInt64], _ words: Int, _ places: [HitPlace], _ keys: [HitKey], _ tag: Int?
  ) {
    let columns = keys.map { values(ofAttribute: $0.attribute) }
    var bounds: WindowBounds?
    var segment = -1
    for (number, place) in places.enumerated() {
      if Int(place.segment) != segment {
        segment = Int(place.segment)
        bounds = WindowBounds(
          segments[segment], CollocateWindow(left: Int(Int32.max), right: Int(Int32.max), tag: tag))
      }
      guard let sides = bounds?.sides(of: place) else { continue }
      let tokens = sides.left.lowerBound..<sides.right.upperBound
      for (key, request) in keys.enumerated() {
        let token: Int
        switch request.tokens {
        case .first(let offset): token = Int(place.first) + offset
        case .last(let offset): token = Int(place.last) + offset
        case .whole: token = Int(place.first)
        }
        guard tokens.contains(token) else { continue }
        let id = columns[key].columns[segment].map { $0.id(at: token) } ?? 0
        let value = UInt64(columns[key].number(segment, id) + 1)
        packed[number * words + key / 2] |= value << (key & 1 == 0 ? 32 : 0)
      }
    }
  }
}
