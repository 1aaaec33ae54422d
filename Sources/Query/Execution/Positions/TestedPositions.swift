import Store

/// The tokens that fulfil a test, found by the rarest part of the test that has postings.
struct TestedPositions {
  private(set) var source: PositionSource
  /// What must still be looked at; nil if the source has only tokens that fulfil the test.
  let rest: TokenTest?

  init(_ test: TokenTest, _ context: SegmentContext) {
    let tokenCount = context.index.segment.tokenCount
    switch test.kind {
    case .always:
      self.init(PositionSource(every: tokenCount))
    case .never:
      self.init(PositionSource(every: 0))
    case .member(let column, let set):
      self.init(Self.source(column, set, test.frequency, tokenCount))
    case .all(let parts):
      if let first = parts.first, !first.isSlow {
        let own = TestedPositions(first, context)
        let others = (own.rest.map { [$0] } ?? []) + parts.dropFirst()
        self.init(
          own.source,
          rest: others.count == 1 ? others[0] : TokenTest(.all(others), frequency: tokenCount))
      } else {
        self.init(PositionSource(every: tokenCount), rest: test)
      }
    case .any(let parts):
      if let bits = Self.union(of: parts, tokenCount) {
        let isExact = parts.allSatisfy { if case .member = $0.kind { true } else { false } }
        self.init(PositionSource(bits), rest: isExact ? nil : test)
      } else {
        self.init(PositionSource(every: tokenCount), rest: test)
      }
    case .regionStart(let tag, let tests):
      if let layer = context.index.layers[tag] {
        self.init(PositionSource(firstsOf: layer), rest: tests.isEmpty ? nil : test)
      } else {
        self.init(PositionSource(every: 0))
      }
    case .not, .inRegion, .general:
      self.init(PositionSource(every: tokenCount), rest: test)
    }
  }

  /// The tokens of a source, those of them that fulfil a test.
  init(_ source: PositionSource, rest: TokenTest? = nil) {
    self.source = source
    self.rest = rest
  }

  private static func source(
    _ column: Column, _ set: ValueSet, _ frequency: Int, _ tokenCount: Int
  ) -> PositionSource {
    if set.count == 1 { return PositionSource(column.postings(of: set.lower)) }
    let bits = PositionBits(tokenCount: tokenCount)
    bits.insert(set, of: column, frequency: frequency, tokenCount: tokenCount)
    return PositionSource(bits)
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

  /// Gives the next tokens from a place up to an end; how many they are, 0 for none.
  mutating func fill(
    _ output: UnsafeMutablePointer<UInt32>, _ capacity: Int, from place: Int, to end: Int,
    _ context: SegmentContext
  ) throws(MatchError) -> Int {
    var place = place
    while true {
      let count = source.fill(output, capacity, from: place, to: end)
      guard count > 0 else { return 0 }
      try context.budget.poll(steps: count)
      guard let rest else { return count }
      place = Int(output[count - 1]) + 1
      let kept = try rest.keep(output, count, offset: 0, context)
      if kept > 0 { return kept }
    }
  }

  /// Hands over all tokens of a stretch in blocks.
  mutating func forEachBlock(
    in tokens: Range<Int>, _ context: SegmentContext,
    _ body: (UnsafePointer<UInt32>, Int) -> Void
  ) throws(MatchError) {
    let block = NumberBlock()
    var place = tokens.lowerBound
    while true {
      let count = try fill(
        block.numbers, NumberBlock.length, from: place, to: tokens.upperBound, context)
      if count == 0 { return }
      place = Int(block.numbers[count - 1]) + 1
      body(block.numbers, count)
    }
  }
}

/// Room for a block of numbers.
final class NumberBlock {
  static let length = 1_024
  let numbers: UnsafeMutablePointer<UInt32> = .allocate(capacity: NumberBlock.length)

  deinit { numbers.deallocate() }
}
