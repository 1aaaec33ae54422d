extension Keyness {
  /// The measures of keyness, with what the help and the headers say about them.
  public static let statistics: [Statistic<Keyness>] = effects(1) + tests

  /// The measures of keyness, simple maths with another constant.
  public static func statistics(constant: Double) -> [Statistic<Keyness>] {
    effects(constant) + tests
  }

  private static func effects(_ constant: Double) -> [Statistic<Keyness>] {
    let written =
      constant.rounded() == constant && abs(constant) < 1e15 ? "\(Int(constant))" : "\(constant)"
    return [
      Statistic(
        Measure(
          "log_ratio", "log ratio", .effect, formula: "log₂ ((O₁₁ / R₁) / (O₂₁ / R₂))",
          source: "Hardie 2014", variant: "a count of 0 is taken as 0.5",
          range: "any; 0 is no difference",
          "How many times more frequent here than there, as a power of 2.")
      ) { $0.studyTotal > 0 && $0.referenceTotal > 0 ? $0.logRatio : nil },
      Statistic(
        Measure(
          "simple_maths", "simple maths", .effect,
          formula: "(f₁ + \(written)) / (f₂ + \(written)), f per million",
          source: "Kilgarriff 2009", variant: "with the constant \(written)",
          range: "from 0; 1 is no difference",
          "How many times more frequent here than there, rare words damped.")
      ) { $0.simpleMaths(constant: constant) },
      Statistic(
        Measure(
          "percent_diff", "%DIFF", .effect, formula: "100 (f₁ − f₂) / f₂, f relative",
          source: "Gabrielatos and Marchi 2011", variant: "a reference count of 0 is taken as 0.5",
          range: "from -100; 0 is no difference", "How many per cent more frequent here than there."
        )
      ) { $0.percentDifference },
      Statistic(
        Measure(
          "log_odds", "log odds ratio", .effect, formula: "log₂ (O₁₁ O₂₂ / (O₁₂ O₂₁))",
          source: "Haldane 1956, Anscombe 1956", variant: "0.5 is added to each cell",
          range: "any; 0 is no difference", "How the odds of the word differ, as a power of 2.")
      ) { $0.table.logOddsRatio },
      Statistic(
        Measure(
          "delta_p", "ΔP", .effect, formula: "O₁₁ / R₁ − O₂₁ / R₂", source: "Gries 2013",
          range: "-1 to 1; 0 is no difference", "How much more probable the word is here.")
      ) { $0.table.deltaPOfColumn },
      Statistic(
        Measure(
          "delta_p_study", "ΔP, study by word", .effect, formula: "O₁₁ / C₁ − O₁₂ / C₂",
          source: "Gries 2013", range: "-1 to 1; 0 is no difference",
          "How much more probable the word makes it that one reads the text under study.")
      ) { $0.table.deltaPOfRow },
    ]
  }

  private static let tests: [Statistic<Keyness>] = [
    Statistic(
      Measure(
        "g2", "G²", .significance,
        formula: "2 (O₁₁ ln (O₁₁ / E₁₁) + O₂₁ ln (O₂₁ / E₂₁))",
        source: "Rayson and Garside 2000",
        variant: "two cells, signed: negative where the word is rarer here",
        range: "any; 3.84 is p < 0.05, 10.83 p < 0.001",
        "How much evidence there is for a difference in frequency.")
    ) { $0.studyTotal + $0.referenceTotal > 0 ? $0.logLikelihood : nil },
    Statistic(
      Measure(
        "g2_four", "G² of four cells", .significance, formula: "2 Σ O ln (O / E) over four cells",
        source: "Dunning 1993", variant: "signed: negative where the word is rarer here",
        range: "any; 3.84 is p < 0.05, 10.83 p < 0.001",
        "G² that takes the other words into account too.")
    ) { $0.studyTotal + $0.referenceTotal > 0 ? $0.table.logLikelihood : nil },
    Statistic(
      Measure(
        "chi2", "χ²", .significance, formula: "Σ (O − E)² / E over four cells",
        source: "Pearson 1900", variant: "signed, without a correction for continuity",
        range: "any; 3.84 is p < 0.05", "Like G², but too large where counts are small.")
    ) { $0.table.chiSquared() },
    Statistic(
      Measure(
        "bic", "BIC", .significance, formula: "|G²| − ln N", source: "Wilson 2013",
        variant: "approximated from G² over two cells, one degree of freedom",
        range: "any; above 10 is very strong evidence, below 0 evidence against",
        "G² less what so much text would bring.")
    ) { $0.studyTotal + $0.referenceTotal > 0 ? $0.bayesianInformationCriterion : nil },
  ]
}
