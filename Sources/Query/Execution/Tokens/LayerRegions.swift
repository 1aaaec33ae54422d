import Store
import TextModel

/// The regions of a tag in a segment.
struct LayerRegions: RegionLookup {
  /// Nil where the segment has none.
  let layer: SpanLayer?
  /// The regions by their ends, for layers whose regions share tokens.
  let ends: RegionEnds

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

  func previous(before position: Int) -> Int? {
    guard let layer else { return nil }
    guard layer.isFlat else { return ends.previous(before: position) }
    let index = layer.indexAfter(position: position - 1) - 1
    guard index >= 0 else { return nil }
    if layer.last(index) < position { return index }
    return index > 0 ? index - 1 : nil
  }
}

/// The regions of a layer by their last token, sorted when first asked for.
final class RegionEnds {
  private let layer: SpanLayer?
  private lazy var order: [(last: Int, region: Int)] = makeOrder()

  init(_ layer: SpanLayer?) { self.layer = layer }

  private func makeOrder() -> [(last: Int, region: Int)] {
    guard let layer else { return [] }
    return (0..<layer.count).map { (layer.last($0), $0) }.sorted {
      ($0.0, $0.1) < ($1.0, $1.1)
    }
  }

  /// The region that ends last before a token; of several the outermost.
  func previous(before position: Int) -> Int? {
    let end = index(of: position) - 1
    return end >= 0 ? order[index(of: order[end].last)].region : nil
  }

  /// The place of the first region that ends at a token or after it.
  private func index(of position: Int) -> Int {
    order.partitioningIndex { $0.last >= position }
  }
}
