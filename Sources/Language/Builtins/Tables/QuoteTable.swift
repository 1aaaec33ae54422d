import Corpus
import TextModel

extension CorpusTable {
  static let quotes = CorpusTable(
    "quotes", noun: "quote", "The stretches between quotation marks, one a row.",
    help: """
      `kind` is speech (somebody's words), scare (words held at a distance), title (the name of a
      work) or term (a word that is itself spoken of). The marks belong to the span.
      """,
    searchWords: ["quotations", "speech", "marks", "said"],
    examples: [
      Example(
        "quotes | count by kind",
        #"""
        kind    count
        ──────  ─────
        speech    107
        scare       4
        title       3
        term        2
        (4 rows)
        """#),
      Example(
        #"quotes | where speaker != none | select speaker, cue, span | take 2"#,
        #"""
        speaker  cue        span
        ───────  ─────────  ────────────────────────────────────────────────────────────
        Tobren   described  “We were standing still. We had stood still for twenty-two
        Aske                days, that is what a strike is. Then someone shouted, ‘Clear
                            the road,’ and I thought that he meant the lorries.

        Tobren   described  “He meant us. They came from the fish market, without lamps,
        Aske                and they didn’t say a word more. I saw Marrek Dunvay fall
                            beside the second gate, and I never saw him get up.”
        (2 rows)
        """#),
    ],
    columns: [
      Column(
        "kind", .choice(.init("kind", Quote.Kind.allCases.map(\.rawValue))),
        "What the marks are there for."),
      Column("speaker", .mention, "Who speaks, as the text names them."),
      Column("cue", .span, "The words that report the speech."),
      Column("nested_in", .span, "The quote it stands in."),
      Column("continued_from", .span, "The quote of the paragraph before that it goes on from."),
      Column("balanced", .truth, "Whether its closing mark was found."),
      Column(
        "marks", .choice(.init("marks", Quote.Marks.allCases.map(\.rawValue))),
        "Which marks they are."),
      Column(
        "defect", .choice(.init("defect", Quote.Defect.allCases.map(\.rawValue))),
        "Why it has no closing mark."),
      Column(
        "insertions", .list(.span), "What the reporter put between the words, as in [sic]."),
    ] + CommonColumns.ofRows
  ) { document, columns, execution in
    let layers = document.layers
    // Only who speaks is not told by the marks alone.
    let semantics =
      columns.needed.isDisjoint(with: [1, 2])
      ? SemanticLayers() : try execution.semantics(of: document)
    let naming = columns.needed.contains(1) ? try execution.naming(in: document, semantics) : nil
    var statements: [Int: Statement] = [:]
    for statement in semantics.statements {
      for quote in statement.quotes where statements[quote] == nil { statements[quote] = statement }
    }
    func span(_ place: ByteSpan?) -> Value {
      place.map { .span(TextSpan(document, $0)) } ?? .none
    }
    func quote(_ index: Int?) -> Value {
      guard let index, layers.quotes.indices.contains(index) else { return .none }
      return span(layers.quotes[index].span)
    }
    return layers.quotes.enumerated().map { index, item in
      let place = TextSpan(document, item.span)
      let statement = statements[index]
      let values = columns.fill { position in
        switch position {
        case 0: .text(item.kind.rawValue)
        case 1: naming?.value(statement?.speaker) ?? .none
        case 2: span(statement?.cue)
        case 3: quote(item.nestedIn)
        case 4: quote(item.continuedFrom)
        case 5: .truth(item.balanced)
        case 6: .text(item.marks.rawValue)
        case 7: .optional(item.defect?.rawValue)
        case 8: .list(item.insertions.map { .span(TextSpan(document, $0)) })
        default: CommonColumns.value(position - 9, document, place)
        }
      }
      return Row(values, place: place)
    }
  }
}
