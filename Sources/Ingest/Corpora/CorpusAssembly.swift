import TextModel

/// Makes documents of the articles that the files gave.
struct CorpusAssembly {
  let threads: Int
  /// Whether the documents and the corpus are to have digests.
  let hasDigests: Bool
  var warnings: [IngestWarning] = []
  var ignoredFileCount = 0
  private var articles: [RawArticle] = []
  /// The descriptions with the deepest folders first, since the nearest one counts first.
  private var descriptions: [(description: CorpusDescription, describesAll: Bool)] = []

  init(threads: Int, hasDigests: Bool) {
    self.threads = threads
    self.hasDigests = hasDigests
  }

  /// A document on its way, with the hashes of its text and what was odd about it.
  private struct Drafted: Sendable {
    var document: Document
    var text: ComparedText
    /// Of the text; `nil` where no digests are asked for.
    var textDigest: SHA256.Digest?
    var warnings: [IngestWarning]
    /// The entries that spoke of it: positions of descriptions and of entries in them.
    var entries: [EntryPosition]
  }

  private struct EntryPosition: Hashable {
    var description: Int
    var entry: Int
  }

  /// Takes a `corpus.yaml` of the file system.
  mutating func add(_ found: FileWalk.Description) {
    do throws(FileBytes.Failure) {
      let bytes = try FileBytes.read(found.systemPath)
      add(
        CorpusDescription(
          bytes, folder: found.folder, root: found.root, shownPath: found.shownPath),
        describesAll: found.describesAll)
    } catch {
      let reason: String
      switch error {
      case .system(let number): reason = FileBytes.reason(number)
      case .notAFile: reason = "a device, pipe or socket, not a file"
      case .tooLarge: reason = "more than 4 GiB"
      }
      warnings.append(
        IngestWarning(
          path: found.shownPath, kind: .unreadable, message: "\(reason); nothing of it counts"))
    }
  }

  mutating func add(_ description: CorpusDescription, describesAll: Bool) {
    // Of several files named one by one, each brings the description of their folder.
    if !descriptions.contains(where: { $0.description.shownPath == description.shownPath }) {
      warnings += description.warnings
    }
    let depth = description.folder.utf8.count
    let position =
      descriptions.firstIndex { $0.description.folder.utf8.count < depth } ?? descriptions.count
    descriptions.insert((description, describesAll), at: position)
  }

  mutating func add(_ files: [ParsedFile]) {
    for file in files {
      warnings += file.warnings
      articles += file.articles
    }
  }

  consuming func finish() -> IngestResult {
    let articles = articles
    let descriptions = descriptions.map(\.description)
    let hasDigests = hasDigests
    let drafts = ParallelMap.map(count: articles.count, threads: threads) { index in
      Self.draft(articles[index], descriptions, hasDigest: hasDigests)
    }
    var result = IngestResult(
      documents: [], digests: [], warnings: warnings, fingerprint: "", aliases: aliases(),
      ignoredFileCount: ignoredFileCount)
    result.warnings += unmatched(by: drafts)
    result.documents.reserveCapacity(drafts.count)
    result.digests.reserveCapacity(hasDigests ? drafts.count : 0)
    var identifiers = DocumentIdentifiers()
    var firstWithText: [ComparedText: Int] = [:]
    for (article, draft) in zip(articles, drafts) {
      guard let draft else { continue }
      var document = draft.document
      result.warnings += draft.warnings
      let (id, isRenamed) = identifiers.take(
        document.id, hash: draft.textDigest ?? SHA256.hash(document.text.bytes))
      if isRenamed {
        result.warnings.append(
          IngestWarning(
            path: article.shownPath, line: article.line, kind: .duplicateID,
            message: "another document has the id \(document.id); this one is called \(id)"))
        document.id = id
      }
      if let first = firstWithText[draft.text] {
        result.warnings.append(
          IngestWarning(
            path: article.shownPath, line: article.line, kind: .duplicateText,
            message: "\(id) has the same text as \(result.documents[first].id); both are kept"))
      } else {
        firstWithText[draft.text] = result.documents.count
      }
      if let digest = draft.textDigest {
        result.digests.append(Fingerprint.digest(document, textDigest: digest))
      }
      result.documents.append(document)
    }
    if hasDigests {
      result.fingerprint = Fingerprint.corpus(result.digests, aliases: result.aliases)
    }
    return result
  }

  /// What all descriptions give as aliases; of one name, each gives some.
  private func aliases() -> [String: [String]] {
    var aliases: [String: [String]] = [:]
    for (description, _) in descriptions.reversed() {
      for (name, others) in description.aliases {
        let held = aliases[name, default: []]
        aliases[name] = held + others.filter { !held.contains($0) }
      }
    }
    return aliases
  }

  /// Warns of entries of descriptions that spoke of no article.
  private func unmatched(by drafts: [Drafted?]) -> [IngestWarning] {
    let used = Set(drafts.flatMap { $0?.entries ?? [] })
    var warnings: [IngestWarning] = []
    for (index, (description, describesAll)) in descriptions.enumerated() where describesAll {
      for (position, entry) in description.entries.enumerated() {
        guard !used.contains(EntryPosition(description: index, entry: position)) else { continue }
        let paths = articles.prefix(2000).lazy
          .filter { $0.root == description.root && $0.path.hasPrefix(description.folder) }
          .map { String($0.path.dropFirst(description.folder.count)) }
        let closest = warnings.count < 20 ? ClosestName.find(entry.key, among: paths) : nil
        let hint = closest.map { "; did you mean \($0)?" } ?? ""
        warnings.append(
          IngestWarning(
            path: description.shownPath, line: entry.line, kind: .noMatch,
            message: "no article matches \(entry.key)\(hint)"))
      }
    }
    return warnings
  }

  /// Reads an article's own text for what neither its record nor `corpus.yaml` states.
  private static func draft(
    _ article: RawArticle, _ descriptions: [CorpusDescription], hasDigest: Bool
  ) -> Drafted? {
    guard let text = SourceText(validating: article.bytes) else { return nil }
    var metadata = Metadata()
    var defaults = Metadata()
    var statedID: String?
    var entries: [EntryPosition] = []
    for (index, description) in descriptions.enumerated() {
      guard let statement = description.statement(about: article) else { continue }
      metadata.fill(from: statement.metadata)
      defaults.fill(from: description.defaults)
      statedID = statedID ?? statement.id
      entries += statement.entries.map { EntryPosition(description: index, entry: $0) }
    }
    metadata.fill(from: article.stated)
    let layout = ArticleLayout.read(
      text, from: article.textStart, statedTitle: metadata.title, isMarkdown: article.isMarkdown)
    metadata.fill(from: layout.metadata)
    if metadata.language == nil {
      metadata.language = LanguageDetector.language(of: text.bytes, from: article.textStart)
    }
    metadata.fill(from: defaults)
    var regions = layout.regions
    if article.textStart > 0 {
      regions.insert(Region(kind: .markup, span: ByteSpan(0, article.textStart)), at: 0)
    }
    var warnings: [IngestWarning] = []
    if metadata.published == nil {
      for problem in layout.problems {
        let line = text.bytes.prefix(problem.offset).count { $0 == 0x0A } + 1
        warnings.append(
          IngestWarning(
            path: article.shownPath, line: article.line ?? line, kind: .date,
            message: problem.message))
      }
    }
    return Drafted(
      document: Document(
        id: DocumentIdentifiers.clean(statedID ?? article.statedID ?? article.stem),
        path: article.path, text: text, metadata: metadata, regions: regions),
      text: ComparedText(text), textDigest: hasDigest ? SHA256.hash(text.bytes) : nil,
      warnings: warnings, entries: entries)
  }
}
