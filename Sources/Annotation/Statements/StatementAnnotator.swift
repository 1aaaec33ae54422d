import TextModel

/// Finds reported speech and thought: who says what, with which words.
///
/// What counts as an attribution, and that it consists of a source, a cue and a content, follows
/// PolNeAR (Newell, Margolin and Ruths 2018, "An Attribution Relations Corpus for Political News")
/// and Pareti (2012, "A Database of Attribution Relations").
///
/// A statement is read from the tree of its sentence: a word of the cue lexicon, what completes it
/// (a clause, an infinitive, a noun phrase, a charge), and who does it. Quotes that no tree joins to
/// a word are given to the words beside them; see `QuoteOwners`.
public struct StatementAnnotator: Sendable {
  /// An annotator; it keeps nothing between texts.
  public init() {}

  /// The statements of a text in document order.
  ///
  /// - Parameter headline: where the headline stands, if it is known.
  public func statements(
    in text: SourceText, tokens: [Token], sentences: [Sentence], quotes: [Quote],
    analysis: WordAnalysis, headline: ByteSpan? = nil
  ) -> [Statement] {
    text.bytes.withUnsafeBufferPointer { bytes in
      let parsed = ParsedText(
        bytes: bytes, tokens: tokens, sentences: sentences, quotes: quotes, analysis: analysis)
      var finder = ReportFinder(text: parsed)
      finder.read()
      var owners = QuoteOwners(finder: finder, quotes: quotes)
      owners.give()
      var reports = owners.reports
      let details = ReportDetails(text: parsed)
      for index in reports.indices { details.complete(&reports[index]) }
      reports.sort { $0.token < $1.token }
      StanceReading(text: parsed).read(&reports)
      return StatementBuilder(text: parsed, quotes: quotes, headline: headline).statements(reports)
    }
  }
}
