import Analysis
import Testing

/// Reference values worked out from the formulas in Python, HD-D with SciPy's hypergeometric
/// distribution.
@Suite("Type/token measures")
struct LexicalDiversityTests {
  /// A text of 2,600 tokens whose vocabulary grows, from a linear congruential generator.
  static let text: LexicalDiversity = {
    var state = 1
    return LexicalDiversity(
      tokens: (0..<2_600).map { place in
        state = (state * 75 + 74) % 65_537
        return state % (10 + place / 4)
      })
  }()

  @Test(
    "Reference values to six digits",
    arguments: [
      ("ttr", 0.204615), ("guiraud", 10.433378), ("cttr", 7.377513), ("herdan", 0.798223),
      ("maas", 0.025661), ("dugast", 38.970161), ("yule_k", 29.325444), ("simpson", 0.002934),
      ("honore", 1015.353859), ("hapax", 0.046154), ("entropy", 8.583683), ("hdd", 0.942984),
      ("sttr", 0.296500), ("mattr", 0.510154), ("mtld", 98.629183),
    ])
  func reference(name: String, expected: Double) throws {
    let statistic = try #require(LexicalDiversity.statistics.named(name))
    let computed = statistic.value(of: Self.text)
    #expect(isNear(computed, expected), "\(name): \(computed ?? .nan)")
  }

  @Test("Every measure has a reference value")
  func complete() { #expect(LexicalDiversity.statistics.count == 15) }

  @Test("Without the order of the tokens the measures that go through the text have no value")
  func order() throws {
    let counts = LexicalDiversity(frequencies: Self.text.frequencies)
    for statistic in LexicalDiversity.statistics {
      let name = statistic.measure.name
      if ["sttr", "mattr", "mtld"].contains(name) {
        #expect(statistic.value(of: counts) == nil, "\(name)")
      } else {
        #expect(statistic.value(of: counts) == statistic.value(of: Self.text), "\(name)")
      }
    }
  }

  @Test("Windows by hand")
  func windows() {
    // a b a | c c c | d: pieces of 3 and windows of 3.
    let text = LexicalDiversity(tokens: [0, 1, 0, 2, 2, 2, 3])
    #expect(isNear(text.standardizedTypeTokenRatio(piece: 3), (2.0 + 1) / 2 / 3))
    #expect(
      isNear(text.movingAverageTypeTokenRatio(window: 3), (2.0 + 3 + 2 + 1 + 2) / 5 / 3))
    #expect(text.standardizedTypeTokenRatio(piece: 8) == nil)
    #expect(text.movingAverageTypeTokenRatio(window: 0) == nil)
  }

  @Test("Short texts have no value where a measure needs more, and nothing traps")
  func short() throws {
    for tokens in [[], [0], [0, 1], [0, 0]] {
      let text = LexicalDiversity(tokens: tokens)
      for statistic in LexicalDiversity.statistics {
        if let value = statistic.value(of: text) { #expect(value.isFinite) }
        if tokens.isEmpty { #expect(statistic.value(of: text) == nil) }
      }
    }
    #expect(LexicalDiversity(tokens: Array(0..<41)).hypergeometricDiversity == nil)
    #expect(isNear(LexicalDiversity(tokens: Array(0..<42)).hypergeometricDiversity, 1))
    #expect(LexicalDiversity(tokens: Array(0..<50)).textualDiversity() == nil)
  }
}
