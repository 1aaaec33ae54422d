/// What an update has done.
public struct UpdateSummary: Sendable, Hashable {
  /// Whether the store differs from before.
  public var isChanged = false
  /// The documents that were added, also in place of changed ones.
  public var addedCount = 0
  /// The documents that were removed, also those replaced by changed ones.
  public var removedCount = 0
  /// The documents that stayed.
  public var keptCount = 0
  /// The tokens of all documents.
  public var tokenCount = 0
  /// The segments that the store now has.
  public var segmentCount = 0
}
