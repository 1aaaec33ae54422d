import Analysis

extension Verb {
  static let keywords = Verb(
    "keywords",
    "keywords [against: table] [attribute: name] [minimum: count] [direction: word] "
      + "[constant: number] [by column, …]",
    "Finds the words that are more frequent here than elsewhere.",
    help: """
      The lemmas of the rows (or what `attribute:` says) are compared with those of `against:`, less the
      rows themselves; without it, with the rest of the corpus. Tokens that have none, as in documents
      that are not English, are not counted. log_ratio says how much more frequent a word is, g2 how
      sure that is (10.83 is p < 0.001), documents in how many documents of the rows it occurs: a word
      of one document is that document's rather than the group's. All measures of `help measures` are
      columns; `constant:` is that of simple_maths (1 unless it is given).

      All words that occur here `minimum:` times (2 unless it is given) are listed, sorted by g2: those
      that are rarer here come last. `direction: positive` keeps those that are more frequent here,
      `negative` those that are rarer here, the most certain first; these have to occur `minimum:` times
      there, and may be absent here. `both` has all of these.

      `by outlet` compares each outlet's rows with those of all others (and of `against:`, if it is
      there), outlet after outlet: `docs | keywords by outlet | first 5 by outlet` is the five strongest
      of each.
      """,
    searchWords: ["keyness", "log-likelihood", "compare", "typical", "vocabulary", "key words"],
    examples: [
      Example(
        #"""
        docs | where agency != none
        | keywords against: docs attribute: lower | where word ~ /[a-z]/ | take 3
        """#,
        #"""
        word       count  reference  per_million  reference_per_million  log_ratio
        ─────────  ─────  ─────────  ───────────  ─────────────────────  ─────────
        diplomat       4          0         2265                    0.0      4.131
        toushkari      4          0         2265                    0.0      4.131
        citizens       3          0         1699                    0.0      3.716
        (3 rows)
        (10 columns hidden: g2, simple_maths, percent_diff, log_odds, delta_p,
        delta_p_study, g2_four, chi2, bic, documents; see them with select, --format
        json or a wider --width)
        log_ratio: log₂ ((O₁₁ / R₁) / (O₂₁ / R₂)), a count of 0 is taken as 0.5 (Hardie
        2014)
        note: 1766 tokens are compared with 3869 others; what lies in the rows
              themselves is left out there.
        """#),
      Example(
        "quotes | keywords attribute: lower | where word ~ /[a-z]/ | take 2 | select word, count, g2",
        #"""
        word  count     g2
        ────  ─────  ─────
        we       26  71.89
        i        17  47.01
        (2 rows)
        g2: 2 (O₁₁ ln (O₁₁ / E₁₁) + O₂₁ ln (O₂₁ / E₂₁)), two cells, signed: negative
        where the word is rarer here (Rayson and Garside 2000)
        note: 1414 tokens are compared with 4221 others; what lies in the rows
              themselves is left out there.
        """#
      ),
      Example(
        #"""
        docs | where outlet ~ /Observer/ | keywords direction: negative constant: 100
        | take 3 | select word, count, reference, simple_maths, g2
        """#,
        #"""
        word      count  reference  simple_maths      g2
        ────────  ─────  ─────────  ────────────  ──────
        -             0         16         0.026  -8.906
        News          0         16         0.026  -8.906
        Ministry      0         15         0.028  -8.350
        (3 rows)
        simple_maths: (f₁ + 100) / (f₂ + 100), f per million, with the constant 100
        (Kilgarriff 2009)
        g2: 2 (O₁₁ ln (O₁₁ / E₁₁) + O₂₁ ln (O₂₁ / E₂₁)), two cells, signed: negative
        where the word is rarer here (Rayson and Garside 2000)
        note: 1369 tokens are compared with 4266 others; what lies in the rows
              themselves is left out there.
        """#),
      Example(
        #"""
        docs | keywords attribute: lower by outlet | where word ~ /[a-z]/
        | first 1 by outlet | select outlet, word, count, g2
        """#,
        #"""
        outlet             word       count      g2
        ─────────────────  ─────────  ─────  ──────
        Kastrelle Courier  courier        4  14.791
        Haldren Standard   as             8  10.879
        Mirovar Gazette    toushkari      4  19.958
        Elsen Observer     's            11   9.717
        Orvane News        captain        5  13.711
        Tollan News        štrok          4  10.843
        (6 rows)
        g2: 2 (O₁₁ ln (O₁₁ / E₁₁) + O₂₁ ln (O₂₁ / E₂₁)), two cells, signed: negative
        where the word is rarer here (Rayson and Garside 2000)
        note: each of 6 groups is compared with those of 5635 tokens that are not its
              own.
        """#),
    ],
    arguments: [
      .init(name: "against", type: "table", summary: "The rows to compare with."),
      .init(
        name: "attribute", type: "word",
        summary: "lemma (unless it is given), lower, form or another."),
      .init(name: "minimum", type: "number", summary: "How often a word has to occur."),
      .init(
        name: "direction", type: "word",
        summary: "positive, negative or both: more frequent here, or rarer."),
      .init(name: "constant", type: "number", summary: "What simple maths adds to both sides."),
    ], labels: ["by"]
  ) { check throws(Diagnostic) in
    try check.requirePlace()
    let attribute = try check.attribute(default: "lemma")
    let minimum = try check.whole("minimum", in: 1...Int.max) ?? 2
    let direction = try check.word("direction", from: ["positive", "negative", "both"])
    var constant = 1.0
    if let expression = check.argument("constant") {
      let value = try check.constant(expression, .number, of: "`constant:`").number ?? 0
      guard value > 0, value.isFinite else {
        throw Diagnostic(
          .value, "`constant:` is a number above 0", at: expression.range,
          hint: "1 brings out rare words, 100 or 1000 frequent ones (Kilgarriff 2009)")
      }
      constant = value
    }
    var node = KeywordsNode(
      study: check.input.node, reference: RowsNode(label: "the other groups", rows: []),
      counting: KeywordCounting(attribute: attribute, keys: []),
      measures: MeasureColumns(Keyness.statistics(constant: constant), first: ["log_ratio", "g2"]),
      minimum: minimum, direction: direction)
    let own = Set(node.columns.map(\.name))
    let groups = try check.columns(check.labelled("by") ?? [], taken: own)
    let keys = groups.map(\.value)
    node.groups = groups.map(\.column)
    node.counting.keys = keys
    node.study = check.input.node.keeping(
      keys.reduce(into: Set<Int>()) { $0.formUnion($1.columns) })
    if let against = check.argument("against") {
      let table = try check.checker.table(against)
      guard table.schema.hasPlace else {
        throw .noPlace(Name(text: "against:", range: against.range))
      }
      node.reference = table.node.keeping([])
    } else if keys.isEmpty {
      node.reference = ScanNode(table: .docs, needed: [])
    }
    return Relation(schema: Schema(node.columns, noun: "word"), node: node)
  }
}
