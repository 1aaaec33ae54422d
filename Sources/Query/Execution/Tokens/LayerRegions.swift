import Store

/// The regions of a tag in a segment.
struct LayerRegions: RegionLookup {
  /// Nil where the segment has none.
  let layer: SpanLayer?

  var count: Int { layer?.count ?? 0 }
  var isFlat: Bool { layer?.isFlat ?? true }

  func region(_ index: Int) -> TokenRegion {
    guard let layer else { return TokenRegion(first: 0, last: -1) }
    return TokenRegion(first: layer.first(index), last: layer.last(index))
  }

  func firstIndex(after position: Int) -> Int { layer?.indexAfter(position: position) ?? 0 }

  func containing(_ position: Int) -> [Int] { layer?.indices(containing: position) ?? [] }

  func starting(at position: Int) -> [Int] {
    guard let layer, position >= 0 else { return [] }
    return Array(layer.indices(startingAt: position))
  }

  func ending(at position: Int) -> [Int] {
    guard let layer else { return [] }
    return layer.indices(containing: position).reversed().filter { layer.last($0) == position }
  }
}
