/// The tests of a pattern's tokens in a segment, each of them once.
final class TestTable {
  /// What a token must be.
  private enum Requirement: Hashable {
    /// A condition, and the tests of the label of the edge that leads to the token.
    case token(ResolvedCondition, relations: [Int])
    /// To be the first token of a region.
    case regionStart(tag: Int, tests: [RegionTest])
    /// To be the last token of a region.
    case regionEnd(tag: Int)
  }

  let context: SegmentContext
  private(set) var tests: [TokenTest] = []
  private var numbers: [Requirement: Int] = [:]
  private let maker: TokenTestMaker

  init(_ context: SegmentContext) {
    self.context = context
    maker = TokenTestMaker(context)
  }

  /// Makes the tests of a piece and of all its parts.
  func add(_ piece: ResolvedPiece) throws(MatchError) {
    switch piece {
    case .token(let node): try add(node)
    case .lookahead(let condition, _):
      if let condition { try add(.token(condition, relations: [])) }
    case .tag(let step):
      if !step.isClosing { try add(.regionStart(tag: step.tag, tests: step.tests)) }
    case .sequence(let parts), .alternation(let parts): for part in parts { try add(part) }
    case .repetition(let inner, _, _): try add(inner)
    }
  }

  private func add(_ node: TokenNode) throws(MatchError) {
    try add(Self.requirement(node))
    for edge in node.edges where !edge.negated && !edge.relation.isTransitive {
      let relation = edge.relation.direction == .dependent ? edge.relation : nil
      for target in edge.targets { try add(Self.requirement(target, relation: relation)) }
    }
  }

  private func add(_ requirement: Requirement) throws(MatchError) {
    guard numbers[requirement] == nil else { return }
    let test: TokenTest
    switch requirement {
    case .token(let condition, let relations):
      test = try maker.test(condition.relaxed, relations: relations)
    case .regionStart(let tag, let tests): test = maker.regionStart(tag, tests)
    case .regionEnd(let tag): test = maker.regionEnd(tag)
    }
    numbers[requirement] = tests.count
    tests.append(test)
  }

  /// Makes the test for being the last token of a region.
  func addEnd(of tag: Int) {
    let requirement = Requirement.regionEnd(tag: tag)
    guard numbers[requirement] == nil else { return }
    numbers[requirement] = tests.count
    tests.append(maker.regionEnd(tag))
  }

  /// What a token must be, as far as it can be said of the token alone.
  /// - Parameter relation: The edge from its head to it, where it is the end of one.
  private static func requirement(
    _ node: TokenNode, relation: ResolvedRelation? = nil
  ) -> Requirement {
    // The label of an edge from a token to its head belongs to the token.
    var relations = node.edges.compactMap { edge in
      edge.negated || edge.relation.isTransitive || edge.relation.direction == .dependent
        ? nil : edge.relation.test
    }
    if let test = relation?.test { relations.append(test) }
    return .token(node.condition, relations: Array(Set(relations)).sorted())
  }

  // MARK: Numbers

  /// The number of a token's test.
  func number(_ node: TokenNode, relation: ResolvedRelation? = nil) -> Int {
    number(Self.requirement(node, relation: relation))
  }

  /// The number of a condition's test.
  func number(_ condition: ResolvedCondition) -> Int {
    number(.token(condition, relations: []))
  }

  /// The number of the test of the token after an opening tag.
  func number(_ step: TagStep) -> Int { number(.regionStart(tag: step.tag, tests: step.tests)) }

  /// The number of the test for being the last token of a region.
  func number(ofEnd tag: Int) -> Int { number(.regionEnd(tag: tag)) }

  /// The number of the test that every token passes.
  var always: Int { number(.token(.always, relations: [])) }

  /// What was not added is taken to hold always.
  private func number(_ requirement: Requirement) -> Int {
    if let number = numbers[requirement] { return number }
    numbers[requirement] = tests.count
    tests.append(TokenTest(.always, frequency: context.index.segment.tokenCount))
    return tests.count - 1
  }

  // MARK: Anchors

  /// About how many starts a set of anchors makes.
  func cost(_ anchors: [Anchor]) -> Int {
    anchors.reduce(0) { sum, anchor in
      var window = anchor.most.map { $0 - anchor.least + 1 } ?? Self.wideWindow
      // Going along an edge costs more than the next posting.
      if let way = anchor.way { window = max(window, way == .toHead ? 2 : 8) }
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
