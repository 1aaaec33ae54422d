import TextModel

/// Makes documents of the articles that the files gave.
struct CorpusAssembly {
  let threads: Int
  /// What was odd about the folders.
  var warnings: [IngestWarning] = []
  private var fileWarnings: [IngestWarning] = []
  var ignoredFileCount = 0
  var descriptions = CorpusDescriptions()
  private var articles: [RawArticle] = []

  init(threads: Int) { self.threads = threads }

  mutating func add(_ files: [ParsedFile]) {
    for file in files {
      fileWarnings += file.warnings
      articles += file.articles
    }
  }

  consuming func finish() -> IngestResult {
    let articles = articles
    let descriptions = descriptions
    let drafts = ParallelMap.map(count: articles.count, threads: threads) { index in
      let article = Article(
        raw: articles[index], statement: descriptions.statement(about: articles[index]))
      return (article: article, draft: article.draft())
    }
    var result = IngestResult(
      documents: [], digests: [], warnings: warnings + descriptions.warnings + fileWarnings,
      fingerprint: "", aliases: descriptions.aliases, ignoredFileCount: ignoredFileCount)
    result.documents.reserveCapacity(drafts.count)
    result.digests.reserveCapacity(drafts.count)
    var register = DocumentRegister()
    for (article, draft) in drafts {
      register.meet(article)
      guard let draft else { continue }
      var document = draft.document
      document.id = register.identifier(
        of: DocumentRegister.Entry(
          wantedID: document.id, textDigest: draft.textDigest, warnings: draft.warnings),
        for: article)
      let digest = Fingerprint.digest(document, textDigest: draft.textDigest)
      register.add(digest)
      result.digests.append(digest)
      result.documents.append(document)
    }
    result.warnings += register.unmatched(by: descriptions) + register.warnings
    result.fingerprint = register.fingerprint(aliases: result.aliases)
    return result
  }
}
