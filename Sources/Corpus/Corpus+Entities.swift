import Annotation
import TextModel

extension Corpus {
  /// How many documents' entities are in memory at once.
  private static let batch = 512

  /// The named entities of all documents, joined; made when they are first asked for.
  ///
  /// - Returns: `nil` if `isCancelled` said so before all documents were read.
  /// - Throws: `ModelError` where there is no model to analyse the documents with.
  public func entities(
    threads: Int, isCancelled: @Sendable () -> Bool = { false }
  ) throws(ModelError) -> JoinedEntities? {
    if let made = cachedEntities.withLock({ $0 }) { return made }
    try analyse(documents.indices, threads: threads, isCancelled: isCancelled)
    var joining = CorpusEntities(aliases: NameAliases(aliases))
    for start in stride(from: 0, to: documents.count, by: Self.batch) {
      let positions = Array(start..<min(start + Self.batch, documents.count))
      let found = positions.concurrentMap(threads: threads) { position in
        isCancelled() ? nil : try? documents[position].entities()
      }
      for entities in found {
        guard let entities else { return nil }
        joining.add(entities)
      }
    }
    let made = joining.joined()
    return cachedEntities.withLock { cached in
      if let cached { return cached }
      cached = made
      return made
    }
  }
}
