/// The regions of a segment's layers in the order in which their tags stand in a text.
struct ExportedRegions {
  /// A region of a layer.
  struct Region {
    var layer: Int
    var region: Int
    var tokens: Range<Int>
  }

  /// The regions that begin at a token, the outer first, by the tokens.
  private var opening: ArraySlice<Region>
  private var open: [Region] = []

  /// The regions of some layers that begin in some tokens.
  init(_ layers: [(number: Int, layer: SpanLayer)], tokens: Range<Int>) {
    var regions: [Region] = []
    for (number, layer) in layers where !tokens.isEmpty {
      for region in layer.indices(beginningIn: tokens) {
        let first = layer.first(region)
        let end = min(layer.last(region) + 1, tokens.upperBound)
        regions.append(
          Region(layer: number, region: region, tokens: first..<max(first + 1, end)))
      }
    }
    regions.sort { one, other in
      (one.tokens.lowerBound, other.tokens.upperBound, one.layer, one.region)
        < (other.tokens.lowerBound, one.tokens.upperBound, other.layer, other.region)
    }
    opening = regions[...]
  }

  /// The regions that begin at a token.
  mutating func begin(at token: Int) -> [Region] {
    var regions: [Region] = []
    while let next = opening.first, next.tokens.lowerBound <= token {
      opening.removeFirst()
      regions.append(next)
      open.append(next)
    }
    return regions
  }

  /// The regions that end before a token, the innermost first.
  mutating func end(before token: Int) -> [Region] {
    guard !open.isEmpty else { return [] }
    let ended = open.reversed().filter { $0.tokens.upperBound <= token }
    if !ended.isEmpty { open.removeAll { $0.tokens.upperBound <= token } }
    return ended
  }
}
