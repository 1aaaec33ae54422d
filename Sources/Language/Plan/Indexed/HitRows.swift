import Corpus
import Query
import Store
import TextModel

/// Makes the rows of `find` of the hits in a store.
final class HitRows {
  private let indexed: IndexedCorpus
  private var columns: CorpusTable.Columns
  private let execution: Execution
  private var segment = -1
  private var tokens = 0..<0
  private var offset = 0
  private var document: CorpusDocument?
  private var documentNumber = 0

  /// - Parameter needed: The columns that are computed.
  init(_ indexed: IndexedCorpus, needed: Set<Int>, _ execution: Execution) {
    self.indexed = indexed
    columns = CorpusTable.Columns(needed: needed, count: 0)
    self.execution = execution
  }

  /// The row of a hit; `nil` if the store does not know its document.
  func row(_ found: StoreHit) throws -> Row? {
    let hit = found.hit
    if found.segment != segment || !tokens.contains(hit.first) {
      let place = indexed.document(
        of: hit.first, segment: found.segment,
        notBefore: found.segment == segment ? documentNumber : 0)
      guard let place else { return nil }
      segment = found.segment
      documentNumber = place.number
      tokens = place.tokens
      offset = indexed.corpus.tokenOffset(of: place.position) - place.tokens.lowerBound
      document = indexed.corpus.documents[place.position]
    }
    guard let document else { return nil }
    let span = span(of: hit.first...max(hit.first, hit.last), document)
    let captures = hit.captures.count
    if columns.count != captures + 8 {
      columns = CorpusTable.Columns(needed: columns.needed, count: captures + 8)
    }
    let values = columns.fill { position in
      switch position - captures {
      case _ where position == 0: .span(span)
      case ...0: capture(hit.captures[position - 1], document)
      case 1: sentence(of: hit.first, document)
      case 2...5: CommonColumns.value(position - captures - 1, document, span)
      case 6: .integer(offset + hit.first)
      default: .integer(offset + hit.last)
      }
    }
    return Row(values, place: span)
  }

  /// From the first of some tokens to the last.
  private func span(of range: ClosedRange<Int>, _ document: CorpusDocument) -> TextSpan {
    if let places = indexed.index.snapshot.segments[segment].places {
      let spans = places.spans(of: range.lowerBound..<range.upperBound + 1)
      return TextSpan(document, ByteSpan(spans.first?.start ?? 0, spans.last?.end ?? 0))
    }
    let first = max(0, range.lowerBound - tokens.lowerBound)
    let end = min(range.upperBound + 1, tokens.upperBound) - tokens.lowerBound
    return TextSpan(document, tokens: first..<max(first, end))
  }

  /// The tokens of a capture; neighbours make one part.
  private func capture(_ captured: [Int], _ document: CorpusDocument) -> Value {
    var parts: [TextSpan] = []
    var run: ClosedRange<Int>?
    for token in captured.sorted() where tokens.contains(token) {
      if let before = run, token <= before.upperBound + 1 {
        run = before.lowerBound...max(before.upperBound, token)
      } else {
        if let run { parts.append(span(of: run, document)) }
        run = token...token
      }
    }
    if let run { parts.append(span(of: run, document)) }
    if parts.count == 1 { return .span(parts[0]) }
    return TextSpan(document, parts: parts.map(\.first)).map(Value.span) ?? .none
  }

  private func sentence(of token: Int, _ document: CorpusDocument) -> Value {
    let sentence = execution.tokens(of: document).sentence(of: token - tokens.lowerBound)
    return sentence.map { .span(TextSpan(document, $0.span)) } ?? .none
  }
}
