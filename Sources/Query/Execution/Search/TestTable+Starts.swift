import Store

extension TestTable {
  /// The tokens that an anchor can be.
  func positions(_ anchor: Anchor) throws(MatchError) -> TestedPositions {
    var positions = TestedPositions(tests[anchor.test], context)
    guard let way = anchor.way else { return positions }
    var found: [UInt32] = []
    let all = 0..<context.index.segment.tokenCount
    let heads = context.index.segment.heads
    try positions.forEachBlock(in: all, context) { block, count in
      for index in 0..<count {
        switch way {
        case .toHead:
          if let head = heads?.head(of: Int(block[index])) {
            found.append(UInt32(truncatingIfNeeded: head))
          }
        case .toDependents:
          for dependent in context.dependents(of: Int(block[index])) {
            found.append(UInt32(truncatingIfNeeded: dependent))
          }
        }
      }
    }
    found.sort()
    var distinct: [UInt32] = []
    for position in found where position != distinct.last { distinct.append(position) }
    return TestedPositions(PositionSource(distinct))
  }

  /// The starts from which one of some anchors can be reached.
  func starts(_ anchors: [Anchor], scope: ResolvedScope) throws(MatchError) -> PositionSource {
    let tokenCount = context.index.segment.tokenCount
    let bits = PositionBits(tokenCount: tokenCount)
    var regions: RegionCursor?
    if case .regions(1, let tag) = scope { regions = RegionCursor(context.index.layers[tag]) }
    let longest: Int? = if case .words(let count) = scope { count } else { nil }
    for anchor in anchors {
      let reach = [anchor.most, longest.map { $0 - 1 }].compactMap { $0 }.min()
      guard reach != nil || regions != nil else {
        // Any start up to the last such token can reach one.
        return PositionSource(every: try endOfStarts(before: anchors, tokenCount))
      }
      var positions = try positions(anchor)
      try positions.forEachBlock(in: 0..<tokenCount, context) { block, count in
        for index in 0..<count {
          let position = Int(block[index])
          var first = reach.map { position - $0 } ?? 0
          if regions != nil {
            guard let region = regions?.region(containing: position) else { continue }
            first = max(first, region.first)
          }
          bits.insert(max(0, first), through: position - anchor.least)
        }
      }
    }
    return PositionSource(bits)
  }

  /// The token after the last start that one of some anchors leaves possible.
  private func endOfStarts(before anchors: [Anchor], _ tokenCount: Int) throws(MatchError) -> Int {
    var end = 0
    for anchor in anchors {
      var positions = try positions(anchor)
      try positions.forEachBlock(in: 0..<tokenCount, context) { block, count in
        end = max(end, Int(block[count - 1]) - anchor.least + 1)
      }
    }
    return end
  }
}
