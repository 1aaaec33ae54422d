import Store

/// The words of a segment as they stand in its documents, read without the documents.
///
/// The texts of imported documents are made of the forms: with an empty line between paragraphs, and
/// a space between words.
public final class SegmentText: Sendable {
  private let documents: DocumentTable
  private let places: TokenPlaces?
  private let form: Column?
  private let paragraphs: SpanLayer?

  /// The words of a segment; `nil` where only its documents tell which have no space between.
  public init?(_ segment: Segment) {
    guard
      segment.places != nil
        || segment.column(named: "misc") == nil && segment.layer(named: "token") == nil
    else { return nil }
    documents = segment.documents
    places = segment.places
    form = segment.column(named: "form") ?? segment.columns.first
    paragraphs = segment.layer(named: "p") ?? segment.layer(named: "paragraph")
  }

  /// The words of some tokens of one document, counted in the segment.
  public func text(of tokens: Range<Int>) -> String {
    String(decoding: bytes(of: tokens, with: []), as: UTF8.self)
  }

  /// The words of some tokens of one document as UTF-8, with what stands around them.
  ///
  /// - Parameter document: The tokens of the document, where they are known.
  func bytes(
    of tokens: Range<Int>, with gaps: TokenGaps, in document: Range<Int>? = nil
  ) -> [UInt8] {
    guard let places else { return joined(tokens, gaps, document) }
    guard let document = documents.index(containing: tokens.lowerBound) else { return [] }
    let all = documents.tokens(of: document)
    let before = gaps.contains(.before) && tokens.lowerBound > all.lowerBound
    let after = gaps.contains(.after) && tokens.upperBound < all.upperBound
    let spans = places.spans(
      of: tokens.lowerBound - (before ? 1 : 0)..<tokens.upperBound + (after ? 1 : 0))
    guard let first = spans.first, let last = spans.last else { return [] }
    let text = documents.text(of: document)
    let start = Int(before ? first.end : first.start)
    let range = start..<max(start, Int(after ? last.start : last.end))
    return Array(text[range.clamped(to: 0..<text.count)])
  }

  private func joined(
    _ tokens: Range<Int>, _ gaps: TokenGaps, _ known: Range<Int>?
  ) -> [UInt8] {
    guard let form,
      let all = known ?? documents.index(containing: tokens.lowerBound).map(documents.tokens)
    else { return [] }
    let own = tokens.clamped(to: all)
    var breaks = ParagraphStarts(paragraphs, from: own.lowerBound)
    var text: [UInt8] = []
    text.reserveCapacity(own.count * 8)
    for (place, id) in form.ids(of: own).enumerated() {
      let token = own.lowerBound + place
      if place > 0 || gaps.contains(.before) && token > all.lowerBound {
        text.append(gap: breaks.include(token))
      }
      text.append(contentsOf: form.dictionary.bytes(of: Int(id)))
    }
    if gaps.contains(.after), own.upperBound < all.upperBound {
      text.append(gap: breaks.include(own.upperBound))
    }
    return text
  }
}

/// Tells which of rising tokens begin a paragraph.
private struct ParagraphStarts {
  private let layer: SpanLayer?
  private var region: Int
  private var next: Int

  init(_ layer: SpanLayer?, from token: Int) {
    self.layer = layer
    region = layer?.indexAfter(position: token - 1) ?? 0
    next = -1
    look()
  }

  private mutating func look() {
    guard let layer, region < layer.count else {
      next = Int.max
      return
    }
    next = layer.first(region)
  }

  mutating func include(_ token: Int) -> Bool {
    while next < token {
      region += 1
      look()
    }
    return next == token
  }
}

extension [UInt8] {
  /// Adds what stands between two words: an empty line between paragraphs, or a space.
  fileprivate mutating func append(gap isBreak: Bool) {
    append(isBreak ? 0x0A : 0x20)
    if isBreak { append(0x0A) }
  }
}
