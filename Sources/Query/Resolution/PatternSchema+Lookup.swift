// Names looked up, and what is said when they are not there.

extension PatternSchema {
  /// The attribute of tokens with a name.
  func attributeIndex(named name: String) -> Int? {
    attributes.firstIndex { $0.name == name } ?? attributes.firstIndex { $0.aliases.contains(name) }
  }

  /// The tag with a name.
  func tagIndex(named name: String) -> Int? {
    tags.firstIndex { $0.name == name } ?? tags.firstIndex { $0.aliases.contains(name) }
  }

  /// The tag and attribute that CQP joins by `_`: `quote_kind`.
  func regionAttribute(named name: String) -> (tag: Int, attribute: Int)? {
    for (index, byte) in name.utf8.enumerated() where byte == UInt8(ascii: "_") {
      guard let tag = tagIndex(named: String(decoding: name.utf8.prefix(index), as: UTF8.self))
      else { continue }
      let rest = String(decoding: name.utf8.dropFirst(index + 1), as: UTF8.self)
      if let attribute = tags[tag].attributeIndex(named: rest) { return (tag, attribute) }
    }
    return nil
  }

  static func known(_ names: [String], _ what: String) -> String {
    names.isEmpty ? "there are no \(what)" : "\(what): " + names.joined(separator: ", ")
  }

  static func suggestion(for name: String, among names: [String], _ what: String) -> String {
    Spelling.closest(to: name, in: names).map { "did you mean `\($0)`?" } ?? known(names, what)
  }
}

extension PatternSchema.Tag {
  /// The attribute of the tag's regions with a name.
  func attributeIndex(named name: String) -> Int? {
    attributes.firstIndex { $0.name == name } ?? attributes.firstIndex { $0.aliases.contains(name) }
  }
}
