import Foundation

/// Lines on standard error with the time since the beginning.
struct TrainingLog {
  private let start = ContinuousClock.now

  /// Writes a line.
  func write(_ line: String) {
    let seconds = Int((ContinuousClock.now - start) / .seconds(1))
    FileHandle.standardError.write(Data("\(seconds) s: \(line)\n".utf8))
  }
}
