/// The layers of one document that rest on the analysis of its words: who says what, who is meant,
/// when, how many, and what happened; each is in document order.
public struct SemanticLayers: Sendable, Equatable {
  /// Who and what the text speaks of, with the expressions that refer to them.
  public var entities: DocumentEntities
  /// Reported speech.
  public var statements: [Statement]
  /// Expressions of time.
  public var times: [TimeExpression]
  /// Numbers with what they count.
  public var quantities: [Quantity]
  /// Who did what to whom.
  public var events: [Event]
  /// For spans of other layers (speakers, targets, places) the mention that heads them, as a
  /// position among the mentions.
  public var mentionOfSpan: [ByteSpan: Int]

  /// Layers from their parts; nothing in those that are not given.
  public init(
    entities: DocumentEntities = DocumentEntities(), statements: [Statement] = [],
    times: [TimeExpression] = [], quantities: [Quantity] = [], events: [Event] = [],
    mentionOfSpan: [ByteSpan: Int] = [:]
  ) {
    self.entities = entities
    self.statements = statements
    self.times = times
    self.quantities = quantities
    self.events = events
    self.mentionOfSpan = mentionOfSpan
  }

  /// The mention that heads a span of another layer.
  public func mention(of span: ByteSpan) -> EntityMention? {
    guard let number = mentionOfSpan[span], entities.mentions.indices.contains(number) else {
      return nil
    }
    return entities.mentions[number]
  }

  /// The value of the expression of time that a span holds, or that holds it: the first of them.
  public func interval(of span: ByteSpan) -> CalendarInterval? {
    times.first { $0.interval != nil && $0.span.overlaps(span) }?.interval
  }
}
