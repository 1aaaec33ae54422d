import Query
import TextModel

extension Verb {
  static let find = Verb(
    "find", "find pattern", "Finds the hits of a token pattern: a concordance.",
    help: """
      Columns are the hit's `span`, one for each capture of the pattern, the `sentence`, and `first`
      and `last`, the corpus positions of its first and last token. Hits are leftmost-longest, do
      not overlap and stay in the sentence, unless the pattern says otherwise. After other rows the
      hits are those that lie wholly in them.
      """,
    searchWords: ["search", "query", "concordance", "cql", "cqp", "grep"],
    examples: [
      Example(
        #"find `"according" "to"` | count by doc"#,
        #"""
        (leftmost-longest hits, not overlapping, within s)
        doc             count
        ──────────────  ─────
        courier-quay        1
        haldren-dam         1
        haldren-strike      1
        observer-ferry      1
        observer-quay       1
        ona-port            1
        (6 rows)
        """#),
      Example(
        #"docs | where agency != none | find `[lower="ferry|boat"]` | count by lower = lower(span)"#,
        #"""
        (leftmost-longest hits, not overlapping, within s)
        lower  count
        ─────  ─────
        ferry      4
        (1 row)
        """#),
    ],
    items: .one, startsFrom: "docs"
  ) { check throws(Diagnostic) in
    try check.requirePlace()
    guard let item = check.stage.items.first else {
      throw .missingItem(check.stage.name, "a pattern")
    }
    let value = try check.constant(item.expression, .pattern, of: "`find`")
    guard case .pattern(let pattern) = value else {
      throw .patternLooksEaten(at: item.expression.range)
    }
    do throws(PatternError) {
      _ = try Matcher(pattern.pattern)
    } catch {
      throw Diagnostic(.pattern, error.message, at: item.expression.range, hint: error.hint)
    }
    let captures = pattern.pattern.captures
    var schema = Schema(
      [Column("span", .span, "The hit.")] + captures.map { Column($0, .span, "A capture.") }
        + [Column("sentence", .span, "The sentence it begins in.")]
        + CommonColumns.ofRows.dropFirst()
        + [
          Column("first", .number, "The corpus position of its first token."),
          Column("last", .number, "The corpus position of its last token."),
        ],
      hasPlace: true, noun: "hit", name: "find")
    let scope = pattern.pattern.scopeDescription(PatternLayers.schema)
    schema.headers = ["\(pattern.pattern.strategy.description), \(scope)"]
    return Relation(
      schema: schema, node: FindNode(source: check.input.node.keeping([]), pattern: pattern))
  }
}

extension MatchStrategy {
  /// What a header says of the strategy.
  fileprivate var description: String {
    switch self {
    case .longest: "leftmost-longest hits, not overlapping"
    default: "strategy \(rawValue)"
    }
  }
}

/// The hits of a pattern in the places of other rows.
struct FindNode: PlanNode {
  let source: any PlanNode
  let pattern: PatternValue

  var inputs: [any PlanNode] { [source] }
  var label: String { "find \(pattern.text)" }

  func keeping(_ columns: Set<Int>) -> any PlanNode { self }

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
        if error == .cancelled { throw Diagnostic(.interrupted, "interrupted") }
        throw Diagnostic(.limit, "\(error)", hint: "make the pattern more specific")
      }
    }
    return ranges.count > 1
      ? rows.sorted { ($0.place?.hull ?? ByteSpan(0, 0)) < ($1.place?.hull ?? ByteSpan(0, 0)) }
      : rows
  }

  private func row(_ hit: Hit, _ tokens: DocumentTokens, offset: Int) -> Row {
    let span = tokens.span(hit.first, hit.last)
    var values: [Value] = [.span(span)]
    for capture in hit.captures { values.append(tokens.span(of: capture).map(Value.span) ?? .none) }
    values.append(
      tokens.sentence(of: hit.first).map { .span(TextSpan(tokens.document, $0.span)) } ?? .none)
    values += (1...4).map { CommonColumns.value($0, tokens.document, span) }
    values += [.integer(offset + hit.first), .integer(offset + hit.last)]
    return Row(values, place: span)
  }
}
