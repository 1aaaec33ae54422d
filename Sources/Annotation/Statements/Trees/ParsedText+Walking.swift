import TextModel

extension ParsedText {
  /// The head of a token, or `nil` for a root.
  func head(_ token: Int) -> Int? {
    let head = heads[token]
    return head >= 0 ? Int(head) : nil
  }

  /// The first dependent in one of some relations.
  func child(_ token: Int, _ wanted: Relation...) -> Int? {
    for child in children(token) where wanted.contains(relations[Int(child)]) {
      return Int(child)
    }
    return nil
  }

  /// The tokens from the first to the last of a subtree.
  func subtree(_ token: Int) -> Range<Int> {
    let low = Int(first[token])
    return low..<max(low, Int(last[token])) + 1
  }

  /// Whether a token is, or depends on, another.
  func isInside(_ token: Int, _ ancestor: Int) -> Bool {
    var current = token
    for _ in 0..<64 {
      if current == ancestor { return true }
      guard let head = head(current) else { return false }
      current = head
    }
    return false
  }

  /// The sentence's tokens of a token.
  func sentence(of token: Int) -> Range<Int> {
    guard token >= 0, token < tokens.count, sentenceOf[token] >= 0 else { return 0..<0 }
    return sentences[Int(sentenceOf[token])].tokens
  }

  /// The span from the first to the last token of a range; an empty one at 0 for no tokens.
  func span(_ range: Range<Int>) -> ByteSpan {
    let range = range.clamped(to: 0..<tokens.count)
    guard !range.isEmpty else { return ByteSpan(0, 0) }
    return ByteSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
  }

  /// Whether the dictionary form of a token is a word.
  func isLemma(_ token: Int, _ word: String) -> Bool {
    token >= 0 && token < lemmas.count && lemmas[token] == word
  }

  /// Whether a token has a sense.
  func has(_ token: Int, _ sense: WordSense) -> Bool {
    token >= 0 && token < senses.count && !senses[token].isDisjoint(with: sense)
  }

  /// The only byte of a token of one byte, in lower case.
  func mark(_ token: Int) -> UInt8? {
    guard token >= 0, token < tokens.count else { return nil }
    let span = tokens[token].span
    guard span.count == 1, Int(span.start) < bytes.count else { return nil }
    return bytes[Int(span.start)]
  }

  /// Whether a token, in any case, is spelled as a word in lower case.
  func isForm(_ token: Int, _ word: StaticString) -> Bool {
    guard token >= 0, token < tokens.count else { return false }
    let span = tokens[token].span
    guard span.count == word.utf8CodeUnitCount, Int(span.end) <= bytes.count else { return false }
    return word.withUTF8Buffer { expected in
      for (offset, byte) in zip(span.range, expected) {
        let own = bytes[offset]
        if (own >= 0x41 && own <= 0x5A ? own | 0x20 : own) != byte { return false }
      }
      return true
    }
  }

  /// Whether a predicate, with its auxiliaries, is finite.
  func isFinite(_ token: Int) -> Bool {
    if isFiniteForm[token] { return true }
    return children(token).contains { child in
      (relations[Int(child)] == .auxiliary || relations[Int(child)] == .copula
        || relations[Int(child)] == .passiveAuxiliary) && isFiniteForm[Int(child)]
    }
  }

  /// Whether a token asks: "what", "why", "how".
  func isQuestionWord(_ token: Int) -> Bool {
    switch lemmas[token] {
    case "what", "why", "how", "where", "when", "who", "which", "whatever", "whoever": true
    default: false
    }
  }

  /// Whether a token is a mark and not a word.
  func isMark(_ token: Int) -> Bool {
    pos[token] == .punctuation || relations[token] == .punctuation
  }

  /// The marker of a clause, or the preposition of a phrase, that stands first.
  func introducer(_ token: Int) -> Int? { child(token, .marker, .caseMarker) }

  /// The first dependent that is introduced by a preposition.
  func phrase(_ token: Int, with preposition: String, _ wanted: Relation...) -> Int? {
    for child in children(token) {
      let child = Int(child)
      guard wanted.contains(relations[child]), let word = introducer(child),
        lemmas[word] == preposition
      else { continue }
      return child
    }
    return nil
  }
}
