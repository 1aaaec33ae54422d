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
      if let first = parts.first, !first.isSlow {
        let own = TokenStream(first, context)
        stream = own.stream
        let others = (own.rest.map { [$0] } ?? []) + parts.dropFirst()
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
    case .regionStart(let tag, let tests):
      guard let layer = context.index.layers[tag] else {
        stream = PositionStream(every: 0)
        rest = nil
        return
      }
      stream = PositionStream(firstsOf: layer)
      rest = tests.isEmpty ? nil : test
    case .not, .inRegion, .general:
      stream = PositionStream(every: tokenCount)
      rest = test
    }
  }

  /// The tokens to which a step in the tree leads from the tokens of the stream.
  consuming func following(_ way: Anchor.Way) throws(MatchError) -> TokenStream {
    var found: [UInt32] = []
    var place = 0
    while let position = try seek(to: place) {
      place = position + 1
      switch way {
      case .toHead:
        if let head = context.index.segment.heads?.head(of: position) {
          found.append(UInt32(truncatingIfNeeded: head))
        }
      case .toDependents:
        for dependent in context.dependents(of: position) {
          found.append(UInt32(truncatingIfNeeded: dependent))
        }
      }
    }
    found.sort()
    return TokenStream(found, context)
  }

  /// The tokens of a rising list.
  private init(_ positions: [UInt32], _ context: SegmentContext) {
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
