import TextModel

extension Layers {
  /// The tokens of each paragraph.
  var paragraphTokens: [Range<Int>] {
    paragraphs.map { paragraph in
      let own = sentences[paragraph.sentences.clamped(to: sentences.indices)]
      guard let first = own.first?.tokens.lowerBound, let last = own.last?.tokens.upperBound
      else { return 0..<0 }
      return first..<max(first, last)
    }
  }

  /// The sentences that consist of some tokens, from the first byte of the first on.
  ///
  /// Such as have no tokens or begin before the end of the one before are left out.
  static func sentences(_ regions: [Range<Int>], _ tokens: [Token]) -> [Sentence] {
    var sentences: [Sentence] = []
    sentences.reserveCapacity(regions.count)
    var end = 0
    for region in regions
    where region.lowerBound >= end && !region.isEmpty && region.upperBound <= tokens.count {
      let span = ByteSpan(
        tokens[region.lowerBound].span.start, tokens[region.upperBound - 1].span.end)
      sentences.append(Sentence(span: span, tokens: region))
      end = region.upperBound
    }
    return sentences
  }

  /// The paragraphs that consist of the sentences that lie wholly in some tokens.
  static func paragraphs(_ regions: [Range<Int>], _ sentences: [Sentence]) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var next = 0
    for region in regions {
      while next < sentences.count, sentences[next].tokens.lowerBound < region.lowerBound {
        next += 1
      }
      let first = next
      while next < sentences.count, sentences[next].tokens.upperBound <= region.upperBound {
        next += 1
      }
      guard next > first else { continue }
      let span = ByteSpan(sentences[first].span.start, sentences[next - 1].span.end)
      paragraphs.append(Paragraph(span: span, sentences: first..<next))
    }
    return paragraphs
  }
}

extension [Mention] {
  /// The names that the kinds of tokens tell: neighbours of one kind are one, unless a token is said
  /// to begin another.
  static func from(_ kinds: [Mention.Kind?], starts: [Int], tokens: [Token]) -> [Mention] {
    var mentions: [Mention] = []
    var starts = starts[...]
    var first = 0
    for token in kinds.indices {
      let begins = starts.first == token
      if begins { starts.removeFirst() }
      if token == 0 || begins || kinds[token] != kinds[token - 1] { first = token }
      let isLast = token + 1 == kinds.count || kinds[token + 1] != kinds[token]
      guard let kind = kinds[token], isLast || starts.first == token + 1, token < tokens.count
      else { continue }
      mentions.append(
        Mention(
          span: ByteSpan(tokens[first].span.start, tokens[token].span.end),
          tokens: first..<token + 1, kind: kind))
    }
    return mentions
  }
}
