import Store

/// How many hits a document has.
public struct DocumentCount: Sendable, Hashable {
  /// The number of the segment.
  public let segment: Int
  /// The number of the document in the segment.
  public let document: Int
  /// How many hits begin in it.
  public let count: Int
}

extension StoreIndex {
  /// How many hits each document has that has one; for dispersions and trends.
  ///
  /// - Parameter places: In the order of the corpus.
  public func documentCounts(of places: [HitPlace]) -> [DocumentCount] {
    var counts: [DocumentCount] = []
    var next = 0
    while next < places.count {
      let segment = Int(places[next].segment)
      let documents = segments[segment].segment.documents
      let document = documents.index(containing: Int(places[next].first)) ?? 0
      let tokens = documents.tokens(of: document)
      let start = next
      repeat {
        next += 1
      } while next < places.count && Int(places[next].segment) == segment
        && tokens.contains(Int(places[next].first))
      counts.append(
        DocumentCount(segment: segment, document: document, count: next - start))
    }
    return counts
  }

  /// How many tokens a document has.
  public func tokenCount(ofDocument document: Int, inSegment segment: Int) -> Int {
    guard segments.indices.contains(segment) else { return 0 }
    return segments[segment].segment.documents.tokens(of: document).count
  }
}
