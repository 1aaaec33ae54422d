/// What is known of single tokens of a document of a store without reading the whole document.
struct StoredWords {
  private let place: StoredPlace
  private let texts: SegmentText

  /// - Returns: `nil` for articles, which are short and are kept once they have been read, and where
  ///   only the whole document tells what stands between its words.
  init?(_ place: StoredPlace) {
    guard place.segment.segment.places == nil, let texts = place.segment.texts else { return nil }
    self.place = place
    self.texts = texts
  }

  /// The id of the document.
  var id: String { ImportedDocument.id(of: place) }

  /// The text of some tokens, counted in the document.
  func bytes(of tokens: Range<Int>, with gaps: TokenGaps) -> [UInt8] {
    let all = place.tokens
    let own = tokens.clamped(to: 0..<all.count)
    return texts.bytes(
      of: all.lowerBound + own.lowerBound..<all.lowerBound + own.upperBound, with: gaps, in: all)
  }

  /// The number of the sentence that holds a token; `nil` if none does or it cannot be told.
  func sentence(of token: Int) -> Int? {
    let all = place.tokens
    guard let layer = place.segment.sentences, layer.isFlat, token < all.count,
      let region = layer.index(containing: all.lowerBound + token)
    else { return nil }
    let first = layer.indexAfter(position: all.lowerBound - 1)
    return region >= first ? region - first : nil
  }
}
