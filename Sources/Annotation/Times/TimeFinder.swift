import TextModel

/// Finds the expressions of time in a text and works out which time they mean.
///
/// A pure function of the text, its tokens and trees, and the date of the article; the clock of the
/// machine is never asked. The rules by which values are chosen are those of ``TimeResolver``.
public struct TimeFinder: Sendable {
  /// A finder; it keeps nothing between texts.
  public init() {}

  /// The expressions of time of a text, in document order; one that holds others comes before them.
  ///
  /// - Parameters:
  ///   - syntax: tags and trees, as long as the token layer; without them words of several meanings
  ///     are told apart less well, and no sentence has a tense.
  ///   - published: the date of the article; without it what depends on it stays open.
  public func times(
    in text: SourceText, tokens: [Token], sentences: [Sentence], paragraphs: [Paragraph],
    syntax: Syntax?, published: CalendarInterval?
  ) -> [TimeExpression] {
    let usable = syntax.flatMap { $0.count == tokens.count ? $0 : nil }
    let found = text.bytes.withUnsafeBufferPointer { bytes in
      TimeReading(bytes: bytes, tokens: tokens, syntax: usable).read(
        sentences: sentences, paragraphs: paragraphs)
    }
    return TimeAnchoring(found: found, published: published).expressions()
  }
}
