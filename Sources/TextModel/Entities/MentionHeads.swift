/// The mentions of a document by their heads.
///
/// For the speaker of a statement, say: its head is the token of the phrase whose own head lies
/// outside it.
public struct MentionHeads: Sendable {
  private let mentions: [EntityMention]
  /// The position of the mention that each token is the head of, and of the name that it is in.
  private var positions: [Int: Int] = [:]
  private var names: [Int: Int] = [:]

  /// The mentions of a document, in document order.
  public init(_ mentions: [EntityMention]) {
    self.mentions = mentions
    for (position, mention) in mentions.enumerated() {
      // Of a name within a longer phrase the longer one.
      let known = positions[mention.head].map { mentions[$0].tokens.count } ?? 0
      if known < mention.tokens.count { positions[mention.head] = position }
      guard mention.kind == .name else { continue }
      for token in mention.tokens where names[token] == nil { names[token] = position }
    }
  }

  /// The position of the mention that a token is the head of; a name is found by any of its tokens.
  public func position(of head: Int) -> Int? { positions[head] ?? names[head] }

  /// The mention that a token is the head of; a name is found by any of its tokens.
  public func mention(of head: Int) -> EntityMention? { position(of: head).map { mentions[$0] } }
}
