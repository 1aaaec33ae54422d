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
    let stretches = ParagraphLayout(text: text, breaks: breaks).paragraphs
    // A token has at least one byte.
    let longest = stretches.reduce(0) { max($0, $1.count) }
    let memory = UnsafeMutableBufferPointer<Token>.allocate(capacity: longest)
    defer { memory.deallocate() }
    let traits = UnsafeMutableBufferPointer<TokenTraits>.allocate(capacity: longest)
    defer { traits.deallocate() }
    var tokenizer = Tokenizer(text: text, lexicon: lexicon, tokens: memory, traits: traits)
    var tokens: [Token] = []
    tokens.reserveCapacity(text.count / 4 + 4)
    var sentences: [Sentence] = []
    sentences.reserveCapacity(stretches.count * 2)
    var paragraphs: [Paragraph] = []
    paragraphs.reserveCapacity(stretches.count)
    for stretch in stretches {
      tokenizer.tokenize(from: stretch.lowerBound, to: stretch.upperBound)
      guard tokenizer.count > 0 else { continue }
      let found = UnsafeBufferPointer(rebasing: memory[..<tokenizer.count])
      let firstSentence = sentences.count
      SentenceSplitter.split(
        ParagraphTokens(text, found, traits), from: tokens.count, into: &sentences, decide: decide)
      tokens.append(contentsOf: found)
      let span = ByteSpan(
        sentences[firstSentence].span.start, sentences[sentences.count - 1].span.end)
      paragraphs.append(Paragraph(span: span, sentences: firstSentence..<sentences.count))
    }
    return Segmentation(tokens: tokens, sentences: sentences, paragraphs: paragraphs)
  }
}
