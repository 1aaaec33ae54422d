import Annotation

/// What a batch is trained with.
struct PassOptions {
  /// The share of a word's inputs that are left out.
  var inputDropout: Float = 0.25
  /// The share of words whose own vector is left out, at frequency 1; falls with frequency.
  var wordDropout: Float = 0.25
  /// The share of a layer's outputs that are left out.
  var layerDropout: Float = 0.25
  /// The share of hidden units before the answers that are left out.
  var hiddenDropout: Float = 0.2
  var posWeight: Float = 1
  var xposWeight: Float = 0.5
  var featuresWeight: Float = 0.5
  var arcWeight: Float = 1
  var relationWeight: Float = 1
  var nameWeight: Float = 1
}

/// One pass of training over the sentences of a shard: answers, losses and gradients.
final class ShardPass {
  private let network: TrainingNetwork
  private let shape: NetworkShape
  private let options: PassOptions
  private let shard: Int
  private var random: RandomSource
  private let sentences: [TrainingSentence]
  private var ranges: [Range<Int>] = []
  private var words: [TrainingWord] = []
  /// What the gradients of every word are multiplied by.
  private let scale: Float
  private(set) var loss: Double = 0

  init(
    _ network: TrainingNetwork, _ sentences: [TrainingSentence], options: PassOptions, shard: Int,
    scale: Float, seed: UInt64
  ) {
    self.network = network
    self.options = options
    self.shard = shard
    self.scale = scale
    shape = network.shape
    random = RandomSource(seed: seed)
    self.sentences = sentences.enumerated().sorted {
      ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset)
    }.map(\.element)
    for sentence in self.sentences {
      ranges.append(words.count..<words.count + sentence.words.count)
      words += sentence.words
    }
  }

  /// Answers, and adds to the gradients of the network's weights.
  func run() {
    let count = words.count
    guard count > 0 else { return }
    let (first, second) = (shape.firstUnits, shape.secondUnits)
    let gates = NetworkShape.gates
    let input = FloatArray(count * shape.inputWidth)
    let inputMask = FloatArray(count * shape.inputWidth)
    let dropped = embed(input, inputMask)
    // The first layer.
    let firstGates = FloatArray(count * 2 * gates * first)
    multiply(input, network.firstInput, network.firstBias, firstGates)
    addMarks(firstGates)
    let firstOutput = FloatArray(count * 2 * first)
    let firstMask = FloatArray(count * 2 * first)
    let firstStates = forward(network.first, firstGates, firstOutput, units: first)
    dropSentencewise(firstOutput, firstMask, width: 2 * first, options.layerDropout)
    // The second layer.
    let secondGates = FloatArray(count * 2 * gates * second)
    multiply(firstOutput, network.secondInput, network.secondBias, secondGates)
    let secondOutput = FloatArray(count * 2 * second)
    let secondMask = FloatArray(count * 2 * second)
    let secondStates = forward(network.second, secondGates, secondOutput, units: second)
    dropSentencewise(secondOutput, secondMask, width: 2 * second, options.layerDropout)
    // The answers.
    let projected = FloatArray(count * shape.projectionWidth)
    multiply(secondOutput, network.projection, network.projectionBias, projected)
    let gradient = FloatArray(count * shape.projectionWidth)
    let answers = AnswerPass(
      network, words: words, ranges: ranges, sentences: sentences, options: options, shard: shard,
      scale: scale)
    answers.run(projected, gradient, &random)
    loss = answers.loss
    // Back again.
    let scratch = FloatArray(count * max(shape.inputWidth, 2 * first, 2 * second))
    let secondGradient = FloatArray(count * 2 * second)
    back(
      gradient, network.projection, network.projectionBias,
      secondOutput, secondGradient, scratch)
    apply(secondMask, secondGradient)
    backward(network.second, secondStates, secondGates, secondGradient, units: second, scratch)
    let firstGradient = FloatArray(count * 2 * first)
    back(
      secondGates, network.secondInput, network.secondBias, firstOutput,
      firstGradient, scratch)
    apply(firstMask, firstGradient)
    backward(network.first, firstStates, firstGates, firstGradient, units: first, scratch)
    markGradients(firstGates)
    let inputGradient = FloatArray(count * shape.inputWidth)
    back(
      firstGates, network.firstInput, network.firstBias, input,
      inputGradient, scratch)
    apply(inputMask, inputGradient)
    spread(inputGradient, dropped)
  }

  /// The inputs of all words, and which words' own vectors are left out.
  private func embed(_ input: FloatArray, _ mask: FloatArray) -> [Bool] {
    let width = shape.inputWidth
    let keep = 1 - options.inputDropout
    var dropped = [Bool](repeating: false, count: words.count)
    for (index, word) in words.enumerated() {
      let x = input.values + index * width
      let rate = options.wordDropout * 4 / (4 + Float(word.frequency))
      dropped[index] = random.unit() < (rate < 0 ? rate : max(rate, 0.02))
      network.words.addRow(dropped[index] ? 0 : Int(word.word), 1, to: x)
      let y = x + shape.wordWidth
      for part in word.parts { network.parts.addRow(Int(part), 1, to: y) }
      let share = gramShare(word)
      for gram in word.grams { network.parts.addRow(Int(gram), share, to: y) }
      if !dropped[index] || random.unit() < 0.5 {
        network.vectors.addRow(Int(word.vector), 1, to: y + shape.partWidth)
      }
      let m = mask.values + index * width
      for position in 0..<width {
        m[position] = random.unit() < keep ? 1 / keep : 0
        x[position] *= m[position]
      }
    }
    return dropped
  }

  private func gramShare(_ word: TrainingWord) -> Float {
    1 / Float(max(1, word.grams.count)).squareRoot()
  }

  /// Carries the gradients of the inputs to the tables.
  private func spread(_ gradient: FloatArray, _ dropped: [Bool]) {
    for (index, word) in words.enumerated() {
      let x = gradient.values + index * shape.inputWidth
      network.words.addGradient(dropped[index] ? 0 : Int(word.word), 1, x, shard: shard)
      let y = x + shape.wordWidth
      for part in word.parts { network.parts.addGradient(Int(part), 1, y, shard: shard) }
      let share = gramShare(word)
      for gram in word.grams { network.parts.addGradient(Int(gram), share, y, shard: shard) }
    }
  }

  private func addMarks(_ gates: FloatArray) {
    let width = network.marks.columns
    for (index, word) in words.enumerated() where word.marks != 0 {
      for bit in 0..<16 where word.marks >> UInt16(bit) & 1 == 1 {
        MatrixProduct.add(
          1, network.marks.value.values + bit * width, to: gates.values + index * width, width)
      }
    }
  }

  private func markGradients(_ gates: FloatArray) {
    let width = network.marks.columns
    for (index, word) in words.enumerated() where word.marks != 0 {
      for bit in 0..<16 where word.marks >> UInt16(bit) & 1 == 1 {
        MatrixProduct.add(
          1, gates.values + index * width, to: network.marks.gradients[shard].values + bit * width,
          width)
      }
    }
  }

  private func multiply(
    _ x: FloatArray, _ layer: PackedLayer, _ bias: Parameter, _ output: FloatArray
  ) {
    let weights = layer.weights
    for index in 0..<words.count {
      (output.values + index * weights.columns).update(
        from: bias.value.values, count: weights.columns)
    }
    MatrixProduct.multiply(
      x.values, weights.rows, packed: layer.panels.values, output.values,
      weights.columns, m: words.count, k: weights.rows, n: weights.columns, accumulate: true)
  }

  /// From the gradients of a product to those of its weights, its bias and its input.
  private func back(
    _ gradient: FloatArray, _ layer: PackedLayer, _ bias: Parameter,
    _ input: FloatArray, _ inputGradient: FloatArray, _ scratch: FloatArray
  ) {
    let count = words.count
    let weights = layer.weights
    let (rows, columns) = (weights.rows, weights.columns)
    for index in 0..<count {
      MatrixProduct.add(
        1, gradient.values + index * columns, to: bias.gradients[shard].values, columns)
    }
    MatrixProduct.transpose(input.values, rows, scratch.values, count, m: count, n: rows)
    MatrixProduct.multiply(
      scratch.values, count, gradient.values, columns, weights.gradients[shard].values, columns,
      m: rows, k: count, n: columns, accumulate: true)
    MatrixProduct.multiply(
      gradient.values, columns, packed: layer.transposed.values, inputGradient.values, rows,
      m: count, k: columns, n: rows)
  }

  private func forward(
    _ directions: [RecurrentDirection], _ gates: FloatArray, _ output: FloatArray, units: Int
  ) -> [RecurrentDirection.State] {
    directions.enumerated().map { index, direction in
      let state = RecurrentDirection.State(
        words: words.count, sentences: ranges.count, units: units)
      direction.forward(
        ranges, state, input: gates.values + index * 3 * units, inputStride: 6 * units,
        output: output.values + index * units, outputStride: 2 * units)
      return state
    }
  }

  /// Replaces the gates' inputs by their gradients.
  private func backward(
    _ directions: [RecurrentDirection], _ states: [RecurrentDirection.State], _ gates: FloatArray,
    _ gradient: FloatArray, units: Int, _ scratch: FloatArray
  ) {
    for (index, direction) in directions.enumerated() {
      direction.backward(
        ranges, states[index], words: words.count,
        outputGradient: gradient.values + index * units, outputStride: 2 * units,
        inputGradient: gates.values + index * 3 * units, inputStride: 6 * units, shard: shard,
        scratch: scratch)
    }
  }

  /// Leaves out the same outputs for all words of a sentence (Gal and Ghahramani 2016, "A
  /// Theoretically Grounded Application of Dropout in Recurrent Neural Networks").
  private func dropSentencewise(
    _ output: FloatArray, _ mask: FloatArray, width: Int, _ rate: Float
  ) {
    let keep = 1 - rate
    for range in ranges {
      let first = mask.values + range.lowerBound * width
      for position in 0..<width { first[position] = random.unit() < keep ? 1 / keep : 0 }
      for index in range.dropFirst() {
        (mask.values + index * width).update(from: first, count: width)
      }
    }
    apply(mask, output)
  }

  private func apply(_ mask: FloatArray, _ values: FloatArray) {
    for index in 0..<values.count { values.values[index] *= mask.values[index] }
  }
}
