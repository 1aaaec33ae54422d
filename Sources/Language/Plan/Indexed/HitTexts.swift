import Query
import Store

/// The words of hits as they stand in the documents of a store, read without the documents.
struct HitTexts {
  private let segments: [SegmentText]

  /// - Returns: `nil` where only the documents themselves tell which words have no space between.
  init?(_ index: StoreIndex) {
    let simple = index.snapshot.segments.allSatisfy { segment in
      segment.places != nil
        || segment.column(named: "misc") == nil && segment.layer(named: "token") == nil
    }
    guard simple else { return nil }
    segments = index.snapshot.segments.map { SegmentText($0) }
  }

  /// The words from the first token of a hit to its last.
  func text(of place: HitPlace) -> String {
    let tokens = Int(place.first)..<max(Int(place.first), Int(place.last)) + 1
    return segments[Int(place.segment)].text(of: tokens)
  }
}

/// The texts of the documents of a segment; those of imported ones are made of the forms as documents
/// are: with an empty line between paragraphs, and a space between words.
private struct SegmentText {
  private let segment: Segment
  private let forms: Lexicon?
  private let form: Store.Column?
  private let paragraphs: SpanLayer?

  init(_ segment: Segment) {
    self.segment = segment
    form = segment.column(named: "form") ?? segment.columns.first
    forms = form?.dictionary
    paragraphs = segment.layer(named: "p") ?? segment.layer(named: "paragraph")
  }

  func text(of tokens: Range<Int>) -> String {
    guard let places = segment.places else { return joined(tokens) }
    let spans = places.spans(of: tokens)
    guard let first = spans.first, let last = spans.last,
      let document = segment.documents.index(containing: tokens.lowerBound)
    else { return "" }
    let text = segment.documents.text(of: document)
    let range = Int(first.start)..<max(Int(first.start), Int(last.end))
    return String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self)
  }

  private func joined(_ tokens: Range<Int>) -> String {
    guard let forms, let form else { return "" }
    var text: [UInt8] = []
    for token in tokens {
      if token > tokens.lowerBound {
        let isBreak =
          paragraphs.map { !$0.indices(beginningIn: token..<token + 1).isEmpty } ?? false
        text.append(isBreak ? 0x0A : 0x20)
        if isBreak { text.append(0x0A) }
      }
      text.append(contentsOf: forms.bytes(of: form.id(at: token)))
    }
    return String(decoding: text, as: UTF8.self)
  }
}
