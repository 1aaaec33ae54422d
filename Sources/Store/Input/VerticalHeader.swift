/// What the first lines of a file in the vertical format tell about the rest.
struct VerticalHeader {
  /// The names of the columns, if a comment names them.
  var columns: [String]?
  /// The tag whose regions are documents.
  var documentTag: String?

  /// Tags that stand for documents.
  static let documentTags = ["text", "doc", "document", "article"]

  /// Reads the lines up to the first token.
  ///
  /// The comment is that of the Language Bank of Finland or a simple one:
  /// `<!-- #vrt positional-attributes: word lemma pos -->`, `<!-- columns: form,pos,lemma -->`.
  init(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    while index < bytes.count {
      var end = index
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      var line = UnsafeRawBufferPointer(rebasing: bytes[index..<end])
      if line.last == 0x0D { line = UnsafeRawBufferPointer(rebasing: line.dropLast()) }
      if !line.isEmpty {
        guard let tag = VerticalTag(line) else { return }
        switch tag.kind {
        case .other: columns = columns ?? Self.columns(String(decoding: line, as: UTF8.self))
        case .start:
          let name = String(decoding: line[tag.name], as: UTF8.self)
          if documentTag == nil, Self.documentTags.contains(name) { documentTag = name }
        case .end: break
        }
      }
      index = end + 1
    }
  }

  private static func columns(_ comment: String) -> [String]? {
    for key in ["#vrt positional-attributes:", "columns:"] {
      guard comment.hasPrefix("<!--"), comment.hasSuffix("-->") else { continue }
      let body = comment.dropFirst(4).dropLast(3).drop { $0 == " " }
      guard body.hasPrefix(key) else { continue }
      let names = body.dropFirst(key.count).split { $0 == " " || $0 == "," || $0 == "\t" }
      return names.isEmpty ? nil : names.map(String.init)
    }
    return nil
  }
}
