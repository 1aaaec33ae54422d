import Analysis

extension Function {
  /// The measures of `help measures` for counts that a program has already.
  static let measures: [Function] = [
    Function(
      "association",
      "association(measure: text, together: number, node: number, collocate: number, total: number) "
        + "-> number",
      "A measure of how strongly two words go together, from their counts.",
      help: """
        The counts are those of `help measures`: O, R₁, C₁ and N. It is none where a measure is not
        defined, and where a count is no whole number from 0.
        """,
      searchWords: ["logdice", "mutual information", "collocation", "score"],
      examples: [
        Example(#"association("logdice", 7, 15334, 120, 191998)"#, "3.8916622394421996"),
        Example(
          #"""
          table([{pair: "port strike", f: 12, f1: 40, f2: 25}])
          | select pair, mi = association("mi", f, f1, f2, 4234)
          """#,
          #"""
          pair            mi
          ───────────  ─────
          port strike  5.667
          (1 row)
          """#),
      ],
      body: measure(Association.statistics, of: "association") { counts in
        Association(
          together: counts[0], node: counts[1], collocate: counts[2], total: counts[3])
      }),
    Function(
      "keyness",
      "keyness(measure: text, study: number, reference: number, study_size: number, "
        + "reference_size: number) -> number",
      "A measure of how much more frequent a word is in one text than in another.",
      help: """
        The counts are those of `help measures`: O₁₁, O₂₁, R₁ and R₂. It is none where a measure is not
        defined, and where a count is no whole number from 0.
        """,
      searchWords: ["log-likelihood", "log ratio", "keywords", "score"],
      examples: [
        Example(#"keyness("g2", 100, 50, 100000, 120000)"#, "27.35080194144173"),
        Example(#"keyness("log_ratio", 100, 50, 100000, 120000)"#, "1.2630344058337937"),
      ],
      body: measure(Keyness.statistics, of: "keyness") { counts in
        Keyness(
          study: counts[0], reference: counts[1], studyTotal: counts[2], referenceTotal: counts[3])
      }),
    Function(
      "dispersion",
      "dispersion(measure: text, frequencies: list of number, sizes: list of number) -> number",
      "A measure of how evenly a word is spread over parts of a corpus.",
      help: """
        The lists hold the word's frequency in each part and the part's size in tokens. It is none
        where they are not equally long, and where a measure is not defined.
        """,
      searchWords: ["spread", "evenness", "juilland", "score"],
      examples: [
        Example(#"dispersion("dp", [2, 0, 1], [100, 100, 100])"#, "0.3333333333333333"),
        Example(#"dispersion("juilland_d", [2, 2, 2], [100, 100, 100])"#, "1"),
      ],
      body: dispersionMeasure),
  ]

  /// A function of the name of a measure, and of counts.
  private static func measure<Counts>(
    _ statistics: [Statistic<Counts>], of name: String,
    _ counts: @escaping @Sendable ([Int]) -> Counts
  ) -> Body {
    .special { arguments, range throws(Diagnostic) in
      let statistic = try named(arguments[0], among: statistics, of: name)
      let numbers = Array(arguments.dropFirst())
      return Resolved(.number, from: numbers, at: range) { row, execution in
        let values = try numbers.map { whole(try $0.evaluate(row, execution)) }
        let known = values.compactMap { $0 }
        guard known.count == values.count else { return .none }
        return statistic.value(of: counts(known)).map(Value.number) ?? .none
      }.folded(from: numbers)
    }
  }

  private static let dispersionMeasure = Body.special { arguments, range throws(Diagnostic) in
    let statistic = try named(arguments[0], among: Dispersion.statistics, of: "dispersion")
    let lists = Array(arguments.dropFirst())
    return Resolved(.number, from: lists, at: range) { row, execution in
      let values = try lists.map { try $0.evaluate(row, execution).elements.map(whole) }
      let known = values.map { $0.compactMap { $0 } }
      guard values[0].count == values[1].count, known.map(\.count) == values.map(\.count) else {
        return .none
      }
      let measured = Dispersion(frequencies: known[0], sizes: known[1])
      return statistic.value(of: measured).map(Value.number) ?? .none
    }.folded(from: lists)
  }

  private static func named<Counts>(
    _ argument: Resolved, among statistics: [Statistic<Counts>], of function: String
  ) throws(Diagnostic) -> Statistic<Counts> {
    guard case .text(let name)? = argument.constant else {
      throw .notConstant("the measure of `\(function)`", at: argument.range)
    }
    guard let statistic: Statistic<Counts> = statistics.named(name) else {
      throw .notAmong(
        name, statistics.map(\.measure.name), of: "the measure of `\(function)`",
        at: argument.range)
    }
    return statistic
  }

  /// A count: a whole number from 0 that fits into the arithmetic of measures.
  private static func whole(_ value: Value) -> Int? {
    guard let number = value.number, let whole = Int(exactly: number),
      (0...1_000_000_000_000).contains(whole)
    else { return nil }
    return whole
  }
}
