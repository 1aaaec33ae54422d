import TextModel

/// An article as its file gives it, with what the corpus's descriptions say about it.
///
/// Its own text is not yet asked for metadata: `draft` does that.
public struct Article: Sendable {
  let raw: RawArticle
  let statement: CorpusDescriptions.Statement

  /// The path below the root, with `#` and the record's number in a file of many.
  public var path: String { raw.path }
  /// The path of the file alone.
  public var filePath: String { raw.filePath }
  /// The position of its root among the paths that were given.
  public var root: Int { raw.root }
  /// The text as well-formed UTF-8.
  public var bytes: [UInt8] { raw.bytes }

  /// All that the document is made from besides its bytes, as a message for a hash.
  public var statements: [UInt8] {
    var message = Message()
    message.add(raw.path)
    message.add(raw.stem)
    message.add(raw.statedID)
    message.add(String(raw.textStart))
    message.add(raw.isMarkdown ? "markdown" : nil)
    message.add(raw.stated)
    message.add(statement.metadata)
    message.add(statement.defaults)
    message.add(statement.id)
    return message.bytes
  }

  /// Reads the article's own text for what neither its record nor `corpus.yaml` states; `nil` if it
  /// is no text.
  public func draft() -> ArticleDraft? {
    guard let text = SourceText(validating: raw.bytes) else { return nil }
    var metadata = statement.metadata
    metadata.fill(from: raw.stated)
    let layout = ArticleLayout.read(
      text, from: raw.textStart, statedTitle: metadata.title, isMarkdown: raw.isMarkdown)
    metadata.fill(from: layout.metadata)
    if metadata.language == nil {
      metadata.language = LanguageDetector.language(of: text.bytes, from: raw.textStart)
    }
    metadata.fill(from: statement.defaults)
    var regions = layout.regions
    if raw.textStart > 0 {
      regions.insert(Region(kind: .markup, span: ByteSpan(0, raw.textStart)), at: 0)
    }
    var warnings: [IngestWarning] = []
    if metadata.published == nil {
      for problem in layout.problems {
        let line = text.bytes.prefix(problem.offset).count { $0 == 0x0A } + 1
        warnings.append(
          IngestWarning(
            path: raw.shownPath, line: raw.line ?? line, kind: .date, message: problem.message))
      }
    }
    return ArticleDraft(
      document: Document(
        id: DocumentIdentifiers.clean(statement.id ?? raw.statedID ?? raw.stem),
        path: raw.path, text: text, metadata: metadata, regions: regions),
      textDigest: SHA256.hash(text.bytes), warnings: warnings)
  }
}

/// A document that has not yet got its place among the others of its corpus.
public struct ArticleDraft: Sendable {
  /// The document; its identifier may be that of another.
  public var document: Document
  /// The hash of its text.
  public var textDigest: SHA256.Digest
  /// What was odd about it.
  public var warnings: [IngestWarning]
}
