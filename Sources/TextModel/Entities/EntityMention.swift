/// An expression in the text that refers to an entity: a name, a pronoun, a description or a title.
///
/// The terms are those of coreference resolution (mention, entity, antecedent); see Jurafsky and
/// Martin, "Speech and Language Processing", the chapter on coreference resolution.
public struct EntityMention: Sendable, Hashable {
  /// How the entity is referred to.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// By its name, or a part or an abbreviation of it.
    case name
    /// By a pronoun: personal, possessive, reflexive, or relative ("who").
    case pronoun
    /// By a noun phrase without a name of its own ("the ministry", "his brother").
    case description
    /// By the office or the part in which it is named ("Foreign Minister", "the group's lawyer").
    case title
  }

  /// From its first to its last token.
  public var span: ByteSpan
  /// Its tokens, as positions in the token layer; never empty.
  public var tokens: Range<Int>
  /// The token that the others depend on, as a position in the token layer.
  public var head: Int
  /// How the entity is referred to.
  public var kind: Kind
  /// Who or what it refers to, as a position among the document's entities.
  public var entity: Int
  /// The power that this mention stands for ("Peru" of "Lima said"), if it does.
  ///
  /// The mention still refers to its own entity, the town: what it stands for is marked, not put in
  /// its place.
  public var standsFor: String?

  /// A mention from its parts.
  public init(
    span: ByteSpan, tokens: Range<Int>, head: Int, kind: Kind, entity: Int,
    standsFor: String? = nil
  ) {
    self.span = span
    self.tokens = tokens
    self.head = head
    self.kind = kind
    self.entity = entity
    self.standsFor = standsFor
  }
}
