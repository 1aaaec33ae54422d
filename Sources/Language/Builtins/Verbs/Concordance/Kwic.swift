extension Verb {
  static let kwic = Verb(
    "kwic",
    "kwic [expression, …] [width: characters | words: count] [identical: keep | drop | group]",
    "Shows each row's words in the middle of what stands around them.",
    help: """
      `width:` is the number of characters of context, both sides together (60 unless it is given);
      `words:` counts whole words on each side instead. `‖` stands where the document begins or ends.
      The columns are place, those of the expressions, left, match and right.

      Lines keep the order of the rows: `sort r1, r2 | kwic` sorts them outward by the words to the
      right, `sort l1, l2` to the left, `sort lower(span)` by the words themselves, `sort published`
      by metadata. `l1`, `l2`, … and `r1`, `r2`, … can be asked of every table whose rows have a place:
      the lower-cased words before and after the row, counted from its edges and beyond the sentence,
      none where the document ends (`neighbour` gives other attributes). `sample`, `thin` and
      `first by doc` take some of the lines; `| kwic width: 200` or `| context 2` after a result shows
      more of the same lines.

      `identical:` keeps lines with the same left, match and right as they are, drops all but the
      first, or groups them and counts them in a column `lines`.
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
        #"find `[lower="ferry"]` | sort r1, r2 | kwic outlet words: 3"#,
        #"""
        (leftmost-longest hits, not overlapping, within s)
        place               outlet                         left  match
        ──────────────────  ────────────────  ─────────────────  ───────────────────────
        haldren-dam:s1      Haldren Standard  microphone" over   ferry   accident 3 May 
        ona-talks:s16       Orvane News            , after the   ferry   accident of 202
        tollan-ferry:s3     Tollan News       injured when the   ferry   capsized on Tue
        tollan-ferry:s5     Tollan News       employees of the   ferry   company, Orvane
        observer-ferry:s1   Elsen Observer         week over a   ferry   disaster that h
        tollan-ferry:s1     Tollan News            loss of the   ferry   Grey Heron.
        observer-ferry:s13  Elsen Observer    llegedly ran the   ferry   with too few
        (7 rows)
        """#),
      Example(
        #"find `"according" "to"` | kwic words: 1 identical: group"#,
        #"""
        (leftmost-longest hits, not overlapping, within s)
        place                lines  le  match
        ───────────────────  ─────  ──  ────────────────────────────────────────────────
        courier-quay:s12         1  ,   according to   his
        haldren-dam:s9           1  ,   according to   data
        haldren-envoy:s20        3  ,   according to   Tollan
        mirovar-arrests:s16      1  ,   according to   Sedra
        observer-ferry:s20       1  ,   according to   the
        observer-quay:s10        1  ,   according to   figures
        (6 rows)
        """#),
    ],
    items: .any, itemsAreNamed: true,
    arguments: [
      .init(name: "width", type: "number", summary: "Characters of context, both sides together."),
      .init(name: "words", type: "number", summary: "Words of context on each side."),
      .init(
        name: "identical", type: "word", summary: "What becomes of lines that are the same."),
    ]
  ) { check throws(Diagnostic) in
    try check.requirePlace()
    try check.refuseDirections()
    try check.refuse("width", beside: "words")
    let width = try check.whole("width", in: 0...100_000) ?? 60
    let words = try check.whole("words", in: 0...10_000)
    let identical = try check.word("identical", from: IdenticalLinesNode.choices) ?? "keep"
    let shown = try check.columns(
      check.stage.items, taken: ["place", "left", "match", "right", "lines"])
    var columns = [Column("place", .text, "The sentence it begins in.")] + shown.map(\.column)
    columns += [
      Column("left", .text, "What stands before it."),
      Column("match", .span, "The words themselves."),
      Column("right", .text, "What stands after it."),
    ]
    let line = KwicNode(
      source: check.input.node, shown: shown.map(\.value),
      reach: words.map(KwicNode.Reach.words) ?? .characters(width))
    var node: any PlanNode = line
    if identical != "keep" {
      node = IdenticalLinesNode(
        source: line, text: columns.count - 3..<columns.count, isCounted: identical == "group")
    }
    if identical == "group" {
      columns.insert(Column("lines", .number, "How many lines are the same."), at: 1)
    }
    var schema = Schema(columns, hasPlace: true, noun: "line")
    schema.presentation = .concordance
    schema.headers = check.schema.headers
    return Relation(schema: schema, node: node)
  }
}
