import Analysis
import Testing

/// Reference values: logDice, MI, MI3, t and z of the first pair after Evert's and Rychlý's formulas;
/// z, t, G², simple G², minimum sensitivity, Dice, log ratio (with Hardie's rule), MI and local MI from
/// the Python package association-measures 0.3.2, whose MI is a decimal logarithm (times log₂ 10
/// here) and whose `liddell` is ΔP; χ² from SciPy's chi2_contingency; the rest worked out from the
/// formulas in Python.
@Suite("Measures of association")
struct AssociationTests {
  static let pairs = [
    Association(together: 7, node: 15_334, collocate: 120, total: 191_998),
    Association(together: 100, node: 1_500, collocate: 400, total: 1_000_000),
    Association(together: 1, node: 10, collocate: 3, total: 5_000),
  ]

  @Test(
    "Reference values to six digits",
    arguments: [
      ("logdice", [3.891662, 10.752072, 11.299560]),
      ("dice", [0.000906, 0.105263, 0.153846]),
      ("mi", [-0.453250, 7.380822, 7.380822]),
      ("mi3", [5.161459, 20.668534, 7.380822]),
      ("log_ratio", [-0.486622, 7.793694, 7.962896]),
      ("log_odds", [-0.393763, 7.897074, 8.299497]),
      ("delta_p_collocate", [-0.000183, 0.066366, 0.099599]),
      ("delta_p_node", [-0.021546, 0.248599, 0.331532]),
      ("min_sensitivity", [0.000457, 0.066667, 0.1]),
      ("g2", [-0.829802, 858.240677, 8.720651]),
      ("g2_simple", [-0.769331, 824.399162, 8.243992]),
      ("chi2", [-0.757556, 16498.604115, 165.101733]),
      ("chi2_yates", [-0.492735, 16333.039642, 40.778642]),
      ("t", [-0.976603, 9.94, 0.994]),
      ("z", [-0.834636, 128.324848, 12.832485]),
      ("local_mi", [-3.172753, 738.082178, 7.380822]),
      ("bic", [-11.335438, 844.425166, 0.203458]),
    ])
  func reference(name: String, expected: [Double]) throws {
    let statistic = try #require(Association.statistics.named(name))
    for (pair, value) in zip(Self.pairs, expected) {
      let computed = statistic.value(of: pair)
      #expect(isNear(computed, value), "\(name): \(computed ?? .nan) for \(value)")
    }
  }

  @Test("Every measure has reference values")
  func complete() {
    #expect(Association.statistics.count == 17)
  }

  @Test("What is not defined has no value, and nothing traps")
  func undefined() throws {
    let never = Association(together: 0, node: 10, collocate: 5, total: 100)
    #expect(try #require(Association.statistics.named("mi")).value(of: never) == nil)
    #expect(try #require(Association.statistics.named("t")).value(of: never) == nil)
    #expect(try #require(Association.statistics.named("log_ratio")).value(of: never) != nil)
    let empty = Association(together: 0, node: 0, collocate: 0, total: 0)
    for statistic in Association.statistics {
      if let value = statistic.value(of: empty) { #expect(value.isFinite) }
    }
    // More together than the node alone: the window of one node holds several collocates.
    let crowded = Association(together: 12, node: 4, collocate: 30, total: 1_000)
    #expect(try #require(Association.statistics.named("g2")).value(of: crowded) ?? 0 > 0)
  }
}
