/// Where matches may begin, from left to right.
protocol StartSource {
  /// The first place at or after a token; nil if there is none.
  mutating func next(from position: Int) throws(MatchError) -> Int?
}

/// Every token of a stretch.
struct AllStarts: StartSource {
  let tokens: Range<Int>

  mutating func next(from position: Int) -> Int? {
    let start = max(position, tokens.lowerBound)
    return start < tokens.upperBound ? start : nil
  }
}
