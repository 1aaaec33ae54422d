// Measures that go through a text in its order.

extension LexicalDiversity {
  /// The mean type/token ratio of pieces of so many tokens one after the other (Scott 1996); nil if
  /// the text is shorter than one.
  ///
  /// What is left at the end does not count.
  public func standardizedTypeTokenRatio(piece: Int = 1_000) -> Double? {
    guard piece > 0, tokens.count >= piece else { return nil }
    var sum = 0
    var pieces = 0
    var start = 0
    while tokens.count - start >= piece {
      sum += Set(tokens[start..<(start + piece)]).count
      pieces += 1
      start += piece
    }
    return Double(sum) / Double(pieces) / Double(piece)
  }

  /// The mean type/token ratio of all windows of so many tokens (Covington and McFall 2010); nil if
  /// the text is shorter than one.
  public func movingAverageTypeTokenRatio(window: Int = 500) -> Double? {
    guard window > 0, tokens.count >= window else { return nil }
    var counts: [Int: Int] = [:]
    var sum = 0
    for (position, token) in tokens.enumerated() {
      counts[token, default: 0] += 1
      if position >= window {
        let leaving = tokens[position - window]
        counts[leaving, default: 0] -= 1
        if counts[leaving] == 0 { counts[leaving] = nil }
      }
      if position >= window - 1 { sum += counts.count }
    }
    return Double(sum) / Double(tokens.count - window + 1) / Double(window)
  }

  /// MTLD: how many tokens it takes on average until the type/token ratio falls to 0.72, forwards and
  /// backwards (McCarthy and Jarvis 2010); nil if it never falls at all.
  public func textualDiversity(threshold: Double = 0.72) -> Double? {
    guard !tokens.isEmpty, threshold > 0, threshold < 1,
      let forwards = Self.meanStretch(tokens, threshold),
      let backwards = Self.meanStretch(tokens.reversed(), threshold)
    else { return nil }
    return (forwards + backwards) / 2
  }

  private static func meanStretch(_ tokens: some Sequence<Int>, _ threshold: Double) -> Double? {
    var seen: Set<Int> = []
    var (length, total, stretches) = (0, 0, 0.0)
    var ratio = 1.0
    for token in tokens {
      seen.insert(token)
      length += 1
      total += 1
      ratio = Double(seen.count) / Double(length)
      if ratio <= threshold {
        stretches += 1
        seen = []
        (length, ratio) = (0, 1)
      }
    }
    // The rest counts as far as its ratio has fallen.
    if length > 0 { stretches += (1 - ratio) / (1 - threshold) }
    return stretches > 0 ? Double(total) / stretches : nil
  }
}
