import TextModel

extension Verb {
  static let kwic = Verb(
    "kwic", "kwic [width: characters | words: count]",
    "Shows each row's words in the middle of what stands around them.",
    help: """
      `width:` is the number of characters of context, both sides together (60 unless it is given);
      `words:` counts whole words on each side instead. Where the document begins or ends the
      context is shorter. The columns are place, left, match and right.
      """,
    searchWords: ["concordance", "context", "keyword in context", "lines"],
    examples: [
      Example(
        #"find `"dozen"` | kwic width: 40"#,
        #"""
        (leftmost-longest hits, not overlapping, within s)
        place                         left  match
        ────────────  ────────────────────  ────────────────────────────────────────────
        ona-talks:s6  ccident, in which a   dozen   people were killed.
        (1 row)
        """#),
      Example(
        #"find `"dozen"` | kwic words: 2"#,
        #"""
        (leftmost-longest hits, not overlapping, within s)
        place             left  match
        ────────────  ────────  ────────────────────────────────────────────────────────
        ona-talks:s6  which a   dozen   people were
        (1 row)
        """#),
    ],
    arguments: [
      .init(name: "width", type: "number", summary: "Characters of context, both sides together."),
      .init(name: "words", type: "number", summary: "Words of context on each side."),
    ]
  ) { check throws(Diagnostic) in
    try check.requirePlace()
    let width = try check.whole("width", in: 0...100_000) ?? 60
    let words = try check.whole("words", in: 0...10_000)
    var schema = Schema(
      [
        Column("place", .text, "The sentence it begins in."),
        Column("left", .text, "What stands before it."),
        Column("match", .span, "The words themselves."),
        Column("right", .text, "What stands after it."),
      ], hasPlace: true, noun: "line")
    schema.presentation = .concordance
    schema.headers = check.schema.headers
    let source = check.input.node.keeping([])
    return Relation(schema: schema, node: KwicNode(source: source, width: width, words: words))
  }

  static let context = Verb(
    "context", "context [sentences]", "Shows each row with the sentences before and after it.",
    help:
      "Without a number it is one sentence on each side. The columns are doc, before, span, after.",
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

/// Rows as lines of a concordance.
struct KwicNode: PlanNode {
  let source: any PlanNode
  let width: Int
  let words: Int?

  var inputs: [any PlanNode] { [source] }
  var label: String { "kwic" }

  func keeping(_ columns: Set<Int>) -> any PlanNode { self }

  func open(_ execution: Execution) throws -> Cursor {
    let next = try source.open(execution)
    return {
      guard let row = try next() else { return nil }
      guard let place = row.place else { return row }
      let (left, right) = context(of: place)
      return Row(
        [.text(place.place), .text(left), .span(place), .text(right)], place: place)
    }
  }

  private func context(of place: TextSpan) -> (String, String) {
    let text = place.document.document.text
    let hull = place.hull
    if let words {
      let tokens = place.document.layers.tokens
      let inside = place.document.tokens(in: hull)
      let before = max(0, inside.lowerBound - words)..<inside.lowerBound
      let after = inside.upperBound..<min(tokens.count, inside.upperBound + words)
      let left =
        before.isEmpty
        ? "" : text.string(ByteSpan(tokens[before.lowerBound].span.start, hull.start))
      let right =
        after.isEmpty ? "" : text.string(ByteSpan(hull.end, tokens[after.upperBound - 1].span.end))
      return (Self.flat(left), Self.flat(right))
    }
    let side = width / 2
    // A character has at most a few dozen bytes; what is cut too long is cut again by characters.
    let reach = side * 8 + 64
    let left = text.string(ByteSpan(characterStart(text, Int(hull.start) - reach), Int(hull.start)))
    let right = text.string(ByteSpan(Int(hull.end), characterStart(text, Int(hull.end) + reach)))
    return (String(Self.flat(left).suffix(side)), String(Self.flat(right).prefix(side)))
  }

  /// The nearest offset at or before one at which a scalar begins.
  private func characterStart(_ text: SourceText, _ offset: Int) -> Int {
    var start = min(max(0, offset), text.count)
    while start > 0, start < text.count, text.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Runs of white space as single spaces, so that a line stays a line.
  private static func flat(_ text: String) -> String {
    var flat = String.UnicodeScalarView()
    var isSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if !isSpace { flat.append(" ") }
        isSpace = true
      } else {
        flat.append(scalar)
        isSpace = false
      }
    }
    return String(flat)
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
