import Store
import Synchronization

/// A segment of a store with its columns and layers in the order of a pattern schema.
final class SegmentIndex: Sendable {
  let segment: Segment
  /// The column of each attribute, nil where the segment has none.
  let columns: [Column?]
  /// The layer of each tag, nil where the segment has none.
  let layers: [SpanLayer?]
  /// The attributes of each layer.
  let attributes: [[SpanAttribute?]]
  /// The labels of the edges from heads to tokens.
  let relations: Column?
  private let coverage: Mutex<[Int: Bool]>
  private let starts: Mutex<[Int: PositionBits]>
  private let edges: Mutex<Bool?>

  init(_ segment: Segment, schema: PatternSchema) {
    self.segment = segment
    columns = schema.attributes.map { attribute in
      Self.first([attribute.name] + attribute.aliases) { segment.column(named: $0) }
    }
    let layers = schema.tags.map { tag in
      Self.first([tag.name] + tag.aliases) { segment.layer(named: $0) }
    }
    self.layers = layers
    attributes = zip(schema.tags, layers).map { tag, layer in
      tag.attributes.map { attribute in
        Self.first([attribute.name] + attribute.aliases) { layer?.attribute(named: $0) }
      }
    }
    relations = segment.column(named: "deprel")
    coverage = Mutex([:])
    starts = Mutex([:])
    edges = Mutex(nil)
  }

  private static func first<Found>(_ names: [String], _ find: (String) -> Found?) -> Found? {
    for name in names { if let found = find(name) { return found } }
    return nil
  }

  /// Whether every token stands in a region of a tag, and none in two.
  func isCovered(by tag: Int) -> Bool {
    coverage.withLock { known in
      if let covered = known[tag] { return covered }
      let covered = layers[tag].map { isCovered(by: $0) } ?? false
      known[tag] = covered
      return covered
    }
  }

  /// The same, without finding it out: nil where nobody has asked so far.
  func isKnownToBeCovered(by tag: Int) -> Bool? { coverage.withLock { $0[tag] } }

  /// The first tokens of the regions of a tag; nil where these do not part all tokens.
  func starts(ofCovering tag: Int) -> PositionBits? {
    guard isCovered(by: tag), let layer = layers[tag] else { return nil }
    return starts.withLock { known in
      if let bits = known[tag] { return bits }
      let bits = PositionBits(tokenCount: segment.tokenCount)
      for region in 0..<layer.count {
        bits.insert(layer.first(region), through: layer.first(region))
      }
      known[tag] = bits
      return bits
    }
  }

  private func isCovered(by layer: SpanLayer) -> Bool {
    guard layer.isFlat else { return false }
    var next = 0
    for region in 0..<layer.count {
      guard layer.first(region) == next else { return false }
      next = layer.last(region) + 1
    }
    return next == segment.tokenCount
  }

  /// The layer of which no edge of a tree leaves a region, if there is one: the sentences.
  func layerOfTrees(in schema: PatternSchema) -> SpanLayer? {
    guard let heads = segment.heads, let tag = schema.tagIndex(named: "s"),
      let layer = layers[tag], layer.isFlat
    else { return nil }
    let staysInside = edges.withLock { known in
      if let known { return known }
      let stays = Self.edgesStay(in: layer, heads)
      known = stays
      return stays
    }
    return staysInside ? layer : nil
  }

  private static func edgesStay(in layer: SpanLayer, _ heads: HeadColumn) -> Bool {
    var outside = 0
    for region in 0..<layer.count {
      let first = layer.first(region)
      let last = layer.last(region)
      // Tokens outside of all regions must have no heads.
      while outside < first {
        if heads.head(of: outside) != nil { return false }
        outside += 1
      }
      for position in first...max(first, last) {
        if let head = heads.head(of: position), head < first || head > last { return false }
      }
      outside = max(outside, last + 1)
    }
    return true
  }
}
