import Store

/// What is known of single tokens of a document of a store without reading the whole document.
public struct DocumentWords: Sendable {
  /// The id of the document.
  public let id: String
  private let tokens: Range<Int>
  private let texts: SegmentText
  private let sentences: SpanLayer?
  private let firstSentence: Int

  /// - Returns: `nil` for articles, which are short and are kept once they have been read, and where
  ///   only the whole document tells what stands between its words.
  init?(_ place: StoredPlace) {
    guard place.segment.segment.places == nil, let texts = place.segment.texts else { return nil }
    id = ImportedDocument.id(of: place)
    tokens = place.tokens
    self.texts = texts
    sentences = place.segment.sentences.flatMap { $0.isFlat ? $0 : nil }
    firstSentence = sentences?.indexAfter(position: tokens.lowerBound - 1) ?? 0
  }

  /// How many tokens the document has.
  public var tokenCount: Int { tokens.count }

  /// The bytes of the text of some tokens, and of what stands around them.
  public func bytes(ofTokens own: Range<Int>, with gaps: TokenGaps = []) -> [UInt8] {
    let own = own.clamped(to: 0..<tokens.count)
    let first = tokens.lowerBound + own.lowerBound
    return texts.bytes(of: first..<first + own.count, with: gaps, in: tokens)
  }

  /// The place of a token as the language writes it; `nil` if no sentence holds it or it cannot be
  /// told which.
  public func place(ofToken token: Int) -> String? {
    guard let sentences, token >= 0, token < tokens.count,
      let region = sentences.index(containing: tokens.lowerBound + token), region >= firstSentence
    else { return nil }
    return "\(id):s\(region - firstSentence + 1)"
  }
}
