import TextModel

/// Makes documents of the articles that the files gave.
struct CorpusAssembly {
  let threads: Int
  /// Whether the documents and the corpus are to have digests.
  let hasDigests: Bool
  /// What was odd about the folders.
  var warnings: [IngestWarning] = []
  private var fileWarnings: [IngestWarning] = []
  var ignoredFileCount = 0
  var descriptions = CorpusDescriptions()
  private var articles: [RawArticle] = []

  init(threads: Int, hasDigests: Bool) {
    self.threads = threads
    self.hasDigests = hasDigests
  }

  mutating func add(_ files: [ParsedFile]) {
    for file in files {
      fileWarnings += file.warnings
      articles += file.articles
    }
  }

  consuming func finish() -> IngestResult {
    let articles = articles
    let descriptions = descriptions
    let hasDigests = hasDigests
    let drafts = ParallelMap.map(count: articles.count, threads: threads) { index in
      let article = Article(
        raw: articles[index], statement: descriptions.statement(about: articles[index]))
      return (article: article, draft: Self.draft(article, hasDigest: hasDigests))
    }
    var result = IngestResult(
      documents: [], digests: [], warnings: warnings + descriptions.warnings + fileWarnings,
      fingerprint: "", aliases: descriptions.aliases, ignoredFileCount: ignoredFileCount)
    result.documents.reserveCapacity(drafts.count)
    result.digests.reserveCapacity(hasDigests ? drafts.count : 0)
    var register = DocumentRegister()
    for (article, draft) in drafts {
      register.meet(article)
      guard let draft else { continue }
      var document = draft.document
      document.id = register.identifier(of: draft.entry, for: article)
      if let textDigest = draft.textDigest {
        let digest = Fingerprint.digest(document, textDigest: textDigest)
        register.add(digest)
        result.digests.append(digest)
      }
      result.documents.append(document)
    }
    result.warnings += register.unmatched(by: descriptions) + register.warnings
    if hasDigests { result.fingerprint = register.fingerprint(aliases: result.aliases) }
    return result
  }

  /// A document on its way.
  private struct Draft {
    var document: Document
    var textDigest: SHA256.Digest?
    var entry: DocumentRegister.Entry
  }

  private static func draft(_ article: Article, hasDigest: Bool) -> Draft? {
    guard hasDigest else {
      return article.document().map { document, warnings in
        Draft(document: document, entry: DocumentRegister.Entry(document, warnings: warnings))
      }
    }
    return article.draft().map { draft in
      Draft(
        document: draft.document, textDigest: draft.textDigest,
        entry: DocumentRegister.Entry(
          wantedID: draft.document.id, textDigest: draft.textDigest, warnings: draft.warnings))
    }
  }
}
