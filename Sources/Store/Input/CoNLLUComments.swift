/// What the comments before a sentence say.
struct CoNLLUComments {
  var beginsDocument = false
  var beginsParagraph = false
  /// The fields of the document.
  var fields: [(name: String, value: String)] = []
  /// The attributes of the paragraph.
  var paragraph: [(name: String, value: String)] = []
  /// The attributes of the sentence.
  var sentence: [(name: String, value: String)] = []

  init(_ comments: [String]) {
    var isOfDocument = false
    for comment in comments {
      let body = Self.trimmed(comment.dropFirst())
      let cut = body.firstIndex(of: "=")
      let name = Self.trimmed(body[..<(cut ?? body.endIndex)])
      let value = cut.map { String(Self.trimmed(body[body.index(after: $0)...])) }
      switch name {
      case "newdoc", "newdoc id":
        beginsDocument = true
        isOfDocument = true
        if let value { fields.append(("id", value)) }
      case "newpar", "newpar id":
        beginsParagraph = true
        isOfDocument = false
        if let value { paragraph.append(("id", value)) }
      case "text": isOfDocument = false
      default:
        guard let value, !name.isEmpty else { continue }
        if name == "sent_id" { isOfDocument = false }
        if name.hasPrefix("meta::") {
          fields.append((String(name.dropFirst(6)), value))
        } else if isOfDocument {
          fields.append((String(name), value))
        } else {
          sentence.append((String(name), value))
        }
      }
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
    return text
  }
}
