import TextModel

/// Finds the events of a text: who did what to whom, how many, where and when.
///
/// An event is told by a verb or a noun of the lexicon of political acts, with what stands around it
/// in the tree of its sentence. Its classes are those of PLOVER and CAMEO.
public struct EventFinder: Sendable {
  /// A finder; it keeps nothing between texts.
  public init() {}

  /// The events of a text in document order.
  ///
  /// - Parameter entities: Who the phrases for actors and targets refer to, for joining mentions of
  ///   the same event; without them their words are compared.
  public func events(
    in text: SourceText, tokens: [Token], sentences: [Sentence], analysis: WordAnalysis,
    quotes: [Quote] = [], statements: [Statement] = [], quantities: [Quantity] = [],
    times: [TimeExpression] = [], entities: DocumentEntities? = nil
  ) -> [Event] {
    text.bytes.withUnsafeBufferPointer { bytes in
      events(
        in: ParsedText(
          bytes: bytes, tokens: tokens, sentences: sentences, quotes: quotes, analysis: analysis),
        statements: statements, quantities: quantities, times: times, entities: entities)
    }
  }

  /// The events of a text whose trees have been read.
  func events(
    in text: ParsedText, statements: [Statement], quantities: [Quantity],
    times: [TimeExpression], entities: DocumentEntities?
  ) -> [Event] {
    var reading = EventReading(text: text)
    reading.readAll()
    let builder = EventBuilder(
      text: text, statements: statements, quantities: quantities, times: times)
    var events = builder.events(reading.acts)
    EventChains(text: text, acts: reading.acts, times: times, quantities: quantities)
      .join(&events, entities)
    return events
  }
}
