/// The entities of one document with the expressions that refer to them.
public struct DocumentEntities: Sendable, Hashable {
  /// The entities, in the order of their first mentions.
  public var entities: [Entity]
  /// The mentions, in document order; one may lie inside another ("his brother").
  public var mentions: [EntityMention]
  /// The roles, in document order.
  public var roles: [EntityRole]

  /// The entities of a document.
  public init(
    entities: [Entity] = [], mentions: [EntityMention] = [], roles: [EntityRole] = []
  ) {
    self.entities = entities
    self.mentions = mentions
    self.roles = roles
  }
}
