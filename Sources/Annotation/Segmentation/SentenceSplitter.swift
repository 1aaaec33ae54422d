import TextModel

/// Divides the tokens of a paragraph into sentences.
struct SentenceSplitter {
  let text: TextView
  let lexicon: Lexicon

  /// Adds the sentences of the tokens from `first` to the last.
  func split(_ tokens: [Token], from first: Int, into sentences: inout [Sentence]) {
    var start = first
    for index in first..<tokens.count {
      let isLast = index + 1 == tokens.count
      guard isLast || endsSentence(tokens, index, from: first) else { continue }
      let span = ByteSpan(tokens[start].span.start, tokens[index].span.end)
      sentences.append(Sentence(span: span, tokens: start..<index + 1))
      start = index + 1
    }
  }

  private func endsSentence(_ tokens: [Token], _ index: Int, from first: Int) -> Bool {
    let next = tokens[index + 1]
    if next.continuesToken || isCloser(tokens, index + 1) { return false }
    var last = index
    while last > first, isCloser(tokens, last) { last -= 1 }
    guard isFinal(tokens[last]) else { return false }
    return !text.isClass(Int(next.span.start), .lower)
  }

  private func isFinal(_ token: Token) -> Bool {
    let end = Int(token.span.end)
    switch text[end - 1] {
    case UInt8(ascii: "."):
      return token.span.count <= 4 && !text.isClass(Int(token.span.start), .alphanumeric)
    case UInt8(ascii: "?"), UInt8(ascii: "!"): return true
    default: return false
    }
  }

  private func isCloser(_ tokens: [Token], _ index: Int) -> Bool {
    let token = tokens[index]
    switch text.scalar(at: Int(token.span.start)).value {
    case 0x29, 0x5D, 0x201D, 0xBB: return token.span.count <= 3
    case 0x22, 0x27, 0x2019:
      return token.span.count <= 3 && index > 0 && tokens[index - 1].span.end == token.span.start
    default: return false
    }
  }
}
