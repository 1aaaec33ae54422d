import Analysis

extension Verb {
  static let keywords = Verb(
    "keywords",
    "keywords [against: table] [attribute: name] [minimum: count] [direction: word] "
      + "[constant: number]",
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
    ]
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
    var inputs = [check.input.node.keeping([])]
    if let against = check.argument("against") {
      let reference = try check.checker.table(against)
      guard reference.schema.hasPlace else {
        throw .noPlace(Name(text: "against:", range: against.range))
      }
      inputs.append(reference.node.keeping([]))
    } else {
      inputs.append(ScanNode(table: .docs, needed: []))
    }
    return relation(
      inputs, KeywordCounting(attribute: attribute), constant: constant, minimum: minimum,
      direction: direction)
  }

  private static func relation(
    _ inputs: [any PlanNode], _ counting: KeywordCounting, constant: Double, minimum: Int,
    direction: String?
  ) -> Relation {
    let measures = MeasureColumns(
      Keyness.statistics(constant: constant), first: ["log_ratio", "g2"])
    let columns = [
      Column("word", .text, "The word."),
      Column("count", .number, "How often it occurs here."),
      Column("reference", .number, "How often it occurs in the comparison."),
      Column("per_million", .number, "How often in a million tokens here."),
      Column("reference_per_million", .number, "How often in a million there."),
    ]
    let documents = Column("documents", .number, "In how many documents here.")
    let schema = Schema(columns + measures.columns + [documents], noun: "word")
    let node = ComputedNode(label: "keywords", inputs: inputs) { inputs, execution in
      let counts = try counting.count(inputs[0], against: inputs[1], execution)
      for note in counts.notes { execution.note(.statistics(note)) }
      return counts.words.sorted { $0.key < $1.key }.compactMap { word, count in
        let keyness = counts.keyness(count)
        let isPositive = keyness.isMoreFrequent
        let isWanted =
          switch direction {
          case "positive": isPositive
          case "negative": !isPositive
          default: true
          }
        let isCountedThere = direction != nil && !isPositive
        guard isWanted, (isCountedThere ? count.reference : count.study) >= minimum else {
          return nil
        }
        return Row(
          [
            .text(word), .integer(count.study), .integer(count.reference),
            rate(count.study, counts.studyTotal), rate(count.reference, counts.referenceTotal),
          ] + measures.values(of: keyness) + [.integer(count.documents)])
      }
    }
    let keys = schema.position(of: "g2").map {
      [SortNode.Key(column: $0, descending: direction != "negative")]
    }
    return Relation(schema: schema, node: SortNode(source: node, keys: keys ?? [], limit: nil))
  }

  private static func rate(_ count: Int, _ total: Int) -> Value {
    total > 0 ? .decimal(Double(count) / Double(total) * 1_000_000) : .none
  }
}

extension Keyness {
  /// Whether the word is at least as frequent here as there.
  fileprivate var isMoreFrequent: Bool { study * referenceTotal >= reference * studyTotal }
}
