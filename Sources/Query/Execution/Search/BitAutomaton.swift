/// Runs a program that takes tokens and nothing else, all its partial matches as bits of one word.
///
/// Source: G. Navarro and M. Raffinot, "Flexible Pattern Matching in Strings" (2002), on the
/// bit-parallel simulation of Glushkov's automaton.
final class BitAutomaton {
  /// Larger programs have no automaton.
  static let mostStates = 64

  private let first: UInt64
  /// For each state those that can come after it.
  private let follow: UnsafeMutablePointer<UInt64>
  private let accepting: UInt64
  private let window: TokenWindow
  /// The most tokens of a match; nil where there is no limit.
  private let longest: Int?
  /// Whether it has exactly the matches of the program; otherwise it has at least those.
  let isExact: Bool

  /// Nil if the program is too large.
  init?(_ program: Program, _ table: TestTable, longest: Int?) {
    var states: [Int] = []
    var isExact = program.constraint == nil && !program.hasEdges
    for (index, instruction) in program.instructions.enumerated() {
      switch instruction {
      case .token(let node):
        states.append(index)
        if node.condition.dependence == .labels || !node.edges.isEmpty { isExact = false }
      case .lookahead, .tag: isExact = false
      case .split, .jump, .accept: break
      }
    }
    guard !states.isEmpty, states.count <= Self.mostStates else { return nil }
    var stateAt: [Int: Int] = [:]
    for (state, index) in states.enumerated() { stateAt[index] = state }
    let closure = { (index: Int) in Self.closure(of: index, program, stateAt) }
    first = closure(0).states
    var follow: [UInt64] = []
    var accepting: UInt64 = 0
    var statesOfTest: [Int: UInt64] = [:]
    for (state, index) in states.enumerated() {
      let (next, accepts) = closure(index + 1)
      follow.append(next)
      if accepts { accepting |= 1 << UInt64(state) }
      guard case .token(let node) = program.instructions[index] else { return nil }
      statesOfTest[table.number(node), default: 0] |= 1 << UInt64(state)
    }
    self.follow = .allocate(capacity: follow.count)
    self.follow.initialize(from: follow, count: follow.count)
    self.accepting = accepting
    self.isExact = isExact
    self.longest = longest
    window = TokenWindow(
      statesOfTest.sorted { $0.key < $1.key }.map { (table.tests[$0.key], $0.value) },
      table.context)
  }

  deinit { follow.deallocate() }

  /// The states that can be reached without a token, and whether the end can.
  private static func closure(
    of index: Int, _ program: Program, _ stateAt: [Int: Int]
  ) -> (states: UInt64, accepts: Bool) {
    var states: UInt64 = 0
    var accepts = false
    var seen: Set<Int> = []
    var waiting = [index]
    while let index = waiting.popLast() {
      guard index < program.instructions.count, seen.insert(index).inserted else { continue }
      switch program.instructions[index] {
      case .token: if let state = stateAt[index] { states |= 1 << UInt64(state) }
      case .split(let targets): waiting += targets
      case .jump(let target): waiting.append(target)
      case .lookahead, .tag: waiting.append(index + 1)
      case .accept: accepts = true
      }
    }
    return (states, accepts)
  }

  /// How many tokens are tested at once: few at first, more in long matches.
  private static func stride(after length: Int) -> Int { length < 64 ? 16 : 512 }

  /// Hands over the last tokens of the matches from a start, rising, until the reader has enough.
  ///
  /// Starts must rise.
  @inline(__always)
  func run(
    from start: Int, to boundary: Int, _ isEnough: (Int) -> Bool
  ) throws(MatchError) {
    var active = first
    var position = start
    while position <= boundary {
      if !window.tokens.contains(position) {
        let wanted =
          longest.map { start + $0 } ?? position + Self.stride(after: position - start)
        try window.extend(from: start, to: min(boundary + 1, max(wanted, position + 1)))
      }
      let end = min(boundary + 1, window.tokens.upperBound)
      var states = window.pointer(from: position)
      while position < end {
        var passed = active & states.pointee
        if passed == 0 { return }
        if passed & accepting != 0, isEnough(position) { return }
        active = 0
        repeat {
          active |= follow[passed.trailingZeroBitCount]
          passed &= passed &- 1
        } while passed != 0
        position &+= 1
        states += 1
      }
    }
  }

  /// Whether any match begins at a start; starts must rise.
  func matches(from start: Int, to boundary: Int) throws(MatchError) -> Bool {
    var found = false
    try run(from: start, to: boundary) { _ in
      found = true
      return true
    }
    return found
  }
}
