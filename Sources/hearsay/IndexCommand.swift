import ArgumentParser
import Corpus
import Glibc
import Ingest
import Language
import LineEditor
import Store

struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Build a store, or bring it up to date with its files.",
    discussion: """
      Articles are annotated, only changed ones again; annotated corpora (.conllu, .vrt, .vert) are
      taken as they are. What is in the store and no longer in the files is removed.
        hearsay index news/ -o news.store
        hearsay index bnc.vrt --columns form,pos,lemma -o bnc.store
      """)

  enum Source: String, ExpressibleByArgument, CaseIterable {
    case articles, conllu, vrt
  }

  @Argument(help: "Folders and files to read.")
  var paths: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("The store to write.", valueName: "store"))
  var output: String

  @Option(
    name: .long,
    help: "What the files are, where their names do not tell: articles, conllu or vrt.")
  var from: Source?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The names of the columns of vrt files, the first that of the words.", valueName: "names"))
  var columns: String?

  @Option(name: .long, help: "About how much memory to use.")
  var memory = MemorySize(1 << 30)

  @Flag(name: .long, help: "Wait while another build of the store is running.")
  var wait = false

  @OptionGroup var options: SharedOptions

  func run() throws {
    guard !paths.isEmpty else { throw ValidationError("Give the files or folders to index.") }
    try checkPaths()
    let start = ContinuousClock.now
    Interrupts.install()
    let annotated = try annotatedFiles()
    do {
      let summary =
        try annotated.map { try build($0) } ?? indexArticles()
      if !options.quiet { StandardOutput.write(summary.text(output, since: start)) }
    } catch let error as StoreError {
      try options.fail([Diagnostic(error)])
    } catch let error as IngestError {
      try options.fail([Diagnostic(.unreadable, "\(error)")])
    } catch let error as ModelFailure {
      try options.fail([error.diagnostic])
    }
  }

  // MARK: What is given

  private func checkPaths() throws {
    if let store = paths.first(where: CorpusLoading.isStore) {
      try options.fail([
        Diagnostic(
          .corpus, "\(store) is a store already",
          hint: "give the files that it is made from, and the store with -o")
      ])
    }
    if StoreDirectory(output) == .other {
      try options.fail([
        Diagnostic(
          .corpus, "\(output) is there already and is no store; nothing was written",
          hint: "give the path of a store, or of a folder that is empty or not there yet")
      ])
    }
  }

  /// The annotated files at the paths; nil if there are articles.
  private func annotatedFiles() throws -> AnnotatedFiles? {
    let format: AnnotatedFiles.Format? =
      switch from {
      case .articles: nil
      case .conllu: .conllu
      case .vrt: .vrt
      case nil: nil
      }
    if from == .articles { return nil }
    for path in paths where access(path, F_OK) != 0 {
      try options.fail([Diagnostic(.unreadable, "\(IngestError.notFound(path: path))")])
    }
    let annotated = AnnotatedFiles(paths, format: format)
    if annotated.files.isEmpty {
      guard format == nil, columns == nil else {
        try options.fail([
          Diagnostic(.unreadable, "\(paths.joined(separator: ", ")): no annotated files")
        ])
      }
      return nil
    }
    guard format == nil, let source = try? ArticleSource(paths.filter { !isAnnotated($0) }),
      source.fileCount > 0
    else { return annotated }
    try options.fail([
      Diagnostic(
        .corpus,
        "there are articles (\(source.file(0).shownPath)) and annotated files "
          + "(\(annotated.files[0].path)), and a store holds one or the other",
        hint: "--from articles or --from \(annotated.files[0].format) says which to take")
    ])
  }

  private func isAnnotated(_ path: String) -> Bool { AnnotatedFiles.Format(path) != nil }

  // MARK: Building

  /// What a build has done, for the closing line.
  private struct Summary {
    var documents: Int
    var tokens: Int
    var added: Int
    var changed: Int
    var removed: Int
    var isChanged: Bool

    func text(_ store: String, since start: ContinuousClock.Instant) -> String {
      let size =
        "\(ProgressLine.grouped(documents)) \(documents == 1 ? "document" : "documents"), "
        + "\(ProgressLine.grouped(tokens)) \(tokens == 1 ? "token" : "tokens")"
      guard isChanged else { return "\(store): nothing has changed; \(size)\n" }
      let elapsed = (ContinuousClock.now - start).components
      let tenths = elapsed.seconds * 10 + elapsed.attoseconds / 100_000_000_000_000_000
      let changes = [(added, "added"), (changed, "changed"), (removed, "removed")]
        .filter { $0.0 > 0 }.map { "\(ProgressLine.grouped($0.0)) \($0.1)" }
      return "\(store): \(size); "
        + (changes.isEmpty ? "" : changes.joined(separator: ", ") + "; ")
        + "\(tenths / 10).\(tenths % 10) s\n"
    }
  }

  /// After so many warnings the others are only counted.
  private static let mostWarnings = 20

  private func indexArticles() throws -> Summary {
    let line = ProgressLine(options, verb: "indexing")
    defer { line.end() }
    var indexing = ArticleIndexing(
      path: output, threads: options.threadCount, memory: memory.byteCount)
    indexing.waits = wait
    indexing.replaces = true
    indexing.progress = { progress in
      line.show(progress)
      return !Interrupts.isRequested
    }
    let report = try ModelFailure.naming { try indexing.run(paths) }
    line.end()
    noteReplaced(report.replaced)
    for warning in report.warnings.prefix(Self.mostWarnings) {
      options.report(Diagnostic(.unreadable, "\(warning)", severity: .warning))
    }
    if report.warnings.count > Self.mostWarnings {
      let rest = report.warnings.count - Self.mostWarnings
      options.report(
        Diagnostic(
          .unreadable, "\(rest) more \(rest == 1 ? "warning" : "warnings")",
          hint: "`hearsay info` lists all of them", severity: .warning))
    }
    return Summary(
      documents: report.documentCount, tokens: report.tokenCount, added: report.addedCount,
      changed: report.changedCount, removed: report.removedCount, isChanged: report.isChanged)
  }

  private func build(_ files: AnnotatedFiles) throws -> Summary {
    let line = ProgressLine(options, verb: "reading")
    defer { line.end() }
    let byteCount = files.byteCount
    let names = columns?.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let buildOptions = BuildOptions(threads: options.threads, memory: memory.byteCount) {
      progress in
      line.show(progress, of: byteCount)
      return !Interrupts.isRequested
    }
    let report = try StoreBuilder(path: output, options: buildOptions).build(
      files.sources(columns: names), waits: wait, replaces: true)
    line.end()
    noteReplaced(report.replaced)
    for warning in report.warnings.entries {
      let place = warning.line > 0 ? "\(warning.path):\(warning.line)" : warning.path
      let more = warning.count > 1 ? " (\(warning.count) times)" : ""
      options.report(
        Diagnostic(
          .unreadable, "\(place): \(warning.warning.description)\(more)", severity: .warning))
    }
    let summary = report.summary
    return Summary(
      documents: summary.addedCount + summary.keptCount, tokens: summary.tokenCount,
      added: summary.addedCount, changed: 0, removed: summary.removedCount,
      isChanged: summary.isChanged)
  }

  private func noteReplaced(_ error: StoreError?) {
    guard let error else { return }
    options.report(
      Diagnostic(.unreadable, "the store was built anew: \(error)", severity: .warning))
  }
}
