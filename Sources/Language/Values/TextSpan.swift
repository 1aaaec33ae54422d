import Corpus
import TextModel

/// A piece of a document, in one or more parts, as a value of the language.
///
/// Spans are compared, grouped and joined as text; the place they come from stays with them.
public struct TextSpan: Sendable {
  /// The document.
  public let document: CorpusDocument
  /// Where the first part is.
  private enum Start {
    case bytes(ByteSpan)
    /// Tokens of the document, from one to the one before another, whose bytes nobody has asked for.
    case tokens(UInt32, UInt32)
    /// The whole text, which nobody has read.
    case whole
  }

  /// What few spans have.
  private final class Extra: Sendable {
    let rest: [ByteSpan]
    let entity: CorpusEntity?
    let standsFor: String?

    init(rest: [ByteSpan] = [], entity: CorpusEntity? = nil, standsFor: String? = nil) {
      self.rest = rest
      self.entity = entity
      self.standsFor = standsFor
    }
  }

  private let start: Start
  private let extra: Extra?

  /// The parts after the first, in document order.
  public var rest: [ByteSpan] { extra?.rest ?? [] }

  /// Who or what it names, where that has a name.
  public var entity: CorpusEntity? { extra?.entity }

  /// The power that a place stands for where it is said to act.
  public var standsFor: String? { extra?.standsFor }

  /// What it is shown, compared and grouped by: the name of its entity, else its words.
  public var label: String { entity?.entity.name ?? text }

  /// A span of one part.
  public init(_ document: CorpusDocument, _ span: ByteSpan) {
    self.document = document
    start = .bytes(span)
    extra = nil
  }

  /// Some tokens of a document, which is not read before somebody asks for their bytes.
  public init(_ document: CorpusDocument, tokens: Range<Int>) {
    self.document = document
    start = .tokens(UInt32(clamping: tokens.lowerBound), UInt32(clamping: tokens.upperBound))
    extra = nil
  }

  /// The whole text of a document, which is not read before somebody asks where it ends.
  public init(wholeOf document: CorpusDocument) {
    self.document = document
    start = .whole
    extra = nil
  }

  /// A span that names somebody or something.
  init(
    _ document: CorpusDocument, _ span: ByteSpan, naming entity: CorpusEntity?, standsFor: String?
  ) {
    self.document = document
    start = .bytes(span)
    extra = entity == nil && standsFor == nil ? nil : Extra(entity: entity, standsFor: standsFor)
  }

  /// The first part.
  public var first: ByteSpan {
    switch start {
    case .bytes(let span): span
    case .tokens(let first, let end): document.span(ofTokens: Int(first)..<Int(max(first, end)))
    case .whole: document.document.text.span
    }
  }

  /// The tokens that it was made of; `nil` for one that was made of bytes.
  public var ownTokens: Range<Int>? {
    guard case .tokens(let first, let end) = start, extra == nil else { return nil }
    return Int(first)..<Int(max(first, end))
  }

  /// The positions of its tokens, and of those between its parts.
  public var tokens: Range<Int> { ownTokens ?? document.tokens(in: hull) }

  /// A span of the parts given, or `nil` if there are none.
  public init?(_ document: CorpusDocument, parts: [ByteSpan]) {
    guard let first = parts.first else { return nil }
    self.document = document
    start = .bytes(first)
    extra = parts.count > 1 ? Extra(rest: Array(parts.dropFirst())) : nil
  }

  /// All parts, in document order.
  public var parts: [ByteSpan] { [first] + rest }

  /// From the first byte of the first part to the last of the last.
  public var hull: ByteSpan { ByteSpan(first.start, rest.last?.end ?? first.end) }

  /// The words as they stand; parts are joined by ` … `.
  public var text: String {
    if let ownTokens { return document.text(ofTokens: ownTokens) }
    guard !rest.isEmpty else { return document.document.text.string(first) }
    return parts.map { document.document.text.string($0) }.joined(separator: " \u{2026} ")
  }

  /// The place as the language writes it, such as `d3:s7`.
  public var place: String {
    ownTokens.map { document.place(ofTokens: $0) } ?? document.place(of: first)
  }

  /// Whether the two share a byte.
  public func overlaps(_ other: TextSpan) -> Bool {
    guard document == other.document else { return false }
    return parts.contains { part in other.parts.contains { $0.overlaps(part) } }
  }

  /// Whether every part of `other` lies in a part of this one.
  public func contains(_ other: TextSpan) -> Bool {
    guard document == other.document else { return false }
    return other.parts.allSatisfy { part in parts.contains { $0.contains(part) } }
  }

  /// Whether the two are the same bytes of the same document.
  public func isSamePlace(as other: TextSpan) -> Bool {
    document == other.document && first == other.first && rest == other.rest
  }
}
