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

  /// The mention that a token is the head of; of a name within a longer phrase the longer one.
  ///
  /// For the speaker of a statement: the head is the token of the phrase whose own head lies
  /// outside it. A name is found by any of its tokens.
  public func mention(headedBy head: Int) -> EntityMention? {
    var best: EntityMention?
    for mention in mentions where mention.head == head {
      if let best, best.tokens.count >= mention.tokens.count { continue }
      best = mention
    }
    return best ?? mentions.first { $0.kind == .name && $0.tokens.contains(head) }
  }

  /// The entity that the mention with a head refers to.
  public func entity(headedBy head: Int) -> Entity? {
    guard let mention = mention(headedBy: head), entities.indices.contains(mention.entity) else {
      return nil
    }
    return entities[mention.entity]
  }
}
