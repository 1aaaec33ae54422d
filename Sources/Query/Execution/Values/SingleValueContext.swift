/// One token with one value, to try a condition on each of a dictionary's values.
final class SingleValueContext: MatchContext {
  let extent = 0..<1
  let budget: SearchBudget
  private let tests: [ValueTest]
  /// The value of every attribute of the token.
  var value = ""

  init(tests: [ValueTest], budget: SearchBudget) {
    self.tests = tests
    self.budget = budget
  }

  func value(ofAttribute attribute: Int, at position: Int) -> String { value }

  func outcome(ofTest test: Int, attribute: Int, at position: Int) throws(MatchError) -> Bool {
    try outcome(ofTest: test, on: value)
  }

  func isSame(_ attribute: Int, at position: Int, _ other: Int, at place: Int) -> Bool { true }

  func outcome(ofTest test: Int, on value: String) throws(MatchError) -> Bool {
    do {
      return try tests[test].matches(value)
    } catch {
      throw .regularExpressionTooComplex
    }
  }

  func regions(_ tag: Int) -> RegionIndex { RegionIndex([]) }
  func value(ofAttribute attribute: Int, tag: Int, region: Int) -> String? { nil }
  func outcome(
    ofTest test: Int, attribute: Int, tag: Int, region: Int
  ) throws(MatchError) -> Bool? { nil }
  func head(of position: Int) -> Int? { nil }
  func dependents(of position: Int) -> [Int] { [] }
  func relationOutcome(ofTest test: Int, at position: Int) throws(MatchError) -> Bool { false }
}
