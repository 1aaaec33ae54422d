import Store

/// Rising positions of tokens in a segment, from some place on.
struct PositionStream {
  private enum Kind { case every, postings, bits, list, firsts }

  private let kind: Kind
  private let end: Int
  private var cursor: PostingsCursor?
  private let bits: PositionBits?
  private let list: [UInt32]
  private let layer: SpanLayer?
  private var next = 0

  /// All tokens before an end.
  init(every end: Int) { self.init(.every, end: end) }

  /// The tokens of one value.
  init(_ cursor: PostingsCursor) { self.init(.postings, cursor: cursor) }

  /// The tokens whose bits are set.
  init(_ bits: PositionBits) { self.init(.bits, bits: bits) }

  /// The tokens of a rising list.
  init(_ positions: [UInt32]) { self.init(.list, list: positions) }

  /// The first tokens of the regions of a layer.
  init(firstsOf layer: SpanLayer) { self.init(.firsts, layer: layer) }

  private init(
    _ kind: Kind, end: Int = 0, cursor: PostingsCursor? = nil, bits: PositionBits? = nil,
    list: [UInt32] = [], layer: SpanLayer? = nil
  ) {
    self.kind = kind
    self.end = end
    self.cursor = cursor
    self.bits = bits
    self.list = list
    self.layer = layer
  }

  /// The first position at or after a place; places must rise: a position that was given is not
  /// given again.
  mutating func seek(to position: Int) -> Int? {
    switch kind {
    case .every: return position < end ? position : nil
    case .postings: return cursor?.seek(to: position)
    case .bits: return bits?.first(from: position)
    case .list:
      gallop(to: position)
      return next < list.count ? Int(list[next]) : nil
    case .firsts:
      guard let layer else { return nil }
      // Mostly the next region is meant.
      if next < layer.count, layer.first(next) < position {
        next += 1
        if next < layer.count, layer.first(next) < position {
          next = layer.indexAfter(position: position - 1)
        }
      }
      return next < layer.count ? layer.first(next) : nil
    }
  }

  private mutating func gallop(to position: Int) {
    guard next < list.count, Int(list[next]) < position else { return }
    var low = next
    var step = 1
    while low + step < list.count, Int(list[low + step]) < position {
      low += step
      step *= 2
    }
    var high = min(list.count, low + step)
    low += 1
    while low < high {
      let middle = (low + high) / 2
      if Int(list[middle]) < position { low = middle + 1 } else { high = middle }
    }
    next = low
  }
}
