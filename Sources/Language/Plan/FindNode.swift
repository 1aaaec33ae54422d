import Corpus
import Query
import TextModel

/// The hits of a pattern in the places of other rows.
struct FindNode: PlanNode {
  let source: any PlanNode
  let pattern: PatternValue
  /// The columns that are computed; all if nil.
  var needed: Set<Int>?

  var inputs: [any PlanNode] { [source] }
  var label: String { "find \(pattern.text)" }

  func keeping(_ columns: Set<Int>) -> any PlanNode {
    FindNode(source: source, pattern: pattern, needed: columns)
  }

  func representatives(_ execution: Execution) throws -> [Row]? {
    guard let sources = try source.representatives(execution) else { return nil }
    let captures = pattern.pattern.captures.count
    return sources.compactMap { row in
      guard let place = row.place else { return nil }
      let common = (1...4).map { CommonColumns.value($0, place.document, place) }
      return Row(
        [Value](repeating: .none, count: captures + 2) + common + [.none, .none], place: place)
    }
  }

  func open(_ execution: Execution) throws -> Cursor {
    if let indexed = try execution.indexedCorpus() { return try open(indexed, execution) }
    let matcher = try Matcher(pattern.pattern)
    let corpus = try execution.corpus()
    let needsAnalysis = PatternLayers.needsAnalysis(pattern.pattern)
    var places: [Int: [ByteSpan]] = [:]
    let next = try source.open(execution)
    while let row = try next() {
      if let place = row.place { places[place.document.position, default: []] += place.parts }
    }
    let documents = places.keys.sorted()
    var nextDocument = 0
    var batch: [Row] = []
    var position = 0
    return {
      while position == batch.count {
        guard nextDocument < documents.count else { return nil }
        let document = corpus.documents[documents[nextDocument]]
        let tokens =
          needsAnalysis
          ? try execution.analysedTokens(of: document) : execution.tokens(of: document)
        batch = try hits(
          in: tokens, places[document.position] ?? [], matcher,
          offset: corpus.tokenOffset(of: document.position), execution)
        nextDocument += 1
        position = 0
      }
      try execution.look()
      position += 1
      return batch[position - 1]
    }
  }

  private func hits(
    in tokens: DocumentTokens, _ spans: [ByteSpan], _ matcher: Matcher, offset: Int,
    _ execution: Execution
  ) throws -> [Row] {
    let ranges = spans.sorted().map { tokens.document.tokens(in: $0) }.filter { !$0.isEmpty }
    var rows: [Row] = []
    var seen: Set<Hit> = []
    for range in ranges {
      do throws(MatchError) {
        try matcher.forEachMatch(in: tokens, tokens: range, isCancelled: { execution.isCancelled })
        {
          hit in
          if ranges.count == 1 || seen.insert(hit).inserted {
            rows.append(row(hit, tokens, offset: offset))
          }
          return true
        }
      } catch {
        throw SearchErrors.diagnostic(error)
      }
    }
    return ranges.count > 1
      ? rows.sorted { ($0.place?.hull ?? ByteSpan(0, 0)) < ($1.place?.hull ?? ByteSpan(0, 0)) }
      : rows
  }

  private func row(_ hit: Hit, _ tokens: DocumentTokens, offset: Int) -> Row {
    let span = tokens.span(hit.first, hit.last)
    let columns = CorpusTable.Columns(
      needed: needed ?? Set(0..<hit.captures.count + 8), count: hit.captures.count + 8)
    let values = columns.fill { position in
      switch position - hit.captures.count {
      case _ where position == 0: .span(span)
      case ...0: tokens.span(of: hit.captures[position - 1]).map(Value.span) ?? .none
      case 1:
        tokens.sentence(of: hit.first).map { .span(TextSpan(tokens.document, $0.span)) } ?? .none
      case 2...5: CommonColumns.value(position - hit.captures.count - 1, tokens.document, span)
      case 6: .integer(offset + hit.first)
      default: .integer(offset + hit.last)
      }
    }
    return Row(values, place: span)
  }
}
