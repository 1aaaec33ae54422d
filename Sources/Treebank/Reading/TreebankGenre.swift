/// The genres of a treebank's documents.
public enum TreebankGenre {
  /// The genre of each sentence: what `# meta::genre` says at the beginning of its document, or else
  /// the document's name up to the first hyphen (`weblog-…`); `nil` where there is neither.
  public static func genres(of sentences: [TreebankSentence]) -> [String?] {
    var stated: String?
    return sentences.map { sentence in
      let beginsDocument = sentence.comments.contains { $0.hasPrefix("newdoc") }
      if beginsDocument { stated = nil }
      if let genre = sentence.comment("meta::genre") { stated = genre }
      return stated ?? prefix(of: sentence.document)
    }
  }

  /// The part of a document's name that names its genre.
  public static func prefix(of document: String?) -> String? {
    guard let document, let hyphen = document.firstIndex(of: "-"), hyphen > document.startIndex
    else { return nil }
    return String(document[..<hyphen])
  }
}
