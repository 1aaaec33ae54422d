extension Association {
  /// The measures of association, with what the help and the headers say about them.
  ///
  /// Together with O, E, R₁, C₁ and N as in `Association`, the formulas use the four cells of
  /// `ContingencyTable`.
  public static let statistics: [Statistic<Association>] = effects + tests

  private static let effects: [Statistic<Association>] = [
    Statistic(
      Measure(
        "logdice", "logDice", .effect, formula: "14 + log₂ (2 O / (R₁ + C₁))",
        source: "Rychlý 2008", range: "to 14",
        "How large a part of the two words' occurrences they share; one more is twice as much.")
    ) { $0.logDice },
    Statistic(
      Measure(
        "dice", "Dice", .effect, formula: "2 O / (R₁ + C₁)", source: "Dice 1945",
        range: "0 to 1", "How large a part of the two words' occurrences they share.")
    ) { $0.dice },
    Statistic(
      Measure(
        "mi", "MI", .effect, formula: "log₂ (O / E)", source: "Church and Hanks 1990",
        variant: "pointwise, in bits", range: "any; 0 is chance",
        "How many times more often than by chance, as a power of 2; favours rare words.")
    ) { $0.mutualInformation },
    Statistic(
      Measure(
        "mi3", "MI3", .effect, formula: "log₂ (O³ / E)", source: "Daille 1994",
        variant: "in bits", range: "any", "MI with more weight on frequent pairs.")
    ) { $0.cubedMutualInformation },
    Statistic(
      Measure(
        "log_ratio", "log ratio", .effect, formula: "log₂ ((O₁₁ / R₁) / (O₂₁ / R₂))",
        source: "Hardie 2014", variant: "a count of 0 is taken as 0.5",
        range: "any; 0 is no difference",
        "How many times more often near the node than elsewhere, as a power of 2.")
    ) { $0.table.logRatio },
    Statistic(
      Measure(
        "log_odds", "log odds ratio", .effect, formula: "log₂ (O₁₁ O₂₂ / (O₁₂ O₂₁))",
        source: "Haldane 1956, Anscombe 1956", variant: "0.5 is added to each cell",
        range: "any; 0 is no difference", "How the odds differ near the node, as a power of 2.")
    ) { $0.table.logOddsRatio },
    Statistic(
      Measure(
        "delta_p_collocate", "ΔP, collocate by node", .effect, formula: "O₁₁ / R₁ − O₂₁ / R₂",
        source: "Gries 2013", range: "-1 to 1; 0 is no difference",
        "How much more probable the node makes the collocate.")
    ) { $0.table.deltaPOfColumn },
    Statistic(
      Measure(
        "delta_p_node", "ΔP, node by collocate", .effect, formula: "O₁₁ / C₁ − O₁₂ / C₂",
        source: "Gries 2013", range: "-1 to 1; 0 is no difference",
        "How much more probable the collocate makes the node.")
    ) { $0.table.deltaPOfRow },
    Statistic(
      Measure(
        "min_sensitivity", "minimum sensitivity", .effect, formula: "min (O₁₁ / R₁, O₁₁ / C₁)",
        source: "Pedersen 1998", range: "0 to 1",
        "The part of the occurrences of the more frequent word that go with the other.")
    ) { $0.table.minimumSensitivity },
  ]

  private static let tests: [Statistic<Association>] = [
    Statistic(
      Measure(
        "g2", "G²", .significance, formula: "2 Σ O ln (O / E) over four cells",
        source: "Dunning 1993", variant: "signed: negative where O is less than E",
        range: "any; 3.84 is p < 0.05, 10.83 p < 0.001",
        "How much evidence there is that the two do not meet by chance.")
    ) { $0.table.logLikelihood },
    Statistic(
      Measure(
        "g2_simple", "simple G²", .significance, formula: "2 (O ln (O / E) − (O − E))",
        source: "Evert 2008", variant: "one cell, signed", range: "any",
        "G² from the pair alone, which needs no table.")
    ) { $0.table.simpleLogLikelihood },
    Statistic(
      Measure(
        "chi2", "χ²", .significance, formula: "Σ (O − E)² / E over four cells",
        source: "Pearson 1900", variant: "signed, without a correction for continuity",
        range: "any; 3.84 is p < 0.05", "Like G², but too large where counts are small.")
    ) { $0.table.chiSquared() },
    Statistic(
      Measure(
        "chi2_yates", "χ² by Yates", .significance,
        formula: "Σ (|O − E| − 0.5)² / E over four cells", source: "Yates 1934",
        variant: "signed, corrected for continuity", range: "any; 3.84 is p < 0.05",
        "χ² made smaller for small counts.")
    ) { $0.table.chiSquared(correction: 0.5) },
    Statistic(
      Measure(
        "t", "t-score", .significance, formula: "(O − E) / √O", source: "Church and others 1991",
        range: "any; above 2 by custom", "Evidence for the pair; favours frequent words.")
    ) { $0.tScore },
    Statistic(
      Measure(
        "z", "z-score", .significance, formula: "(O − E) / √E", source: "Berry-Rogghe 1973",
        range: "any; above 2 by custom", "Evidence for the pair; too large where E is small.")
    ) { $0.zScore },
    Statistic(
      Measure(
        "local_mi", "local MI", .significance, formula: "O log₂ (O / E)", source: "Evert 2005",
        variant: "in bits", range: "any", "MI by as many pairs as there are.")
    ) { $0.localMutualInformation },
    Statistic(
      Measure(
        "bic", "BIC", .significance, formula: "|G²| − ln N", source: "Wilson 2013",
        variant: "approximated from G² over four cells, one degree of freedom",
        range: "any; above 10 is very strong evidence, below 0 evidence against",
        "G² less what so much text would bring.")
    ) { $0.bayesianInformationCriterion },
  ]
}
