/// Finds the captures of hits whose first and last token are known.
final class SpanCaptures {
  private let count: Int
  private var simulation: Simulation<SegmentContext>
  private let labelled: [(offset: Int, labels: [Int])]?

  init(_ program: Program, _ pattern: ResolvedPattern, _ context: SegmentContext) {
    count = pattern.captures.count
    labelled = program.piece.labelledOffsets
    simulation = Simulation(
      context: context, program: program, tellsCapturesApart: false, keepsCaptures: true)
  }

  /// The captures of the preferred way to match from one token to another.
  func captures(first: Int, last: Int) throws(MatchError) -> [[Int]] {
    guard count > 0 else { return [] }
    var captures = [[Int]](repeating: [], count: count)
    if let labelled {
      for (offset, labels) in labelled {
        for label in Set(labels) { captures[label].append(first + offset) }
      }
      return captures
    }
    try simulation.run(from: first, to: last) { endings in
      guard let ending = endings.first, ending.last == last else { return false }
      captures = ending.binding.captures(count: count)
      return true
    }
    return captures
  }
}

extension ResolvedPiece {
  /// The labels of each token by its distance from the first, if every match is equally long.
  fileprivate var labelledOffsets: [(offset: Int, labels: [Int])]? {
    var found: [(offset: Int, labels: [Int])] = []
    var length = 0
    return addLabels(to: &found, &length) ? found : nil
  }

  private func addLabels(
    to found: inout [(offset: Int, labels: [Int])], _ length: inout Int
  ) -> Bool {
    guard isChain else { return false }
    switch self {
    case .token(let node):
      if !node.labels.isEmpty { found.append((length, node.labels)) }
      length += 1
    case .sequence(let parts):
      for part in parts where !part.addLabels(to: &found, &length) { return false }
    case .repetition(let inner, let least, _):
      for _ in 0..<least where !inner.addLabels(to: &found, &length) { return false }
    case .lookahead, .tag, .alternation: return false
    }
    return true
  }
}
