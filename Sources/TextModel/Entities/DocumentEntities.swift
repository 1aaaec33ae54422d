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

  /// The mention whose head is the head of a phrase: that of the longest span inside it.
  ///
  /// For the speaker of a statement, a phrase that may be longer or shorter than the mention: the
  /// outermost mention in the phrase counts, and of several the first; else one that surrounds it.
  public func mention(in tokens: Range<Int>) -> EntityMention? {
    var best: EntityMention?
    for mention in mentions where mention.tokens.overlaps(tokens) {
      guard tokens.contains(mention.head) else { continue }
      if let best, best.tokens.count >= mention.tokens.count { continue }
      best = mention
    }
    return best
  }

  /// The entity that a phrase of the text refers to.
  public func entity(in tokens: Range<Int>) -> Entity? {
    guard let mention = mention(in: tokens), entities.indices.contains(mention.entity) else {
      return nil
    }
    return entities[mention.entity]
  }
}
