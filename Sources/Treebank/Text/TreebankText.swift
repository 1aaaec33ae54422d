import TextModel

/// The raw text of a treebank, and where its sentences, tokens and words stand in it.
///
/// Paragraphs and documents are set apart by an empty line, other sentences by a space unless the
/// last token forbids it; the text ends in a line break. A sentence is its `# text` comment, or its
/// tokens where it has none.
public struct TreebankText: Sendable {
  /// Where the parts of one sentence stand.
  public struct Place: Sendable, Hashable {
    /// The sentence's text.
    public var span: ByteSpan
    /// Its surface tokens.
    public var tokens: [ByteSpan]
    /// Its words; those of a token whose parts its form does not show all stand where the token does.
    public var words: [ByteSpan]
  }

  /// The text.
  public let source: SourceText
  /// One place a sentence.
  public let places: [Place]

  /// The raw text of some sentences.
  public init(_ sentences: [TreebankSentence]) throws(TreebankTextError) {
    var bytes: [UInt8] = []
    var places: [Place] = []
    var spaceAfter = true
    for sentence in sentences {
      if !places.isEmpty {
        if sentence.beginsParagraph {
          bytes += [0x0A, 0x0A]
        } else if spaceAfter {
          bytes.append(0x20)
        }
      }
      let start = bytes.count
      bytes += sentence.text.utf8
      guard let tokens = TreebankText.tokens(of: sentence, in: bytes, from: start) else {
        throw TreebankTextError(sentence: sentence.identifier ?? "number \(places.count + 1)")
      }
      places.append(
        Place(
          span: ByteSpan(start, bytes.count), tokens: tokens,
          words: TreebankText.words(of: sentence, tokens: tokens)))
      spaceAfter = sentence.tokens.last?.spaceAfter ?? true
    }
    bytes.append(0x0A)
    guard let source = SourceText(validating: bytes) else {
      throw TreebankTextError(sentence: "number 1")
    }
    self.source = source
    self.places = places
  }

  /// The tokens' spans, or `nil` if the text is not that of the tokens.
  private static func tokens(
    of sentence: TreebankSentence, in bytes: [UInt8], from start: Int
  ) -> [ByteSpan]? {
    var spans: [ByteSpan] = []
    spans.reserveCapacity(sentence.tokens.count)
    var offset = start
    for token in sentence.tokens {
      let form = token.form.utf8
      while !bytes[offset...].starts(with: form) {
        guard let width = WhiteSpace.width(in: bytes, at: offset) else { return nil }
        offset += width
      }
      spans.append(ByteSpan(offset, offset + form.count))
      offset += form.count
    }
    while offset < bytes.count {
      guard let width = WhiteSpace.width(in: bytes, at: offset) else { return nil }
      offset += width
    }
    return spans
  }

  /// The words' spans: the parts of their token, one after another, where they spell it.
  private static func words(of sentence: TreebankSentence, tokens: [ByteSpan]) -> [ByteSpan] {
    var spans: [ByteSpan] = []
    spans.reserveCapacity(sentence.words.count)
    for (token, span) in zip(sentence.tokens, tokens) {
      let words = sentence.words[token.words]
      guard words.count > 1, words.map(\.form).joined() == token.form else {
        spans.append(contentsOf: repeatElement(span, count: words.count))
        continue
      }
      var start = Int(span.start)
      for word in words {
        spans.append(ByteSpan(start, start + word.form.utf8.count))
        start += word.form.utf8.count
      }
    }
    return spans
  }
}

extension TreebankSentence {
  /// The sentence's text: its comment `# text`, or its tokens with the spaces between them.
  public var text: String {
    if let text = comment("text") { return text }
    var text = ""
    for (index, token) in tokens.enumerated() {
      text += token.form
      if token.spaceAfter, index + 1 < tokens.count { text += " " }
    }
    return text
  }
}
