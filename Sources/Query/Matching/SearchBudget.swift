/// How much work a search may still do, and whether somebody has cancelled it.
///
/// Not shared between threads.
final class SearchBudget {
  private let isCancelled: () -> Bool
  private var stepsUntilPoll = SearchLimits.stepsBetweenPolls
  private var stepsLeft = Int.max

  init(isCancelled: @escaping () -> Bool) { self.isCancelled = isCancelled }

  /// Counts one step of the automaton.
  func step() throws(MatchError) {
    stepsLeft -= 1
    if stepsLeft < 0 { throw .tooComplex }
    try poll()
  }

  /// Looks now and then at whether the search was cancelled.
  func poll(steps: Int = 1) throws(MatchError) {
    stepsUntilPoll -= steps
    if stepsUntilPoll > 0 { return }
    stepsUntilPoll = SearchLimits.stepsBetweenPolls
    if isCancelled() { throw .cancelled }
  }

  /// Begins to count anew: from here so many steps may be taken.
  func allow(steps: Int) { stepsLeft = steps }
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
