import Store

/// Finds the regions of mostly rising positions in a layer in which no two regions share a token.
struct RegionCursor {
  /// A region and its number.
  struct Place {
    var index = -1
    var first = -1
    var last = -1
  }

  private let layer: SpanLayer
  private let count: Int
  /// About how many tokens lie between the beginnings of two regions.
  private let distance: Int
  private var current = Place()
  private var previous = Place()

  /// Nil if regions of the layer share tokens.
  init?(_ layer: SpanLayer?) {
    guard let layer, layer.isFlat else { return nil }
    self.layer = layer
    count = layer.count
    distance = count > 0 ? max(1, layer.last(count - 1) / count) : 1
  }

  /// The region that holds a token, nil if none does.
  @inline(__always)
  mutating func region(containing position: Int) -> Place? {
    if position > current.last { advance(to: position) }
    if position >= current.first { return position <= current.last ? current : nil }
    if position > previous.last { return nil }
    return position >= previous.first ? previous : lookUp(position)
  }

  private func lookUp(_ position: Int) -> Place? {
    guard let index = layer.index(containing: position) else { return nil }
    return Place(index: index, first: layer.first(index), last: layer.last(index))
  }

  /// Goes to the first region that ends at or after a position.
  private mutating func advance(to position: Int) {
    var low = current.index + 1
    guard low < count else { return }
    // Of regions that share no token the last that begins at or before the position is the only one
    // that may hold it.
    if low + 1 < count, layer.first(low + 1) <= position {
      low += 1
      // First about as far as it is, then in small steps that grow.
      let expected = (position - layer.first(low)) / distance
      var step = 1 + expected / 8
      var high = low + expected
      if high >= count || layer.first(high) <= position {
        if high < count { low = high }
        while low + step < count, layer.first(low + step) <= position {
          low += step
          step *= 2
        }
        high = min(count, low + step)
      }
      low += 1
      while low < high {
        let middle = (low + high) / 2
        if layer.first(middle) <= position { low = middle + 1 } else { high = middle }
      }
      low -= 1
    }
    if layer.last(low) < position { low += 1 }
    // What lies between the two has no region, or is looked up.
    previous = low == current.index + 1 ? current : Place(index: low - 1, first: -1, last: -1)
    if low < count {
      current = Place(index: low, first: layer.first(low), last: layer.last(low))
    } else {
      current = Place(index: count, first: Int.max, last: Int.max - 1)
    }
    if previous.last < 0, low > 0 {
      previous = Place(index: low - 1, first: layer.first(low - 1), last: layer.last(low - 1))
    }
  }
}
