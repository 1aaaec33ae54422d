import Annotation
import Testing

@testable import train

/// The chain of name labels against the sum over all sequences, one by one.
@Suite struct NameChainTests {
  private static let labels = 9
  private static let words = 3

  /// All sequences of whole names.
  private static var sequences: [[Int]] {
    var found: [[Int]] = (0..<labels).filter(NameLabel.begins).map { [$0] }
    for _ in 1..<words {
      found = found.flatMap { sequence in
        (0..<labels).filter { NameLabel.may(sequence[sequence.count - 1], $0) }.map {
          sequence + [$0]
        }
      }
    }
    return found.filter { NameLabel.ends($0[$0.count - 1]) }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func agreesWithTheSumOverAllSequences(_ seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let (labels, words) = (Self.labels, Self.words)
    let scores = (0..<words * labels).map { _ in 4 * random.unit() - 2 }
    let transitions = (0..<labels * labels).map { _ in 2 * random.unit() - 1 }
    func score(_ sequence: [Int]) -> Double {
      var sum = 0.0
      for (word, label) in sequence.enumerated() {
        sum += Double(scores[word * labels + label])
        if word > 0 { sum += Double(transitions[sequence[word - 1] * labels + label]) }
      }
      return sum
    }
    let sequences = Self.sequences
    let total = sequences.reduce(0) { $0 + Exponential.of(score($1)) }
    let target = sequences[random.below(sequences.count)]
    var gradients = [Float](repeating: 0, count: words * labels)
    var transitionGradients = [Float](repeating: 0, count: labels * labels)
    let loss = transitions.withUnsafeBufferPointer { transitions -> Double in
      guard let base = transitions.baseAddress else { return -1 }
      return NameChain(labels: labels, transitions: base).answer(
        scores, stride: labels, targets: target, weight: 1, &gradients, &transitionGradients)
    }
    let right = Exponential.of(score(target)) / total
    #expect(abs(Exponential.of(-loss) - right) < 1e-4)
    for word in 0..<words {
      for label in 0..<labels {
        let share =
          sequences.filter { $0[word] == label }.reduce(0) { $0 + Exponential.of(score($1)) }
          / total
        let expected = share - (target[word] == label ? 1 : 0)
        #expect(abs(Double(gradients[word * labels + label]) - expected) < 1e-4)
      }
    }
    for previous in 0..<labels {
      for label in 0..<labels {
        func times(_ sequence: [Int]) -> Double {
          Double((1..<words).filter { sequence[$0 - 1] == previous && sequence[$0] == label }.count)
        }
        let share = sequences.reduce(0) { $0 + times($1) * Exponential.of(score($1)) } / total
        let expected = share - times(target)
        #expect(abs(Double(transitionGradients[previous * labels + label]) - expected) < 1e-4)
      }
    }
  }

  @Test func hopelessScoresGiveFiniteGradients() {
    let labels = Self.labels
    // Every word is quite sure to be inside a name, which none begins.
    var scores = [Float](repeating: -200, count: 2 * labels)
    scores[2] = 200
    scores[labels + 2] = 200
    let transitions = [Float](repeating: 0, count: labels * labels)
    var gradients = [Float](repeating: 0, count: 2 * labels)
    var transitionGradients = [Float](repeating: 0, count: labels * labels)
    transitions.withUnsafeBufferPointer { transitions in
      guard let base = transitions.baseAddress else { return }
      _ = NameChain(labels: labels, transitions: base).answer(
        scores, stride: labels, targets: [0, 0], weight: 1, &gradients, &transitionGradients)
    }
    #expect((gradients + transitionGradients).allSatisfy { $0.isFinite })
  }
}

/// The exponential function, by its series: independent of the one under test.
private enum Exponential {
  static func of(_ x: Double) -> Double {
    if x < 0 { return 1 / of(-x) }
    if x > 1 {
      let half = of(x / 2)
      return half * half
    }
    var term = 1.0
    var sum = 1.0
    for n in 1..<25 {
      term *= x / Double(n)
      sum += term
    }
    return sum
  }
}
