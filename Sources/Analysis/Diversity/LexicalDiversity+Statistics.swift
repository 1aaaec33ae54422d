extension LexicalDiversity {
  /// The type/token measures, with what the help and the headers say about them.
  public static let statistics: [Statistic<LexicalDiversity>] = ratios + spectra + windows

  private static func statistic(
    _ measure: Measure, _ function: @escaping @Sendable (LexicalDiversity) -> Double?
  ) -> Statistic<LexicalDiversity> {
    Statistic(measure) { $0.frequencies.isEmpty ? nil : function($0) }
  }

  private static let ratios: [Statistic<LexicalDiversity>] = [
    statistic(
      Measure(
        "ttr", "TTR", .diversity, formula: "V / N", source: "Johnson 1944", range: "0 to 1",
        "The part of the tokens that are new; compare texts of the same length only.")
    ) { $0.typeTokenRatio },
    statistic(
      Measure(
        "guiraud", "Guiraud's R", .diversity, formula: "V / √N", source: "Guiraud 1954",
        range: "from 0", "TTR that falls less with length.")
    ) { $0.guiraudR },
    statistic(
      Measure(
        "cttr", "corrected TTR", .diversity, formula: "V / √(2 N)", source: "Carroll 1964",
        range: "from 0", "Guiraud's R by √2.")
    ) { $0.correctedTypeTokenRatio },
    statistic(
      Measure(
        "herdan", "Herdan's C", .diversity, formula: "ln V / ln N", source: "Herdan 1960",
        range: "0 to 1", "TTR of the logarithms, which changes little with length.")
    ) { $0.herdanC },
    statistic(
      Measure(
        "maas", "Maas's a²", .diversity, formula: "(ln N − ln V) / (ln N)²", source: "Maas 1972",
        variant: "natural logarithms", range: "from 0; the smaller the richer",
        "How fast the growth of the vocabulary slows down.")
    ) { $0.maasA2 },
    statistic(
      Measure(
        "dugast", "Dugast's U", .diversity, formula: "(ln N)² / (ln N − ln V)",
        source: "Dugast 1979", variant: "natural logarithms", range: "from 0",
        "Maas's a² turned round.")
    ) { $0.dugastU },
  ]

  private static let spectra: [Statistic<LexicalDiversity>] = [
    statistic(
      Measure(
        "yule_k", "Yule's K", .diversity, formula: "10⁴ (Σ i² Vᵢ − N) / N²", source: "Yule 1944",
        range: "from 0; the smaller the richer", "How often two tokens drawn are of one type.")
    ) { $0.yuleK },
    statistic(
      Measure(
        "simpson", "Simpson's D", .diversity, formula: "Σ f (f − 1) / (N (N − 1))",
        source: "Simpson 1949", variant: "drawn without putting back",
        range: "0 to 1; the smaller the richer", "How probable it is that two tokens are alike.")
    ) { $0.simpsonD },
    statistic(
      Measure(
        "honore", "Honoré's H", .diversity, formula: "100 ln N / (1 − V₁ / V)",
        source: "Honoré 1979", range: "from 0", "How many of the words are used once only.")
    ) { $0.honoreH },
    statistic(
      Measure(
        "hapax", "productivity", .diversity, formula: "V₁ / N", source: "Baayen 1992",
        range: "0 to 1", "How probable it is that the next token is a new type.")
    ) { $0.productivity },
    statistic(
      Measure(
        "entropy", "entropy", .diversity, formula: "− Σ (f / N) log₂ (f / N)",
        source: "Shannon 1948", variant: "in bits, not corrected for length", range: "0 to log₂ V",
        "How many yes-or-no questions find out a token.")
    ) { $0.entropy },
    statistic(
      Measure(
        "hdd", "HD-D", .diversity, formula: "Σ (1 − hypergeometric (0; N, f, 42)) / 42",
        source: "McCarthy and Jarvis 2010", variant: "42 tokens drawn", range: "0 to 1",
        "The TTR to expect of 42 tokens drawn from the text.")
    ) { $0.hypergeometricDiversity },
  ]

  private static let windows: [Statistic<LexicalDiversity>] = [
    statistic(
      Measure(
        "sttr", "STTR", .diversity, formula: "the mean TTR of pieces of 1,000 tokens",
        source: "Scott 1996", variant: "the rest at the end left out", range: "0 to 1",
        "TTR that can be compared between texts of any length from 1,000 tokens.")
    ) { $0.standardizedTypeTokenRatio() },
    statistic(
      Measure(
        "mattr", "MATTR", .diversity, formula: "the mean TTR of all windows of 500 tokens",
        source: "Covington and McFall 2010", range: "0 to 1",
        "STTR without the chance of where pieces begin.")
    ) { $0.movingAverageTypeTokenRatio() },
    statistic(
      Measure(
        "mtld", "MTLD", .diversity,
        formula: "the mean length of stretches until TTR falls to 0.72",
        source: "McCarthy and Jarvis 2010", variant: "forwards and backwards", range: "from 1",
        "How long the text goes on before it repeats itself.")
    ) { $0.textualDiversity() },
  ]
}
