import TextModel

/// The dependents of the tokens of a document.
struct DependentLists {
  /// For each token the position of its first dependent in `dependents`; one more at the end.
  private var starts: [Int32]
  private var dependents: [Int32]

  /// The lists of a syntax layer; empty ones where there is none.
  init(_ syntax: Syntax?, count: Int) {
    starts = [Int32](repeating: 0, count: count + 1)
    dependents = []
    guard let syntax else { return }
    let heads = (0..<count).map { syntax.head(of: $0) ?? -1 }
    for head in heads where head >= 0 && head < count { starts[head + 1] += 1 }
    for token in 0..<count { starts[token + 1] += starts[token] }
    dependents = [Int32](repeating: 0, count: Int(starts[count]))
    var next = starts
    for (token, head) in heads.enumerated() where head >= 0 && head < count {
      dependents[Int(next[head])] = Int32(truncatingIfNeeded: token)
      next[head] += 1
    }
  }

  /// The dependents of a token, from left to right.
  subscript(token: Int) -> [Int] {
    guard token >= 0, token + 1 < starts.count else { return [] }
    return dependents[Int(starts[token])..<Int(starts[token + 1])].map(Int.init)
  }
}

extension DocumentTokens {
  /// The tokens that lie wholly in the parts of a span, in order.
  func tokens(in span: TextSpan) -> [Int] {
    guard !span.rest.isEmpty else { return Array(document.tokens(in: span.first)) }
    return Set(span.parts.flatMap { Array(document.tokens(in: $0)) }).sorted()
  }

  /// The word on which the other tokens of some depend: its head lies outside of them.
  ///
  /// Of several such words, as in two clauses, it is the one nearest to the root, the first of equals.
  func headWord(of tokens: [Int]) -> Int? {
    guard analysis != nil else { return nil }
    let inside = Set(tokens)
    let candidates = tokens.filter { token in head(of: token).map { !inside.contains($0) } ?? true }
    guard candidates.count > 1 else { return candidates.first }
    return candidates.map { (depth: ancestors(of: $0).count, token: $0) }
      .min { ($0.depth, $0.token) < ($1.depth, $1.token) }?.token
  }

  /// The heads above a token, the nearest first.
  func ancestors(of token: Int) -> [Int] {
    var ancestors: [Int] = []
    var place = token
    while let head = head(of: place), ancestors.count < tokenCount {
      ancestors.append(head)
      place = head
    }
    return ancestors
  }

  /// The tokens that depend on one of some directly, and are none of them.
  func children(of tokens: [Int]) -> [Int] {
    let inside = Set(tokens)
    return tokens.flatMap { dependents[$0] }.filter { !inside.contains($0) }.sorted()
  }

  /// Some tokens and all that depend on them, at any depth.
  func subtree(of tokens: [Int]) -> [Int] {
    var reached = Set(tokens)
    var waiting = tokens
    while let token = waiting.popLast() {
      for dependent in dependents[token] where reached.insert(dependent).inserted {
        waiting.append(dependent)
      }
    }
    return reached.sorted()
  }

  /// The subtree without the marks at its ends that close no pair: commas, stops and dashes.
  func phrase(of tokens: [Int]) -> [Int] {
    var phrase = subtree(of: tokens)[...]
    while phrase.count > 1, let last = phrase.last, isLooseMark(last) { phrase.removeLast() }
    while phrase.count > 1, let first = phrase.first, isLooseMark(first) { phrase.removeFirst() }
    return Array(phrase)
  }

  private static let looseMarks: Set<String> = [
    ",", ";", ":", ".", "-", "--", "\u{2013}", "\u{2014}", "\u{2026}", "...", "/",
  ]

  private func isLooseMark(_ token: Int) -> Bool {
    analysis?.syntax.pos(of: token) == "PUNCT"
      && Self.looseMarks.contains(value(ofAttribute: 0, at: token))
  }

  /// The way in the tree from one token to another, as patterns write edges: `<nsubj accuse >obj`.
  ///
  /// Between two edges stands the lemma of the word where they meet. `nil` where no way leads there.
  func path(from start: Int, to end: Int) -> String? {
    guard analysis != nil else { return nil }
    let up = [start] + ancestors(of: start)
    let down = [end] + ancestors(of: end)
    let positions = Dictionary(up.enumerated().map { ($1, $0) }) { first, _ in first }
    guard let meeting = down.firstIndex(where: { positions[$0] != nil }),
      let top = positions[down[meeting]]
    else { return nil }
    var steps = up[..<top].map { (edge: "<" + relation(of: $0), to: head(of: $0) ?? $0) }
    steps += down[..<meeting].reversed().map { (edge: ">" + relation(of: $0), to: $0) }
    return steps.enumerated().map { number, step in
      number + 1 < steps.count
        ? step.edge + " " + value(ofAttribute: 2, at: step.to) : step.edge
    }.joined(separator: " ")
  }
}
