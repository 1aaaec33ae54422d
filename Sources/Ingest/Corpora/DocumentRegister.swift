import TextModel

/// Gives the documents of a corpus, one after the other, their identifiers, and puts together what
/// is known of all of them.
public struct DocumentRegister: Sendable {
  /// What is known of a document before it has its place.
  public struct Entry: Sendable {
    /// The identifier that it would have alone.
    public var wantedID: String
    /// The hash of its text.
    public var textDigest: SHA256.Digest
    /// What was odd about its text; the paths are those by which the user knows the file now.
    public var warnings: [IngestWarning]

    /// An entry from its parts.
    public init(wantedID: String, textDigest: SHA256.Digest, warnings: [IngestWarning]) {
      self.wantedID = wantedID
      self.textDigest = textDigest
      self.warnings = warnings
    }
  }

  /// What was noticed about the documents so far.
  public private(set) var warnings: [IngestWarning] = []
  private var identifiers = DocumentIdentifiers()
  private var firstWithText: [SHA256.Digest: String] = [:]
  private var hash = SHA256()
  private var used: Set<CorpusDescriptions.EntryPosition> = []
  private var paths: [(root: Int, path: String)] = []

  /// How many articles are kept for hints.
  private static let pathCount = 2000

  /// A register without documents.
  public init() {}

  /// Takes notice of an article, whether it becomes a document or not.
  public mutating func meet(_ article: Article) {
    used.formUnion(article.statement.entries)
    if paths.count < Self.pathCount { paths.append((article.root, article.path)) }
  }

  /// Gives the document of an article its identifier.
  public mutating func identifier(of entry: Entry, for article: Article) -> String {
    warnings += entry.warnings.map { warning in
      var warning = warning
      warning.path = article.raw.shownPath
      return warning
    }
    let (id, isRenamed) = identifiers.take(entry.wantedID, hash: entry.textDigest)
    if isRenamed {
      warnings.append(
        IngestWarning(
          path: article.raw.shownPath, line: article.raw.line, kind: .duplicateID,
          message: "another document has the id \(entry.wantedID); this one is called \(id)"))
    }
    if let first = firstWithText[entry.textDigest] {
      warnings.append(
        IngestWarning(
          path: article.raw.shownPath, line: article.raw.line, kind: .duplicateText,
          message: "\(id) has the same text as \(first); both are kept"))
    } else {
      firstWithText[entry.textDigest] = id
    }
    return id
  }

  /// Takes the digest of the document that comes next.
  public mutating func add(_ digest: SHA256.Digest) { hash.update(digest.bytes) }

  /// The digest of a document with its identifier.
  public static func digest(_ document: Document, textDigest: SHA256.Digest) -> SHA256.Digest {
    Fingerprint.digest(document, textDigest: textDigest)
  }

  /// The fingerprint of the corpus when all documents have been added.
  public func fingerprint(aliases: [String: [String]]) -> String {
    Fingerprint.corpus(hash, aliases: aliases)
  }

  /// Warns of entries of descriptions that spoke of no article.
  func unmatched(by descriptions: CorpusDescriptions) -> [IngestWarning] {
    descriptions.unmatched(used: used, articles: paths)
  }
}
