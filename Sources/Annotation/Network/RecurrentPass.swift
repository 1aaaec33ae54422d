/// One direction of a recurrent layer over several sentences side by side.
///
/// An LSTM whose input gate is what its forget gate leaves (Greff et al. 2017); hidden states are
/// whole numbers from -2047 to 2047.
final class RecurrentPass {
  /// What a hidden state of 1 stands for.
  static let unit: Float = 1 / QuantizedMatrix.limit
  private let weights: QuantizedMatrix
  private let units: Int
  private let isBackward: Bool
  private let hidden = Scratch<Int16>()
  private let cells = Scratch<Float>()
  private let products = Scratch<Float>()

  init(_ weights: QuantizedMatrix, isBackward: Bool) {
    self.weights = weights
    units = weights.rows
    self.isBackward = isBackward
  }

  /// Runs over sentences, the longest first in the list.
  ///
  /// - Parameters:
  ///   - gates: what the input adds to the gates, a row a word.
  ///   - output: where the hidden states go, a row a word.
  func run(
    _ sentences: [Range<Int>], _ gates: UnsafePointer<Float>, stride: Int,
    _ output: UnsafeMutablePointer<Int16>, outputStride: Int
  ) {
    let hidden = hidden.reserve(sentences.count * units)
    let cells = cells.reserve(sentences.count * units)
    let instructions = VectorInstructions.best
    let products = products.reserve(sentences.count * 3 * units)
    hidden.update(repeating: 0, count: sentences.count * units)
    cells.update(repeating: 0, count: sentences.count * units)
    var active = sentences.count
    for time in 0..<(sentences.first?.count ?? 0) {
      while active > 0, sentences[active &- 1].count <= time { active &-= 1 }
      weights.multiply(hidden, count: active, scale: Self.unit, products)
      for index in 0..<active {
        let sentence = sentences[index]
        let word = isBackward ? sentence.upperBound &- 1 &- time : sentence.lowerBound &+ time
        instructions.step(
          products + index &* 3 &* units, gates + word &* stride, units: units,
          cells + index &* units, hidden + index &* units, output + word &* outputStride)
      }
    }
  }
}
