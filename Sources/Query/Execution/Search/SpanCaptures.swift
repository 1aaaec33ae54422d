/// Finds the captures of hits whose first and last token are known.
struct SpanCaptures {
  private let count: Int
  private let chain: Chain?
  private var simulation: Simulation<SegmentContext>

  init(_ plan: ProgramPlan, _ pattern: ResolvedPattern, _ context: SegmentContext) {
    count = pattern.captures.count
    chain = plan.chain
    simulation = Simulation(
      context: context, program: plan.program, tellsCapturesApart: false, keepsCaptures: true)
  }

  /// The captures of the preferred way to match from one token to another.
  mutating func captures(first: Int, last: Int) throws(MatchError) -> [[Int]] {
    guard count > 0 else { return [] }
    if let chain { return chain.captures(from: first, count: count) }
    var captures = [[Int]](repeating: [], count: count)
    try simulation.run(from: first, to: last) { endings in
      guard let ending = endings.first, ending.last == last else { return false }
      captures = ending.binding.captures(count: count)
      return true
    }
    return captures
  }
}
