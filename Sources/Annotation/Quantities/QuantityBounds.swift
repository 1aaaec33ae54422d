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

  private static func table(
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

  private static let before = table(
    [
      (
        .atLeast, false,
        """
        at least
        at the very least
        at the least
        no fewer than
        no less than
        not less than
        not fewer than
        a minimum of
        minimum of
        minimum
        upwards of
        upward of
        equal to or more than
        equal to or greater than
        more than or equal to
        greater than or equal to
        bigger or equal than
        bigger than or equal to
        > =
        >=
        ≥
        """
      ),
      (
        .moreThan, false,
        """
        more than
        over
        well over
        far more than
        much more than
        significantly more than
        above
        well above
        in excess of
        exceeding
        exceeds
        exceeded
        exceed
        greater than
        higher than
        larger than
        bigger than
        older than
        longer than
        better than
        >
        """
      ),
      (
        .moreThan, true,
        """
        just over
        just more than
        just above
        a little over
        a little more than
        slightly more than
        slightly over
        slightly above
        """
      ),
      (
        .upTo, false,
        """
        up to
        at most
        at the most
        no more than
        not more than
        no greater than
        a maximum of
        maximum of
        maximum
        as many as
        as much as
        as high as
        less than or equal to
        equal to or less than
        equal to or fewer than
        < =
        <=
        ≤
        """
      ),
      (
        .lessThan, false,
        """
        less than
        fewer than
        under
        well under
        far fewer than
        far less than
        below
        well below
        lower than
        smaller than
        younger than
        shorter than
        not quite
        <
        """
      ),
      (
        .nearly, true,
        """
        nearly
        almost
        just under
        just below
        just short of
        slightly less than
        slightly fewer than
        slightly under
        slightly below
        a little less than
        a little under
        approaching
        """
      ),
      (
        nil, true,
        """
        about
        around
        roughly
        approximately
        approx
        approx.
        some
        an estimated
        estimated
        circa
        ca.
        ca
        close to
        closer to
        in the region of
        in the order of
        on the order of
        somewhere around
        something like
        an approximate
        an average of
        ~
        """
      ),
    ]) { $0.last }

  private static let behind = table(
    [
      (
        .atLeast, false,
        """
        or more
        and more
        or above
        and above
        or over
        and over
        or greater
        or higher
        or longer
        and up
        and upwards
        at least
        at the very least
        - plus
        plus
        """
      ),
      (
        .upTo, false,
        """
        or less
        or fewer
        or under
        and under
        or below
        and below
        or lower
        at most
        at the most
        """
      ),
      (
        nil, true,
        """
        or so
        or thereabouts
        - odd
        odd
        - ish
        """
      ),
    ]) { $0.first }
}
