import Store

/// Tokens of a store that are counted: all that are not deleted, or those of some documents.
struct TokenSelection {
  let index: StoreIndex
  let documents: [DocumentSet]?

  /// Whether every token of every segment is counted.
  var isWhole: Bool {
    documents == nil && index.segments.allSatisfy { $0.segment.deleted.isEmpty }
  }

  /// The stretches of tokens of a segment, each with its documents.
  func stretches(_ segment: Int) -> [(documents: Range<Int>, tokens: Range<Int>)] {
    let own = index.segments[segment].segment
    if let documents {
      guard documents.indices.contains(segment) else { return [] }
      return documents[segment].numbers.filter { !own.deleted.contains($0) }.map {
        ($0..<$0 + 1, own.documents.tokens(of: $0))
      }
    }
    return zip(own.liveDocuments, own.liveTokens).map { ($0, $1) }
  }
}
