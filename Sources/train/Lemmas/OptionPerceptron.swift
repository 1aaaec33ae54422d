import Annotation

/// An averaged perceptron that chooses one of the options that each example has.
///
/// Source: Collins, Discriminative Training Methods for Hidden Markov Models (2002).
struct OptionPerceptron {
  /// Options, and which of them is right.
  struct Example {
    var options: [LemmaTraining.Option]
    var right: Int
  }

  private var weights: [Float]
  private var sums: [Float]
  private var step: Float = 1

  init(places: Int) {
    weights = [Float](repeating: 0, count: places)
    sums = weights
  }

  /// The weights learned from examples in eight bits: the mean of several perceptrons that saw the
  /// examples in other orders.
  static func weights(
    _ examples: [Example], places: Int, settings: LemmaTrainer.Settings
  ) -> [Int8] {
    var generator = RandomSource(seed: settings.seed)
    var sums = [Float](repeating: 0, count: places)
    for _ in 0..<settings.perceptrons {
      var perceptron = OptionPerceptron(places: places)
      perceptron.train(
        examples, epochs: settings.epochs, margin: settings.margin, using: &generator)
      let averages = perceptron.averages
      for place in sums.indices { sums[place] += averages[place] }
    }
    return quantized(sums)
  }

  private mutating func train(
    _ examples: [Example], epochs: Int, margin: Float, using generator: inout RandomSource
  ) {
    var order = Array(examples.indices)
    for _ in 0..<epochs {
      order.shuffle(using: &generator)
      for index in order {
        learn(examples[index], margin)
        step += 1
      }
    }
  }

  private mutating func learn(_ example: Example, _ margin: Float) {
    guard example.options.count > 1 else { return }
    let right = score(example.options[example.right])
    var rival = -1
    var rivalScore = -Float.infinity
    for index in example.options.indices where index != example.right {
      let score = score(example.options[index])
      if score > rivalScore { (rival, rivalScore) = (index, score) }
    }
    guard rivalScore + margin > right else { return }
    add(1, example.options[example.right])
    add(-1, example.options[rival])
  }

  private func score(_ option: LemmaTraining.Option) -> Float {
    option.places.reduce(0) { $0 + weights[Int($1)] }
  }

  private mutating func add(_ change: Float, _ option: LemmaTraining.Option) {
    for place in option.places {
      weights[Int(place)] += change
      sums[Int(place)] += change * step
    }
  }

  private var averages: [Float] { zip(weights, sums).map { $0 - $1 / step } }

  private static func quantized(_ weights: [Float]) -> [Int8] {
    let largest = weights.reduce(0) { max($0, abs($1)) }
    guard largest > 0 else { return weights.map { _ in 0 } }
    return weights.map { Int8(clamping: Int(($0 / largest * 127).rounded())) }
  }
}
