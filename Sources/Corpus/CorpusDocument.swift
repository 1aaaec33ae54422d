import Annotation
import TextModel

/// One document of a corpus with its layers.
///
/// Those of an article in memory are made when they are first asked for; those of a store are read
/// when they are asked for, and only those used last are kept.
public final class CorpusDocument: Sendable {
  /// The position of the document in its corpus, from 0.
  public let position: Int
  private let contents: any DocumentContents
  /// What all documents of the corpus share, and no others.
  private let family: DocumentFamily

  init(_ contents: any DocumentContents, position: Int, of family: DocumentFamily) {
    self.contents = contents
    self.position = position
    self.family = family
  }

  /// The text and what is known about it.
  public var document: Document { contents.document }

  /// The stable name of the document within its corpus; it costs less than the whole document.
  public var id: String { contents.id }

  /// The path it was read from; it costs less than the whole document.
  public var path: String { contents.path }

  /// What is known about it; it costs less than the whole document.
  public var metadata: Metadata { contents.metadata }

  /// The layers of the document's prose: boilerplate has no tokens here.
  public var layers: Layers { contents.layers }

  /// The tags, lemmas, trees and names of the prose; `nil` for a document that is not English.
  ///
  /// For an article in memory it is made when it is first asked for, apart from `layers`, for it
  /// takes many times longer.
  public func analysis(threads: Int = 1) throws(ModelError) -> WordAnalysis? {
    try contents.analysis(threads: threads)
  }

  /// Who says what, who is meant, when and how many; empty for a document that is not English.
  public func semantics(threads: Int = 1) throws(ModelError) -> SemanticLayers {
    try contents.semantics(threads: threads)
  }

  /// Who and what the document speaks of; it may cost less than all layers.
  func entities(threads: Int = 1) throws(ModelError) -> DocumentEntities {
    try contents.entities(threads: threads)
  }

  /// Whether `analysis()` gives its answer without annotating.
  public var isAnalysed: Bool { contents.isAnalysed }

  /// The number of tokens of the prose.
  public var tokenCount: Int { contents.tokenCount }

  /// The place of a span as the language writes it: the sentence it begins in (`d3:s7`), or its
  /// bytes where it lies in no sentence (`d3:120-133`).
  public func place(of span: ByteSpan) -> String {
    let sentences = layers.sentences
    let index = sentences.partitioningIndex { $0.span.end > span.start }
    if index < sentences.count, sentences[index].span.start <= span.start {
      return "\(id):s\(index + 1)"
    }
    return "\(id):\(span.start)-\(span.end)"
  }

  /// What is known of single tokens without reading the whole document; `nil` where nothing is.
  public var words: DocumentWords? { contents.words }

  /// The place of some tokens, as that of their span is written; it costs less than that.
  public func place(ofTokens tokens: Range<Int>) -> String {
    words?.place(ofToken: tokens.lowerBound) ?? place(of: span(ofTokens: tokens))
  }

  /// From the first byte of some tokens to the last; empty if there are none.
  public func span(ofTokens tokens: Range<Int>) -> ByteSpan {
    let all = layers.tokens
    let own = tokens.clamped(to: all.indices)
    guard let first = own.first, let last = own.last else { return ByteSpan(0, 0) }
    return ByteSpan(all[first].span.start, all[last].span.end)
  }

  /// The text from the first of some tokens to the last; in a store that was made of annotated files
  /// it costs no more than these tokens.
  public func text(ofTokens tokens: Range<Int>) -> String {
    String(decoding: bytes(ofTokens: tokens), as: UTF8.self)
  }

  /// The bytes of the text of some tokens, and of what stands around them.
  public func bytes(ofTokens tokens: Range<Int>, with gaps: TokenGaps = []) -> [UInt8] {
    if let words { return words.bytes(ofTokens: tokens, with: gaps) }
    let all = layers.tokens
    let own = tokens.clamped(to: all.indices)
    guard let first = own.first, let last = own.last else { return [] }
    var start = all[first].span.start
    var end = all[last].span.end
    if gaps.contains(.before), first > 0 { start = all[first - 1].span.end }
    if gaps.contains(.after), last + 1 < all.count { end = all[last + 1].span.start }
    let text = document.text.bytes
    let range = Int(start)..<max(Int(start), Int(end))
    return Array(text[range.clamped(to: text.indices)])
  }

  /// The positions of the tokens that lie wholly in a span.
  public func tokens(in span: ByteSpan) -> Range<Int> {
    let tokens = layers.tokens
    let lower = tokens.partitioningIndex { $0.span.start >= span.start }
    let upper = tokens.partitioningIndex { $0.span.end > span.end }
    return lower..<max(lower, upper)
  }

  /// The positions of the sentences that share a byte with a span.
  public func sentences(overlapping span: ByteSpan) -> Range<Int> {
    let sentences = layers.sentences
    let lower = sentences.partitioningIndex { $0.span.end > span.start }
    let upper = sentences.partitioningIndex { $0.span.start >= span.end }
    return lower..<max(lower, upper)
  }
}

/// What belongs to a stretch of tokens besides them and what stands between them.
public struct TokenGaps: OptionSet, Sendable {
  /// A bit for each.
  public let rawValue: Int

  /// Gaps from their bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// What stands between the first token and the one before it.
  public static let before = TokenGaps(rawValue: 1)
  /// What stands between the last token and the next.
  public static let after = TokenGaps(rawValue: 2)
}

/// What tells the documents of one corpus from those of others.
final class DocumentFamily: Sendable {}

extension CorpusDocument: Equatable {
  /// Whether both are the document of one position of one corpus.
  public static func == (one: CorpusDocument, other: CorpusDocument) -> Bool {
    one === other || one.position == other.position && one.family === other.family
  }
}
