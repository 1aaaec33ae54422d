import Store

/// Rising positions of tokens in a segment, many at a time.
struct PositionSource {
  private enum Kind {
    case every(end: Int)
    case postings
    case bits(PositionBits)
    case list([UInt32])
    case firsts(SpanLayer)
  }

  private let kind: Kind
  private var cursor: PostingsCursor?
  /// Positions that have been unpacked and not yet given.
  private let pending: PendingPositions
  /// The next place in a list or layer.
  private var next = 0

  /// All tokens before an end.
  init(every end: Int) { self.init(.every(end: end)) }

  /// The tokens of one value.
  init(_ cursor: PostingsCursor) { self.init(.postings, cursor) }

  /// The tokens whose bits are set.
  init(_ bits: PositionBits) { self.init(.bits(bits)) }

  /// The tokens of a rising list.
  init(_ positions: [UInt32]) { self.init(.list(positions)) }

  /// The first tokens of the regions of a layer.
  init(firstsOf layer: SpanLayer) { self.init(.firsts(layer)) }

  private init(_ kind: Kind, _ cursor: PostingsCursor? = nil) {
    self.kind = kind
    self.cursor = cursor
    pending = PendingPositions()
  }

  /// Gives the next positions from a place up to an end; how many they are, 0 for none.
  ///
  /// Positions that were given are not given again: the place of a call is after them.
  mutating func fill(
    _ output: UnsafeMutablePointer<UInt32>, _ capacity: Int, from place: Int, to end: Int
  ) -> Int {
    switch kind {
    case .every(let limit):
      let count = min(capacity, max(0, min(end, limit) - place))
      for index in 0..<count { output[index] = UInt32(truncatingIfNeeded: place &+ index) }
      return count
    case .postings: return fillFromPostings(output, capacity, place, end)
    case .bits(let bits): return bits.fill(output, capacity, from: place, to: end)
    case .list(let list):
      next = list.firstIndex(from: next, notBefore: place)
      var count = 0
      while count < capacity, next < list.count, Int(list[next]) < end {
        output[count] = list[next]
        count += 1
        next += 1
      }
      return count
    case .firsts(let layer):
      if next < layer.count, layer.first(next) < place {
        next = layer.indexAfter(position: place - 1)
      }
      var count = 0
      while count < capacity, next < layer.count {
        let first = layer.first(next)
        if first >= end { break }
        // Regions that begin at the same token are one position.
        if count == 0 || Int(output[count - 1]) != first {
          output[count] = UInt32(truncatingIfNeeded: first)
          count += 1
        }
        next += 1
      }
      return count
    }
  }

  private mutating func fillFromPostings(
    _ output: UnsafeMutablePointer<UInt32>, _ capacity: Int, _ place: Int, _ end: Int
  ) -> Int {
    let positions = pending.positions
    if pending.isEmpty || Int(positions[pending.count - 1]) < place {
      guard let first = cursor?.seek(to: place) else { return 0 }
      positions[0] = UInt32(truncatingIfNeeded: first)
      pending.index = 0
      pending.count = 1 + (cursor?.nextBlock(into: positions + 1) ?? 0)
    }
    while Int(positions[pending.index]) < place { pending.index += 1 }
    var count = 0
    while count < capacity {
      if pending.isEmpty {
        pending.index = 0
        pending.count = cursor?.nextBlock(into: positions) ?? 0
        if pending.isEmpty { break }
      }
      var index = pending.index
      let last = min(pending.count, index + capacity - count)
      while index < last, Int(positions[index]) < end {
        output[count] = positions[index]
        count &+= 1
        index &+= 1
      }
      let isAtEnd = index < last
      pending.index = index
      if isAtEnd { break }
    }
    return count
  }
}

/// Unpacked positions that wait to be given.
private final class PendingPositions {
  let positions: UnsafeMutablePointer<UInt32> = .allocate(capacity: 129)
  var index = 0
  var count = 0

  deinit { positions.deallocate() }

  var isEmpty: Bool { index == count }
}

extension [UInt32] {
  /// The first place from another on whose number is not less than a limit.
  fileprivate func firstIndex(from start: Int, notBefore limit: Int) -> Int {
    guard start < count, Int(self[start]) < limit else { return start }
    var low = start
    var step = 1
    while low + step < count, Int(self[low + step]) < limit {
      low += step
      step *= 2
    }
    var high = Swift.min(count, low + step)
    low += 1
    while low < high {
      let middle = (low + high) / 2
      if Int(self[middle]) < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
