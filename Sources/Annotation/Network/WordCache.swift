/// What words add to the gates of the first layer, kept for words that come again.
///
/// It depends on nothing but the word's form, and most words of a text are among a few thousand.
/// Words that are not kept yet are computed side by side, when all of a batch have been asked for.
final class WordCache {
  /// The number of words kept: a power of two.
  private static let capacity = 8_192
  private let network: Network
  private let width: Int
  private let inputWidth: Int
  private let rows: UnsafeMutablePointer<Float>
  private var keys: [UInt64]
  private var lengths: [Int]
  private var features = FormFeatures()
  private let input: UnsafeMutablePointer<Float>
  private var quantized: [Int16] = []
  private let products = Scratch<Float>()
  private var missing: [Missing] = []

  /// A word to be computed, and where it is wanted.
  private struct Missing {
    let key: UInt64
    let length: Int
    let output: UnsafeMutablePointer<Float>
  }

  init(_ network: Network) {
    self.network = network
    width = 6 * network.shape.firstUnits
    inputWidth = network.shape.inputWidth
    rows = .allocate(capacity: Self.capacity * width)
    keys = Array(repeating: 0, count: Self.capacity)
    lengths = Array(repeating: -1, count: Self.capacity)
    input = .allocate(capacity: inputWidth)
  }

  deinit {
    rows.deallocate()
    input.deallocate()
  }

  /// Copies what a form adds to the gates, the bias included; at the latest when
  /// `computeMissing` is called.
  func gates(_ form: UnsafeBufferPointer<UInt8>, into output: UnsafeMutablePointer<Float>) {
    let key = FormFeatures.hash(form, seed: 7)
    let slot = Int(truncatingIfNeeded: key) & (Self.capacity &- 1)
    if keys[slot] == key && lengths[slot] == form.count {
      output.update(from: rows + slot &* width, count: width)
    } else {
      appendInput(form)
      missing.append(Missing(key: key, length: form.count, output: output))
    }
  }

  /// Computes what the words add that were asked for and not kept.
  func computeMissing() {
    let output = products.reserve(missing.count * width)
    quantized.withUnsafeBufferPointer { inputs in
      guard let base = inputs.baseAddress else { return }
      network.firstInput.multiply(base, count: missing.count, scale: 1 / 255, output)
    }
    network.firstBias.withUnsafeBufferPointer { bias in
      for (index, word) in missing.enumerated() {
        let row = output + index &* width
        for column in 0..<min(width, bias.count) { row[column] += bias[column] }
        word.output.update(from: row, count: width)
        let slot = Int(truncatingIfNeeded: word.key) & (Self.capacity &- 1)
        (rows + slot &* width).update(from: row, count: width)
        keys[slot] = word.key
        lengths[slot] = word.length
      }
    }
    missing.removeAll(keepingCapacity: true)
    quantized.removeAll(keepingCapacity: true)
  }

  /// Appends the inputs of the first layer for a form: between -8 and 8 in steps of 1/255.
  private func appendInput(_ form: UnsafeBufferPointer<UInt8>) {
    let shape = network.shape
    features.read(form)
    input.update(repeating: 0, count: inputWidth)
    network.wordVectors.add(network.words.row(features.word), 1, to: input)
    let parts = input + shape.wordWidth
    let mask = UInt32(truncatingIfNeeded: shape.partRows - 1)
    for part in features.parts { network.parts.add(Int(part & mask), 1, to: parts) }
    let share = 1 / Float(max(1, features.grams.count)).squareRoot()
    for gram in features.grams { network.parts.add(Int(gram & mask), share, to: parts) }
    network.vectors.add(
      network.vectorWords.row(features.word), 1, to: parts + shape.partWidth)
    for column in stride(from: 0, to: inputWidth, by: 8) {
      let x = UnsafeRawPointer(input + column).loadUnaligned(as: SIMD8<Float>.self)
      let whole = Activation.rounded(Activation.bounded(x, -8, 8) * 255)
      for lane in 0..<8 { quantized.append(whole[lane]) }
    }
  }
}
