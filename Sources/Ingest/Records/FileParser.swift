import TextModel

/// Takes the articles out of a file's bytes.
struct FileParser {
  let path: String
  let shownPath: String
  let name: FileFormat.Name
  let root: Int
  /// How many threads may parse the file.
  let threads: Int
  var parsed = ParsedFile()
  private var warningCounts: [IngestWarning.Kind: Int] = [:]

  init(
    path: String, shownPath: String, name: FileFormat.Name, root: Int = 0, threads: Int = 1
  ) {
    self.path = path
    self.shownPath = shownPath
    self.name = name
    self.root = root
    self.threads = threads
  }

  /// From which size on a file of JSON Lines is parsed by all threads together.
  private static let largeByteCount = 4 << 20

  /// Whether a file is so large that its lines are to be parsed on several threads.
  static func isParsedByLines(_ file: FileWalk.File) -> Bool {
    guard file.name.format == .jsonLines else { return false }
    return FileBytes.byteCount(file.systemPath) >= largeByteCount
  }

  /// The articles of a file in the file system.
  static func parse(_ file: FileWalk.File, root: Int, threads: Int) -> ParsedFile {
    var parser = FileParser(
      path: file.path, shownPath: file.shownPath, name: file.name, root: root, threads: threads)
    do throws(FileBytes.Failure) {
      parser.parse(try FileBytes.read(file.systemPath))
    } catch {
      switch error {
      case .system(let number): parser.warn(.unreadable, FileBytes.reason(number))
      case .notAFile:
        parser.warn(.notAFile, "a device, pipe or socket, not a file; passed over")
      case .tooLarge: parser.warn(.tooLarge, "more than 4 GiB; split it")
      }
    }
    return parser.parsed
  }

  /// Takes the articles out of a file's bytes, packed or not.
  mutating func parse(_ stored: [UInt8]) {
    defer { warnOfTheRest() }
    guard name.isCompressed else {
      parseUnpacked(stored)
      return
    }
    do throws(Gzip.Failure) {
      parseUnpacked(try Gzip.unpack(stored))
    } catch {
      warn(.compression, error.reason + "; passed over")
    }
  }

  private mutating func parseUnpacked(_ bytes: [UInt8]) {
    // Every line of JSON Lines is decoded by itself, so that one broken line spoils no other.
    if name.format == .jsonLines, !TextEncoding.isUTF16(bytes) {
      parseJSONLines(bytes)
      return
    }
    let decoded = TextEncoding.decode(bytes)
    guard !decoded.isBinary else {
      warn(
        .binary,
        "it holds bytes that no text holds (UTF-16 needs a byte order mark); passed over")
      return
    }
    if let warning = decoded.warning { warn(.encoding, warning) }
    guard decoded.bytes.contains(where: { !$0.isASCIISpace }) else {
      warn(.empty, "no text; passed over")
      return
    }
    switch name.format {
    case .text, .markdown: parseText(decoded.bytes)
    case .json: parseJSON(decoded.bytes)
    case .jsonLines: parseJSONLines(decoded.bytes)
    case .commaSeparated, .tabSeparated: parseDelimited(decoded.bytes)
    }
  }

  /// Adds the one article of a text or Markdown file.
  private mutating func parseText(_ bytes: [UInt8]) {
    var article = RawArticle(
      path: path, filePath: path, stem: stem, bytes: bytes, isMarkdown: name.format == .markdown,
      shownPath: shownPath, root: root)
    if let frontMatter = FrontMatter(of: bytes) {
      article.textStart = frontMatter.end
      article.statedID = frontMatter.fields[.id]
      article.stated = frontMatter.fields.metadata { warn($0, $1, line: 1) }
      if let problem = frontMatter.problem {
        warn(
          .yaml, "the front matter cannot be read: \(problem.message)", line: problem.line,
          column: problem.column)
      }
    } else if FrontMatter.isUnclosed(in: bytes) {
      warn(
        .yaml, "the front matter is not closed with a line ---; it was read as text", line: 1)
    }
    add(article)
  }

  /// The path without the endings that say the format.
  var stem: String { String(decoding: path.utf8.prefix(name.stemByteCount), as: UTF8.self) }

  mutating func add(_ article: RawArticle) {
    let hasWords = article.bytes.withUnsafeBufferPointer { buffer in
      !WhiteSpace.trim(buffer, min(article.textStart, buffer.count)..<buffer.count).isEmpty
    }
    guard hasWords else {
      warn(.empty, "no text; passed over", line: article.line)
      return
    }
    parsed.articles.append(article)
  }

  /// After so many warnings of one kind in one file the others are only counted.
  private static let mostWarningsOfAKind = 20

  mutating func warn(
    _ kind: IngestWarning.Kind, _ message: String, line: Int? = nil, column: Int? = nil
  ) {
    warningCounts[kind, default: 0] += 1
    guard warningCounts[kind, default: 0] <= Self.mostWarningsOfAKind else { return }
    parsed.warnings.append(
      IngestWarning(path: shownPath, line: line, column: column, kind: kind, message: message))
  }

  /// Takes what another parser found in a part of the file.
  mutating func add(_ part: ParsedFile) {
    parsed.articles += part.articles
    for warning in part.warnings {
      warn(warning.kind, warning.message, line: warning.line, column: warning.column)
    }
  }

  /// Says how many warnings were only counted.
  private mutating func warnOfTheRest() {
    for kind in IngestWarning.Kind.allCases {
      let rest = warningCounts[kind, default: 0] - Self.mostWarningsOfAKind
      guard rest > 0 else { continue }
      parsed.warnings.append(
        IngestWarning(
          path: shownPath, kind: kind,
          message: "\(rest) more \(rest == 1 ? "warning" : "warnings") of this kind in the file"))
    }
  }
}
