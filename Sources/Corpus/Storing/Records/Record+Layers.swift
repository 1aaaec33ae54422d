import TextModel

/// How the layers of an article are kept: from the store's layers where these tell all about them.
struct LayersRecord {
  private enum Flag {
    static let hasSentences = 1
    static let hasParagraphs = 2
    static let isAnalysed = 4
    static let hasMentions = 8
    static let all = 15
  }

  /// The tokens that continue a surface token.
  var continuing: [Int] = []
  /// The sentences, where the layer of sentences does not give them.
  var sentences: [Sentence]?
  /// The paragraphs, where the layer of paragraphs does not give them.
  var paragraphs: [Paragraph]?
  var quotes: [Quote] = []
  /// Whether there are tags, lemmas, trees and names.
  var isAnalysed = false
  /// The names, where the kinds of the tokens' names do not give them.
  var mentions: [Mention]?
  /// The first tokens of names that follow one of the same kind.
  var mentionStarts: [Int] = []

  init(_ layers: Layers, _ analysis: WordAnalysis?) {
    continuing = layers.tokens.indices.filter { layers.tokens[$0].continuesToken }
    let regions = layers.sentences.map(\.tokens)
    let derived = Layers.sentences(regions, layers.tokens)
    if derived != layers.sentences { sentences = layers.sentences }
    let derivedParagraphs = Layers.paragraphs(layers.paragraphTokens, layers.sentences)
    if derivedParagraphs != layers.paragraphs { paragraphs = layers.paragraphs }
    quotes = layers.quotes
    guard let analysis else { return }
    isAnalysed = true
    let kinds = analysis.mentionKinds(tokenCount: layers.tokens.count)
    for (one, next) in zip(analysis.mentions, analysis.mentions.dropFirst())
    where one.tokens.upperBound == next.tokens.lowerBound && one.kind == next.kind {
      mentionStarts.append(next.tokens.lowerBound)
    }
    let names = [Mention].from(kinds, starts: mentionStarts, tokens: layers.tokens)
    if names != analysis.mentions {
      mentions = analysis.mentions
      mentionStarts = []
    }
  }

  /// The bytes of the record.
  func encoded() -> [UInt8] {
    var writer = RecordWriter()
    var flags = 0
    if sentences != nil { flags |= Flag.hasSentences }
    if paragraphs != nil { flags |= Flag.hasParagraphs }
    if isAnalysed { flags |= Flag.isAnalysed }
    if mentions != nil { flags |= Flag.hasMentions }
    writer.add(flags)
    writer.add(rising: continuing)
    if let sentences {
      writer.add(sentences.map { ($0.span, $0.tokens) })
    }
    if let paragraphs {
      writer.add(paragraphs.map { ($0.span, $0.sentences) })
    }
    writer.add(quotes)
    if isAnalysed {
      writer.add(rising: mentionStarts)
      if let mentions {
        writer.add(mentions.map { ($0.span, $0.tokens) })
        for mention in mentions { writer.add(choice: mention.kind) }
      }
    }
    return writer.bytes
  }

  /// Reads a record; `nil` if the bytes are none for a text of so many bytes and tokens.
  init?(_ bytes: [UInt8], textLength: Int, tokenCount: Int) {
    let isRead = bytes.withUnsafeBytes { bytes in
      var reader = RecordReader(bytes)
      read(from: &reader, textLength, tokenCount)
      return reader.isComplete
    }
    guard isRead else { return nil }
  }

  private mutating func read(from reader: inout RecordReader, _ length: Int, _ tokenCount: Int) {
    let flags = reader.number(atMost: Flag.all)
    continuing = reader.rising(below: tokenCount)
    if flags & Flag.hasSentences != 0 {
      sentences = reader.parts(in: length, of: tokenCount).map { Sentence(span: $0, tokens: $1) }
    }
    if flags & Flag.hasParagraphs != 0 {
      paragraphs = reader.parts(in: length, of: tokenCount).map {
        Paragraph(span: $0, sentences: $1)
      }
    }
    quotes = reader.quotes(in: length)
    isAnalysed = flags & Flag.isAnalysed != 0
    guard isAnalysed else { return }
    mentionStarts = reader.rising(below: tokenCount)
    guard flags & Flag.hasMentions != 0 else { return }
    mentions = reader.parts(in: length, of: tokenCount).compactMap { span, tokens in
      reader.choice(of: Mention.Kind.self).map { Mention(span: span, tokens: tokens, kind: $0) }
    }
  }
}

extension RecordWriter {
  /// Writes spans with the elements of the layer below that they hold.
  fileprivate mutating func add(_ parts: [(ByteSpan, Range<Int>)]) {
    add(parts.count)
    var start: UInt32 = 0
    for (span, elements) in parts {
      add(span, after: start)
      add(elements.lowerBound)
      add(elements.count)
      start = span.start
    }
  }
}

extension RecordReader {
  /// Spans of a text of so many bytes, and of each the elements of the layer below, of which there
  /// are at most so many.
  fileprivate mutating func parts(in length: Int, of count: Int) -> [(ByteSpan, Range<Int>)] {
    var parts: [(ByteSpan, Range<Int>)] = []
    var start: UInt32 = 0
    for _ in 0..<self.count() {
      let span = span(after: start, in: length)
      let first = number(atMost: count)
      let size = number(atMost: count - first)
      if hasFailed { return [] }
      parts.append((span, first..<first + size))
      start = span.start
    }
    return parts
  }
}
