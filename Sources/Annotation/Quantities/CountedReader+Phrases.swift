import TextModel

extension CountedReader {
  /// A noun with what modifies it before, and with its "of": "major arms imports", "members of parliament".
  func phrase(_ noun: Int, without amount: Range<Int>) -> [ByteSpan] {
    var chosen: [Int] = []
    collect(noun, amount, depth: 0, into: &chosen)
    chosen.sort()
    // Marks and articles at the edges are no part of it.
    while let first = chosen.first, isEdge(first) { chosen.removeFirst() }
    while let last = chosen.last, last != noun, isEdge(last) { chosen.removeLast() }
    // A hyphen between two of them joins them.
    for token in zip(chosen, chosen.dropFirst()).compactMap({ $1 == $0 + 2 ? $0 + 1 : nil })
    where isWord(token, "-") {
      chosen.append(token)
    }
    chosen.sort()
    var pieces: [ByteSpan] = []
    var previous: Int?
    for token in chosen {
      let span = tokens[token].span
      if let before = previous, before == token - 1, let last = pieces.popLast() {
        pieces.append(ByteSpan(last.start, span.end))
      } else {
        pieces.append(span)
      }
      previous = token
    }
    return pieces
  }

  func isEdge(_ token: Int) -> Bool {
    roles.part(token) == .punctuation || roles.part(token) == .determiner
      || isWord(token, "more") || isWord(token, "other")
  }

  func collect(_ noun: Int, _ amount: Range<Int>, depth: Int, into chosen: inout [Int]) {
    guard depth < 5, chosen.count < 24 else { return }
    chosen.append(noun)
    for token in roles.dependents(of: noun) where !amount.contains(token) {
      switch roles.relation(token) {
      case .adjective where isWord(token, "strong") && isWord(token - 1, "-"): break
      case .adjective where token < noun, .compound, .flat:
        collect(token, amount, depth: depth + 1, into: &chosen)
      case .possessor where roles.part(token) != .pronoun:
        collect(token, amount, depth: depth + 1, into: &chosen)
      case .caseMark where token > noun: chosen.append(token)
      case .nominalModifier
      where token > noun && depth < 2 && (isNoun(token) || roles.part(token) == .pronoun)
        && marker(of: token, is: "of"):
        collectOf(token, amount, depth: depth + 1, into: &chosen)
      case .punctuation where token < noun && isWord(token, "-"): chosen.append(token)
      case .conjunct where depth > 0 && roles.part(noun) == .adjective:
        collect(token, amount, depth: depth + 1, into: &chosen)
      case .coordinator where depth > 0 && roles.part(noun) == .adjective: chosen.append(token)
      case .adverb where depth > 0 && roles.part(noun) == .adjective && token < noun:
        chosen.append(token)
      default: break
      }
    }
  }

  /// A phrase with "of", its preposition and article kept.
  func collectOf(_ noun: Int, _ amount: Range<Int>, depth: Int, into chosen: inout [Int]) {
    for token in roles.dependents(of: noun) where token < noun && !amount.contains(token) {
      switch roles.relation(token) {
      case .caseMark, .determiner: chosen.append(token)
      case .possessor where roles.part(token) == .pronoun: chosen.append(token)
      default: break
      }
    }
    collect(noun, amount, depth: depth, into: &chosen)
  }
}
