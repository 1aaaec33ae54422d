/// The tests of a pattern's tokens, each of them once.
final class TestTable {
  let context: SegmentContext
  private(set) var tests: [TokenTest] = []
  private var numbers: [ResolvedCondition: Int] = [:]
  private let maker: TokenTestMaker

  init(_ context: SegmentContext) {
    self.context = context
    maker = TokenTestMaker(context)
  }

  /// Makes the tests of a piece and of all its parts.
  func add(_ piece: ResolvedPiece) throws(MatchError) {
    switch piece {
    case .token(let node): try add(node.condition)
    case .lookahead(let condition, _): if let condition { try add(condition) }
    case .tag: return
    case .sequence(let parts), .alternation(let parts): for part in parts { try add(part) }
    case .repetition(let inner, _, _): try add(inner)
    }
  }

  private func add(_ condition: ResolvedCondition) throws(MatchError) {
    guard numbers[condition] == nil else { return }
    let test = try maker.test(condition.relaxed)
    numbers[condition] = tests.count
    tests.append(test)
  }

  /// The number of a condition's test; of conditions that were not added, one that always holds.
  func number(_ condition: ResolvedCondition) -> Int {
    if let number = numbers[condition] { return number }
    numbers[condition] = tests.count
    tests.append(TokenTest(.always, frequency: context.index.segment.tokenCount))
    return tests.count - 1
  }

  // MARK: Costs

  /// About how many starts a set of anchors makes.
  func cost(_ anchors: [Anchor]) -> Int {
    anchors.reduce(0) { sum, anchor in
      let window = anchor.most.map { $0 - anchor.least + 1 } ?? Self.wideWindow
      let (product, overflow) = tests[anchor.test].frequency.multipliedReportingOverflow(
        by: min(window, Self.wideWindow))
      return overflow ? Int.max / 2 : min(Int.max / 2, sum + product)
    }
  }

  /// Taken for the number of starts before an anchor that can stand anywhere in a sentence.
  static let wideWindow = 24

  /// The set with the fewest starts.
  func cheapest(_ choices: [[Anchor]]) -> [Anchor]? {
    choices.filter { !$0.contains(where: \.isAhead) }.min { cost($0) < cost($1) }
  }
}
