import Corpus

/// What stands around some tokens of a document, of which no more is read.
struct TokenContext {
  private let document: CorpusDocument
  private let documentWords: DocumentWords?
  private let tokens: Range<Int>
  private let count: Int

  /// - Parameter words: The words of the document, if it tells of them without being read.
  init(_ document: CorpusDocument, _ tokens: Range<Int>, _ words: DocumentWords?) {
    self.document = document
    documentWords = words
    self.tokens = tokens
    count = words?.tokenCount ?? document.tokenCount
  }

  /// The place of the tokens as the language writes it.
  var place: String {
    documentWords?.place(ofToken: tokens.lowerBound) ?? document.place(ofTokens: tokens)
  }

  private func bytes(of tokens: Range<Int>, with gaps: TokenGaps) -> [UInt8] {
    documentWords?.bytes(ofTokens: tokens, with: gaps)
      ?? document.bytes(ofTokens: tokens, with: gaps)
  }

  /// So many words on each side.
  func words(_ words: Int) -> (left: String, right: String) {
    (
      KwicNode.beginning(
        String(decoding: left(words), as: UTF8.self), isEdge: tokens.lowerBound < words),
      KwicNode.ending(
        String(decoding: right(words), as: UTF8.self), isEdge: count - tokens.upperBound < words)
    )
  }

  /// So many characters on each side.
  func characters(_ side: Int) -> (left: String, right: String) {
    let left = long(side, atMost: tokens.lowerBound, left)
    let right = long(side, atMost: count - tokens.upperBound, right)
    let (before, isCutBefore) = Self.cut(left.text, to: side, fromEnd: true)
    let (after, isCutAfter) = Self.cut(right.text, to: side, fromEnd: false)
    return (
      KwicNode.beginning(before, isEdge: left.isAll && !isCutBefore && side > 0),
      KwicNode.ending(after, isEdge: right.isAll && !isCutAfter && side > 0)
    )
  }

  /// The first or the last characters of a text, and whether there are more.
  private static func cut(
    _ text: [UInt8], to side: Int, fromEnd: Bool
  ) -> (text: String, isCut: Bool) {
    let isCut = text.count > side
    if isOfBytes(text) {
      let kept = fromEnd ? text.suffix(side) : text.prefix(side)
      return (String(decoding: kept, as: UTF8.self), isCut)
    }
    let text = String(decoding: text, as: UTF8.self)
    let kept = fromEnd ? text.suffix(side) : text.prefix(side)
    let isAll = fromEnd ? kept.startIndex == text.startIndex : kept.endIndex == text.endIndex
    return isAll ? (text, false) : (String(kept), true)
  }

  /// Whether the characters of a flat text are its bytes and need not be looked for.
  private static func isOfBytes(_ text: [UInt8]) -> Bool {
    text.reduce(UInt8(0)) { $0 | $1 } < 0x80
  }

  private func left(_ words: Int) -> [UInt8] {
    let first = max(0, tokens.lowerBound - words)
    guard first < tokens.lowerBound else { return [] }
    return KwicNode.flat(bytes(of: first..<tokens.lowerBound, with: .after))
  }

  private func right(_ words: Int) -> [UInt8] {
    let end = min(count, tokens.upperBound + words)
    guard end > tokens.upperBound else { return [] }
    return KwicNode.flat(bytes(of: tokens.upperBound..<end, with: .before))
  }

  /// A text of as many words as make so many characters, or of all there are.
  private func long(
    _ side: Int, atMost available: Int, _ text: (Int) -> [UInt8]
  ) -> (text: [UInt8], isAll: Bool) {
    // A word and a space have five or six characters; where they are shorter, more are taken.
    var words = side / 5 + 3
    while true {
      let taken = min(words, available)
      let long = text(taken)
      if taken == available { return (long, true) }
      // The first and the last character may be parts of longer ones.
      let isEnough =
        long.count > side + 1
        && (Self.isOfBytes(long) || String(decoding: long, as: UTF8.self).count > side + 1)
      if isEnough { return (long, false) }
      words *= 2
    }
  }
}
