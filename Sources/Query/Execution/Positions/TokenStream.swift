import Store

/// The tokens that may fulfil a test, by the rarest part of the test that has postings.
struct TokenStream {
  private var stream: PositionStream
  /// What must still be looked at; nil if the stream has only tokens that fulfil the test.
  private let rest: TokenTest?
  private let context: SegmentContext

  init(_ test: TokenTest, _ context: SegmentContext) {
    self.context = context
    let tokenCount = context.index.segment.tokenCount
    switch test.kind {
    case .always:
      stream = PositionStream(every: tokenCount)
      rest = nil
    case .never:
      stream = PositionStream(every: 0)
      rest = nil
    case .member(let column, let set):
      stream = Self.stream(column, set, test.frequency, tokenCount)
      rest = nil
    case .all(let parts):
      if let first = parts.first, case .member(let column, let set) = first.kind {
        stream = Self.stream(column, set, first.frequency, tokenCount)
        let others = Array(parts.dropFirst())
        rest = others.count == 1 ? others[0] : TokenTest(.all(others), frequency: tokenCount)
      } else {
        stream = PositionStream(every: tokenCount)
        rest = test
      }
    case .any(let parts):
      if let bits = Self.union(of: parts, tokenCount) {
        stream = PositionStream(bits)
        rest = parts.allSatisfy { if case .member = $0.kind { true } else { false } } ? nil : test
      } else {
        stream = PositionStream(every: tokenCount)
        rest = test
      }
    case .not, .inRegion, .general:
      stream = PositionStream(every: tokenCount)
      rest = test
    }
  }

  /// The positions of a sorted list.
  init(_ positions: [UInt32], _ context: SegmentContext) {
    stream = PositionStream(positions)
    rest = nil
    self.context = context
  }

  private static func stream(
    _ column: Column, _ set: ValueSet, _ frequency: Int, _ tokenCount: Int
  ) -> PositionStream {
    if set.count == 1 { return PositionStream(column.postings(of: set.lower)) }
    let bits = PositionBits(tokenCount: tokenCount)
    bits.insert(set, of: column, frequency: frequency, tokenCount: tokenCount)
    return PositionStream(bits)
  }

  /// The tokens of all parts, if each part has postings.
  private static func union(of parts: [TokenTest], _ tokenCount: Int) -> PositionBits? {
    var members: [(Column, ValueSet, Int)] = []
    for part in parts {
      switch part.kind {
      case .member(let column, let set): members.append((column, set, part.frequency))
      case .all(let inner):
        guard let first = inner.first, case .member(let column, let set) = first.kind else {
          return nil
        }
        members.append((column, set, first.frequency))
      default: return nil
      }
    }
    let bits = PositionBits(tokenCount: tokenCount)
    for (column, set, frequency) in members {
      bits.insert(set, of: column, frequency: frequency, tokenCount: tokenCount)
    }
    return bits
  }

  /// The first token at or after a place that fulfils the test; places never go back.
  mutating func seek(to position: Int) throws(MatchError) -> Int? {
    var place = position
    while let found = stream.seek(to: place) {
      try context.budget.poll()
      guard let rest else { return found }
      if try rest.holds(at: found, context) { return found }
      place = found + 1
    }
    return nil
  }
}
