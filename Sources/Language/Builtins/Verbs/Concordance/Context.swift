import TextModel

extension Verb {
  static let context = Verb(
    "context", "context [sentences]", "Shows each row with the sentences before and after it.",
    help: """
      Without a number it is one sentence on each side. The columns are doc, before, span, after. After
      `kwic` it shows more of what stands around the same lines; in the REPL `| context 3` reads on in
      the last result without searching again.
      """,
    searchWords: ["around", "surrounding", "neighbours", "sentences"],
    examples: [
      Example(
        "quotes | take 1 | context 1",
        #"""
        doc       before  span          after
        ────────  ──────  ────────────  ────────────────────────────────────────────────
        courier-  –       “We were      KASTRELLE — One docker is dead and at least 12
        quay              standing      people are wounded after police cleared the
                          still”: a     gates of Sable Quay on Tuesday night, in the
                          night at      worst violence since the port strike began on 14
                          Sable Quay    April.
        (1 row)
        """#),
      Example(
        #"find `"dozen"` | context 0 | select span"#,
        #"""
        span
        ────────────────────────────────────────────────────────────────────────────────
        He repeated that the gates had been closed at the time of the accident, in which
        a dozen people were killed.
        (1 row)
        """#),
    ],
    items: .atMostOne
  ) { check throws(Diagnostic) in
    try check.requirePlace()
    var count = 1
    if let item = check.stage.items.first {
      count = try check.whole(item.expression, in: 0...10_000, of: "the number of sentences")
    }
    let schema = Schema(
      [
        Column("doc", .text, "The id of the document.", isDocumentLevel: true),
        Column("before", .span, "The sentences before it."),
        Column("span", .span, "The sentences in which it stands."),
        Column("after", .span, "The sentences after it."),
      ], hasPlace: true, noun: "passage")
    return Relation(
      schema: schema, node: ContextNode(source: check.input.node.keeping([]), count: count))
  }
}

/// Rows with the sentences around them.
struct ContextNode: PlanNode {
  let source: any PlanNode
  let count: Int

  var inputs: [any PlanNode] { [source] }
  var label: String { "context \(count)" }

  func keeping(_ columns: Set<Int>) -> any PlanNode { self }

  func open(_ execution: Execution) throws -> Cursor {
    let next = try source.open(execution)
    return {
      guard let row = try next() else { return nil }
      guard let place = row.place else { return row }
      let document = place.document
      let sentences = document.layers.sentences
      let inside = document.sentences(overlapping: place.hull)
      func span(_ range: Range<Int>) -> Value {
        guard let first = range.first, let last = range.last else { return .none }
        return .span(
          TextSpan(document, ByteSpan(sentences[first].span.start, sentences[last].span.end)))
      }
      let before = max(0, inside.lowerBound - count)..<inside.lowerBound
      let after = inside.upperBound..<min(sentences.count, inside.upperBound + count)
      let own = inside.isEmpty ? Value.span(place) : span(inside)
      return Row(
        [.text(document.document.id), span(before), own, span(after)], place: place)
    }
  }
}
