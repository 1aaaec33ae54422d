/// A syntactic word of a treebank: the columns of one line of CoNLL-U.
///
/// Source: https://universaldependencies.org/format.html
public struct TreebankWord: Sendable, Hashable {
  /// The word as it stands in the text.
  public var form: String
  /// Its dictionary form.
  public var lemma: String
  /// The universal part of speech.
  public var pos: String
  /// The treebank's own tag.
  public var xpos: String
  /// Morphological features as written (`Number=Plur`); `_` for none.
  public var features: String
  /// The head, counted from 1 in the sentence; 0 for the root.
  public var head: Int
  /// The relation to the head.
  public var relation: String
  /// The last column, as written.
  public var misc: String
  /// Whether it is a later word of the surface token that the word before it begins.
  public var continuesToken: Bool

  /// A word from its columns.
  public init(
    form: String, lemma: String = "_", pos: String = "X", xpos: String = "_",
    features: String = "_", head: Int = 0, relation: String = "root", misc: String = "_",
    continuesToken: Bool = false
  ) {
    self.form = form
    self.lemma = lemma
    self.pos = pos
    self.xpos = xpos
    self.features = features
    self.head = head
    self.relation = relation
    self.misc = misc
    self.continuesToken = continuesToken
  }
}

/// A surface token: the stretch of text that one or more words stand for.
public struct TreebankToken: Sendable, Hashable {
  /// The token as it stands in the text ("don't").
  public var form: String
  /// Its words, as positions in the sentence's words.
  public var words: Range<Int>
  /// Whether white space stands between it and the next token.
  public var spaceAfter: Bool
  /// Whether it has a line of its own beside those of its words (`2-3`).
  ///
  /// That is so for every token of several words, and may be so for a token of one.
  public var isMultiword: Bool

  /// A token from its parts.
  public init(
    form: String, words: Range<Int>, spaceAfter: Bool = true, isMultiword: Bool? = nil
  ) {
    self.form = form
    self.words = words
    self.spaceAfter = spaceAfter
    self.isMultiword = isMultiword ?? (words.count > 1)
  }
}

/// A sentence of a treebank with its comments.
public struct TreebankSentence: Sendable, Hashable {
  /// The comment lines without `# `, in order.
  public var comments: [String] = []
  /// The words.
  public var words: [TreebankWord] = []
  /// The surface tokens; they partition the words.
  public var tokens: [TreebankToken] = []
  /// The identifier of the document that it belongs to, if a comment at or before it named one.
  public var document: String?
  /// Whether a document or a paragraph begins with it.
  public var beginsParagraph = false

  /// A sentence with nothing in it.
  public init() {}
}
