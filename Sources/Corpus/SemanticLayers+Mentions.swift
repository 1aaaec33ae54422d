import TextModel

extension SemanticLayers {
  /// Joins the spans that name somebody in statements and events to the mentions that head them.
  mutating func joinMentions(_ layers: Layers, _ syntax: Syntax) {
    var positions: [Int: Int] = [:]
    for (position, mention) in entities.mentions.enumerated() {
      // Of a name within a longer phrase the longer one.
      if let known = positions[mention.head],
        entities.mentions[known].tokens.count >= mention.tokens.count
      {
        continue
      }
      positions[mention.head] = position
    }
    let named =
      statements.flatMap { [$0.speaker, $0.addressee, $0.target].compactMap { $0 } + $0.via }
      + events.flatMap { $0.actors + $0.targets + [$0.place].compactMap { $0 } }
    for span in named where mentionOfSpan[span] == nil {
      let tokens = layers.tokens(in: span)
      guard let head = tokens.first(where: { syntax.head(of: $0).map(tokens.contains) != true })
      else { continue }
      mentionOfSpan[span] =
        positions[head]
        ?? entities.mentions.firstIndex { $0.kind == .name && $0.tokens.contains(head) }
    }
  }
}
