import Testing

@testable import train

@Suite("Measures of coreference")
struct CoreferenceMeasuresTests {
  private func isNear(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) < 1e-9 }

  @Test("A response like the key has all measures at 1")
  func same() {
    let entities = [[1, 2, 3], [4, 5], [6]]
    let measures = CoreferenceMeasures(key: entities, response: entities.reversed())
    #expect(isNear(measures.conll, 1))
  }

  // The key {a b c} {d e f g}, the response {a b} {c d} {f g h i}: the example of the paper on the
  // reference scorer (Pradhan et al. 2014).
  @Test("The example of the reference scorer")
  func reference() {
    let key = [["a", "b", "c"], ["d", "e", "f", "g"]]
    let response = [["a", "b"], ["c", "d"], ["f", "g", "h", "i"]]
    let measures = CoreferenceMeasures(key: key, response: response)
    #expect(isNear(measures.muc.recall, 2.0 / 5))
    #expect(isNear(measures.muc.precision, 2.0 / 5))
    #expect(isNear(measures.bCubed.recall, 1.0 / 7 * (4.0 / 3 + 1.0 / 3 + 1.0 / 4 + 4.0 / 4)))
    #expect(isNear(measures.bCubed.precision, 1.0 / 8 * (4.0 / 2 + 1.0 / 2 + 1.0 / 2 + 4.0 / 4)))
    // The best alignment: {a b c} with {a b} at 0.8, {d e f g} with {f g h i} at 0.5.
    #expect(isNear(measures.ceafe.recall, 1.3 / 2))
    #expect(isNear(measures.ceafe.precision, 1.3 / 3))
  }

  @Test("Entities of one mention have no links, and count for B-cubed and CEAF")
  func singletons() {
    let measures = CoreferenceMeasures(key: [[1], [2], [3]], response: [[1, 2], [3]])
    #expect(measures.muc.recallDenominator == 0)
    #expect(isNear(measures.muc.precision, 0))
    #expect(isNear(measures.bCubed.recall, 1))
    #expect(isNear(measures.bCubed.precision, 2.0 / 3))
    #expect(isNear(measures.ceafe.recall, (1 + 2.0 / 3) / 3))
    #expect(isNear(measures.ceafe.precision, (1 + 2.0 / 3) / 2))
  }

  @Test("Counts of documents are added up")
  func sum() {
    var sum = CoreferenceMeasures(key: [[1, 2]], response: [[1, 2]])
    sum += CoreferenceMeasures(key: [[1, 2]], response: [[1], [2]])
    #expect(isNear(sum.muc.recall, 1.0 / 2))
    #expect(isNear(sum.muc.precision, 1))
    #expect(isNear(sum.bCubed.recall, 3.0 / 4))
    #expect(isNear(sum.ceafe.recall, (1 + 2.0 / 3) / 2))
    #expect(isNear(sum.ceafe.precision, (1 + 2.0 / 3) / 3))
  }

  @Test("Nothing in the key or the response gives nothing")
  func empty() {
    let none: [[Int]] = []
    #expect(CoreferenceMeasures(key: none, response: [[1]]).conll == 0)
    #expect(CoreferenceMeasures(key: [[1]], response: none).conll == 0)
  }

  @Test("The assignment is the best, not the greedy one")
  func assignment() {
    #expect(isNear(Assignment.best([[0.9, 0.8], [0.8, 0.1]]), 1.6))
    #expect(isNear(Assignment.best([[0.5], [0.7], [0.6]]), 0.7))
    #expect(isNear(Assignment.best([[1, 0, 0], [1, 0.5, 0], [0, 0.5, 0.25]]), 1.75))
    #expect(Assignment.best([]) == 0)
  }
}
