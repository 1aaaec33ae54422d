import TextModel

/// Reads the articles of files and folders, with what is known about each.
///
/// Text and Markdown files hold one article each; JSON, JSON Lines, CSV and TSV files one a record;
/// each may be packed with gzip. What `corpus.yaml` says about an article comes before what its
/// front matter or record says, and that before what its own text says.
public struct CorpusReader: Sendable {
  /// A reader.
  public init() {}

  /// Reads files, and folders with all that lies below them.
  ///
  /// Folders are read in the order of their paths' bytes, so the result is the same on every
  /// machine and for any number of threads.
  public func read(_ paths: [String], threads: Int) throws(IngestError) -> IngestResult {
    guard !paths.isEmpty else { throw .noPath }
    var walk = FileWalk()
    for (index, path) in paths.enumerated() {
      try walk.add(root: path, index: index, isOneOfSeveral: paths.count > 1)
    }
    var assembly = CorpusAssembly(threads: threads)
    assembly.ignoredFileCount = walk.ignoredCount
    assembly.warnings = walk.warnings
    for description in walk.descriptions { assembly.descriptions.add(description) }
    let files = walk.files
    var parsed = ParallelMap.map(count: files.count, threads: threads) { index -> ParsedFile? in
      FileParser.isParsedByLines(files[index].file)
        ? nil : FileParser.parse(files[index].file, root: files[index].root, threads: 1)
    }
    // Large files one after another, each on all threads, so that only one is held at a time.
    for index in parsed.indices where parsed[index] == nil {
      parsed[index] = FileParser.parse(
        files[index].file, root: files[index].root, threads: threads)
    }
    assembly.add(parsed.compactMap { $0 })
    let result = assembly.finish()
    if result.documents.isEmpty {
      throw .noArticles(
        paths: paths, found: Self.summary(of: walk), warnings: result.warnings)
    }
    return result
  }

  /// Reads articles from memory: standard input, or a corpus that a program carries.
  ///
  /// A name stands for a path, and decides by its ending how the bytes hold articles; a
  /// `corpus.yaml` among the sources is one.
  public func read(sources: [(name: String, bytes: [UInt8])]) -> IngestResult {
    var assembly = CorpusAssembly(threads: 1)
    let isDescription = { (name: String) in
      name == FileWalk.descriptionName || name.hasSuffix("/" + FileWalk.descriptionName)
    }
    for source in sources where isDescription(source.name) {
      let folder = String(source.name.dropLast(FileWalk.descriptionName.count))
      assembly.descriptions.add(
        CorpusDescription(
          source.bytes, folder: folder, root: 0, shownPath: source.name),
        describesAll: true)
    }
    assembly.add(
      sources.filter { !isDescription($0.name) }.map { source in
        var parser = FileParser(
          path: source.name, shownPath: source.name, name: FileFormat.assume(source.name), root: 0)
        parser.parse(source.bytes)
        return parser.parsed
      })
    return assembly.finish()
  }

  /// What lies at the paths, for the message that none of it is an article.
  static func summary(of walk: FileWalk) -> String {
    let read = walk.files.count
    let ignored = walk.ignoredCount
    if read == 0, ignored == 0 { return "nothing in it" }
    var parts: [String] = []
    if read > 0 { parts.append("\(read) \(read == 1 ? "file" : "files") without a readable text") }
    if ignored > 0 {
      parts.append("\(ignored) \(ignored == 1 ? "file" : "files") of other kinds or hidden")
    }
    return parts.joined(separator: ", ")
  }
}
