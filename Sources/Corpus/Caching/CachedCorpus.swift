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
      report = try indexing.run(paths)
      corpus = Corpus(try StoreSnapshot(path: path), name: name)
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
}
