import Corpus
import TextModel

extension CorpusTable {
  static let mentions = CorpusTable(
    "mentions", noun: "mention", "The names of people, organisations and places, one a row.",
    help: """
      Which names stand for the same person or place, and what they stand for, comes with the layer of
      entities.
      """,
    searchWords: ["names", "people", "organisations", "places", "ner"],
    examples: [
      Example(
        "mentions | count by kind",
        #"""
        kind          count
        ────────────  ─────
        person           65
        organisation     47
        place            23
        (3 rows)
        """#),
      Example(
        #"mentions | where kind == "person" | count by span | take 3"#,
        #"""
        span           count
        ─────────────  ─────
        Grey Heron         7
        Aske               5
        Marrek Dunvay      4
        (3 rows)
        """#),
    ],
    columns: [
      Column("kind", entityKinds, "What is named."),
      Column(
        "entity", .record([.init("name", .text), .init("kind", .text), .init("role", .text)]),
        "Who or what it names, if that is known.", missingLayer: MissingLayer.entities),
      Column(
        "stands_for", .text, "What a place stands for, such as a government.",
        missingLayer: MissingLayer.entities),
    ] + CommonColumns.ofRows
  ) { document, columns, execution in
    let mentions = try execution.analysis(of: document)?.mentions ?? []
    return mentions.map { mention in
      let span = TextSpan(document, mention.span)
      let values = columns.fill { position in
        switch position {
        case 0: .text(mention.kind.rawValue)
        case 1, 2: .none
        default: CommonColumns.value(position - 3, document, span)
        }
      }
      return Row(values, place: span)
    }
  }
}
