import Analysis

extension Verb {
  static let keywords = Verb(
    "keywords",
    "keywords [against: table] [attribute: name] [minimum: count] [direction: word] "
      + "[constant: number] [by expression, …]",
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

      `by outlet` compares each outlet's rows with all others, group after group:
      `docs | keywords by outlet | first 5 by outlet` is the five strongest of each.
      """,
    searchWords: ["keyness", "log-likelihood", "compare", "typical", "vocabulary", "key words"],
    examples: [
      Example(
        #"""
        docs | where agency != none
        | keywords against: docs attribute: lower | where word ~ /[a-z]/ | take 3
        """#,
        #"""
        word      count  reference  per_million  reference_per_million  log_ratio     g2
        ────────  ─────  ─────────  ───────────  ─────────────────────  ─────────  ─────
        dovanich      3          0         3576                    0.0      4.602  9.712
        štrok         4          1         4768                  294.6      4.017  8.387
        arrived       2          0         2384                    0.0      4.017  6.475
        (3 rows)
        (9 columns hidden: simple_maths, percent_diff, log_odds, delta_p, delta_p_study,
        g2_four, chi2, bic, documents; see them with select, --format json or a wider
        --width)
        log_ratio: log₂ ((O₁₁ / R₁) / (O₂₁ / R₂)), a count of 0 is taken as 0.5 (Hardie
        2014)
        g2: 2 (O₁₁ ln (O₁₁ / E₁₁) + O₂₁ ln (O₂₁ / E₂₁)), two cells, signed: negative
        where the word is rarer here (Rayson and Garside 2000)
        note: 839 tokens are compared with 3395 others; what lies in the rows themselves
              is left out there.
        """#),
      Example(
        "quotes | keywords attribute: lower | where word ~ /[a-z]/ | take 2 | select word, count, g2",
        #"""
        word  count     g2
        ────  ─────  ─────
        we       18  49.28
        i        16  43.81
        (2 rows)
        g2: 2 (O₁₁ ln (O₁₁ / E₁₁) + O₂₁ ln (O₂₁ / E₂₁)), two cells, signed: negative
        where the word is rarer here (Rayson and Garside 2000)
        note: 1077 tokens are compared with 3157 others; what lies in the rows
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
        -             0         13         0.025  -6.174
        News          0         12         0.027  -5.699
        Ministry      0         11         0.029  -5.224
        (3 rows)
        simple_maths: (f₁ + 100) / (f₂ + 100), f per million, with the constant 100
        (Kilgarriff 2009)
        g2: 2 (O₁₁ ln (O₁₁ / E₁₁) + O₂₁ ln (O₂₁ / E₂₁)), two cells, signed: negative
        where the word is rarer here (Rayson and Garside 2000)
        note: 895 tokens are compared with 3339 others; what lies in the rows themselves
              is left out there.
        """#),
      Example(
        "docs | keywords attribute: lower by outlet | first 1 by outlet | select outlet, word, count, g2",
        ""),
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
    let measures = MeasureColumns(
      Keyness.statistics(constant: constant), first: ["log_ratio", "g2"])
    let own = Set((counted + [documents] + measures.columns).map(\.name))
    let groups = try check.columns(check.labelled("by") ?? [], taken: own)
    let keys = groups.map(\.value)
    let needed = keys.reduce(into: Set<Int>()) { $0.formUnion($1.columns) }
    let study = check.input.node.keeping(needed)
    var reference: any PlanNode = ScanNode(table: .docs, needed: [])
    if let against = check.argument("against") {
      let table = try check.checker.table(against)
      guard table.schema.hasPlace else {
        throw .noPlace(Name(text: "against:", range: against.range))
      }
      reference = table.node.keeping([])
    }
    let schema = Schema(
      groups.map(\.column) + counted + measures.columns + [documents], noun: "word")
    let counting = KeywordCounting(attribute: attribute, keys: keys)
    let list = KeywordList(measures: measures, minimum: minimum, direction: direction)
    return Relation(
      schema: schema,
      node: ComputedNode(label: "keywords", inputs: [study, reference]) { inputs, execution in
        let counts = try counting.count(inputs[0], against: inputs[1], execution)
        for note in counts.notes { execution.note(.statistics(note)) }
        return counts.groups.flatMap { list.rows(of: $0, counts) }
      })
  }

  private static let counted = [
    Column("word", .text, "The word."),
    Column("count", .number, "How often it occurs here."),
    Column("reference", .number, "How often it occurs in the comparison."),
    Column("per_million", .number, "How often in a million tokens here."),
    Column("reference_per_million", .number, "How often in a million there."),
  ]

  private static let documents = Column("documents", .number, "In how many documents here.")
}

/// The key words of a group, as rows.
private struct KeywordList: Sendable {
  let measures: MeasureColumns<Keyness>
  let minimum: Int
  /// Positive, negative or both; nil for all words that occur here.
  let direction: String?

  /// The most certain first: those that are rarer here come last, or first if only they are wanted.
  func rows(of group: KeywordCounts.Group, _ counts: KeywordCounts) -> [Row] {
    let here = direction == nil || direction == "positive"
    let words = here ? Array(group.words.keys) : Array(counts.words.keys)
    let sign = direction == "negative" ? -1.0 : 1
    return words.compactMap { word -> (word: String, keyness: Keyness)? in
      let keyness = counts.keyness(word, in: group)
      return isWanted(keyness) ? (word, keyness) : nil
    }
    .map { (word: $0.word, keyness: $0.keyness, order: sign * $0.keyness.logLikelihood) }
    .sorted { ($1.order, $0.word) < ($0.order, $1.word) }
    .map { row($0.word, $0.keyness, group) }
  }

  private func isWanted(_ keyness: Keyness) -> Bool {
    let isPositive =
      keyness.study * keyness.referenceTotal >= keyness.reference * keyness.studyTotal
    let isCountedThere = direction != nil && !isPositive
    switch direction {
    case "positive" where !isPositive: return false
    case "negative" where isPositive: return false
    default: return (isCountedThere ? keyness.reference : keyness.study) >= Double(minimum)
    }
  }

  private func row(_ word: String, _ keyness: Keyness, _ group: KeywordCounts.Group) -> Row {
    Row(
      group.values + [
        .text(word), .number(keyness.study), .number(keyness.reference),
        rate(keyness.study, keyness.studyTotal), rate(keyness.reference, keyness.referenceTotal),
      ] + measures.values(of: keyness) + [.integer(group.words[word]?.documents ?? 0)])
  }

  private func rate(_ count: Double, _ total: Double) -> Value {
    total > 0 ? .decimal(count / total * 1_000_000) : .none
  }
}
