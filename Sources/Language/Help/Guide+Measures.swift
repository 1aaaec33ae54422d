import Analysis

extension Guide {
  /// The statistical measures with their formulas and sources.
  static let measures = Guide(name: "measures", text: measuresText)

  private static var measuresText: String {
    var lines = ["Measures, with the formula, what it says, its values, and whose it is"]
    let use = """
      The stages named below give all of them as columns and say under the table how those shown were \
      computed; association("mi", 7, 15334, 120, 191998) and the functions keyness and dispersion compute \
      one from counts.
      """
    lines += [""] + PageLayout.wrapped(use, to: PageLayout.width)
    func add(_ title: String, _ letters: String, _ measures: [Measure]) {
      lines += ["", title]
      lines += PageLayout.wrapped(letters, to: PageLayout.width - 2).map { "  " + $0 }
      for measure in measures {
        let variant = measure.variant.isEmpty ? "" : " (\(measure.variant))"
        lines += PageLayout.row(
          "  " + measure.name, "\(measure.title): \(measure.formula)\(variant)", column: 22)
        let text = "\(measure.summary) Values: \(measure.range). \(measure.source)."
        lines += PageLayout.row("", text, column: 24)
      }
    }
    add(
      "Association: how strongly two words go together (collocates, cooccur)",
      "O is how often they occur together, R₁ the frequency of the node, C₁ that of the collocate, "
        + "N the number of tokens, E = R₁ C₁ / N; O₁₁ = O, O₁₂ = R₁ − O, O₂₁ = C₁ − O, R₂ = N − R₁, "
        + "C₂ = N − C₁. With `margin: window` R₁ is the number of tokens in the windows, with `rel:` N, R₁ "
        + "and C₁ count edges of one relation, in `cooccur` they count sentences or other units.",
      Association.statistics.map(\.measure))
    add(
      "Keyness: how much more frequent a word is here than there (keywords)",
      "O₁₁ is its frequency here, R₁ the tokens here; O₂₁ and R₂ are those there; O₁₂ and O₂₂ are "
        + "the other words.",
      Keyness.statistics.map(\.measure))
    add(
      "Dispersion: how evenly a word is spread over the parts of a corpus (dispersion)",
      "f is its frequency in a part, F in all n parts, s the part's share of the corpus, p = f by "
        + "the part's tokens, p̄ the mean of these.",
      Dispersion.statistics.map(\.measure))
    add(
      "Diversity: how rich a vocabulary is (diversity)",
      "N is the number of tokens, V of types, V₁ of types that occur once, Vᵢ of those that occur "
        + "i times, f the frequency of a type.",
      LexicalDiversity.statistics.map(\.measure))
    return lines.joined(separator: "\n")
  }
}
