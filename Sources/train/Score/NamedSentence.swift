import TextModel
import Treebank

/// A sentence whose names are known.
struct NamedSentence: Sendable {
  let sentence: TreebankSentence
  let names: [Name]
  let genre: String?

  /// The sentences of a GUM treebank with the names that its entities show.
  static func sentences(gum treebank: [TreebankSentence]) -> [NamedSentence] {
    zip(treebank, TreebankGenre.genres(of: treebank)).map { sentence, genre in
      NamedSentence(
        sentence: sentence, names: Name.names(ofEntitiesIn: sentence), genre: genre)
    }
  }

  /// The sentences of an IOB2 file.
  ///
  /// - Parameter treebank: The treebank that was tagged. Its sentences are taken where they have the
  ///   same words, since they tell paragraphs and the words of one token.
  static func sentences(
    tagged: [TaggedSentence], treebank: [TreebankSentence]
  ) -> [NamedSentence] {
    var parsed: [String: TreebankSentence] = [:]
    for sentence in treebank {
      if let identifier = sentence.identifier { parsed[identifier] = sentence }
    }
    var document: String?
    return tagged.map { tagged in
      let comment = tagged.comments.first { $0.hasPrefix("newdoc id = ") }
      if let comment { document = String(comment.dropFirst(12)) }
      var sentence = tagged.treebankSentence
      if let other = tagged.identifier.flatMap({ parsed[$0] }),
        other.words.map(\.form) == tagged.words
      {
        sentence = other
      }
      sentence.document = document
      return NamedSentence(
        sentence: sentence, names: Name.names(tags: tagged.tags),
        genre: TreebankGenre.prefix(of: document))
    }
  }
}

extension TaggedSentence {
  /// The sentence with its words alone; its text is made of them where the one given is another.
  fileprivate var treebankSentence: TreebankSentence {
    var sentence = TreebankSentence()
    sentence.comments = comments
    for (index, form) in words.enumerated() {
      sentence.words.append(TreebankWord(form: form))
      sentence.tokens.append(TreebankToken(form: form, words: index..<index + 1))
    }
    if (try? TreebankText([sentence])) == nil {
      sentence.comments.removeAll { $0.hasPrefix("text = ") }
    }
    return sentence
  }
}
