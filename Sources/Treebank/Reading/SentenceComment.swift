/// A comment line before a sentence.
struct SentenceComment {
  /// What follows `# `.
  let text: String

  /// A comment from its line, or `nil` if it is not UTF-8.
  init?(_ line: ArraySlice<UInt8>) {
    var rest = line.dropFirst()
    if rest.first == 0x20 { rest = rest.dropFirst() }
    guard let text = String(validating: rest, as: UTF8.self) else { return nil }
    self.text = text
  }

  /// Whether a document begins.
  var beginsDocument: Bool { text.hasPrefix("newdoc") }

  /// Whether a document or a paragraph begins.
  var beginsParagraph: Bool { beginsDocument || text.hasPrefix("newpar") }

  /// The value behind `id =`, if the comment has one.
  var identifier: String? {
    guard let sign = text.firstIndex(of: "="),
      text[..<sign].split(separator: " ").last == "id"
    else { return nil }
    return String(text[text.index(after: sign)...].drop { $0 == " " })
  }
}

extension TreebankSentence {
  /// The value of the comment `# name = value`, if there is one.
  public func comment(_ name: String) -> String? {
    let prefix = name + " ="
    guard let comment = comments.first(where: { $0.hasPrefix(prefix) }) else { return nil }
    let value = comment.utf8.dropFirst(prefix.utf8.count)
    return String(value.first == 0x20 ? value.dropFirst() : value)
  }

  /// The sentence's name.
  public var identifier: String? { comment("sent_id") }
}
