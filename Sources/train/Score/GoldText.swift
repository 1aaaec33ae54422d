import TextModel
import Treebank

/// A treebank's text with its own sentences and words, as an annotator takes them.
struct GoldText: Sendable {
  let text: SourceText
  private(set) var tokens: [Token] = []
  private(set) var sentences: [Sentence] = []

  /// The text of some sentences.
  init(_ treebank: [TreebankSentence]) throws {
    let raw = try TreebankText(treebank)
    text = raw.source
    for (sentence, place) in zip(treebank, raw.places) {
      let first = tokens.count
      for (word, span) in zip(sentence.words, place.words) {
        tokens.append(Token(span: span, continuesToken: word.continuesToken))
      }
      sentences.append(Sentence(span: place.span, tokens: first..<tokens.count))
    }
  }
}
