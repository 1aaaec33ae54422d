import TextModel

/// The articles of files and folders, to be read file by file, so that no more need be held.
///
/// It gives the articles that `CorpusReader` gives, in the same order.
public struct ArticleSource: Sendable {
  /// A file that promises articles.
  public struct File: Sendable {
    /// The position of its root among the paths that were given.
    public var root: Int
    /// The path below the root.
    public var path: String
    /// The path as the user knows it.
    public var shownPath: String
  }

  /// What one file gave.
  public struct Contents: Sendable {
    /// Its articles.
    public var articles: [Article]
    /// What was odd about the file.
    public var warnings: [IngestWarning]
  }

  /// How many files were passed over for their name.
  public let ignoredFileCount: Int
  /// What was odd about the folders and descriptions.
  public let warnings: [IngestWarning]
  private let paths: [String]
  private let walk: FileWalk
  private let descriptions: CorpusDescriptions

  /// Finds the files of some paths.
  public init(_ paths: [String]) throws(IngestError) {
    guard !paths.isEmpty else { throw .noPath }
    self.paths = paths
    var walk = FileWalk()
    for (index, path) in paths.enumerated() {
      try walk.add(root: path, index: index, isOneOfSeveral: paths.count > 1)
    }
    var descriptions = CorpusDescriptions()
    for description in walk.descriptions { descriptions.add(description) }
    self.walk = walk
    self.descriptions = descriptions
    ignoredFileCount = walk.ignoredCount
    warnings = walk.warnings + descriptions.warnings
  }

  /// The number of files.
  public var fileCount: Int { walk.files.count }

  /// A file.
  public func file(_ index: Int) -> File {
    let (root, file) = walk.files[index]
    return File(root: root, path: file.path, shownPath: file.shownPath)
  }

  /// Whether a file is so large that it is read on all threads by itself.
  public func isLarge(_ index: Int) -> Bool { FileParser.isParsedByLines(walk.files[index].file) }

  /// The number of bytes of a file; 0 if it cannot be told.
  public func byteCount(ofFile index: Int) -> Int {
    FileBytes.byteCount(walk.files[index].file.systemPath)
  }

  /// Reads a file.
  public func contents(ofFile index: Int, threads: Int = 1) -> Contents {
    let (root, file) = walk.files[index]
    let parsed = FileParser.parse(file, root: root, threads: threads)
    return Contents(
      articles: parsed.articles.map {
        Article(raw: $0, statement: descriptions.statement(about: $0))
      },
      warnings: parsed.warnings)
  }

  /// Other names of entities, from `corpus.yaml`.
  public var aliases: [String: [String]] { descriptions.aliases }

  /// Warns of entries of `corpus.yaml` that spoke of no article.
  public func unmatched(by register: DocumentRegister) -> [IngestWarning] {
    register.unmatched(by: descriptions)
  }

  /// The error of paths without any article.
  public func noArticles(warnings: [IngestWarning]) -> IngestError {
    .noArticles(paths: paths, found: CorpusReader.summary(of: walk), warnings: warnings)
  }
}
