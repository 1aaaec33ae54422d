/// A piece of reported speech: who says what, with which words.
public struct Statement: Sendable, Hashable {
  /// How the words are reported.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// All of the content stands between quotation marks.
    case direct
    /// None of it does, and a clause tells it.
    case indirect
    /// A part of it does.
    case mixed
    /// A noun tells it ("allegations that", "announced the arrests").
    case nominal
    /// A quotation whose speaker stands elsewhere.
    case floating
  }

  /// From its first to its last part.
  public var span: ByteSpan
  /// How the words are reported.
  public var kind: Kind
  /// Who speaks, as the text names them.
  public var speaker: ByteSpan?
  /// The words that report the speech ("said", "according to").
  public var cue: ByteSpan?
  /// What is said, in one or more pieces, in document order.
  public var content: [ByteSpan]
  /// The quotes in its content, as positions in the quote layer.
  public var quotes: [Int]
  /// The words of the cue where it is split ("made … clear"); one piece where it is not.
  public var cueParts: [ByteSpan] = []
  /// The dictionary form of the cue ("say", "make clear", "according to").
  public var cueLemma: String?
  /// What the speaker does with the words.
  public var stance = Stance.say
  /// Whether the cue, or the main clause of the content, is negated.
  public var negated = false
  /// Whether it is the cue that is negated ("has not said").
  public var cueNegated = false
  /// The word that keeps the content at a distance ("allegedly").
  public var hedge: ByteSpan?
  /// Who is spoken to.
  public var addressee: ByteSpan?
  /// Who is accused, blamed, praised, criticised, thanked or warned of.
  public var target: ByteSpan?
  /// What carries the words ("in a statement", "on the radio"), without its preposition.
  public var medium: ByteSpan?
  /// Those through whom the words came, the nearest to the speaker first.
  public var via: [ByteSpan] = []
  /// The statement in whose content it stands, as a position in the statement layer.
  public var nestedIn: Int?
  /// The statement that it answers ("a claim that … rejected"), as a position in the layer.
  public var refersTo: Int?
  /// Whether it stands in the headline.
  public var inHeadline = false
  /// When the words were said, as the text has it.
  public var time: ByteSpan?

  /// A statement from its parts.
  public init(
    span: ByteSpan, kind: Kind, speaker: ByteSpan?, cue: ByteSpan?, content: [ByteSpan],
    quotes: [Int]
  ) {
    self.span = span
    self.kind = kind
    self.speaker = speaker
    self.cue = cue
    self.content = content
    self.quotes = quotes
  }
}
