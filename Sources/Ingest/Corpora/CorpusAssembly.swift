import TextModel

/// Makes documents of the articles that the files gave.
struct CorpusAssembly {
  let threads: Int
  var warnings: [IngestWarning] = []
  var ignoredFileCount = 0
  private var articles: [RawArticle] = []

  init(threads: Int) { self.threads = threads }

  /// A document on its way, with the hash of its text and what was odd about it.
  private struct Drafted: Sendable {
    var document: Document
    var textDigest: SHA256.Digest
    var warnings: [IngestWarning]
  }

  mutating func add(_ files: [ParsedFile]) {
    for file in files {
      warnings += file.warnings
      articles += file.articles
    }
  }

  consuming func finish() -> IngestResult {
    let articles = articles
    let drafts = ParallelMap.map(count: articles.count, threads: threads) { index in
      Self.draft(articles[index])
    }
    var result = IngestResult(
      documents: [], digests: [], warnings: warnings, fingerprint: "", aliases: [:],
      ignoredFileCount: ignoredFileCount)
    result.documents.reserveCapacity(drafts.count)
    result.digests.reserveCapacity(drafts.count)
    var identifiers = DocumentIdentifiers()
    var firstWithText: [SHA256.Digest: Int] = [:]
    for (article, draft) in zip(articles, drafts) {
      guard let draft else { continue }
      var document = draft.document
      result.warnings += draft.warnings
      let (id, isRenamed) = identifiers.take(document.id, hash: draft.textDigest)
      if isRenamed {
        result.warnings.append(
          IngestWarning(
            path: article.shownPath, line: article.line, kind: .duplicateID,
            message: "another document has the id \(document.id); this one is called \(id)"))
        document.id = id
      }
      if let first = firstWithText[draft.textDigest] {
        result.warnings.append(
          IngestWarning(
            path: article.shownPath, line: article.line, kind: .duplicateText,
            message: "\(id) has the same text as \(result.documents[first].id); both are kept"))
      } else {
        firstWithText[draft.textDigest] = result.documents.count
      }
      result.digests.append(Fingerprint.digest(document, textDigest: draft.textDigest))
      result.documents.append(document)
    }
    result.fingerprint = Fingerprint.corpus(result.digests, aliases: result.aliases)
    return result
  }

  /// Reads an article's own text for what neither its record nor `corpus.yaml` states.
  private static func draft(_ article: RawArticle) -> Drafted? {
    guard let text = SourceText(validating: article.bytes) else { return nil }
    let layout = ArticleLayout.read(
      text, from: article.textStart, statedTitle: article.stated.title,
      isMarkdown: article.isMarkdown)
    var metadata = article.stated
    metadata.fill(from: layout.metadata)
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
        id: DocumentIdentifiers.clean(article.statedID ?? article.stem), path: article.path,
        text: text, metadata: metadata, regions: regions),
      textDigest: SHA256.hash(text.bytes), warnings: warnings)
  }
}
