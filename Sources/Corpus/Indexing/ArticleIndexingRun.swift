import Annotation
import Ingest
import Store
import TextModel

/// One run over the articles of some files, in the order of the store.
final class ArticleIndexingRun {
  /// An article with its place in the store.
  struct Placed {
    var article: Article
    var path: String
    var part: Int
    var fingerprint: Store.Fingerprint
    /// The bytes of its file that it stands for, for the progress.
    var share: Int
  }

  private let indexing: ArticleIndexing
  private let source: ArticleSource
  private let annotator: DocumentAnnotator
  /// What tells the user's aliases from others: entities depend on them.
  private let aliases: Store.Fingerprint
  private let analyser: any WordAnalyser
  private let update: StoreUpdate
  private let gauge: ProgressGauge
  private let hasSeveralRoots: Bool
  private let batch = SegmentBatch(columns: ArticleEncoding.columns)
  private var register = DocumentRegister()
  private var fileWarnings: [IngestWarning] = []
  private var changedCount = 0
  private var documentCount = 0
  private var lastPath = ""
  private var nextPart = 0
  private var lastCheckpoint = ContinuousClock.now

  /// About how many bytes of files are read before their articles are looked at.
  private static let bytesOfFiles = 4 << 20
  private static let filesAtATime = 1024
  /// About how many bytes of text each thread annotates before the articles are added.
  private static let bytesPerThread = 64 << 10
  private static let articlesAtATime = 512

  init(
    indexing: ArticleIndexing, source: ArticleSource, analyser: any WordAnalyser,
    update: StoreUpdate, gauge: ProgressGauge, hasSeveralRoots: Bool
  ) {
    self.indexing = indexing
    self.source = source
    annotator = DocumentAnnotator(aliases: source.aliases)
    aliases = Self.fingerprint(of: source.aliases)
    self.analyser = analyser
    self.update = update
    self.gauge = gauge
    self.hasSeveralRoots = hasSeveralRoots
  }

  /// Goes through all files and makes the store one of their articles.
  func finish() throws -> IndexReport {
    let files = filesInOrder()
    let sizes = files.map { source.byteCount(ofFile: $0.number) }
    gauge.change {
      $0.fileCount = files.count
      $0.byteCount = sizes.reduce(0, +)
    }
    var start = 0
    while start < files.count {
      let end = endOfRound(from: start, sizes)
      try read((start..<end).map { (files[$0].number, files[$0].path, sizes[$0]) })
      start = end
    }
    let warnings =
      source.warnings + fileWarnings + source.unmatched(by: register) + register.warnings
    guard documentCount > 0 else { throw source.noArticles(warnings: warnings) }
    return try report(update.finish(notes: notes(warnings).encoded()), warnings)
  }

  private func report(_ summary: UpdateSummary, _ warnings: [IngestWarning]) -> IndexReport {
    var report = IndexReport()
    report.addedCount = max(0, summary.addedCount - changedCount)
    report.changedCount = changedCount
    report.removedCount = max(0, summary.removedCount - changedCount)
    report.keptCount = summary.keptCount
    report.tokenCount = summary.tokenCount
    report.isChanged = summary.isChanged
    report.warnings = warnings
    report.replaced = update.replaced
    return report
  }

  private func notes(_ warnings: [IngestWarning]) -> CorpusNotes {
    var notes = CorpusNotes()
    notes.fingerprint = register.fingerprint(aliases: source.aliases)
    notes.model = analyser.fingerprint
    notes.warnings = warnings
    notes.aliases = source.aliases
    notes.ignoredFileCount = source.ignoredFileCount
    notes.rootLength = hasSeveralRoots ? Self.root(0).utf8.count : 0
    notes.inventory =
      analyser.analyse(SourceText(""), tokens: [], sentences: []).syntax.inventory
    return notes
  }

  // MARK: Files

  /// The files with their paths in the store, in the order of these.
  private func filesInOrder() -> [(number: Int, path: String)] {
    var files = (0..<source.fileCount).map { number in
      let file = source.file(number)
      return (number: number, path: (hasSeveralRoots ? Self.root(file.root) : "") + file.path)
    }
    let isBefore = { (left: (number: Int, path: String), right: (number: Int, path: String)) in
      left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
    // They are in order already unless names are not UTF-8.
    if zip(files, files.dropFirst()).contains(where: { isBefore($1, $0) }) {
      files.sort(by: isBefore)
    }
    return files
  }

  /// What tells the roots from each other in the paths of the store, in their order.
  private static func root(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits + "/"
  }

  private func endOfRound(from start: Int, _ sizes: [Int]) -> Int {
    var end = start
    var bytes = 0
    while end < sizes.count, end - start < Self.filesAtATime,
      end == start || bytes + sizes[end] <= Self.bytesOfFiles
    {
      bytes += sizes[end]
      end += 1
    }
    return end
  }

  private func read(_ files: [(number: Int, path: String, size: Int)]) throws {
    let source = source
    let threads = indexing.threads
    // A large file is read on all threads by itself.
    let contents =
      files.count == 1
      ? [source.contents(ofFile: files[0].number, threads: threads)]
      : files.map(\.number).concurrentMap(threads: threads) { source.contents(ofFile: $0) }
    var waiting: [Placed] = []
    var bytes = 0
    for ((_, path, size), contents) in zip(files, contents) {
      fileWarnings += contents.warnings
      if path != lastPath {
        lastPath = path
        nextPart = 0
      }
      let share = size / max(1, contents.articles.count)
      gauge.change { $0.bytesDone += size - share * contents.articles.count }
      for article in contents.articles {
        waiting.append(
          Placed(
            article: article, path: path, part: nextPart, fingerprint: fingerprint(of: article),
            share: share))
        nextPart += 1
        bytes += article.bytes.count
        guard bytes >= threads * Self.bytesPerThread || waiting.count >= Self.articlesAtATime
        else { continue }
        try add(waiting)
        waiting = []
        bytes = 0
      }
    }
    try add(waiting)
  }

  private static func fingerprint(of aliases: [String: [String]]) -> Store.Fingerprint {
    var notes = CorpusNotes()
    notes.aliases = aliases
    return notes.encoded().withUnsafeBytes { Store.Fingerprint(of: $0) }
  }

  private func fingerprint(of article: Article) -> Store.Fingerprint {
    let stated = article.statements.withUnsafeBytes { Store.Fingerprint(of: $0, after: aliases) }
    return article.bytes.withUnsafeBytes { Store.Fingerprint(of: $0, after: stated) }
  }

  // MARK: Articles

  /// A document as it is in the store.
  private struct Kept {
    var known: StoreUpdate.KnownDocument
    var entry: DocumentRegister.Entry
    var id: String
    var digest: SHA256.Digest
  }

  /// Keeps the articles that have not changed and annotates the others.
  private func add(_ articles: [Placed]) throws {
    guard !articles.isEmpty else { return }
    let known = articles.map { update.documents(at: $0.path, part: $0.part) }
    let kept = zip(articles, known).map { article, known in
      known.first { $0.isCurrent && $0.fingerprint == article.fingerprint }.flatMap(Self.kept)
    }
    let threads = indexing.threads
    let unknown = articles.indices.filter { kept[$0] == nil }.map { articles[$0].article }
    var drafts = unknown.concurrentMap(threads: threads) { $0.draft() }[...]
    var waiting: [(placed: Placed, article: ArticleEncoding.Article)] = []
    for (index, placed) in articles.enumerated() {
      register.meet(placed.article)
      var draft: ArticleDraft?
      if kept[index] == nil {
        draft = drafts.popFirst() ?? nil
        guard draft != nil else { continue }
      }
      guard let entry = kept[index]?.entry ?? draft.map(Self.entry) else { continue }
      documentCount += 1
      let id = register.identifier(of: entry, for: placed.article)
      if known[index].contains(where: \.isCommitted),
        kept[index].map({ $0.id != id || !$0.known.isCommitted }) ?? true
      {
        changedCount += 1
      }
      if let kept = kept[index], kept.id == id {
        update.keep(kept.known)
        register.add(kept.digest)
        gauge.change { $0.bytesDone += placed.share }
        continue
      }
      // Its name may depend on documents before it that have come or gone.
      guard let draft = draft ?? placed.article.draft() else { continue }
      waiting.append((placed, article(draft, id: id, at: placed)))
    }
    try annotate(waiting)
    if !gauge.goesOn { throw try stopped() }
  }

  private static func kept(_ known: StoreUpdate.KnownDocument) -> Kept? {
    let table = known.segment.documents
    guard
      let record = DocumentRecord(
        table.record(of: known.document), textLength: table.text(of: known.document).count)
    else { return nil }
    let id = String(decoding: table.identifier(of: known.document), as: UTF8.self)
    return Kept(
      known: known,
      entry: DocumentRegister.Entry(
        wantedID: record.wantedID ?? id, textDigest: record.textDigest, warnings: record.warnings),
      id: id, digest: record.digest)
  }

  private static func entry(_ draft: ArticleDraft) -> DocumentRegister.Entry {
    DocumentRegister.Entry(
      wantedID: draft.document.id, textDigest: draft.textDigest, warnings: draft.warnings)
  }

  /// An article that has its name and not yet its layers.
  private func article(
    _ draft: ArticleDraft, id: String, at placed: Placed
  ) -> ArticleEncoding.Article {
    var document = draft.document
    document.id = id
    let digest = DocumentRegister.digest(document, textDigest: draft.textDigest)
    register.add(digest)
    var record = DocumentRecord(textDigest: draft.textDigest, digest: digest)
    record.path = Self.path(document.path, ofFile: placed.article.filePath)
    record.wantedID = draft.document.id == id ? nil : draft.document.id
    record.metadata = document.metadata
    record.regions = document.regions
    record.warnings = draft.warnings.map { warning in
      // The file may go by another path when it is read again.
      var warning = warning
      warning.path = ""
      return warning
    }
    return ArticleEncoding.Article(document: document, record: record, layers: Layers())
  }

  private static func path(_ path: String, ofFile file: String) -> DocumentRecord.Path {
    if path == file { return .file }
    guard path.hasPrefix(file + "#"), let number = Int(path.dropFirst(file.utf8.count + 1)),
      number >= 0, path == "\(file)#\(number)"
    else { return .other(path) }
    return .record(number)
  }

  /// Makes the layers of articles and adds them to the store.
  private func annotate(
    _ articles: [(placed: Placed, article: ArticleEncoding.Article)]
  ) throws {
    guard !articles.isEmpty else { return }
    let threads = indexing.threads
    // Where there are few articles, the threads share each of them.
    let share = (threads + articles.count - 1) / articles.count
    let annotator = annotator
    let analyser = analyser
    let gauge = gauge
    let annotated = articles.map(\.article).concurrentMap(threads: threads) { article in
      Self.annotated(article, annotator, analyser, threads: share, gauge)
    }
    var isWhole = true
    for (placed, article) in zip(articles.map(\.placed), annotated) {
      // Those before the first that is missing are kept for the next run.
      guard let article else {
        isWhole = false
        break
      }
      ArticleEncoding.add(
        article,
        at: .init(path: placed.path, part: placed.part, fingerprint: placed.fingerprint),
        to: batch)
      gauge.change { $0.bytesDone += placed.share }
    }
    // Whether to stop is looked at when the batch is in its place.
    try gauge.withoutStop { try update.append(batch) }
    batch.removeAll()
    if !isWhole { throw try stopped() }
    let seconds = Duration.seconds(indexing.secondsToCheckpoint)
    if ContinuousClock.now - lastCheckpoint >= seconds { try checkpoint() }
  }

  private static func annotated(
    _ article: ArticleEncoding.Article, _ annotator: DocumentAnnotator,
    _ analyser: any WordAnalyser, threads: Int, _ gauge: ProgressGauge
  ) -> ArticleEncoding.Article? {
    guard gauge.goesOn else { return nil }
    var article = article
    article.layers = annotator.proseLayers(of: article.document)
    if article.document.isEnglish {
      let analysis = analyser.analysis(
        of: article.document.text, article.layers, threads: threads)
      article.semantics = annotator.semantics(of: article.document, article.layers, analysis)
      article.analysis = analysis
    }
    let count = article.layers.tokens.count
    gauge.change {
      $0.phase = .reading
      $0.annotatedCount += 1
      $0.tokenCount += count
    }
    return article
  }

  private func checkpoint() throws {
    try update.checkpoint()
    lastCheckpoint = .now
  }

  /// The error that ends the run; what was annotated is put where the next one finds it.
  private func stopped() throws -> StoreError {
    try gauge.withoutStop { try update.checkpoint() }
    return .cancelled
  }
}
