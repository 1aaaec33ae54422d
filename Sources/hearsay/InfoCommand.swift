import ArgumentParser
import Corpus
import Ingest
import Language
import Rendering
import Store
import TextModel

struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Show what is in a corpus, and what was noticed when it was read.")

  @Argument(help: "A folder, a file or a store.")
  var paths: [String] = []

  @Flag(
    name: .long,
    help:
      "Print a corpus.yaml to fill in, with every article whose outlet, agency or date is not known."
  )
  var template = false

  @OptionGroup var options: SharedOptions

  func run() throws {
    if !template, !options.sample, allPaths.contains(where: CorpusLoading.isStore) {
      return try showStore()
    }
    let result = try read()
    if template {
      StandardOutput.write(CorpusReader.template(for: result))
      return
    }
    let corpus = Corpus(name: name, result)
    corpus.annotate(threads: options.threadCount)
    StandardOutput.write(
      options.format == .json || options.format == .jsonl
        ? CorpusReport(corpus, result, cache: cacheDescription).json
        : CorpusReport(corpus, result, cache: cacheDescription).text)
  }

  /// Shows what is in a store.
  private func showStore() throws {
    do {
      let corpus = try CorpusLoading.read(allPaths, options)
      guard let store = corpus.store else { return }
      let report = StoreReport(corpus, store)
      let text =
        options.format == .json || options.format == .jsonl ? report.json : report.text
      if let damage = store.damage { throw Diagnostic(StoreError.damaged(damage)) }
      StandardOutput.write(text)
    } catch let diagnostic as Diagnostic {
      try options.fail([diagnostic])
    }
  }

  /// Where the store of the corpus lies that is kept in the cache.
  private var cacheDescription: String? {
    guard !options.sample, !options.noCache, let cache = try? CorpusCache() else { return nil }
    let path = cache.store(of: allPaths)
    let isThere = StoreDirectory(path) == .store
    return DisplayText.escaped(path) + (isThere ? "" : " (made when the corpus is first used)")
  }

  private var allPaths: [String] { paths + options.corpusPaths }

  private var name: String { options.sample ? "sample" : allPaths.joined(separator: ", ") }

  private func read() throws -> IngestResult {
    if options.sample { return CorpusLoading.sampleSources() }
    guard !allPaths.isEmpty else {
      try options.fail([
        Diagnostic(
          .corpus, "which corpus?",
          hint: "write hearsay info PATH, or --sample for the sample corpus")
      ])
    }
    do {
      return try CorpusReader().read(allPaths, threads: options.threadCount)
    } catch {
      try options.fail([Diagnostic(.unreadable, "\(error)")])
    }
  }
}

/// What `info` says of a corpus.
struct CorpusReport {
  private let corpus: Corpus
  private let result: IngestResult
  private let cache: String?

  init(_ corpus: Corpus, _ result: IngestResult, cache: String? = nil) {
    self.cache = cache
    self.corpus = corpus
    self.result = result
  }

  private var counts: [(name: String, count: Int)] {
    let layers = corpus.documents.map(\.layers)
    return [
      ("documents", corpus.documents.count),
      ("paragraphs", layers.reduce(0) { $0 + $1.paragraphs.count }),
      ("sentences", layers.reduce(0) { $0 + $1.sentences.count }),
      ("tokens", corpus.tokenCount),
      ("quotes", layers.reduce(0) { $0 + $1.quotes.count }),
    ]
  }

  private func known(_ value: (Metadata) -> Bool) -> Int {
    corpus.documents.count { value($0.document.metadata) }
  }

  private var metadata: [(name: String, known: Int)] {
    [
      ("title", known { $0.title != nil }), ("outlet", known { $0.outlet != nil }),
      ("agency", known { $0.agency != nil }), ("author", known { $0.author != nil }),
      ("published", known { $0.published != nil }), ("language", known { $0.language != nil }),
    ]
  }

  /// The languages that are not English, with their documents.
  private var otherLanguages: [(String, Int)] {
    var counts: [String: Int] = [:]
    for document in corpus.documents where !document.document.isEnglish {
      counts[document.document.metadata.language ?? "und", default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }
  }

  /// What tells the model from others that tags and parses its English articles.
  private var model: String? { corpus.modelFingerprint }

  var text: String {
    var lines = ["corpus       \(DisplayText.escaped(corpus.name))", ""]
    lines += counts.map { row($0.name, String($0.count)) }
    lines += ["", "known of the \(corpus.documents.count) documents"]
    lines += metadata.map { row("  " + $0.name, String($0.known)) }
    if metadata.contains(where: { $0.known < corpus.documents.count && $0.name != "author" }) {
      lines.append("  (hearsay info --template writes a corpus.yaml to fill in)")
    }
    if !otherLanguages.isEmpty {
      lines += ["", "not English: kept and searchable by word, without layers above words"]
      lines += otherLanguages.map { row("  " + $0.0, String($0.1)) }
    }
    lines += [
      "", "layers       paragraphs, sentences, tokens with lemmas, tags and trees,",
      "             mentions, quotes, statements (first version)",
      "version      \(Version.text)",
      "model        \(model.map { "English \($0)" } ?? "none in this build")",
      "fingerprint  \(corpus.fingerprint)",
    ]
    if let cache { lines.append("cache        \(cache)") }
    if result.ignoredFileCount > 0 {
      lines += ["passed over  \(result.ignoredFileCount) files of other kinds or hidden"]
    }
    if result.warnings.isEmpty {
      lines += ["warnings     none"]
    } else {
      lines += ["", "warnings (\(result.warnings.count))"]
      lines += result.warnings.map { "  " + DisplayText.escaped($0.description) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ name: String, _ value: String) -> String {
    name + String(repeating: " ", count: max(1, 13 - name.count)) + value
  }

  var json: String {
    let numbers = counts.map { (name: $0.name, value: Value.integer($0.count)) }
    let known = metadata.map { (name: $0.name, value: Value.integer($0.known)) }
    let record = Value.record(
      Record(
        [(name: "corpus", value: Value.text(corpus.name))] + numbers + [
          (name: "known", value: .record(Record(known))),
          (name: "version", value: .text(Version.text)),
          (name: "model", value: model.map(Value.text) ?? .none),
          (name: "fingerprint", value: .text(corpus.fingerprint)),
          (name: "warnings", value: .list(result.warnings.map { .text($0.description) })),
        ]))
    return ResultRenderer(format: .json, style: .report).render(.value(record))
  }
}
