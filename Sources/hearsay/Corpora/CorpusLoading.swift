import Corpus
import Ingest
import Language
import LineEditor
import SampleCorpus
import Store

/// Opens corpora: stores, folders and files by the stores that the cache keeps of them, and the one
/// that the program carries.
enum CorpusLoading {
  static func sample() -> Corpus { Corpus(name: "sample", sampleSources()) }

  static func sampleSources() -> IngestResult {
    CorpusReader().read(sources: SampleCorpus.files)
  }

  /// Opens a store, or reads files and folders.
  ///
  /// Reading asks nobody whether to stop: unless the caller takes ^C for something smaller, as the
  /// REPL does, it ends the process while this goes on.
  static func read(
    _ paths: [String], _ options: SharedOptions, interruptEndsProcess: Bool = true
  ) throws -> Corpus {
    if let store = paths.first(where: isStore) {
      guard paths.count == 1 else {
        throw Diagnostic(
          .corpus, "\(store) is a store, and a store is a corpus by itself",
          hint: "give it alone, or give the folders and files that it was made from")
      }
      return Corpus(try open(store), name: name(of: paths))
    }
    let handler = interruptEndsProcess ? InterruptHandler.takeAway() : nil
    defer { handler?.putBack() }
    let corpus = try readArticles(paths, options)
    if !corpus.warnings.isEmpty {
      let count = corpus.warnings.count
      options.report(
        Diagnostic(
          .unreadable,
          "\(count) \(count == 1 ? "warning" : "warnings") while reading; `hearsay info` lists them",
          severity: .note))
    }
    return corpus
  }

  /// Whether there is a store at a path, or what a first build has left that was stopped.
  static func isStore(_ path: String) -> Bool {
    [.store, .unfinished].contains(StoreDirectory(path))
  }

  /// Opens a store.
  static func open(_ path: String) throws -> StoreSnapshot {
    do throws(StoreError) {
      return try StoreSnapshot(path: path)
    } catch {
      throw Diagnostic(error)
    }
  }

  /// The corpus of files and folders, from the cache or, where there is none, in memory.
  private static func readArticles(_ paths: [String], _ options: SharedOptions) throws -> Corpus {
    if !options.noCache, let corpus = try cached(paths, options) { return corpus }
    do throws(IngestError) {
      let result = try CorpusReader().read(paths, threads: options.threadCount)
      return Corpus(name: name(of: paths), result)
    } catch {
      throw Diagnostic(.unreadable, "\(error)")
    }
  }

  private static func name(of paths: [String]) -> String {
    paths.map { $0.split(separator: "/").last.map(String.init) ?? $0 }.joined(separator: ", ")
  }

  /// The corpus of files and folders by its store in the cache; `nil` where it cannot be there.
  private static func cached(_ paths: [String], _ options: SharedOptions) throws -> Corpus? {
    let line = ProgressLine(options, verb: "indexing")
    defer { line.end() }
    do {
      let cached = try CachedCorpus(
        paths, name: name(of: paths), in: CorpusCache(), threads: options.threadCount
      ) { progress in
        line.show(progress)
        return true
      }
      line.end()
      if let replaced = cached.report.replaced {
        var isDamaged = false
        if case .damaged = replaced { isDamaged = true }
        options.report(
          Diagnostic(
            .unreadable,
            "the cache of the corpus was \(isDamaged ? "damaged" : "of another version") "
              + "and has been built anew", severity: .note))
      }
      return cached.corpus
    } catch let failure as CorpusCache.Failure {
      noteMissingCache(failure.description, options)
    } catch CachedCorpus.Failure.noPlace(let reason) {
      line.end()
      noteMissingCache(reason, options)
    } catch CachedCorpus.Failure.noModel {
      // What needs the model will say that it is missing.
    } catch let error as StoreError {
      throw Diagnostic(error)
    } catch let error as IngestError {
      throw Diagnostic(.unreadable, "\(error)")
    }
    return nil
  }

  private static func noteMissingCache(_ reason: String, _ options: SharedOptions) {
    options.report(
      Diagnostic(
        .unreadable, "there is no cache, so the corpus is read into memory: \(reason)",
        hint: "--no-cache does so without a warning", severity: .warning))
  }
}

extension Diagnostic {
  /// Why a store could not be read or written.
  init(_ error: StoreError) {
    let hint: String?
    switch error {
    case .cancelled:
      self.init(.interrupted, "\(error)")
      return
    case .busy: hint = "--wait waits for its end"
    case .damaged, .olderFormat: hint = "build it again with `hearsay index`"
    case .newerFormat: hint = "read it with the version of hearsay that wrote it"
    case .notAStore: hint = "finish it with `hearsay index`"
    default: hint = nil
    }
    self.init(.unreadable, "\(error)", hint: hint)
  }
}
