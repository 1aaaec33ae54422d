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
        step(
          products + index &* 3 &* units, gates + word &* stride, cells + index &* units,
          hidden + index &* units, output + word &* outputStride)
      }
    }
  }

  @inline(__always)
  private func step(
    _ z: UnsafePointer<Float>, _ x: UnsafePointer<Float>, _ cell: UnsafeMutablePointer<Float>,
    _ hidden: UnsafeMutablePointer<Int16>, _ output: UnsafeMutablePointer<Int16>
  ) {
    var j = 0
    while j < units {
      let forget = Activation.logistic(load(z + j) + load(x + j))
      let open = Activation.logistic(load(z + units + j) + load(x + units + j))
      let candidate = Activation.tanh(load(z + 2 &* units + j) + load(x + 2 &* units + j))
      let new = candidate + forget * (load(cell + j) - candidate)
      UnsafeMutableRawPointer(cell + j).storeBytes(of: new, as: SIMD8<Float>.self)
      let whole = Activation.rounded(
        open * Activation.tanh(new) * QuantizedMatrix.limit)
      UnsafeMutableRawPointer(hidden + j).storeBytes(of: whole, as: SIMD8<Int16>.self)
      UnsafeMutableRawPointer(output + j).storeBytes(of: whole, as: SIMD8<Int16>.self)
      j &+= 8
    }
  }

  @inline(__always)
  private func load(_ p: UnsafePointer<Float>) -> SIMD8<Float> {
    UnsafeRawPointer(p).loadUnaligned(as: SIMD8<Float>.self)
  }
}
