import RegularExpressions
import Store

/// Runs an automaton over the sorted values of a dictionary, what neighbours share only once.
struct DictionaryWalk {
  private var automaton: ByteAutomaton
  /// The states after each byte of the last value that was looked at.
  private var states: [Int] = [ByteAutomaton.start]

  init?(_ expression: RegularExpression) {
    guard let language = RegularLanguage(expression), let automaton = ByteAutomaton(language)
    else { return nil }
    self.automaton = automaton
  }

  /// What the automaton says of a value.
  enum Outcome { case matches, fails, unknown }

  /// The values of a range that match.
  /// - Parameter matches: Asked about values that are not in printable ASCII.
  /// - Returns: False if the automaton grew too large; then nothing is known.
  mutating func insert(
    _ ids: Range<Int>, of lexicon: Lexicon, into bits: ValueBits, _ budget: SearchBudget,
    _ matches: (Int) throws(MatchError) -> Bool
  ) throws(MatchError) -> Bool {
    var previous = UnsafeRawBufferPointer(start: nil, count: 0)
    for id in ids {
      try budget.poll()
      let value = lexicon.bytes(of: id)
      guard let outcome = outcome(value, after: previous) else { return false }
      switch outcome {
      case .matches: bits.insert(id)
      case .fails: break
      case .unknown: if try matches(id) { bits.insert(id) }
      }
      previous = value
    }
    return true
  }

  /// Nil if the automaton grew too large.
  private mutating func outcome(
    _ value: UnsafeRawBufferPointer, after previous: UnsafeRawBufferPointer
  ) -> Outcome? {
    // The states up to where the values differ are those of the last value.
    let known = min(states.count - 1, value.count, previous.count)
    var depth = 0
    while depth < known, value[depth] == previous[depth] { depth += 1 }
    states.removeLast(states.count - 1 - depth)
    var state = states[depth]
    while depth < value.count {
      if state == ByteAutomaton.dead { return .fails }
      let byte = value[depth]
      guard byte >= 0x20, byte < 0x7F else { return .unknown }
      guard let next = automaton.next(state, byte) else { return nil }
      state = next
      states.append(state)
      depth += 1
    }
    return automaton.accepts[state] ? .matches : .fails
  }
}
