import Store

/// Where a hit stands, in few bytes, for statistics over millions of hits.
public struct HitPlace: Sendable, Hashable {
  /// The number of the segment.
  public let segment: UInt32
  /// The first token, counted in the segment.
  public let first: UInt32
  /// The last token, which belongs to the hit.
  public let last: UInt32

  /// A place from its parts.
  public init(segment: Int, first: Int, last: Int) {
    self.segment = UInt32(clamping: segment)
    self.first = UInt32(clamping: first)
    self.last = UInt32(clamping: last)
  }

  /// How many tokens the hit has.
  public var length: Int { Int(last) - Int(first) + 1 }
}

extension StoreMatcher {
  /// Where all hits stand, in the order of the corpus.
  public func places(
    in area: SearchArea = .everywhere, isCancelled: @escaping () -> Bool = { false }
  ) throws(MatchError) -> [HitPlace] {
    var places: [HitPlace] = []
    try forEachPlace(in: area, isCancelled: isCancelled) { places.append($0) }
    return places
  }

  /// Hands over where each hit stands, in the order of the corpus.
  public func forEachPlace(
    in area: SearchArea = .everywhere, isCancelled: @escaping () -> Bool = { false },
    _ body: (HitPlace) -> Void
  ) throws(MatchError) {
    try forEachBlock(in: area, isCancelled: isCancelled) { segment, spans in
      for span in spans {
        body(HitPlace(segment: segment, first: Int(span.first), last: Int(span.last)))
      }
    }
  }
}

extension StoreIndex {
  /// The number of the document in its segment in which a hit begins.
  public func document(of place: HitPlace) -> Int? {
    guard segments.indices.contains(Int(place.segment)) else { return nil }
    return segments[Int(place.segment)].segment.documents.index(containing: Int(place.first))
  }
}
