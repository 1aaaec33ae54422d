/// How a preposition relates a time to what is told: a signal of TimeML.
public struct TimeSignal: Sendable, Hashable {
  /// The relation.
  public enum Relation: String, Sendable, Hashable, CaseIterable {
    /// In it: "in", "on", "at", "during".
    case during
    /// Ended when it begins: "before", "prior to".
    case before
    /// Begun when it has ended: "after", "following".
    case after
    /// Going on from it: "since", "from", "starting".
    case since
    /// Going on up to it: "until", "till", "through".
    case until
    /// Not later than it: "by".
    case by
    /// From one to another: "between", "from … to".
    case between
  }

  /// The preposition.
  public var span: ByteSpan
  /// The relation.
  public var relation: Relation

  /// A relation that a preposition says.
  public init(span: ByteSpan, relation: Relation) {
    self.span = span
    self.relation = relation
  }
}
