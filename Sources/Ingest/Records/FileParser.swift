import TextModel

/// Takes the articles out of a file's bytes.
struct FileParser {
  let path: String
  let shownPath: String
  let name: FileFormat.Name
  let root: Int
  var parsed = ParsedFile()

  init(path: String, shownPath: String, name: FileFormat.Name, root: Int) {
    self.path = path
    self.shownPath = shownPath
    self.name = name
    self.root = root
  }

  /// The articles of a file in the file system.
  static func parse(_ file: FileWalk.File, root: Int) -> ParsedFile {
    var parser = FileParser(
      path: file.path, shownPath: file.shownPath, name: file.name, root: root)
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
    let decoded = TextEncoding.decode(stored)
    guard !decoded.isBinary else {
      warn(
        .binary,
        "it holds bytes that no text holds (UTF-16 needs a byte order mark); passed over")
      return
    }
    if let warning = decoded.warning { warn(.encoding, warning) }
    parseText(decoded.bytes)
  }

  mutating func parseText(_ bytes: [UInt8]) {
    let article = RawArticle(
      path: path, filePath: path, stem: stem, bytes: bytes, isMarkdown: name.format == .markdown,
      shownPath: shownPath, root: root)
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

  mutating func warn(
    _ kind: IngestWarning.Kind, _ message: String, line: Int? = nil, column: Int? = nil
  ) {
    parsed.warnings.append(
      IngestWarning(path: shownPath, line: line, column: column, kind: kind, message: message))
  }
}
