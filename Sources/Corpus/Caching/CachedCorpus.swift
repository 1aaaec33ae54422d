import Annotation
import Ingest
import Store

/// A corpus of files and folders that is kept in the user's cache, where only what has changed
/// since is annotated again.
public struct CachedCorpus: Sendable {
  /// Why the cache was not used although nothing is wrong with the files.
  public enum Failure: Error, Sendable {
    /// There is no place for it, or none that can be written.
    case noPlace(String)
    /// There is no model to annotate with.
    case noModel
  }

  /// The corpus.
  public let corpus: Corpus
  /// What was done to bring the store up to date.
  public let report: IndexReport

  /// Opens the store of some files and folders, which is made or brought up to date first.
  ///
  /// - Throws: `Failure` where the files may be read without a cache; `IngestError` and `StoreError`.
  public init(
    _ paths: [String], name: String, in cache: CorpusCache, threads: Int,
    progress: @escaping @Sendable (IndexProgress) -> Bool
  ) throws {
    let path = cache.store(of: paths)
    var indexing = ArticleIndexing(path: path, threads: threads)
    indexing.waits = true
    indexing.replaces = true
    indexing.progress = progress
    do {
      try cache.prepare()
      let (report, store) = try Self.open(indexing, paths)
      self.report = report
      corpus = Corpus(store, name: name)
    } catch let failure as CorpusCache.Failure {
      throw Failure.noPlace(failure.description)
    } catch let error as StoreError {
      switch error {
      case .inputOutput, .diskFull, .notFound, .notAStore, .damaged, .olderFormat, .newerFormat,
        .tooLarge, .busy:
        throw Failure.noPlace("\(error)")
      case .cancelled, .input, .unordered: throw error
      }
    } catch is ModelError {
      throw Failure.noModel
    }
  }

  private static func open(
    _ indexing: ArticleIndexing, _ paths: [String]
  ) throws -> (IndexReport, StoreSnapshot) {
    do {
      let report = try indexing.run(paths)
      let store = try StoreSnapshot(path: indexing.path)
      if let damage = store.damage { throw StoreError.damaged(damage) }
      return (report, store)
    } catch StoreError.damaged(let damage) {
      // Damage that was met only on the way: what can be made anew is made anew.
      try StoreDirectory.remove(indexing.path)
      var report = try indexing.run(paths)
      report.replaced = .damaged(damage)
      return (report, try StoreSnapshot(path: indexing.path))
    }
  }
}
