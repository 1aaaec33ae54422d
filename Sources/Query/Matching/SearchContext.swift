import RegularExpressions

/// What one search over one source works with: its indexes, its memory of tests, its limits.
///
/// A regular expression is tried once for each distinct value. Not shared between threads.
final class SearchContext {
  let source: any TokenSource
  let tests: [ValueTest]
  private var outcomes: [[String: Bool]]
  private var regionIndexes: [Int: RegionIndex] = [:]
  private var dependentLists: [[Int]]?
  private let isCancelled: () -> Bool
  private var stepsUntilPoll = SearchLimits.stepsBetweenPolls
  private var stepsLeft = Int.max

  init(source: any TokenSource, tests: [ValueTest], isCancelled: @escaping () -> Bool) {
    self.source = source
    self.tests = tests
    outcomes = Array(repeating: [:], count: tests.count)
    self.isCancelled = isCancelled
  }

  /// Counts one step of the automaton.
  func step() throws(MatchError) {
    stepsLeft -= 1
    if stepsLeft < 0 { throw .tooComplex }
    try poll()
  }

  /// Looks now and then at whether the search was cancelled.
  func poll() throws(MatchError) {
    stepsUntilPoll -= 1
    if stepsUntilPoll > 0 { return }
    stepsUntilPoll = SearchLimits.stepsBetweenPolls
    if isCancelled() { throw .cancelled }
  }

  /// Begins to count anew: from here so many steps may be taken.
  func allow(steps: Int) { stepsLeft = steps }

  func outcome(ofTest test: Int, on value: String) throws(MatchError) -> Bool {
    if let known = outcomes[test][value] { return known }
    let outcome: Bool
    do {
      outcome = try tests[test].matches(value)
    } catch {
      throw .regularExpressionTooComplex
    }
    outcomes[test][value] = outcome
    return outcome
  }

  func regions(_ tag: Int) -> RegionIndex {
    if let index = regionIndexes[tag] { return index }
    let index = RegionIndex(source.regions(ofTag: tag))
    regionIndexes[tag] = index
    return index
  }

  /// The dependents of a token from left to right.
  func dependents(of position: Int) -> [Int] {
    if let lists = dependentLists { return lists[position] }
    var lists = [[Int]](repeating: [], count: source.tokenCount)
    for token in 0..<source.tokenCount {
      guard let head = source.head(of: token), lists.indices.contains(head) else { continue }
      lists[head].append(token)
    }
    dependentLists = lists
    return lists[position]
  }
}

/// How much work a search may do before it gives up.
enum SearchLimits {
  /// Steps of the automaton from one start where partial matches can multiply.
  static let stepsFromOneStart = 1_000_000
  /// Further steps for each token that can be reached from the start.
  static let stepsPerToken = 100
  /// Steps between two looks at whether the search was cancelled: a few milliseconds.
  static let stepsBetweenPolls = 4_096
}
