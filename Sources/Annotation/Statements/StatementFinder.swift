import TextModel

/// Finds reported speech: who says what, with which words.
///
/// The rules read word classes and marks; they know no grammar beyond that, and leave out what they
/// cannot tell with some safety. What counts as an attribution, and that it consists of a source, a
/// cue and a content, follows PolNeAR (Newell, Margolin and Ruths 2018, "An Attribution Relations
/// Corpus for Political News") and Pareti (2012, "A Database of Attribution Relations").
///
/// - A reporting verb with a subject before it ("Vant said that ...", "Vant, the mayor, said: ..."),
///   a subject after it ("..., said Vant"), or the subject of an earlier verb ("... and said ...").
/// - A participle: "..., adding that ...", "a letter saying that ...".
/// - "according to Vant", and "Vant was quoted as saying", "the paper quoted him as saying".
/// - A noun that reports a clause: "the claim that ...", "allegations by Vant that ...".
/// - A quote of the kind speech for which no rule finds a speaker: a floating statement.
///
/// A verb with a negation or with a modal verb other than "would" reports nothing that was said.
///
/// A statement goes on over an interruption ("...," he said, "...") and over quotes that make up
/// the sentences, or go on in the paragraphs, right after it. Where a source is named for a report
/// that already has its own cue (", he said, according to the agency"), the outer source is no
/// statement of its own.
public struct StatementFinder: Sendable {
  /// A finder; it keeps nothing between texts.
  public init() {}

  /// The statements of a text in document order.
  public func statements(
    in text: SourceText, tokens: [Token], sentences: [Sentence], paragraphs: [Paragraph],
    quotes: [Quote]
  ) -> [Statement] {
    text.bytes.withUnsafeBufferPointer { bytes in
      let tagged = TaggedText(bytes: bytes, tokens: tokens, quotes: quotes)
      var reading = StatementReading(text: tagged, quotes: quotes)
      for paragraph in paragraphs {
        reading.beginParagraph()
        for index in paragraph.sentences.clamped(to: sentences.indices) {
          reading.read(sentences[index].tokens.clamped(to: tokens.indices))
        }
      }
      return reading.finish()
    }
  }
}
