/// Starts from which the automaton finds a match, so that the slower simulation is tried on few.
struct FilteredStarts: StartSource {
  private let blocks: StartBlocks
  private let automaton: BitAutomaton?
  private var scope: ScopeCursor
  private let tokens: Range<Int>
  private let block = NumberBlock()
  private var count = 0
  private var index = 0
  /// The first place that has not been looked at.
  private var place: Int

  init(
    _ plan: ProgramPlan, _ automaton: BitAutomaton?, _ pattern: ResolvedPattern,
    tokens: Range<Int>, _ context: SegmentContext
  ) {
    blocks = plan.starts
    self.automaton = automaton
    scope = ScopeCursor(context, pattern.scope, tokens: tokens)
    self.tokens = tokens
    place = tokens.lowerBound
  }

  mutating func next(from position: Int) throws(MatchError) -> Int? {
    while true {
      if index == count {
        place = max(place, position)
        count = try blocks.fill(
          block.numbers, NumberBlock.length, from: place, to: tokens.upperBound)
        index = 0
        if count == 0 { return nil }
        place = Int(block.numbers[count - 1]) + 1
      }
      let start = Int(block.numbers[index])
      index += 1
      guard start >= position, let boundary = scope.boundary(from: start) else { continue }
      guard let automaton else { return start }
      if try automaton.matches(from: start, to: boundary) { return start }
    }
  }
}
