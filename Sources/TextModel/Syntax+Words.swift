extension Syntax {
  /// The dictionary form of a token; `nil` where the layer has no such token.
  public func lemma(of token: Int) -> String? {
    lemma.indices.contains(token) ? lemma[token] : nil
  }

  /// The universal part of speech of a token.
  public func pos(of token: Int) -> String? { name(token, in: pos, of: inventory.pos) }

  /// The treebank's own tag of a token.
  public func xpos(of token: Int) -> String? { name(token, in: xpos, of: inventory.xpos) }

  /// The features of a token as CoNLL-U writes them; `nil` where it has none.
  public func features(of token: Int) -> String? {
    guard let text = name(token, in: features, of: inventory.features), text != "_" else {
      return nil
    }
    return text.isEmpty ? nil : text
  }

  /// The head of a token as a position in the token layer; `nil` for the root of a sentence.
  public func head(of token: Int) -> Int? {
    guard head.indices.contains(token) else { return nil }
    let head = Int(head[token])
    return self.head.indices.contains(head) ? head : nil
  }

  /// The relation of a token to its head; that of a root is `root`.
  public func relation(of token: Int) -> String? {
    name(token, in: relation, of: inventory.relations)
  }

  @inline(__always)
  private func name<Index: BinaryInteger>(
    _ token: Int, in column: [Index], of names: [String]
  ) -> String? {
    guard column.indices.contains(token) else { return nil }
    let index = Int(column[token])
    return names.indices.contains(index) ? names[index] : nil
  }
}

extension WordAnalysis {
  /// For each token of a layer of so many the kind of the name that it belongs to.
  public func mentionKinds(tokenCount: Int) -> [Mention.Kind?] {
    var kinds = [Mention.Kind?](repeating: nil, count: max(0, tokenCount))
    for mention in mentions {
      for token in mention.tokens.clamped(to: kinds.indices) { kinds[token] = mention.kind }
    }
    return kinds
  }
}
