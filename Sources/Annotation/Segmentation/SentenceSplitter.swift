import TextModel

/// Divides the tokens of a paragraph into sentences, from left to right.
struct SentenceSplitter {
  private var buffer = TraitsBuffer()

  /// Adds the sentences of the tokens from `first` to the last.
  ///
  /// - Parameter decide: whether the sentence that the state describes ends after a token.
  @inline(__always)
  mutating func split(
    _ text: TextView, _ tokens: [Token], from first: Int, into sentences: inout [Sentence],
    decide: (ParagraphTokens, SentenceState, Int) -> Bool
  ) {
    buffer.withTokens(text, tokens, from: first) { paragraph in
      var state = SentenceState()
      for index in 0..<paragraph.count {
        state.read(paragraph[index].shape)
        let isLast = index + 1 == paragraph.count
        guard isLast || Self.mayEnd(paragraph, after: index) && decide(paragraph, state, index)
        else {
          continue
        }
        let range = first + state.start..<first + index + 1
        let span = ByteSpan(tokens[range.lowerBound].span.start, tokens[first + index].span.end)
        sentences.append(Sentence(span: span, tokens: range))
        state.endSentence(before: index + 1)
      }
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
