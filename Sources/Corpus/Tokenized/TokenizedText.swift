import TextModel
import Treebank

/// A sentence whose words are given, as a text in which they stand.
///
/// The words are exactly those of the sentence. Those of one surface token follow each other without a
/// space, also where the token is not written as its words are ("au" for "à le"): what is analysed are
/// the words.
struct TokenizedText {
  /// The words with the spaces between them.
  let text: SourceText
  /// The words, and the one sentence; none if there is no word.
  private(set) var layers = Layers()

  init(_ sentence: TreebankSentence) {
    var bytes: [UInt8] = []
    var tokens: [Token] = []
    for token in sentence.tokens {
      for position in token.words.clamped(to: sentence.words.indices) {
        let start = bytes.count
        bytes += sentence.words[position].form.utf8
        tokens.append(
          Token(
            span: ByteSpan(start, bytes.count), continuesToken: position > token.words.lowerBound))
      }
      if token.spaceAfter { bytes.append(0x20) }
    }
    text = SourceText(String(decoding: bytes, as: UTF8.self))
    layers.tokens = tokens
    if let last = tokens.last {
      layers.sentences = [Sentence(span: ByteSpan(0, last.span.end), tokens: 0..<tokens.count)]
    }
  }
}
