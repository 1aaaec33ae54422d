extension CorpusTable {
  /// The tables whose layers do not exist yet: programs over them parse, and say so.
  static let toCome: [CorpusTable] = [
    coming(
      "mentions", noun: "mention", "Names and descriptions in the text, one a row.",
      ["names", "people", "organisations"], MissingLayer.entities,
      [Column("kind", .text), Column("entity", .record([]))]),
    coming(
      "entities", noun: "entity", "Who or what the names in the corpus stand for, one a row.",
      ["people", "organisations", "who"], MissingLayer.entities,
      [
        Column("name", .text), Column("kind", .text), Column("aliases", .list(.text)),
        Column("role", .text),
      ]),
    coming(
      "times", noun: "time", "Time expressions with their resolved values, one a row.",
      ["dates", "when"], MissingLayer.times,
      [Column("timex", .text), Column("value", .date), Column("resolved", .truth)]),
    coming(
      "quantities", noun: "quantity", "Numbers with what they count, one a row.",
      ["numbers", "figures", "amounts"], MissingLayer.quantities,
      [
        Column("value", .number), Column("bound", .text), Column("unit", .text),
        Column("of", .span),
      ]),
    coming(
      "events", noun: "event", "Who did what to whom, one a row.", ["incidents", "actions"],
      MissingLayer.events,
      [Column("kind", .text), Column("actor", .mention), Column("target", .mention)]),
    coming(
      "reuse", noun: "passage", "Passages that two documents share, one a row.",
      ["copies", "plagiarism", "same words"], MissingLayer.reuse,
      [Column("a", .span), Column("b", .span), Column("words", .number)]),
    coming(
      "stories", noun: "story", "Articles that tell one story, one a row.", ["clusters", "topics"],
      MissingLayer.stories, [Column("docs", .list(.text)), Column("outlets", .list(.text))]),
    coming(
      "discrepancies", noun: "discrepancy", "Questions on which accounts meet, one a row.",
      ["conflicts", "disagreement", "contradictions"], MissingLayer.stories,
      [Column("topic", .text), Column("verdict", .text), Column("values", .list(.any))]),
  ]

  private static func coming(
    _ name: String, noun: String, _ summary: String, _ searchWords: [String], _ layer: String,
    _ columns: [Column]
  ) -> CorpusTable {
    CorpusTable(
      name, noun: noun, summary, searchWords: searchWords,
      examples: [Example("\(name) | count", ""), Example(name, "")],
      columns: columns + CommonColumns.ofRows, missingLayer: layer)
  }
}
