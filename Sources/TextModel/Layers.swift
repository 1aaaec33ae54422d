/// A syntactic word: the unit of the token table, of patterns and of frequency counts.
///
/// Universal Dependencies tells tokens, which stand in the text, from words, which syntax joins:
/// "don't" is one token of two words. Here every element is a word; `continuesToken` joins the
/// words of one surface token.
public struct Token: Sendable, Hashable {
  /// Where the word stands.
  public var span: ByteSpan
  /// Whether it is a later word of the surface token that the word before it begins ("n't").
  public var continuesToken: Bool

  /// A word at a place.
  @inlinable public init(span: ByteSpan, continuesToken: Bool = false) {
    self.span = span
    self.continuesToken = continuesToken
  }
}

/// A sentence: its text, and its tokens as positions in the document's token layer.
public struct Sentence: Sendable, Hashable {
  /// From its first to its last token.
  public var span: ByteSpan
  /// Its tokens; never empty.
  public var tokens: Range<Int>

  /// A sentence at a place.
  @inlinable public init(span: ByteSpan, tokens: Range<Int>) {
    self.span = span
    self.tokens = tokens
  }
}

/// A paragraph: its text, and its sentences as positions in the document's sentence layer.
public struct Paragraph: Sendable, Hashable {
  /// From its first to its last sentence.
  public var span: ByteSpan
  /// Its sentences; never empty.
  public var sentences: Range<Int>

  /// A paragraph at a place.
  @inlinable public init(span: ByteSpan, sentences: Range<Int>) {
    self.span = span
    self.sentences = sentences
  }
}

/// A stretch between quotation marks, the marks included.
public struct Quote: Sendable, Hashable {
  /// What the marks are there for.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Words that somebody said or wrote.
    case speech
    /// Words at a distance: irony, doubt, a name that others use.
    case scare
    /// The name of a work, a programme, an organisation.
    case title
    /// A word that is itself spoken of.
    case term
  }

  /// From the opening to the closing mark, both included.
  public var span: ByteSpan
  /// What stands between the marks.
  public var content: ByteSpan
  /// What the marks are there for.
  public var kind: Kind
  /// Whether the closing mark was found; a quote without one ends with its paragraph.
  public var balanced: Bool
  /// The quote it stands in, as a position in the quote layer.
  public var nestedIn: Int?
  /// The quote that it goes on from (a paragraph opened again), as a position in the quote layer.
  public var continuedFrom: Int?
  /// Which marks they are.
  public var marks: Marks
  /// Why it has no closing mark; `nil` if it has one.
  public var defect: Defect?
  /// What the reporter put between the speaker's words, brackets included: "[sic]".
  public var insertions: [ByteSpan]

  /// A quote from its parts.
  public init(
    span: ByteSpan, content: ByteSpan, kind: Kind, balanced: Bool = true, nestedIn: Int? = nil,
    continuedFrom: Int? = nil, marks: Marks = .double, defect: Defect? = nil,
    insertions: [ByteSpan] = []
  ) {
    self.span = span
    self.content = content
    self.kind = kind
    self.balanced = balanced
    self.nestedIn = nestedIn
    self.continuedFrom = continuedFrom
    self.marks = marks
    self.defect = defect
    self.insertions = insertions
  }
}

/// The layers of one document that its text alone gives; each is in document order.
public struct Layers: Sendable {
  /// Words and marks.
  public var tokens: [Token] = []
  /// Sentences.
  public var sentences: [Sentence] = []
  /// Paragraphs.
  public var paragraphs: [Paragraph] = []
  /// Quotes.
  public var quotes: [Quote] = []
  /// The tokens of the dateline, which the rest of their sentence does not depend on; empty for none
  /// and for documents of a store, whose trees are made.
  public var dateline = 0..<0

  /// Layers with nothing in them.
  public init() {}
}
