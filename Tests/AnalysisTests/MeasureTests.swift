import Analysis
import Testing

/// Reference values: association after Evert's and Rychlý's formulas; keyness after Rayson and
/// Hardie; dispersion of the lemma ALLEMAND (Lyne 1985) as the R package tlda computes it.
@Suite("Measures of association, keyness and dispersion")
struct MeasureTests {
  private func isNear(_ value: Double?, _ expected: Double, within margin: Double = 5e-7) -> Bool {
    value.map { abs($0 - expected) < margin } ?? false
  }

  @Test func association() {
    let pair = Association(together: 7, node: 15334, collocate: 120, total: 191_998)
    #expect(isNear(pair.logDice, 3.891662))
    #expect(isNear(pair.mutualInformation, -0.453250))
    #expect(isNear(pair.cubedMutualInformation, 5.161459))
    #expect(isNear(pair.tScore, -0.976603))
    #expect(isNear(pair.zScore, -0.834636))
    #expect(pair.logLikelihood < 0)
  }

  @Test func keyness() {
    let word = Keyness(study: 100, reference: 50, studyTotal: 100_000, referenceTotal: 120_000)
    #expect(isNear(word.logLikelihood, 27.350802))
    #expect(isNear(word.logRatio, 1.263034))
    let rare = Keyness(study: 0, reference: 50, studyTotal: 100_000, referenceTotal: 120_000)
    #expect(rare.logLikelihood < 0)
    #expect(rare.logRatio.isFinite)
  }

  @Test func dispersion() {
    let word = Dispersion(
      frequencies: [2, 0, 1, 1, 3, 0, 3, 0, 0, 0],
      sizes: [8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930])
    #expect(isNear(word.range, 0.5))
    #expect(isNear(word.juillandD, 0.6038797))
    #expect(isNear(word.carrollD2, 0.6521444))
    #expect(isNear(word.rosengrenS, 0.4763652))
    #expect(isNear(word.deviationOfProportions, 0.4990705))
    #expect(isNear(word.dispersionA, 0.3081640))
    #expect(isNear(word.kullbackLeibler, 0.4665078))
  }

  @Test("A word that occurs nowhere has no dispersion, and nothing traps")
  func nowhere() {
    let word = Dispersion(frequencies: [0, 0], sizes: [10, 0])
    #expect(word.juillandD == nil)
    #expect(word.deviationOfProportions == nil)
    #expect(Dispersion(frequencies: [], sizes: []).carrollD2 == nil)
  }
}
