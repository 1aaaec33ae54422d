/// What words add to the gates of the first layer, kept for words that come again.
///
/// It depends on nothing but the word's form, and most words of a text are among a few thousand.
final class WordCache {
  /// The number of words kept: a power of two.
  private static let capacity = 8_192
  private let network: Network
  private let width: Int
  private let rows: UnsafeMutablePointer<Float>
  private var keys: [UInt64]
  private var lengths: [Int]
  private var features = FormFeatures()
  private let input: UnsafeMutablePointer<Float>
  private let quantized: UnsafeMutablePointer<Int16>

  init(_ network: Network) {
    self.network = network
    width = 6 * network.shape.firstUnits
    rows = .allocate(capacity: Self.capacity * width)
    keys = Array(repeating: 0, count: Self.capacity)
    lengths = Array(repeating: -1, count: Self.capacity)
    input = .allocate(capacity: network.shape.inputWidth)
    quantized = .allocate(capacity: network.shape.inputWidth)
  }

  deinit {
    rows.deallocate()
    input.deallocate()
    quantized.deallocate()
  }

  /// Copies what a form adds to the gates, the bias included.
  func gates(_ form: UnsafeBufferPointer<UInt8>, into output: UnsafeMutablePointer<Float>) {
    let key = FormFeatures.hash(form, seed: 7)
    let slot = Int(key & UInt64(Self.capacity - 1))
    let row = rows + slot &* width
    if keys[slot] != key || lengths[slot] != form.count {
      compute(form, row)
      keys[slot] = key
      lengths[slot] = form.count
    }
    output.update(from: row, count: width)
  }

  private func compute(
    _ form: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutablePointer<Float>
  ) {
    let shape = network.shape
    features.read(form)
    input.update(repeating: 0, count: shape.inputWidth)
    network.wordVectors.add(network.words.row(features.word), 1, to: input)
    let parts = input + shape.wordWidth
    let mask = UInt32(truncatingIfNeeded: shape.partRows - 1)
    for part in features.parts { network.parts.add(Int(part & mask), 1, to: parts) }
    let share = 1 / Float(max(1, features.grams.count)).squareRoot()
    for gram in features.grams { network.parts.add(Int(gram & mask), share, to: parts) }
    network.vectors.add(
      network.vectorWords.row(features.word), 1, to: parts + shape.partWidth)
    // Inputs lie between -8 and 8 in steps of 1/255.
    for index in 0..<shape.inputWidth {
      let bounded = min(max(input[index], -8), 8)
      quantized[index] = Int16((bounded * 255).rounded())
    }
    network.firstInput.multiply(quantized, count: 1, scale: 1 / 255, output)
    for index in 0..<width { output[index] += network.firstBias[index] }
  }
}
