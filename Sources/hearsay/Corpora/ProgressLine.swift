import Corpus
import Glibc
import Store
import Synchronization

/// One line on a terminal that says how far something has come, or now and then a line elsewhere.
///
/// Nothing is shown of what takes less than a second.
final class ProgressLine: Sendable {
  private struct State {
    var start = ContinuousClock.now
    var lastShown: ContinuousClock.Instant?
    var isDrawn = false
    var hasEnded = false
  }

  private let verb: String
  private let isQuiet: Bool
  private let isTerminal: Bool
  private let width: Int
  private let state = Mutex(State())

  init(_ options: SharedOptions, verb: String) {
    self.verb = verb
    isQuiet = options.quiet
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
    isTerminal = isatty(STDERR_FILENO) == 1 && !isDumb
    width = options.style(STDERR_FILENO).width ?? 80
  }

  /// Shows how far the indexing of articles has come.
  func show(_ progress: IndexProgress) {
    show(phase: progress.phase) { seconds in
      let share =
        progress.byteCount == 0
        ? 0 : min(1, Double(progress.bytesDone) / Double(progress.byteCount))
      var parts = ["\(Int(share * 100))%"]
      if progress.annotatedCount > 0 {
        let rate = Int(Double(progress.tokenCount) / max(seconds, 0.001))
        parts.append("\(Self.grouped(progress.annotatedCount)) articles")
        parts.append("\(Self.grouped(rate)) tokens/s")
      }
      if share > 0.01, seconds > 2 {
        parts.append("\(Self.clock(seconds * (1 - share) / share)) left")
      }
      return parts
    }
  }

  /// Shows how far the reading of annotated files has come.
  func show(_ progress: BuildProgress, of byteCount: Int) {
    show(phase: progress.phase) { seconds in
      guard progress.tokenCount > 0 else { return [] }
      let rate = Int(Double(progress.tokenCount) / max(seconds, 0.001))
      var parts = ["\(Self.grouped(progress.tokenCount)) tokens", "\(Self.grouped(rate)) tokens/s"]
      let share = byteCount == 0 ? 0 : Double(progress.byteCount) / Double(byteCount)
      if share > 0, share <= 1 {
        parts.insert("\(Int(share * 100))%", at: 0)
        parts.append("\(Self.clock(seconds * (1 - share) / share)) left")
      }
      return parts
    }
  }

  private func show(phase: BuildProgress.Phase, _ parts: (Double) -> [String]) {
    guard !isQuiet else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      let elapsed = now - state.start
      let pause: Duration = isTerminal ? .milliseconds(100) : .seconds(30)
      let last = state.lastShown ?? (isTerminal ? state.start + .seconds(1) - pause : state.start)
      guard !state.hasEnded, now - last >= pause else { return }
      state.lastShown = now
      let seconds =
        Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
      let content: [String]
      switch phase {
      case .waiting: content = ["waiting for another build of the store"]
      case .reading: content = [verb] + parts(seconds)
      case .writing, .committing: content = ["writing the index"]
      case .merging: content = ["putting segments together"]
      case .cleaning: content = ["removing old segments"]
      }
      let text = content.joined(separator: "  ")
      guard isTerminal else {
        StandardError.write(text + "\n")
        return
      }
      state.isDrawn = true
      StandardError.write("\r\u{1B}[K" + text.prefix(max(1, width - 1)))
    }
  }

  /// Takes the line away.
  func end() {
    state.withLock { state in
      state.hasEnded = true
      if state.isDrawn { StandardError.write("\r\u{1B}[K") }
      state.isDrawn = false
    }
  }

  /// A number with its thousands apart.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// A time as minutes and seconds, or hours, minutes and seconds.
  static func clock(_ seconds: Double) -> String {
    let whole = Int(min(max(0, seconds), 359_999))
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let minutes = whole / 60 % 60
    return whole >= 3600
      ? "\(whole / 3600):\(two(minutes)):\(two(whole % 60))" : "\(minutes):\(two(whole % 60))"
  }
}
