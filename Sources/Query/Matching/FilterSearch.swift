/// Finds what hits lie in or what lies in them, for hits that come from left to right.
struct FilterSearch<Context: MatchContext> {
  let context: Context
  let program: Program
  /// The region that the program describes, if it describes only one.
  private let region: (tag: Int, tests: [RegionTest])?
  private var simulation: Simulation<Context>
  private let first: [Int]
  /// The next start to be looked at for what hits lie in.
  private var nextStart: Int
  /// The furthest end of a match that begins before it.
  private var furthest = -1
  /// The ends of the shortest matches from the starts that have been looked at lately.
  private var ends: [Int: Int] = [:]

  init(context: Context, program: Program) {
    self.context = context
    self.program = program
    region = program.onlyRegion
    simulation = Simulation(
      context: context, program: program, tellsCapturesApart: false, keepsCaptures: false)
    first = program.firstElements.flatMap { $0 }
    nextStart = context.extent.lowerBound
  }

  /// Whether a hit lies in a match.
  mutating func isEnclosed(_ hit: Hit) throws(MatchError) -> Bool {
    if let region { return try context.holds(hit, in: region.tag, region.tests) }
    while nextStart <= hit.first {
      furthest = max(furthest, try end(from: nextStart, longest: true) ?? -1)
      nextStart += 1
    }
    return furthest >= hit.last
  }

  /// Whether a match lies in a hit.
  mutating func holdsMatch(_ hit: Hit) throws(MatchError) -> Bool {
    if ends.count > Self.mostEnds { ends.removeAll(keepingCapacity: true) }
    for start in hit.first...hit.last {
      let end: Int
      if let known = ends[start] {
        end = known
      } else {
        end = try self.end(from: start, longest: false) ?? Int.max
        ends[start] = end
      }
      if end <= hit.last { return true }
    }
    return false
  }

  /// How many ends are remembered.
  private static var mostEnds: Int { 1 << 16 }

  /// The end of the shortest or longest match from a start.
  private mutating func end(from start: Int, longest: Bool) throws(MatchError) -> Int? {
    try context.budget.poll()
    guard try simulation.mayBegin(at: start, with: first) else { return nil }
    var end: Int?
    try simulation.run(from: start, to: context.extent.upperBound - 1) { endings in
      end = endings.last?.last
      return !longest
    }
    return end
  }
}

extension Program {
  /// The region that `<quote kind="speech"/>` describes, if the program is nothing else.
  fileprivate var onlyRegion: (tag: Int, tests: [RegionTest])? {
    guard instructions.count == 6, constraint == nil, case .tag(let opening) = instructions[0],
      !opening.isClosing, case .split(let targets) = instructions[1], targets == [2, 4],
      case .token(let node) = instructions[2], node.condition == .always, node.edges.isEmpty,
      case .jump(1) = instructions[3], case .tag(let closing) = instructions[4],
      closing.isClosing, closing.isPaired, closing.tag == opening.tag
    else { return nil }
    return (opening.tag, opening.tests)
  }
}
