/// What one search over tokens in memory works with: its indexes, its memory of tests, its limits.
///
/// A regular expression is tried once for each distinct value.
final class SearchContext: MatchContext {
  let source: any TokenSource
  let tests: [ValueTest]
  let extent: Range<Int>
  let budget: SearchBudget
  private var outcomes: [[ExactText: Bool]]
  private var regionIndexes: [Int: RegionIndex] = [:]
  private var dependentLists: [[Int]]?

  init(source: any TokenSource, tests: [ValueTest], isCancelled: @escaping () -> Bool) {
    self.source = source
    self.tests = tests
    extent = 0..<max(0, source.tokenCount)
    outcomes = Array(repeating: [:], count: tests.count)
    budget = SearchBudget(isCancelled: isCancelled)
  }

  func value(ofAttribute attribute: Int, at position: Int) -> String {
    source.value(ofAttribute: attribute, at: position)
  }

  func outcome(ofTest test: Int, attribute: Int, at position: Int) throws(MatchError) -> Bool {
    try outcome(ofTest: test, on: source.value(ofAttribute: attribute, at: position))
  }

  func isSame(_ attribute: Int, at position: Int, _ other: Int, at place: Int) -> Bool {
    ExactText(source.value(ofAttribute: attribute, at: position))
      == ExactText(source.value(ofAttribute: other, at: place))
  }

  func outcome(ofTest test: Int, on value: String) throws(MatchError) -> Bool {
    let key = ExactText(value)
    if let known = outcomes[test][key] { return known }
    let outcome: Bool
    do {
      outcome = try tests[test].matches(value)
    } catch {
      throw .regularExpressionTooComplex
    }
    outcomes[test][key] = outcome
    return outcome
  }

  func regions(_ tag: Int) -> RegionIndex {
    if let index = regionIndexes[tag] { return index }
    let index = RegionIndex(source.regions(ofTag: tag))
    regionIndexes[tag] = index
    return index
  }

  func value(ofAttribute attribute: Int, tag: Int, region: Int) -> String? {
    source.value(ofAttribute: attribute, tag: tag, region: region)
  }

  func outcome(
    ofTest test: Int, attribute: Int, tag: Int, region: Int
  ) throws(MatchError) -> Bool? {
    guard let value = source.value(ofAttribute: attribute, tag: tag, region: region) else {
      return nil
    }
    return try outcome(ofTest: test, on: value)
  }

  func head(of position: Int) -> Int? {
    source.head(of: position).flatMap { extent.contains($0) ? $0 : nil }
  }

  func dependents(of position: Int) -> [Int] {
    if let lists = dependentLists { return lists[position] }
    var lists = [[Int]](repeating: [], count: extent.count)
    for token in extent {
      guard let head = head(of: token) else { continue }
      lists[head].append(token)
    }
    dependentLists = lists
    return lists[position]
  }

  func relationOutcome(ofTest test: Int, at position: Int) throws(MatchError) -> Bool {
    try outcome(ofTest: test, on: source.relation(of: position))
  }
}
