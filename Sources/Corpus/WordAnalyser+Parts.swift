import TextModel

extension WordAnalyser {
  /// The analysis of some of a document's sentences, its tokens counted from the first of theirs.
  ///
  /// Its trees are well-formed, whatever the parser gave.
  public func analysis(
    of text: SourceText, _ layers: Layers, sentences: Range<Int>
  ) -> WordAnalysis {
    let chosen = layers.sentences[sentences.clamped(to: layers.sentences.indices)]
    let first = chosen.first?.tokens.lowerBound ?? 0
    let tokens = layers.tokens[first..<max(first, chosen.last?.tokens.upperBound ?? first)]
    let counted = chosen.map { sentence in
      Sentence(
        span: sentence.span,
        tokens: sentence.tokens.lowerBound - first..<sentence.tokens.upperBound - first)
    }
    let dateline = layers.dateline.lowerBound - first..<layers.dateline.upperBound - first
    guard let opened = counted.firstIndex(where: { $0.opens(with: dateline) }) else {
      return analysis(of: text, tokens: Array(tokens), sentences: counted)
    }
    // The dateline stands outside of the syntax of its sentence, and is parsed by itself.
    let parts = counted[opened].parts(at: dateline.upperBound, tokens)
    var split = counted
    split.replaceSubrange(opened...opened, with: parts)
    var analysis = analysis(of: text, tokens: Array(tokens), sentences: split)
    analysis.syntax.attachRoot(in: parts[0].tokens, toRootIn: parts[1].tokens)
    return analysis
  }

  private func analysis(
    of text: SourceText, tokens: [Token], sentences: [Sentence]
  ) -> WordAnalysis {
    var analysis = analyse(text, tokens: tokens, sentences: sentences)
    analysis.syntax.makeWellFormed(sentences)
    return analysis
  }

  /// The analysis of a document, made in parts on several threads: sentences do not depend on each
  /// other, so that it is the same whatever their number.
  public func analysis(of text: SourceText, _ layers: Layers, threads: Int) -> WordAnalysis {
    let parts = threads > 1 ? layers.sentenceParts() : [layers.sentences.indices]
    guard parts.count > 1 else {
      return analysis(of: text, layers, sentences: layers.sentences.indices)
    }
    let found = parts.concurrentMap(threads: threads) {
      analysis(of: text, layers, sentences: $0)
    }
    var whole = found[0]
    for part in found.dropFirst() { whole.append(part) }
    return whole
  }
}

extension Layers {
  /// How many tokens are analysed at a time, so that threads have enough to share out.
  private static let tokensOfPart = 4096

  /// The sentences in parts of some thousand tokens.
  public func sentenceParts() -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    for (index, sentence) in sentences.enumerated() {
      let first = sentences[start].tokens.lowerBound
      guard sentence.tokens.upperBound - first >= Self.tokensOfPart else { continue }
      parts.append(start..<index + 1)
      start = index + 1
    }
    if start < sentences.count { parts.append(start..<sentences.count) }
    return parts
  }
}

extension Sentence {
  /// Whether some tokens are its first, and not all.
  fileprivate func opens(with dateline: Range<Int>) -> Bool {
    !dateline.isEmpty && tokens.lowerBound == dateline.lowerBound
      && tokens.upperBound > dateline.upperBound
  }

  /// The two parts on both sides of a token.
  fileprivate func parts(at token: Int, _ words: ArraySlice<Token>) -> [Sentence] {
    let start = words[words.startIndex + token].span.start
    return [
      Sentence(
        span: ByteSpan(span.start, words[words.startIndex + token - 1].span.end),
        tokens: tokens.lowerBound..<token),
      Sentence(span: ByteSpan(start, span.end), tokens: token..<tokens.upperBound),
    ]
  }
}

extension Syntax {
  /// Makes the root of some tokens depend on that of others, as loosely as may be.
  fileprivate mutating func attachRoot(in part: Range<Int>, toRootIn main: Range<Int>) {
    guard let root = main.first(where: { head(of: $0) == nil }),
      let loose = inventory.relations.firstIndex(of: "parataxis"), loose <= UInt8.max
    else { return }
    for token in part where head(of: token) == nil {
      head[token] = Int32(truncatingIfNeeded: root)
      relation[token] = UInt8(loose)
    }
  }
}

extension WordAnalysis {
  /// Adds the analysis of the sentences that follow, whose tokens are counted from the first of theirs.
  fileprivate mutating func append(_ part: WordAnalysis) {
    let offset = syntax.count
    syntax.pos += part.syntax.pos
    syntax.xpos += part.syntax.xpos
    syntax.features += part.syntax.features
    syntax.lemma += part.syntax.lemma
    syntax.relation += part.syntax.relation
    syntax.head += part.syntax.head.map { $0 < 0 ? $0 : $0 + Int32(truncatingIfNeeded: offset) }
    mentions += part.mentions.map { mention in
      Mention(
        span: mention.span,
        tokens: mention.tokens.lowerBound + offset..<mention.tokens.upperBound + offset,
        kind: mention.kind)
    }
  }
}
