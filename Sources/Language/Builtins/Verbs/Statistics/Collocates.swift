import RegularExpressions

extension Verb {
  static let collocates = Verb(
    "collocates",
    "collocates [window: range | rel: labels] [side: word] [attribute: name] [minimum: count] "
      + "[margin: word]",
    "Counts the words around each row, and how strongly they are drawn to it.",
    help: """
      `window: -5..5` (unless another is given) reaches five tokens to the left of the row's first
      token and five to the right of its last, not beyond the sentence; the row itself is left out, and
      a token in two windows counts twice. R₁, the frequency of the node, is the number of rows, as in
      Sketch Engine: E is then what chance would give at one place, and mi, g2 and their like are high
      for every frequent word; compare them with each other. `margin: window` takes the number of
      tokens in all windows, as in CQPweb: E is what chance would give in so large a window, and g2
      can be read as evidence (Evert 2008). logdice and dice keep the rows.

      `rel: "obj"` counts the words that depend on the row as its obj, `rel: "nsubj.*"` those with all
      relations that match, and `rel: all` makes a word sketch: the collocates of each relation.
      `side: head` takes the words on which the row depends, `both` both (as `rel: all` does unless it
      is said); the column `side` says what the collocate is. Each relation is measured by itself: N is
      the number of its edges in the corpus, R₁ of those at the rows, C₁ of those at the collocate on
      that side (Rychlý 2008).

      What is counted is the lower-cased form, with `rel:` the lemma, unless `attribute:` says otherwise.
      Tokens that have none, as lemmas of documents that are not English, are not counted at all.
      `minimum:` leaves out pairs that are rarer (2 unless it is given). All measures of `help measures`
      are columns; rows are sorted by logdice.
      """,
    searchWords: [
      "association", "neighbours", "mutual information", "logdice", "word sketch", "collocations",
    ],
    examples: [
      Example(
        #"find `[lower="ferry"]` | collocates window: -3..3 | take 3"#,
        #"""
        word      count  frequency  expected  logdice     g2  log_ratio     mi      t
        ────────  ─────  ─────────  ────────  ───────  ─────  ─────────  ─────  ─────
        over          2          5     0.006   12.415  20.67      9.066  8.331  1.410
        accident      2          6     0.007   12.300  19.77      8.651  8.068  1.409
        of            3        133     0.165    9.456  13.17      4.214  4.183  1.637
        (3 rows)
        (13 columns hidden: dice, mi3, log_odds, delta_p_collocate, delta_p_node,
        min_sensitivity, g2_simple, chi2, chi2_yates, z, local_mi, bic, documents; see
        them with select, --format json or a wider --width)
        logdice: 14 + log₂ (2 O / (R₁ + C₁)) (Rychlý 2008)
        g2: 2 Σ O ln (O / E) over four cells, signed: negative where O is less than E
        (Dunning 1993)
        log_ratio: log₂ ((O₁₁ / R₁) / (O₂₁ / R₂)), a count of 0 is taken as 0.5 (Hardie
        2014)
        mi: log₂ (O / E), pointwise, in bits (Church and Hanks 1990)
        t: (O − E) / √O (Church and others 1991)
        note: the words around 7 rows, measured against all 5635 tokens; R₁ is the 7
              rows.
        """#),
      Example(
        #"""
        find `[lemma="river"]` | collocates margin: window
        | top 3 by g2 | select word, count, expected, log_ratio, g2
        """#,
        #"""
        word    count  expected  log_ratio     g2
        ──────  ─────  ────────  ─────────  ─────
        rose        4     0.144      5.987  21.76
        almost      3     0.082      7.157  18.92
        level       3     0.082      7.157  18.92
        (3 rows)
        log_ratio: log₂ ((O₁₁ / R₁) / (O₂₁ / R₂)), a count of 0 is taken as 0.5 (Hardie
        2014)
        g2: 2 Σ O ln (O / E) over four cells, signed: negative where O is less than E
        (Dunning 1993)
        note: the words around 12 rows, measured against all 5635 tokens; R₁ is the 116
              tokens of their windows.
        """#),
      Example(
        #"find `[lemma="say"]` | collocates rel: "nsubj" | take 3"#,
        #"""
        relation  side       word      count  frequency  expected  logdice      g2
        ────────  ─────────  ────────  ─────  ─────────  ────────  ───────  ──────
        nsubj     dependent  ministry      9         18     3.193    11.56  10.236
        nsubj     dependent  Aske          4          5     0.887    10.59   9.373
        nsubj     dependent  he            5         35     6.208    10.48  -0.326
        (3 rows)
        (16 columns hidden: log_ratio, mi, t, dice, mi3, log_odds, delta_p_collocate,
        delta_p_node, min_sensitivity, g2_simple, chi2, chi2_yates, z, local_mi, bic,
        documents; see them with select, --format json or a wider --width)
        logdice: 14 + log₂ (2 O / (R₁ + C₁)) (Rychlý 2008)
        g2: 2 Σ O ln (O / E) over four cells, signed: negative where O is less than E
        (Dunning 1993)
        note: 80 edges at 87 rows, each relation measured against all its edges in the
              corpus.
        """#),
      Example(
        #"find `[lemma="people"]` | collocates rel: all | where side == "head" | take 3"#,
        #"""
        relation  side  word    count  frequency  expected  logdice     g2  log_ratio
        ────────  ────  ──────  ─────  ─────────  ────────  ───────  ─────  ─────────
        conj      head  place      13         13     1.207       14  86.55      7.989
        obj       head  arrest      4         10     0.247       13  19.79      4.719
        obl       head  cross       4         12     0.161       13  27.16      5.200
        (3 rows)
        (15 columns hidden: mi, t, dice, mi3, log_odds, delta_p_collocate, delta_p_node,
        min_sensitivity, g2_simple, chi2, chi2_yates, z, local_mi, bic, documents; see
        them with select, --format json or a wider --width)
        logdice: 14 + log₂ (2 O / (R₁ + C₁)) (Rychlý 2008)
        g2: 2 Σ O ln (O / E) over four cells, signed: negative where O is less than E
        (Dunning 1993)
        log_ratio: log₂ ((O₁₁ / R₁) / (O₂₁ / R₂)), a count of 0 is taken as 0.5 (Hardie
        2014)
        note: 93 edges at 37 rows, each relation measured against all its edges in the
              corpus.
        """#
      ),
    ],
    arguments: [
      .init(name: "window", type: "range", summary: "How far it reaches, such as -5..5."),
      .init(
        name: "rel", type: "text",
        summary: "Relations of dependency, as a regular expression, or all."),
      .init(
        name: "side", type: "word",
        summary: "Which end of the relation the collocate is: dependent, head or both."),
      .init(
        name: "attribute", type: "word", summary: "form, lower, lemma, pos or another attribute."),
      .init(name: "minimum", type: "number", summary: "How often a pair has to occur."),
      .init(
        name: "margin", type: "word",
        summary: "What R₁ counts: rows, or the tokens in their window."),
    ]
  ) { check throws(Diagnostic) in
    try check.requirePlace()
    for other in ["window", "margin"] { try check.refuse(other, beside: "rel") }
    let minimum = try check.whole("minimum", in: 1...Int.max) ?? 2
    guard check.argument("rel") != nil else {
      if let side = check.argument("side") {
        throw Diagnostic(
          .missingArgument, "`side:` is that of a dependency, and no relation is given",
          at: side.range, hint: #"add `rel: "obj"` or `rel: all`"#)
      }
      let attribute = try check.attribute(default: "lower")
      let window = try check.window() ?? -5...5
      let margin = try check.word("margin", from: ["rows", "window"]) ?? "rows"
      return sorted(
        CollocatesNode(
          source: check.input.node.keeping([]),
          collocation: WindowCollocation(window: window, attribute: attribute), minimum: minimum,
          isMarginOfWindow: margin == "window"))
    }
    let relation = try check.relation()
    let side = try check.word("side", from: ["dependent", "head", "both"])
    let attribute = try check.attribute(default: "lemma")
    return sorted(
      SketchNode(
        source: check.input.node.keeping([]),
        collocation: RelationCollocation(
          relation: relation, side: side ?? (relation == nil ? "both" : "dependent"),
          attribute: attribute), minimum: minimum))
  }

  /// By effect size, then by count.
  private static func sorted(_ node: some MeasuringNode) -> Relation {
    let schema = Schema(node.columns, noun: "collocate")
    let keys = ["logdice", "count"].compactMap { name in
      schema.position(of: name).map { SortNode.Key(column: $0, descending: true) }
    }
    return Relation(schema: schema, node: SortNode(source: node, keys: keys, limit: nil))
  }
}

extension StageCheck {
  /// The argument `window:`.
  fileprivate mutating func window() throws(Diagnostic) -> ClosedRange<Int>? {
    guard let expression = argument("window") else { return nil }
    let value: Value
    do {
      value = try constant(expression, .range, of: "`window:`")
    } catch {
      var error = error
      error.hint = error.hint ?? "write how far it reaches to both sides, such as -5..5"
      throw error
    }
    guard case .range(let range) = value,
      range.lower.rounded() == range.lower, range.upper.rounded() == range.upper,
      range.lower >= -1000, range.upper <= 1000, range.lower <= range.upper
    else {
      throw Diagnostic(
        .value, "`window:` goes from a whole number to another, between -1000 and 1000",
        at: expression.range, hint: "negative numbers are to the left of the row: -5..5")
    }
    return Int(range.lower)...Int(range.upper)
  }

  /// The argument `rel:`, a regular expression for labels; nil for all.
  fileprivate mutating func relation() throws(Diagnostic) -> RegularExpression? {
    guard let expression = argument("rel") else { return nil }
    if case .name("all") = expression.kind, checker.scope["all"] == nil { return nil }
    guard case .text(let text) = try constant(expression, .text, of: "`rel:`") else {
      throw .notConstant("`rel:`", at: expression.range)
    }
    let relation: RegularExpression
    do {
      relation = try RegularExpression(text)
    } catch {
      throw Checker.wrongExpression(error, in: expression.range)
    }
    let matches = SyntaxNames.relations.contains { (try? relation.matchesWhole($0)) ?? false }
    guard matches else {
      let closest = ClosestName.of(text, among: SyntaxNames.relations)
      throw Diagnostic(
        .value, "no relation of dependency matches \"\(text)\"", at: expression.range,
        hint: closest.map { "did you mean \"\($0)\"?" }
          ?? "the labels are those of Universal Dependencies, such as nsubj, obj, obl")
    }
    return relation
  }
}
