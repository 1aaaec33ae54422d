import Annotation
import Foundation

/// Trains weights for antecedents: the likelihood of the right ones, by AdaGrad, with a prior.
enum AntecedentTrainer {
  private static let passes = 12
  private static let rate: Float = 0.15
  private static let prior: Float = 0.0005

  /// The weights of each class of anaphors.
  static func weights(_ examples: [AntecedentExample]) -> [[Float]] {
    let shape = EntityResolver.weightShape
    var weights = [[Float]](
      repeating: [Float](repeating: 0, count: shape.signs), count: shape.classes)
    var squares = weights
    var random = RandomSource(seed: 20)
    var order = Array(examples.indices)
    for _ in 0..<passes {
      order.shuffle(using: &random)
      for index in order { learn(examples[index], &weights, &squares) }
    }
    return weights
  }

  /// The candidate with the largest sum of weights; of several the first.
  static func choice(_ example: AntecedentExample, _ weights: [[Float]]) -> Int {
    let scores = scores(example, weights[example.anaphorClass])
    return scores.indices.max { scores[$0] < scores[$1] || scores[$0] == scores[$1] && $0 > $1 }
      ?? 0
  }

  private static func scores(_ example: AntecedentExample, _ weights: [Float]) -> [Float] {
    example.candidates.map { bits in
      var bits = bits
      var sum: Float = 0
      while bits != 0 {
        sum += weights[bits.trailingZeroBitCount]
        bits &= bits &- 1
      }
      return sum
    }
  }

  /// One step towards the likelihood of the right candidates together.
  private static func learn(
    _ example: AntecedentExample, _ weights: inout [[Float]], _ squares: inout [[Float]]
  ) {
    let number = example.anaphorClass
    let scores = scores(example, weights[number])
    let largest = scores.max() ?? 0
    let powers = scores.map { exp($0 - largest) }
    let all = powers.reduce(0, +)
    let right = zip(powers, example.isRight).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    guard right > 0, all > 0 else { return }
    var gradient = [Float](repeating: 0, count: weights[number].count)
    for (candidate, bits) in example.candidates.enumerated() {
      let share =
        (example.isRight[candidate] ? powers[candidate] / right : 0) - powers[candidate] / all
      var bits = bits
      while bits != 0 {
        gradient[bits.trailingZeroBitCount] += share
        bits &= bits &- 1
      }
    }
    for sign in gradient.indices where gradient[sign] != 0 {
      let step = gradient[sign] - prior * weights[number][sign]
      squares[number][sign] += step * step
      weights[number][sign] += rate * step / (squares[number][sign].squareRoot() + 0.001)
    }
  }

  /// The weights as a Swift file.
  static func source(_ weights: [[Float]]) -> String {
    var text = """
      // Trained by `train coreference` on GUM's open texts (annotations CC BY 4.0).

      extension AntecedentWeights {
        /// The weights that Hearsay ships, in thousandths.
        static let shipped = AntecedentWeights(
          values: thousandths.map { $0.map { Float($0) / 1000 } })

        private static let thousandths: [[Int32]] = [

      """
    for list in weights {
      text += "    [\n"
      let numbers = list.map { String(Int(($0 * 1000).rounded())) }
      for start in stride(from: 0, to: numbers.count, by: 8) {
        let line = numbers[start..<min(start + 8, numbers.count)].joined(separator: ", ")
        text += "      \(line),\n"
      }
      text += "    ],\n"
    }
    return text + "  ]\n}\n"
  }
}
