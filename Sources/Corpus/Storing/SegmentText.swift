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
  public func text(of tokens: Range<Int>, with gaps: TokenGaps = []) -> String {
    guard let places else { return joined(tokens, gaps) }
    guard let document = documents.index(containing: tokens.lowerBound) else { return "" }
    let all = documents.tokens(of: document)
    let before = gaps.contains(.before) && tokens.lowerBound > all.lowerBound
    let after = gaps.contains(.after) && tokens.upperBound < all.upperBound
    let spans = places.spans(
      of: tokens.lowerBound - (before ? 1 : 0)..<tokens.upperBound + (after ? 1 : 0))
    guard let first = spans.first, let last = spans.last else { return "" }
    let text = documents.text(of: document)
    let start = Int(before ? first.end : first.start)
    let range = start..<max(start, Int(after ? last.start : last.end))
    return String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self)
  }

  private func joined(_ tokens: Range<Int>, _ gaps: TokenGaps) -> String {
    guard let form, let document = documents.index(containing: tokens.lowerBound) else {
      return ""
    }
    let all = documents.tokens(of: document)
    let own = tokens.clamped(to: all)
    // What begins at the token after the last counts as well: a gap may be wanted there.
    var breaks = paragraphs?.indices(beginningIn: own.lowerBound..<own.upperBound + 1) ?? 0..<0
    var text: [UInt8] = []
    text.reserveCapacity(own.count * 8)
    func appendGap(before token: Int) {
      while let region = breaks.first, let first = paragraphs?.first(region), first <= token {
        breaks.removeFirst()
        guard first == token else { continue }
        text.append(0x0A)
        text.append(0x0A)
        while let next = breaks.first, paragraphs?.first(next) == token { breaks.removeFirst() }
        return
      }
      text.append(0x20)
    }
    for (place, id) in form.ids(of: own).enumerated() {
      let token = own.lowerBound + place
      if place > 0 || gaps.contains(.before) && token > all.lowerBound { appendGap(before: token) }
      text.append(contentsOf: form.dictionary.bytes(of: Int(id)))
    }
    if gaps.contains(.after), own.upperBound < all.upperBound { appendGap(before: own.upperBound) }
    return String(decoding: text, as: UTF8.self)
  }
}
