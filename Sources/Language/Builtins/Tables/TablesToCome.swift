extension CorpusTable {
  /// The tables whose layers do not exist yet: programs over them are checked, and say so.
  static let toCome: [CorpusTable] = [reuse, stories, discrepancies]

  static let reuse = CorpusTable(
    "reuse", noun: "passage", "Passages that two documents share, one a row.",
    searchWords: ["copies", "plagiarism", "same words"],
    examples: [
      Example(
        "reuse | where kind == \"verbatim\" | select a, b, words",
        #"""
        eval:1:1: error[layer]: the table `reuse` is not there yet
          reuse | where kind == "verbatim" | select a, b, words
          ^^^^^
          hint: it comes with the layer of text reuse between documents
        """#),
      Example(
        "reuse | count by a.doc, other = b.doc",
        #"""
        eval:1:1: error[layer]: the table `reuse` is not there yet
          reuse | count by a.doc, other = b.doc
          ^^^^^
          hint: it comes with the layer of text reuse between documents
        """#),
    ],
    columns: [
      Column("a", .span, "The passage in one document."),
      Column("b", .span, "The passage in the other."),
      Column("words", .number, "How many words they share."),
      Column("similarity", .number, "How alike they are, from 0 to 1."),
      Column(
        "kind", .choice(.init("kind", ["verbatim", "edited", "quotation", "boilerplate"])),
        "How the words were taken over."),
      Column("attribution", .span, "The words that name the source, if it is named."),
    ] + CommonColumns.ofRows, missingLayer: MissingLayer.reuse)

  static let stories = CorpusTable(
    "stories", noun: "story", "Articles that tell one story, one a row.",
    searchWords: ["clusters", "topics", "same event"],
    examples: [
      Example(
        "stories | select docs, outlets, independent",
        #"""
        eval:1:1: error[layer]: the table `stories` is not there yet
          stories | select docs, outlets, independent
          ^^^^^^^
          hint: it comes with the layer of stories and discrepancies
        """#),
      Example(
        "stories | where independent < 2 | count",
        #"""
        eval:1:1: error[layer]: the table `stories` is not there yet
          stories | where independent < 2 | count
          ^^^^^^^
          hint: it comes with the layer of stories and discrepancies
        """#),
    ],
    columns: [
      Column("docs", .list(.text), "The ids of its articles."),
      Column("first", .date, "When the first was published."),
      Column("last", .date, "When the last was published."),
      Column("outlets", .list(.text), "The outlets that carry it."),
      Column("independent", .number, "How many of the accounts do not rest on another."),
    ] + CommonColumns.ofRows, missingLayer: MissingLayer.stories)

  static let discrepancies = CorpusTable(
    "discrepancies", noun: "discrepancy", "Questions on which accounts meet, one a row.",
    searchWords: ["conflicts", "disagreement", "contradictions"],
    examples: [
      Example(
        "discrepancies | where verdict == \"conflict\" | select topic, values, reason",
        #"""
        eval:1:1: error[layer]: the table `discrepancies` is not there yet
          discrepancies | where verdict == "conflict" | select topic, values, reason
          ^^^^^^^^^^^^^
          hint: it comes with the layer of stories and discrepancies
        """#),
      Example(
        "discrepancies | count by verdict",
        #"""
        eval:1:1: error[layer]: the table `discrepancies` is not there yet
          discrepancies | count by verdict
          ^^^^^^^^^^^^^
          hint: it comes with the layer of stories and discrepancies
        """#),
    ],
    columns: [
      Column("topic", .text, "What the accounts speak of."),
      Column(
        "verdict", .choice(.init("verdict", ["agreement", "conflict", "refinement", "unclear"])),
        "Whether they agree."),
      Column("values", .list(.any), "What each of them says."),
      Column("reason", .text, "Why the verdict is what it is."),
    ] + CommonColumns.ofRows, missingLayer: MissingLayer.stories)
}
