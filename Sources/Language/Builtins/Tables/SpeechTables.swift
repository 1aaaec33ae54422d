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
        speech     83
        title       3
        scare       3
        term        2
        (4 rows)
        """#),
      Example(
        #"quotes | where speaker != none | select speaker, cue, span | take 2"#,
        #"""
        speaker                        cue   span
        ─────────────────────────────  ────  ───────────────────────────────────────────
        Rasmin Edelow, the ministry’s  said  “A man was taken ill near the port and died
        spokesman                            of natural causes,”

        Rasmin Edelow, the ministry’s  said  “To call that a death at the gates is
        spokesman                            irresponsible.”
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
    ] + CommonColumns.ofRows
  ) { document, columns, _ in
    let layers = document.layers
    var statements: [Int: Statement] = [:]
    for statement in layers.statements {
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
        case 1: span(statement?.speaker)
        case 2: span(statement?.cue)
        case 3: quote(item.nestedIn)
        case 4: quote(item.continuedFrom)
        case 5: .truth(item.balanced)
        default: CommonColumns.value(position - 6, document, place)
        }
      }
      return Row(values, place: place)
    }
  }

  /// The stances that the attribution layer will tell apart.
  static let stances = [
    "say", "claim", "announce", "accuse", "blame", "deny", "reject", "confirm", "admit", "praise",
    "criticise", "demand", "request", "promise", "threaten", "warn", "ask", "hope", "fear",
    "believe",
    "suspect",
  ]

  static let statements = CorpusTable(
    "statements", noun: "statement", "Reported speech, one piece a row: who says what.",
    help: """
      This first version finds speech by its marks and its cue words: direct and mixed statements,
      `according to`, and plain indirect speech. Stance, chains and entities come with the layer of
      attribution.
      """,
    searchWords: ["speech", "said", "attribution", "claims", "speakers"],
    examples: [
      Example(
        "statements | count by type",
        #"""
        type      count
        ────────  ─────
        indirect     54
        direct       33
        mixed        26
        floating     12
        (4 rows)
        """#),
      Example(
        #"statements | where speaker ~ /Aske/ | select speaker, cue, content | take 2"#,
        #"""
        speaker             cue      content
        ──────────────────  ───────  ───────────────────────────────────────────────────
        Aske                said     “Lies,” … “We don’t bring hooks to a picket. We
                                     bring soup.”

        The leader of the   accuses  putting soldiers to work under the guise of
        dockers, Tobren              "volunteers."
        Aske
        (2 rows)
        note: 5 of 44 statements have no `speaker` and were left out; keep them with `or
              speaker == none`.
        """#),
    ],
    columns: [
      Column("speaker", .mention, "Who speaks, as the text names them."),
      Column("cue", .span, "The words that report the speech."),
      Column("content", .span, "What is said, in one or more pieces."),
      Column(
        "type", .choice(.init("type", Statement.Kind.allCases.map(\.rawValue))),
        "How the words are reported."),
      Column(
        "stance", .choice(.init("stance", stances)), "What the speaker does with the words.",
        missingLayer: MissingLayer.attribution),
      Column("negated", .truth, "Whether it is denied.", missingLayer: MissingLayer.attribution),
      Column("hedged", .truth, "Whether it is alleged.", missingLayer: MissingLayer.attribution),
      Column("addressee", .mention, "To whom it is said.", missingLayer: MissingLayer.attribution),
      Column(
        "target", .mention, "Who is accused or praised.", missingLayer: MissingLayer.attribution),
      Column("medium", .span, "Through what it was said.", missingLayer: MissingLayer.attribution),
      Column("via", .list(.mention), "Who relays it.", missingLayer: MissingLayer.attribution),
      Column(
        "nested_in", .span, "The statement it is part of.", missingLayer: MissingLayer.attribution),
      Column(
        "refers_to", .span, "The statement it answers.", missingLayer: MissingLayer.attribution),
      Column(
        "in_headline", .truth, "Whether it stands in the headline.",
        missingLayer: MissingLayer.attribution),
      Column("time", .date, "When it was said.", missingLayer: MissingLayer.times),
    ] + CommonColumns.ofRows
  ) { document, columns, _ in
    func span(_ place: ByteSpan?) -> Value {
      place.map { .span(TextSpan(document, $0)) } ?? .none
    }
    return document.layers.statements.map { statement in
      let place = TextSpan(document, statement.span)
      let values = columns.fill { position in
        switch position {
        case 0: span(statement.speaker)
        case 1: span(statement.cue)
        case 2: TextSpan(document, parts: statement.content).map(Value.span) ?? .none
        case 3: .text(statement.kind.rawValue)
        case 4...14: .none
        default: CommonColumns.value(position - 15, document, place)
        }
      }
      return Row(values, place: place)
    }
  }
}
