import TextModel

/// An article as its file gives it, before its own text is asked for metadata.
struct RawArticle: Sendable {
  /// The path below the root, with `#` and the record's number in a file of many.
  var path: String
  /// The path of the file alone.
  var filePath: String
  /// What its identifier is made from unless its metadata states one.
  var stem: String
  /// The identifier that its metadata states.
  var statedID: String?
  /// The text as well-formed UTF-8.
  var bytes: [UInt8]
  /// What front matter or the record's fields say.
  var stated = Metadata()
  /// Where the article starts, behind its front matter.
  var textStart = 0
  /// Whether the text is Markdown.
  var isMarkdown = false
  /// The path of the file as the user knows it, and the line of the record.
  var shownPath: String
  var line: Int?
  /// The position of its root.
  var root = 0
}

/// What one file gave.
struct ParsedFile: Sendable {
  var articles: [RawArticle] = []
  var warnings: [IngestWarning] = []
}
