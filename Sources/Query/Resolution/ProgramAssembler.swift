/// Turns the pieces of a pattern into instructions.
///
/// Source: K. Thompson, "Regular Expression Search Algorithm" (1968); the order of the branches of
/// a split is the order of preference (greedy, alternatives from left to right).
struct ProgramAssembler {
  private(set) var instructions: [Instruction] = []
  private(set) var hasEdges = false

  /// How many instructions a pattern may have; `{1,1000}` copies what it repeats.
  static let largestProgram = 50_000

  mutating func assemble(_ piece: ResolvedPiece, at range: Range<Int>) throws(PatternError) {
    try append(piece, at: range)
    instructions.append(.accept)
  }

  private mutating func append(
    _ piece: ResolvedPiece, at range: Range<Int>
  ) throws(PatternError) {
    if instructions.count > Self.largestProgram {
      throw PatternError(
        "the pattern is too large when its repetitions are written out", at: range,
        hint: "use * or +, or a smaller number in { }")
    }
    switch piece {
    case .token(let node):
      hasEdges = hasEdges || node.edges.contains { !$0.negated }
      instructions.append(.token(node))
    case .lookahead(let condition, let leaf):
      instructions.append(.lookahead(condition, leaf: leaf))
    case .tag(let step): instructions.append(.tag(step))
    case .sequence(let parts): for part in parts { try append(part, at: range) }
    case .alternation(let parts): try append(alternatives: parts, at: range)
    case .repetition(let inner, let least, let most):
      for _ in 0..<least { try append(inner, at: range) }
      if let most {
        try append(optional: inner, times: most - least, at: range)
      } else {
        try append(star: inner, at: range)
      }
    }
  }

  private mutating func append(
    alternatives: [ResolvedPiece], at range: Range<Int>
  ) throws(PatternError) {
    let split = instructions.count
    instructions.append(.split([]))
    var starts: [Int] = []
    var jumps: [Int] = []
    for alternative in alternatives {
      starts.append(instructions.count)
      try append(alternative, at: range)
      jumps.append(instructions.count)
      instructions.append(.jump(0))
    }
    instructions[split] = .split(starts)
    for jump in jumps { instructions[jump] = .jump(instructions.count) }
  }

  private mutating func append(
    optional piece: ResolvedPiece, times: Int, at range: Range<Int>
  ) throws(PatternError) {
    var splits: [Int] = []
    for _ in 0..<times {
      splits.append(instructions.count)
      instructions.append(.split([]))
      try append(piece, at: range)
    }
    for split in splits { instructions[split] = .split([split + 1, instructions.count]) }
  }

  private mutating func append(
    star piece: ResolvedPiece, at range: Range<Int>
  ) throws(PatternError) {
    let split = instructions.count
    instructions.append(.split([]))
    try append(piece, at: range)
    instructions.append(.jump(split))
    instructions[split] = .split([split + 1, instructions.count])
  }
}

extension Program {
  /// Whether the end can be reached past all its elements, tags and lookaheads included.
  var matchesNothing: Bool {
    var reached: Set<Int> = []
    var waiting = [0]
    while let index = waiting.popLast() {
      guard index < instructions.count, reached.insert(index).inserted else { continue }
      switch instructions[index] {
      case .accept: return true
      case .token, .lookahead, .tag: continue
      case .jump(let target): waiting.append(target)
      case .split(let targets): waiting += targets
      }
    }
    return false
  }

  /// Whether it takes any token at all; `<s>` alone takes none.
  var takesTokens: Bool {
    instructions.contains { if case .token = $0 { true } else { false } }
  }
}
