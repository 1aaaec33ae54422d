import TextModel

/// Divides the tokens of a paragraph into sentences, from left to right.
enum SentenceSplitter {
  /// Adds the sentences of a paragraph.
  ///
  /// - Parameters:
  ///   - first: the position of the paragraph's first token in the text.
  ///   - decide: whether the sentence that the state describes ends after a token.
  @inline(__always)
  static func split(
    _ paragraph: ParagraphTokens, from first: Int, into sentences: inout [Sentence],
    decide: (ParagraphTokens, SentenceState, Int) -> Bool
  ) {
    var state = SentenceState()
    for index in 0..<paragraph.count {
      state.read(paragraph[index].shape)
      let isLast = index + 1 == paragraph.count
      guard isLast || mayEnd(paragraph, after: index) && decide(paragraph, state, index)
      else {
        continue
      }
      let span = ByteSpan(
        paragraph.tokens[state.start].span.start, paragraph.tokens[index].span.end)
      sentences.append(
        Sentence(span: span, tokens: first + state.start..<first + index + 1))
      state.endSentence(before: index + 1)
    }
  }

  /// Whether a sentence can end after a token at all: not within a token, nor between plain words.
  @inline(__always)
  private static func mayEnd(_ paragraph: ParagraphTokens, after index: Int) -> Bool {
    switch paragraph[index + 1].shape {
    case .clitic: return false
    case .lower, .comma, .stop, .closeBracket:
      switch paragraph[index].shape {
      case .lower, .comma, .capitalized, .openBracket, .openQuote, .dash, .clitic, .slash,
        .semicolon:
        return false
      default: return true
      }
    default: return true
    }
  }
}
