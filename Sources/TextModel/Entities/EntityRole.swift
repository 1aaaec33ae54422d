/// An office or a part that an entity has, as the text gives it: "spokesman for the ministry".
public struct EntityRole: Sendable, Hashable {
  /// From the first to the last token of the noun phrase that names the role, institution included.
  public var span: ByteSpan
  /// The role's noun with the words that narrow it, without article and institution ("foreign
  /// minister").
  public var title: String
  /// The institution, the country or the person that the role belongs to, as the text names it.
  public var institution: ByteSpan?
  /// The institution as a position among the document's entities, where it is one of them.
  public var institutionEntity: Int?
  /// Who has the role, as a position among the document's entities.
  public var holder: Int

  /// A role from its parts.
  public init(
    span: ByteSpan, title: String, institution: ByteSpan? = nil, institutionEntity: Int? = nil,
    holder: Int
  ) {
    self.span = span
    self.title = title
    self.institution = institution
    self.institutionEntity = institutionEntity
    self.holder = holder
  }
}
