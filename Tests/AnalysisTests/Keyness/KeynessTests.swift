import Analysis
import Testing

/// Reference values: G² of two cells and log ratio of the first word as published for this case; G² of
/// four cells, log ratio (with Hardie's rule) and ΔP from the Python package association-measures
/// 0.3.2 (its `liddell`); χ² from SciPy's chi2_contingency; the rest worked out from the formulas in
/// Python.
@Suite("Measures of keyness")
struct KeynessTests {
  static let words = [
    Keyness(study: 100, reference: 50, studyTotal: 100_000, referenceTotal: 120_000),
    Keyness(study: 0, reference: 50, studyTotal: 100_000, referenceTotal: 120_000),
    Keyness(study: 30, reference: 60, studyTotal: 100_000, referenceTotal: 120_000),
  ]

  @Test(
    "Reference values to six digits",
    arguments: [
      ("log_ratio", [1.263034, -6.380822, -0.736966]),
      ("simple_maths", [2.396648, 0.002394, 0.600798]),
      ("percent_diff", [140, -100, -40]),
      ("log_odds", [1.256716, -6.395780, -0.725381]),
      ("delta_p", [0.000583, -0.000417, -0.0002]),
      ("delta_p_study", [0.212266, -0.454649, -0.121262]),
      ("g2", [27.350802, -60.613580, -5.471188]),
      ("g2_four", [27.369376, -60.623052, -5.473370]),
      ("chi2", [27.240795, -41.676139, -5.335516]),
      ("bic", [15.049419, 48.312198, -6.830195]),
    ])
  func reference(name: String, expected: [Double]) throws {
    let statistic = try #require(Keyness.statistics.named(name))
    for (word, value) in zip(Self.words, expected) {
      let computed = statistic.value(of: word)
      #expect(isNear(computed, value), "\(name): \(computed ?? .nan) for \(value)")
    }
  }

  @Test("Every measure has reference values")
  func complete() { #expect(Keyness.statistics.count == 10) }

  @Test("A larger constant of simple maths damps rare words")
  func simpleMaths() {
    #expect(isNear(Self.words[0].simpleMaths(constant: 100), 1100 / (1_250.0 / 3 + 100)))
    let statistic: Statistic<Keyness>? = Keyness.statistics(constant: 100).named("simple_maths")
    #expect(isNear(statistic?.value(of: Self.words[0]), 1100 / (1_250.0 / 3 + 100)))
    #expect(statistic?.measure.formula.contains("(f₁ + 100)") ?? false)
    let half: Statistic<Keyness>? = Keyness.statistics(constant: 0.5).named("simple_maths")
    #expect(half?.measure.variant == "with the constant 0.5")
    #expect(Keyness.statistics(constant: 7).count == Keyness.statistics.count)
  }

  @Test("A count of 0 in the reference is taken as 0.5, and nothing traps")
  func zeros() throws {
    let new = Keyness(study: 4, reference: 0, studyTotal: 1_000, referenceTotal: 2_000)
    #expect(isNear(new.logRatio, 4))
    #expect(isNear(new.percentDifference, 1_500))
    for counts in [(0, 0, 0, 0), (3, 0, 10, 0), (0, 3, 0, 10)] {
      let word = Keyness(
        study: counts.0, reference: counts.1, studyTotal: counts.2, referenceTotal: counts.3)
      for statistic in Keyness.statistics {
        if let value = statistic.value(of: word) { #expect(value.isFinite) }
      }
      #expect(word.logRatio == 0)
    }
  }
}
