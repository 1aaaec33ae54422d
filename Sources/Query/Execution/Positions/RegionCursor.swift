import Store

/// Finds the regions of rising positions in a layer in which no two regions share a token.
struct RegionCursor {
  private let layer: SpanLayer
  private var index = -1
  private var current = TokenRegion(first: -1, last: -1)

  init(_ layer: SpanLayer) { self.layer = layer }

  /// The region that holds a token; tokens may go back, which takes longer.
  mutating func region(containing position: Int) -> TokenRegion? {
    if position > current.last { advance(to: position) }
    if position < current.first {
      guard let found = layer.index(containing: position) else { return nil }
      return TokenRegion(first: layer.first(found), last: layer.last(found))
    }
    return position <= current.last ? current : nil
  }

  /// Goes to the first region that ends at or after a position.
  private mutating func advance(to position: Int) {
    var low = index + 1
    guard low < layer.count else { return }
    var step = 1
    // The last region is before the position up to `low`.
    if layer.last(low) < position {
      while low + step < layer.count, layer.last(low + step) < position {
        low += step
        step *= 2
      }
      var high = min(layer.count, low + step)
      low += 1
      while low < high {
        let middle = (low + high) / 2
        if layer.last(middle) < position { low = middle + 1 } else { high = middle }
      }
    }
    guard low < layer.count else {
      index = layer.count
      current = TokenRegion(first: Int.max, last: Int.max - 1)
      return
    }
    index = low
    current = TokenRegion(first: layer.first(low), last: layer.last(low))
  }
}
