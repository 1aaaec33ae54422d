import TextModel

/// Finds the quotes of a text.
///
/// A quote lies in one paragraph. It begins with an opening mark and ends with the mark that closes
/// it, both included; where that mark is missing it ends with the paragraph, or with the quote that
/// it stands in. Which marks are read, how they are paired and how apostrophes and signs of measure
/// are told from them is written at `QuotationMarkReader`, `QuotePairing` and `SingleMarkPairing`.
///
/// What the marks are there for is written at `QuoteClassifier`.
///
/// A quote that is open at the end of a paragraph goes on in the next one if that paragraph begins
/// with a mark of the same group, as English typography has it for a speech of several paragraphs
/// (The Chicago Manual of Style, 13.32). The pieces are linked by `Quote.continuedFrom`, and they
/// are all balanced if the last one is closed.
public struct QuoteFinder: Sendable {
  /// A finder; it keeps nothing between texts.
  public init() {}

  /// The quotes of a text in document order.
  public func quotes(
    in text: SourceText, paragraphs: [Paragraph], sentences: [Sentence], tokens: [Token]
  ) -> [Quote] {
    text.bytes.withUnsafeBufferPointer { bytes in
      var reading = Reading(bytes: bytes)
      for paragraph in paragraphs { reading.read(paragraph.span) }
      var quotes = reading.finish()
      guard !quotes.isEmpty else { return [] }
      let tagged = TaggedText(bytes: bytes, tokens: tokens, quotes: quotes)
      QuoteClassifier(text: tagged, sentences: sentences).classify(&quotes)
      return quotes
    }
  }
}

extension QuotationMark.Group {
  /// The marks as the quote layer names them.
  fileprivate var marks: Quote.Marks {
    switch self {
    case .double: .double
    case .single: .single
    case .guillemet: .guillemets
    case .singleGuillemet: .singleGuillemets
    }
  }
}

/// The reading of one text, paragraph by paragraph.
private struct Reading {
  let bytes: UnsafeBufferPointer<UInt8>
  private var quotes: [Quote] = []
  private var pairing = QuotePairing()
  /// The quotes open at the end of the paragraph before, the outermost first.
  private var open: [(quote: Int, group: QuotationMark.Group)] = []

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func read(_ span: ByteSpan) {
    let end = min(Int(span.end), bytes.count)
    var start = min(Int(span.start), end)
    while start < end && bytes[start] <= 0x20 { start += 1 }
    pairing.read(start..<end, in: bytes, goingOn: open.first?.group)
    var enclosing: [Int] = []
    var stillOpen: [(quote: Int, group: QuotationMark.Group)] = []
    var nextStart = start
    for (position, pair) in pairing.pairs.enumerated() {
      var quote = Quote(
        span: ByteSpan(pair.start, pair.end),
        content: ByteSpan(pair.contentStart, pair.contentEnd), kind: .scare,
        balanced: pair.isClosed, marks: pair.group.marks,
        defect: pair.isClosed ? nil : pair.end == end ? .endOfParagraph : .endOfOuterQuote)
      while let outer = enclosing.last, quotes[outer].span.end <= quote.span.start {
        enclosing.removeLast()
      }
      quote.nestedIn = enclosing.last
      if pair.start == nextStart, position < open.count, open[position].group == pair.group {
        quote.continuedFrom = open[position].quote
        nextStart = pair.contentStart
      }
      if !pair.isClosed && pair.end == end { stillOpen.append((quotes.count, pair.group)) }
      enclosing.append(quotes.count)
      quotes.append(quote)
    }
    open = stillOpen
  }

  /// The quotes, each piece of a speech of several paragraphs balanced if the last one is.
  consuming func finish() -> [Quote] {
    for index in quotes.indices.reversed() {
      if let before = quotes[index].continuedFrom {
        quotes[before].balanced = quotes[index].balanced
        if !quotes[index].balanced { quotes[index].defect = .openContinuation }
        quotes[before].defect = quotes[index].defect
      }
    }
    for index in quotes.indices {
      let content = quotes[index].content
      // Quotes may be nested as deeply as there are marks: the text is read once.
      quotes[index].insertions =
        quotes[index].nestedIn.map { quotes[$0].insertions.filter(content.contains) }
        ?? QuoteInsertions(bytes: bytes).insertions(in: content)
    }
    return quotes
  }
}
