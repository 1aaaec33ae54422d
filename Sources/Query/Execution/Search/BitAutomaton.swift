/// Runs a program that takes tokens and nothing else, all its partial matches as bits of one word.
///
/// Source: G. Navarro and M. Raffinot, "Flexible Pattern Matching in Strings" (2002), on the
/// bit-parallel simulation of Glushkov's automaton.
struct BitAutomaton {
  /// Larger programs have no automaton.
  static let mostStates = 64

  private let tests: [TokenTest]
  /// The states that a token must pass a test for, by test.
  private let statesOfTest: [UInt64]
  private let testOfState: [Int]
  /// The states whose test every token passes.
  private let always: UInt64
  private let first: UInt64
  private let follow: [UInt64]
  private let accepting: UInt64
  /// Whether it has exactly the matches of the program; otherwise it has at least those.
  let isExact: Bool

  /// Nil if the program is too large.
  init?(_ program: Program, _ table: TestTable) {
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
    var testOfState: [Int] = []
    var tests: [TokenTest] = []
    var places: [Int: Int] = [:]
    for (state, index) in states.enumerated() {
      let (next, accepts) = closure(index + 1)
      follow.append(next)
      if accepts { accepting |= 1 << UInt64(state) }
      guard case .token(let node) = program.instructions[index] else { return nil }
      let number = table.number(node)
      if places[number] == nil {
        places[number] = tests.count
        tests.append(table.tests[number])
      }
      testOfState.append(places[number] ?? 0)
    }
    var statesOfTest = [UInt64](repeating: 0, count: tests.count)
    for (state, test) in testOfState.enumerated() { statesOfTest[test] |= 1 << UInt64(state) }
    var always: UInt64 = 0
    for (test, states) in zip(tests, statesOfTest) where test.isAlways { always |= states }
    self.follow = follow
    self.accepting = accepting
    self.testOfState = testOfState
    self.tests = tests
    self.statesOfTest = statesOfTest
    self.always = always
    self.isExact = isExact
  }

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

  /// Hands over the last tokens of the matches from a start, rising, until the reader has enough.
  @inline(__always)
  func run(
    from start: Int, to boundary: Int, _ context: SegmentContext, _ isEnough: (Int) -> Bool
  ) throws(MatchError) {
    var active = first
    var position = start
    while position <= boundary {
      var passed = active & always
      var rest = active & ~always
      while rest != 0 {
        let test = testOfState[rest.trailingZeroBitCount]
        let states = statesOfTest[test]
        if try tests[test].holds(at: position, context) { passed |= rest & states }
        rest &= ~states
      }
      if passed == 0 { return }
      if passed & accepting != 0, isEnough(position) { return }
      active = 0
      while passed != 0 {
        active |= follow[passed.trailingZeroBitCount]
        passed &= passed &- 1
      }
      position += 1
      if position & 1_023 == 0 { try context.budget.poll(steps: 1_024) }
    }
  }

  /// Whether any match begins at a start.
  func matches(
    from start: Int, to boundary: Int, _ context: SegmentContext
  ) throws(MatchError) -> Bool {
    var found = false
    try run(from: start, to: boundary, context) { _ in
      found = true
      return true
    }
    return found
  }
}
