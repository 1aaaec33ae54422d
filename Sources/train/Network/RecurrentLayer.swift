import Annotation

/// One direction of a recurrent layer in training: an LSTM whose input gate is what its forget gate
/// leaves.
///
/// Sources: Hochreiter and Schmidhuber 1997, "Long Short-Term Memory"; Greff et al. 2017, "LSTM: A
/// Search Space Odyssey" (the coupled gates).
final class RecurrentDirection: @unchecked Sendable {
  let units: Int
  let isBackward: Bool
  /// Recurrent weights: units × (forget, output, candidate).
  let layer: PackedLayer
  var weights: Parameter { layer.weights }

  init(units: Int, isBackward: Bool, _ random: inout RandomSource) {
    self.units = units
    self.isBackward = isBackward
    let weights = Parameter(rows: units, columns: 3 * units)
    weights.randomise((1 / Float(units)).squareRoot(), &random)
    layer = PackedLayer(weights)
  }

  /// What the forward pass keeps for the backward pass, for one shard.
  final class State {
    let gates: FloatArray
    let cells: FloatArray
    let previous: FloatArray
    let step: FloatArray
    let hidden: FloatArray
    let carry: FloatArray

    init(words: Int, sentences: Int, units: Int) {
      gates = FloatArray(words * 3 * units)
      cells = FloatArray(words * units)
      previous = FloatArray(words * units)
      step = FloatArray(sentences * 3 * units)
      hidden = FloatArray(sentences * units)
      carry = FloatArray(sentences * units)
    }
  }

  @inline(__always)
  private func row(_ sentence: Range<Int>, _ time: Int) -> Int {
    isBackward ? sentence.upperBound - 1 - time : sentence.lowerBound + time
  }

  @inline(__always)
  private func vector(_ p: UnsafePointer<Float>) -> SIMD8<Float> {
    UnsafeRawPointer(p).loadUnaligned(as: SIMD8<Float>.self)
  }

  @inline(__always)
  private func put(_ value: SIMD8<Float>, _ p: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(p).storeBytes(of: value, as: SIMD8<Float>.self)
  }

  /// Runs over all sentences, the longest first in the list.
  ///
  /// - Parameters:
  ///   - input: what the layer's input adds to the gates, a row a word, `inputStride` apart.
  ///   - output: where the hidden states go, a row a word, `outputStride` apart.
  func forward(
    _ sentences: [Range<Int>], _ state: State, input: UnsafePointer<Float>, inputStride: Int,
    output: UnsafeMutablePointer<Float>, outputStride: Int
  ) {
    let width = 3 * units
    let longest = sentences.first?.count ?? 0
    state.hidden.clear(sentences.count * units)
    state.carry.clear(sentences.count * units)
    var active = sentences.count
    for time in 0..<longest {
      while active > 0, sentences[active - 1].count <= time { active -= 1 }
      MatrixProduct.multiply(
        state.hidden.values, units, packed: layer.panels.values, state.step.values, width,
        m: active, k: units, n: width)
      for index in 0..<active {
        let word = row(sentences[index], time)
        let z = state.step.values + index &* width
        let x = input + word &* inputStride
        let gates = state.gates.values + word &* width
        let cell = state.cells.values + word &* units
        let hidden = state.hidden.values + index &* units
        let carry = state.carry.values + index &* units
        let out = output + word &* outputStride
        let before = state.previous.values + word &* units
        var j = 0
        while j < units {
          let forget = Activation.logistic(vector(z + j) + vector(x + j))
          let open = Activation.logistic(vector(z + units + j) + vector(x + units + j))
          let candidate = Activation.tanh(
            vector(z + 2 &* units + j) + vector(x + 2 &* units + j))
          let old = vector(carry + j)
          let new = candidate + forget * (old - candidate)
          let h = open * Activation.tanh(new)
          put(vector(hidden + j), before + j)
          put(forget, gates + j)
          put(open, gates + units + j)
          put(candidate, gates + 2 &* units + j)
          put(new, cell + j)
          put(new, carry + j)
          put(h, hidden + j)
          put(h, out + j)
          j &+= 8
        }
      }
    }
  }

  /// Goes back over all sentences: from the gradients of the outputs to those of the inputs.
  ///
  /// - Parameter inputGradient: gets the gradients of what the input added to the gates.
  func backward(
    _ sentences: [Range<Int>], _ state: State, words: Int, outputGradient: UnsafePointer<Float>,
    outputStride: Int, inputGradient: UnsafeMutablePointer<Float>, inputStride: Int, shard: Int,
    scratch: FloatArray
  ) {
    let width = 3 * units
    let longest = sentences.first?.count ?? 0
    state.hidden.clear(sentences.count * units)
    state.carry.clear(sentences.count * units)
    var active = 0
    for time in stride(from: longest - 1, through: 0, by: -1) {
      while active < sentences.count, sentences[active].count > time { active += 1 }
      for index in 0..<active {
        let sentence = sentences[index]
        let word = row(sentence, time)
        let gates = state.gates.values + word &* width
        let cell = state.cells.values + word &* units
        let last = time == 0 ? nil : state.cells.values + row(sentence, time - 1) &* units
        let fromAbove = outputGradient + word &* outputStride
        let hidden = state.hidden.values + index &* units
        let carry = state.carry.values + index &* units
        let step = state.step.values + index &* width
        let out = inputGradient + word &* inputStride
        var j = 0
        while j < units {
          let forget = vector(gates + j)
          let open = vector(gates + units + j)
          let candidate = vector(gates + 2 &* units + j)
          let squashed = Activation.tanh(vector(cell + j))
          let old = last.map { vector($0 + j) } ?? SIMD8()
          let dh = vector(fromAbove + j) + vector(hidden + j)
          let dOpen = dh * squashed * open * (1 - open)
          let dc = vector(carry + j) + dh * open * (1 - squashed * squashed)
          let dForget = dc * (old - candidate) * forget * (1 - forget)
          let dCandidate = dc * (1 - forget) * (1 - candidate * candidate)
          put(dc * forget, carry + j)
          put(dForget, step + j)
          put(dOpen, step + units + j)
          put(dCandidate, step + 2 &* units + j)
          put(dForget, out + j)
          put(dOpen, out + units + j)
          put(dCandidate, out + 2 &* units + j)
          j &+= 8
        }
      }
      MatrixProduct.multiply(
        state.step.values, width, packed: layer.transposed.values, state.hidden.values, units,
        m: active, k: width, n: units)
    }
    // The gradient of the recurrent weights: previous states times gate gradients, over all words.
    MatrixProduct.transpose(
      state.previous.values, units, scratch.values, words, m: words, n: units)
    MatrixProduct.multiply(
      scratch.values, words, inputGradient, inputStride, weights.gradients[shard].values, width,
      m: units, k: words, n: width, accumulate: true)
  }
}
