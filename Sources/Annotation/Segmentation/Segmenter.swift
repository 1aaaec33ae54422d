import TextModel

/// Finds the paragraphs, sentences and words of English text.
///
/// Words and sentences follow Universal Dependencies as the English Web Treebank and GUM apply it
/// (Silveira et al. 2014, "A Gold Standard Dependency Corpus for English"; Zeldes 2017, "The GUM
/// corpus"). The same text gives the same segmentation everywhere; the time is linear.
public struct Segmenter: Sendable {
  private let lexicon = Lexicon.english
  private let model: SentenceModel

  /// A segmenter; it can be shared by any number of threads.
  public init() {
    model = SentenceModel.english
  }

  /// A segmenter with a model of its own.
  init(model: SentenceModel) {
    self.model = model
  }

  /// The segmentation of a text.
  ///
  /// - Parameter breaks: offsets, in order, at which a paragraph must end: the bounds of regions.
  public func segment(_ text: SourceText, breaks: [UInt32] = []) -> Segmentation {
    text.bytes.withUnsafeBufferPointer { bytes in
      ByteClass.table.withUnsafeBufferPointer { classes in
        segment(TextView(bytes: bytes, classes: classes), breaks: breaks)
      }
    }
  }

  private func segment(_ text: TextView, breaks: [UInt32]) -> Segmentation {
    segment(text, breaks: breaks) { tokens, state, index in
      model.endsSentence(tokens, state, after: index)
    }
  }

  /// The segmentation with a decision of the caller's on where sentences end.
  @inline(__always)
  func segment(
    _ text: TextView, breaks: [UInt32],
    decide: (ParagraphTokens, SentenceState, Int) -> Bool
  ) -> Segmentation {
    var tokenizer = Tokenizer(text: text, lexicon: lexicon)
    var splitter = SentenceSplitter()
    var sentences: [Sentence] = []
    var paragraphs: [Paragraph] = []
    for stretch in ParagraphLayout(text: text, breaks: breaks).paragraphs {
      let firstToken = tokenizer.tokens.count
      tokenizer.tokenize(from: stretch.lowerBound, to: stretch.upperBound)
      guard tokenizer.tokens.count > firstToken else { continue }
      let firstSentence = sentences.count
      splitter.split(
        text, tokenizer.tokens, from: firstToken, into: &sentences, decide: decide)
      let span = ByteSpan(
        sentences[firstSentence].span.start, sentences[sentences.count - 1].span.end)
      paragraphs.append(Paragraph(span: span, sentences: firstSentence..<sentences.count))
    }
    return Segmentation(tokens: tokenizer.tokens, sentences: sentences, paragraphs: paragraphs)
  }
}
