import Synchronization

/// A place of a store whose bytes are not those that were written.
public struct StoreDamage: Error, Sendable, Hashable {
  /// The file.
  public let path: String
  /// The byte at which the damaged part begins.
  public let offset: Int
  /// What is wrong there.
  public let reason: String

  /// A place and what is wrong there.
  public init(path: String, offset: Int, reason: String) {
    self.path = path
    self.offset = offset
    self.reason = reason
  }
}

extension StoreDamage: CustomStringConvertible {
  /// The damage as a sentence without its end.
  public var description: String {
    "\(path): the store is damaged at byte \(offset): \(reason)"
  }
}

/// Remembers the first damage that was met.
///
/// Reads of a damaged block give zeros and set the latch, so that the loops of queries need not
/// throw; whoever shows results asks the latch first.
final class DamageLatch: Sendable {
  private let first = Mutex<StoreDamage?>(nil)

  /// The first damage that was met, if any.
  var damage: StoreDamage? { first.withLock { $0 } }

  /// Keeps the damage if it is the first.
  func set(_ damage: StoreDamage) { first.withLock { if $0 == nil { $0 = damage } } }
}
