/// Tokens one after the other, none of which can be absent, with what stands between them.
///
/// From a start there is at most one match, and each of its tokens is at a known distance.
struct Chain {
  /// A step that needs more than a test of its token.
  enum Step {
    /// A condition on the token at a distance that speaks of labels.
    case condition(offset: Int, ResolvedCondition)
    /// The token at a distance gets labels.
    case labels(offset: Int, [Int])
  }

  /// The number of tokens.
  private(set) var length = 0
  /// The steps in order.
  private(set) var steps: [Step] = []
  /// The captured tokens.
  private(set) var captured: [(offset: Int, label: Int)] = []
  /// The tags that must end at the token at a distance.
  private(set) var endings: [(offset: Int, tag: Int)] = []
  /// The distance of the furthest token that is looked ahead at; it must exist.
  private(set) var ahead = 0
  private var opensAtEnd = false

  /// Nil if a program is no chain.
  init?(_ program: Program) {
    guard program.pairedTags.isEmpty, !program.hasEdges, add(program.piece), length > 0,
      !opensAtEnd
    else { return nil }
  }

  private mutating func add(_ piece: ResolvedPiece) -> Bool {
    switch piece {
    case .token(let node):
      guard node.edges.isEmpty else { return false }
      if node.condition.dependence == .labels {
        steps.append(.condition(offset: length, node.condition))
      }
      if !node.labels.isEmpty {
        steps.append(.labels(offset: length, node.labels))
        for label in Set(node.labels).sorted() { captured.append((length, label)) }
      }
      length += 1
      opensAtEnd = false
      return true
    case .lookahead(let condition, _):
      guard let condition else { return true }
      if condition.dependence == .labels {
        steps.append(.condition(offset: length, condition))
      }
      ahead = max(ahead, length)
      return true
    case .tag(let step):
      if step.isClosing {
        guard length > 0 else { return false }
        endings.append((length - 1, step.tag))
      } else {
        opensAtEnd = true
      }
      return true
    case .sequence(let parts):
      for part in parts where !add(part) { return false }
      return true
    case .repetition(let inner, let least, let most):
      guard least == most, least <= PieceShapes.mostRounds else { return false }
      for _ in 0..<least where !add(inner) { return false }
      return true
    case .alternation: return false
    }
  }

  /// Whether the steps and the constraint hold of the match that begins at a start.
  func holds(
    from start: Int, _ program: Program, _ context: SegmentContext
  ) throws(MatchError) -> Bool {
    var labels = [Int32](
      repeating: -1, count: program.referencedLabels.isEmpty ? 0 : program.labels.count)
    for step in steps {
      switch step {
      case .condition(let offset, let condition):
        let subject = ConditionSubject(position: start + offset, labels: labels)
        guard try context.holds(condition, subject) else { return false }
      case .labels(let offset, let names):
        for label in names where program.referencedLabels.contains(label) {
          labels[label] = Int32(clamping: start + offset)
        }
      }
    }
    guard let constraint = program.constraint else { return true }
    let subject = ConditionSubject(
      position: -1, labels: labels, first: start, last: start + length - 1)
    return try context.holds(constraint, subject)
  }

  /// Whether a match needs more than tests of its tokens.
  func needsSteps(_ program: Program) -> Bool {
    program.constraint != nil
      || steps.contains { if case .condition = $0 { true } else { false } }
  }

  /// The captures of the match that begins at a start.
  func captures(from start: Int, count: Int) -> [[Int]] {
    var captures = [[Int]](repeating: [], count: count)
    for (offset, label) in captured { captures[label].append(start + offset) }
    return captures
  }
}
