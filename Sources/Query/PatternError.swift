/// What is wrong with a pattern, where, and what to do about it.
public struct PatternError: Error, Sendable, Hashable {
  /// What is wrong, without a full stop.
  public let message: String
  /// The bytes of the pattern's text that it is about; empty where something is missing.
  public let range: Range<Int>
  /// What to do about it, if that can be said.
  public let hint: String?

  /// An error at a place.
  public init(_ message: String, at range: Range<Int>, hint: String? = nil) {
    self.message = message
    self.range = range
    self.hint = hint
  }
}

extension PatternError: CustomStringConvertible {
  /// The error in one line.
  public var description: String {
    let place = "\(range.lowerBound)..<\(range.upperBound)"
    return hint.map { "\(place): \(message) (\($0))" } ?? "\(place): \(message)"
  }
}
