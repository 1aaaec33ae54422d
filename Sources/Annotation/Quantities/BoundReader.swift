import TextModel

/// What words before or behind a number say of how exact it is.
struct BoundWords: Sendable {
  let words: [String]
  let bound: Quantity.Bound?
  var isApproximate = false
}

/// Reads the words around an amount that bound it: "at least", "up to", "or more".
struct BoundReader {
  let text: NumberAtoms

  /// A bound with the pieces of the amount and its bounding words.
  struct Match {
    var bound: Quantity.Bound?
    var isApproximate = false
    var start: Int
    var end: Int
  }

  /// The bound of the amount from one piece to another.
  func bound(from start: Int, to end: Int, kind: Quantity.Kind) -> Match {
    var match = Match(start: start, end: end)
    // "about", "just over", "an estimated": as many as stand there, from the number outwards.
    for _ in 0..<2 {
      guard let (words, length) = longest(Self.before, endingAt: match.start) else { break }
      match.start -= length
      match.bound = match.bound ?? words.bound
      match.isApproximate = match.isApproximate || words.isApproximate
    }
    if let (words, length) = longest(Self.behind, beginningAt: match.end) {
      match.end += length
      match.bound = match.bound ?? words.bound
      match.isApproximate = match.isApproximate || words.isApproximate
    } else if text.isWord(match.end, "+"), text.kind(match.end + 1) != .numeral {
      match.end += 1
      match.bound = match.bound ?? .atLeast
    }
    if kind == .count, text.isWord(match.end, "more"), !text.isWord(match.end + 1, "than") {
      match.end += 1
    }
    return match
  }

  private func longest(
    _ lists: [UInt64: [BoundWords]], endingAt end: Int
  ) -> (BoundWords, Int)? {
    guard end > 0, let candidates = lists[hash(end - 1)] else { return nil }
    return candidates.first { words in
      let start = end - words.words.count
      return start >= 0 && matches(words.words, at: start)
    }.map { ($0, $0.words.count) }
  }

  private func longest(
    _ lists: [UInt64: [BoundWords]], beginningAt start: Int
  ) -> (BoundWords, Int)? {
    guard start < text.atoms.count, let candidates = lists[hash(start)] else { return nil }
    return candidates.first { words in
      guard matches(words.words, at: start) else { return false }
      // "5 or more than 4": the words bound the number behind them.
      let next = start + words.words.count
      if text.isWord(next, "than") { return false }
      switch text.kind(next) {
      case .numeral, .unit, .tens: return false
      default: return true
      }
    }.map { ($0, $0.words.count) }
  }

  private func matches(_ words: [String], at start: Int) -> Bool {
    for (offset, word) in words.enumerated() {
      let index = start + offset
      guard index < text.atoms.count,
        text.atoms[index].end - text.atoms[index].start
          == word.utf8.count, hash(index) == Self.hash(word)
      else { return false }
    }
    return true
  }

  private func hash(_ index: Int) -> UInt64 {
    let atom = text.atoms[index]
    var hash = WordHash.seed
    for offset in atom.start..<atom.end { hash = WordHash.add(text.bytes[offset], to: hash) }
    return hash
  }

  private static func hash(_ word: String) -> UInt64 {
    word.utf8.reduce(WordHash.seed) { WordHash.add($1, to: $0) }
  }

  static func table(
    _ lists: [(Quantity.Bound?, Bool, String)], by key: ([String]) -> String?
  ) -> [UInt64: [BoundWords]] {
    var table: [UInt64: [BoundWords]] = [:]
    for (bound, isApproximate, lines) in lists {
      for line in lines.split(separator: "\n") {
        let words = line.split(separator: " ").map(String.init)
        guard let word = key(words) else { continue }
        table[hash(word), default: []].append(
          BoundWords(words: words, bound: bound, isApproximate: isApproximate))
      }
    }
    return table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }
}
