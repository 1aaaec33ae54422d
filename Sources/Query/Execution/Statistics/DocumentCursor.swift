/// Finds the documents of hits that come in the order of the corpus.
struct DocumentCursor {
  private let index: StoreIndex
  private var segment = -1
  /// The tokens of the last hit's document.
  private(set) var tokens = 0..<0
  /// The number of the last hit's document in its segment.
  private(set) var document = -1
  /// Rises with each document.
  private var number = -1

  init(_ index: StoreIndex) { self.index = index }

  /// A number that rises from document to document.
  mutating func number(of place: HitPlace) -> Int {
    if Int(place.segment) == segment, tokens.contains(Int(place.first)) { return number }
    if Int(place.segment) != segment {
      segment = Int(place.segment)
      document = -1
    }
    let documents = index.segments[segment].segment.documents
    document = documents.index(containing: Int(place.first), notBefore: document) ?? -1
    tokens = documents.tokens(of: document)
    number += 1
    return number
  }
}
