import TextModel

extension [Quote] {
  /// The tokens of each quote, its marks included; none for one that stands in another.
  func ranges(of tokens: [Token]) -> [Range<Int>] {
    var ranges = [Range<Int>](repeating: 0..<0, count: count)
    var start = 0
    for (number, quote) in enumerated() where quote.nestedIn == nil {
      while start < tokens.count, tokens[start].span.end <= quote.span.start { start += 1 }
      var end = start
      while end < tokens.count, tokens[end].span.start < quote.span.end { end += 1 }
      ranges[number] = start..<end
    }
    return ranges
  }

  /// For each token the outermost quote that it stands in, marks included, or -1.
  func numbers(of tokens: [Token]) -> [Int32] {
    var numbers = [Int32](repeating: -1, count: tokens.count)
    for (number, range) in ranges(of: tokens).enumerated() {
      for token in range { numbers[token] = Int32(truncatingIfNeeded: number) }
    }
    return numbers
  }
}
