import Ingest
import Store

/// How far the indexing of articles has come.
public struct IndexProgress: Sendable, Hashable {
  /// What is being done.
  public var phase = BuildProgress.Phase.reading
  /// The files that there are.
  public var fileCount = 0
  /// The bytes of the files.
  public var byteCount = 0
  /// The bytes of the files whose articles are done.
  public var bytesDone = 0
  /// The articles that were annotated.
  public var annotatedCount = 0
  /// The tokens of the articles that were annotated.
  public var tokenCount = 0
}

/// What the indexing of articles has done.
public struct IndexReport: Sendable {
  /// The articles that were not there before.
  public var addedCount = 0
  /// The articles that were annotated again.
  public var changedCount = 0
  /// The articles that are there no more.
  public var removedCount = 0
  /// The articles that stayed as they were.
  public var keptCount = 0
  /// The tokens of all articles.
  public var tokenCount = 0
  /// Whether the store differs from before.
  public var isChanged = false
  /// What could not be read, or was read with doubt.
  public var warnings: [IngestWarning] = []
  /// Why what was there was not used, if it was not.
  public var replaced: StoreError?

  /// The articles that there are now.
  public var documentCount: Int { addedCount + changedCount + keptCount }
}
