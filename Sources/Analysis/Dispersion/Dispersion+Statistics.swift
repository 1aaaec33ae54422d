extension Dispersion {
  /// The measures of dispersion, with what the help and the headers say about them.
  public static let statistics: [Statistic<Dispersion>] = [
    Statistic(
      Measure(
        "range", "range", .dispersion, formula: "the parts with f > 0, by n",
        source: "Keniston 1920", variant: "relative", range: "0 to 1; 1 is every part",
        "The part of the parts in which the word occurs.")
    ) { $0.range },
    Statistic(
      Measure(
        "juilland_d", "Juilland's D", .dispersion, formula: "1 − sd (p) / p̄ / √(n − 1)",
        source: "Juilland and Chang-Rodríguez 1964",
        variant: "relative frequencies, standard deviation of a population",
        range: "0 to 1; 1 is even", "How little the frequency varies from part to part.")
    ) { $0.juillandD },
    Statistic(
      Measure(
        "carroll_d2", "Carroll's D₂", .dispersion, formula: "− Σ q log₂ q / log₂ n, q = p / Σ p",
        source: "Carroll 1970", range: "0 to 1; 1 is even",
        "How little one part tells about where the word is, by its entropy.")
    ) { $0.carrollD2 },
    Statistic(
      Measure(
        "rosengren_s", "Rosengren's S", .dispersion, formula: "(Σ √(f s))² / F",
        source: "Rosengren 1971", variant: "for parts of unequal size",
        range: "min s to 1; 1 is even", "How far frequency and size of the parts agree.")
    ) { $0.rosengrenS },
    Statistic(
      Measure(
        "dp", "DP", .dispersion, formula: "Σ |f / F − s| / 2", source: "Gries 2008",
        range: "0 to 1 − min s; 0 is even",
        "How much of the word would have to be moved to spread it evenly.")
    ) { $0.deviationOfProportions },
    Statistic(
      Measure(
        "dp_norm", "DP norm", .dispersion, formula: "DP / (1 − min s)",
        source: "Lijffijt and Gries 2012", range: "0 to 1; 0 is even",
        "DP so that the most uneven spread is 1 in every corpus.")
    ) { $0.normalizedDeviationOfProportions },
    Statistic(
      Measure(
        "dp_even", "DP, 1 is even", .dispersion, formula: "1 − DP",
        source: "Egbert, Burch and Biber 2020", variant: "as tlda's disp gives it",
        range: "min s to 1; 1 is even", "DP in the direction of the other measures.")
    ) { $0.evennessOfProportions },
    Statistic(
      Measure(
        "dp_scaled", "DP scaled", .dispersion,
        formula: "1 − DP / (1 − min s over the parts with f > 0)",
        source: "Egbert, Burch and Biber 2020", variant: "as tlda's disp_DP gives it",
        range: "0 to 1; 1 is even", "DP by its greatest value, in the direction of the others.")
    ) { $0.scaledEvennessOfProportions },
    Statistic(
      Measure(
        "da", "DA", .dispersion, formula: "1 − (mean |pᵢ − pⱼ| over all pairs) / (2 p̄)",
        source: "Burch, Egbert and Biber 2017", range: "0 to 1; 1 is even",
        "How little the frequency differs between two parts.")
    ) { $0.dispersionA },
    Statistic(
      Measure(
        "dkl", "DKL", .dispersion, formula: "1 / (1 + Σ (f / F) log₂ (f / F / s))",
        source: "Gries 2020", variant: "the divergence in bits, by odds to probability",
        range: "0 to 1; 1 is even", "How little the word's spread diverges from the parts' sizes.")
    ) { $0.kullbackLeibler },
  ]
}
