import Annotation
import Corpus
import TextModel

/// A piece of a document, in one or more parts, as a value of the language.
///
/// Spans are compared, grouped and joined as text; the place they come from stays with them.
public struct TextSpan: Sendable {
  /// The document.
  public let document: CorpusDocument
  /// What it was made of.
  private enum Extent {
    case bytes(ByteSpan)
    /// One part that names somebody or something.
    case name(ByteSpan, Naming)
    /// At least two parts, in document order.
    case parts([ByteSpan])
    /// Tokens of the document, from one to the one before another, whose bytes nobody has asked for.
    case tokens(UInt32, UInt32)
    /// The same, with their text.
    case words(UInt32, UInt32, String)
    /// The whole text, which nobody has read.
    case whole
  }

  /// Whom a span names.
  private final class Naming: Sendable {
    let entity: CorpusEntity?
    let standsFor: String?
    let isPronoun: Bool

    init(_ entity: CorpusEntity?, standsFor: String?, isPronoun: Bool) {
      self.entity = entity
      self.standsFor = standsFor
      self.isPronoun = isPronoun
    }
  }

  private let extent: Extent

  /// A span of one part.
  public init(_ document: CorpusDocument, _ span: ByteSpan) {
    self.document = document
    extent = .bytes(span)
  }

  /// Some tokens of a document, which is not read before somebody asks for their bytes.
  ///
  /// - Parameter text: The text from the first to the last, if it is known.
  public init(_ document: CorpusDocument, tokens: Range<Int>, text: String? = nil) {
    self.document = document
    let (first, end) = (UInt32(clamping: tokens.lowerBound), UInt32(clamping: tokens.upperBound))
    extent = text.map { .words(first, end, $0) } ?? .tokens(first, end)
  }

  /// The whole text of a document, which is not read before somebody asks where it ends.
  public init(wholeOf document: CorpusDocument) {
    self.document = document
    extent = .whole
  }

  /// A span that names somebody or something.
  init(
    _ document: CorpusDocument, _ span: ByteSpan, naming entity: CorpusEntity?, standsFor: String?,
    isPronoun: Bool
  ) {
    self.document = document
    extent =
      entity == nil && standsFor == nil && !isPronoun
      ? .bytes(span) : .name(span, Naming(entity, standsFor: standsFor, isPronoun: isPronoun))
  }

  /// Who or what it names, where that has a name.
  public var entity: CorpusEntity? {
    if case .name(_, let naming) = extent { naming.entity } else { nil }
  }

  /// The power that a place stands for where it is said to act.
  public var standsFor: String? {
    if case .name(_, let naming) = extent { naming.standsFor } else { nil }
  }

  /// What it is shown, compared and grouped by: the name of its entity, else its words; a pronoun as
  /// it stands within a sentence.
  public var label: String {
    guard case .name(_, let naming) = extent else { return text }
    if let entity = naming.entity { return entity.entity.name }
    return naming.isPronoun && text != "I" ? text.lowercased() : text
  }

  /// A span of the parts given, or `nil` if there are none.
  public init?(_ document: CorpusDocument, parts: [ByteSpan]) {
    guard let first = parts.first else { return nil }
    self.document = document
    extent = parts.count > 1 ? .parts(parts) : .bytes(first)
  }

  /// All parts, in document order.
  public var parts: [ByteSpan] {
    if case .parts(let parts) = extent { parts } else { [first] }
  }

  /// The first part.
  public var first: ByteSpan {
    switch extent {
    case .bytes(let span), .name(let span, _): span
    case .parts(let parts): parts.first ?? ByteSpan(0, 0)
    case .tokens(let first, let end), .words(let first, let end, _):
      document.span(ofTokens: Int(first)..<Int(max(first, end)))
    case .whole: document.document.text.span
    }
  }

  /// The parts after the first, in document order.
  public var rest: [ByteSpan] {
    if case .parts(let parts) = extent { Array(parts.dropFirst()) } else { [] }
  }

  /// The tokens that it was made of; `nil` for one that was made of bytes.
  public var ownTokens: Range<Int>? {
    switch extent {
    case .tokens(let first, let end), .words(let first, let end, _):
      Int(first)..<Int(max(first, end))
    case .bytes, .name, .parts, .whole: nil
    }
  }

  /// The positions of its tokens, and of those between its parts.
  public var tokens: Range<Int> { ownTokens ?? document.tokens(in: hull) }

  /// From the first byte of the first part to the last of the last.
  public var hull: ByteSpan { ByteSpan(first.start, rest.last?.end ?? first.end) }

  /// The words as they stand; parts are joined by ` … `.
  public var text: String {
    if case .words(_, _, let text) = extent { return text }
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
