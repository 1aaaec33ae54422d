import TextModel

/// The segmentation of one text: its words, sentences and paragraphs, in document order.
public struct Segmentation: Sendable, Hashable {
  /// Syntactic words; they cover every byte of the text that is not white space, exactly once.
  public var tokens: [Token]
  /// Sentences; they partition the tokens.
  public var sentences: [Sentence]
  /// Paragraphs; they partition the sentences.
  public var paragraphs: [Paragraph]

  /// A segmentation from its parts.
  public init(tokens: [Token], sentences: [Sentence], paragraphs: [Paragraph]) {
    self.tokens = tokens
    self.sentences = sentences
    self.paragraphs = paragraphs
  }
}
