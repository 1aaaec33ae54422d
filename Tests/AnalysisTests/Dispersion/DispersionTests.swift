import Analysis
import Testing

/// Reference values: the lemma ALLEMAND (Lyne 1985) as the R package tlda gives them; those of the
/// scaled forms of DP worked out from the formulas in Python.
@Suite("Measures of dispersion")
struct DispersionTests {
  static let allemand = Dispersion(
    frequencies: [2, 0, 1, 1, 3, 0, 3, 0, 0, 0],
    sizes: [8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930])

  @Test(
    "Reference values to seven digits",
    arguments: [
      ("range", 0.5), ("juilland_d", 0.6038797), ("carroll_d2", 0.6521444),
      ("rosengren_s", 0.4763652), ("dp", 0.4990705), ("dp_even", 0.5009295),
      ("dp_norm", 0.5535480), ("dp_scaled", 0.4462310), ("da", 0.3081640), ("dkl", 0.4665078),
    ])
  func reference(name: String, expected: Double) throws {
    let statistic = try #require(Dispersion.statistics.named(name))
    let computed = statistic.value(of: Self.allemand)
    #expect(isNear(computed, expected, within: 6e-8), "\(name): \(computed ?? .nan)")
  }

  @Test("Every measure has a reference value")
  func complete() { #expect(Dispersion.statistics.count == 10) }

  @Test("A word that is measured where it occurs is measured as over all parts")
  func sparse() {
    let sizes = [8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930]
    let word = Dispersion(
      frequencies: [2, 1, 1, 3, 3], sizes: [8143, 8271, 8125, 7959, 8146],
      parts: Dispersion.Parts(sizes: sizes))
    for statistic in Dispersion.statistics {
      #expect(
        isNear(statistic.value(of: word), statistic.value(of: Self.allemand) ?? .nan),
        "\(statistic.measure.name)")
    }
    let nowhere = Dispersion(frequencies: [], sizes: [], parts: .init(sizes: sizes))
    #expect(nowhere.range == 0 && nowhere.deviationOfProportions == nil)
  }

  @Test("A word that is everywhere as often is even by every measure")
  func even() throws {
    let word = Dispersion(frequencies: [4, 4, 4, 4], sizes: [100, 100, 100, 100])
    for statistic in Dispersion.statistics {
      let even = ["dp", "dp_norm"].contains(statistic.measure.name) ? 0.0 : 1
      #expect(isNear(statistic.value(of: word), even), "\(statistic.measure.name)")
    }
    let once = Dispersion(frequencies: [0, 0, 9, 0], sizes: [100, 100, 100, 100])
    for (name, value) in [("dp_norm", 1.0), ("dp_scaled", 0), ("juilland_d", 0), ("da", 0)] {
      #expect(isNear(try #require(Dispersion.statistics.named(name)).value(of: once), value))
    }
  }

  @Test("A word that occurs nowhere has no dispersion, and nothing traps")
  func nowhere() {
    for word in [
      Dispersion(frequencies: [0, 0], sizes: [10, 0]), Dispersion(frequencies: [], sizes: []),
      Dispersion(frequencies: [3], sizes: [10]), Dispersion(frequencies: [1, 2], sizes: [0, 0]),
    ] {
      for statistic in Dispersion.statistics {
        if let value = statistic.value(of: word) { #expect(value.isFinite) }
      }
    }
    #expect(Dispersion(frequencies: [0, 0], sizes: [10, 0]).deviationOfProportions == nil)
    #expect(Dispersion(frequencies: [], sizes: []).carrollD2 == nil)
  }
}
