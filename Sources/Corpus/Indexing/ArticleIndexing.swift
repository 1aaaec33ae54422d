import Annotation
import Ingest
import Store
import Synchronization
import TextModel

/// Makes a store of the articles of files and folders, or brings it up to date with them.
///
/// Files are read one after the other and only changed articles are annotated, on all threads; no
/// more is held in memory than what the threads work on.
public struct ArticleIndexing: Sendable {
  /// The store's directory.
  public var path: String
  /// The greatest number of threads.
  public var threads: Int
  /// About how many bytes of memory may be used.
  public var memory: Int
  /// Whether to wait for another build of the store to end; else it is an error.
  public var waits = false
  /// Whether a store that is damaged or of another format is built anew; else it is an error.
  public var replaces = false
  /// Gives what tags, lemmatises and parses the English articles.
  public var analyser: WordAnalyserSource
  /// After how many seconds what has been annotated is put where a later run finds it.
  public var secondsToCheckpoint = 120
  /// Called now and then from any thread; the indexing ends with an error if it returns false.
  public var progress: @Sendable (IndexProgress) -> Bool = { _ in true }

  /// The indexing of articles into the store of a directory.
  public init(
    path: String, threads: Int, memory: Int = 1 << 30,
    analyser: @escaping WordAnalyserSource = WordAnalysers.english
  ) {
    self.path = path
    self.threads = max(1, threads)
    self.memory = memory
    self.analyser = analyser
  }

  /// The version of what makes layers of texts: to be raised whenever a text may get others.
  static let annotatorVersion = 6

  /// What articles in a store depend on besides their sources.
  static func stamp(model: String) -> [UInt8] {
    var writer = RecordWriter()
    writer.add("hearsay articles")
    writer.add(CorpusNotes.version)
    writer.add(DocumentRecord.version)
    writer.add(annotatorVersion)
    writer.add(model)
    return writer.bytes
  }

  /// Reads the files and folders at some paths.
  ///
  /// - Throws: `IngestError`, `ModelError` or `StoreError`.
  public func run(_ paths: [String]) throws -> IndexReport {
    do {
      return try update(paths)
    } catch StoreError.damaged(let damage) where replaces {
      // Damage that was met only on the way: all is made anew.
      try StoreDirectory.remove(path)
      var report = try update(paths)
      report.replaced = .damaged(damage)
      return report
    }
  }

  private func update(_ paths: [String]) throws -> IndexReport {
    let source = try ArticleSource(paths)
    guard source.fileCount > 0 else { throw source.noArticles(warnings: source.warnings) }
    let analyser = try analyser()
    let gauge = ProgressGauge(progress)
    let update = try StoreUpdate(
      path: path, stamp: Self.stamp(model: analyser.fingerprint),
      options: BuildOptions(threads: threads, memory: memory) { gauge.note($0.phase) },
      waits: waits, replaces: replaces)
    let run = ArticleIndexingRun(
      indexing: self, source: source, analyser: analyser, update: update, gauge: gauge,
      hasSeveralRoots: paths.count > 1)
    return try run.finish()
  }
}

/// How far an indexing has come, from whatever thread.
final class ProgressGauge: Sendable {
  private let state = Mutex(IndexProgress())
  private let report: @Sendable (IndexProgress) -> Bool
  private let isUnstoppable = Atomic<Bool>(false)

  init(_ report: @escaping @Sendable (IndexProgress) -> Bool) { self.report = report }

  /// Changes the progress and tells of it; whether to go on.
  @discardableResult
  func change(_ body: (inout IndexProgress) -> Void) -> Bool {
    let progress = state.withLock { state in
      body(&state)
      return state
    }
    return report(progress) || isUnstoppable.load(ordering: .relaxed)
  }

  /// Notes what the store is at; whether to go on.
  func note(_ phase: BuildProgress.Phase) -> Bool { change { $0.phase = phase } }

  /// Whether to go on.
  var goesOn: Bool { change { _ in } }

  /// Does something that is to be finished although the rest is to stop.
  func withoutStop<Result>(_ body: () throws -> Result) rethrows -> Result {
    isUnstoppable.store(true, ordering: .relaxed)
    defer { isUnstoppable.store(false, ordering: .relaxed) }
    return try body()
  }
}
