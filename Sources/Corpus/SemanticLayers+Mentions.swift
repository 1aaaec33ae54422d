import TextModel

extension SemanticLayers {
  /// Joins the spans that name somebody in statements and events to the mentions that head them.
  mutating func joinMentions(_ layers: Layers, _ syntax: Syntax) {
    let heads = MentionHeads(entities.mentions)
    let named =
      statements.flatMap { [$0.speaker, $0.addressee, $0.target].compactMap { $0 } + $0.via }
      + events.flatMap { $0.actors + $0.targets + [$0.place].compactMap { $0 } }
    for span in named where mentionOfSpan[span] == nil {
      let tokens = layers.tokens(in: span)
      guard let head = tokens.first(where: { syntax.head(of: $0).map(tokens.contains) != true })
      else { continue }
      mentionOfSpan[span] = heads.position(of: head)
    }
  }
}
