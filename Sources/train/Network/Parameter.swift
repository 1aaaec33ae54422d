/// Numbers in memory that is not counted or checked: what the loops of training work on.
final class FloatArray: @unchecked Sendable {
  let count: Int
  let values: UnsafeMutablePointer<Float>

  /// An array of zeros.
  init(_ count: Int) {
    self.count = count
    values = .allocate(capacity: max(count, 8))
    values.initialize(repeating: 0, count: max(count, 8))
  }

  deinit { values.deallocate() }

  /// Sets the first numbers, or all, to zero.
  func clear(_ length: Int? = nil) {
    values.update(repeating: 0, count: min(length ?? count, count))
  }
}

/// A matrix of weights with its gradients, one for each shard of a batch, and Adam's moments.
///
/// Source: Kingma and Ba 2015, "Adam: A Method for Stochastic Optimization".
final class Parameter: @unchecked Sendable {
  let rows: Int
  let columns: Int
  let value: FloatArray
  let gradients: [FloatArray]
  private let mean: FloatArray
  private let variance: FloatArray

  /// A matrix of zeros.
  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    value = FloatArray(rows * columns)
    gradients = (0..<NetworkTrainer.shards).map { _ in FloatArray(rows * columns) }
    mean = FloatArray(rows * columns)
    variance = FloatArray(rows * columns)
  }

  /// Fills the matrix with numbers drawn evenly between -bound and bound.
  func randomise(_ bound: Float, _ random: inout RandomSource) {
    for index in 0..<value.count { value.values[index] = (random.unit() * 2 - 1) * bound }
  }

  /// Adds up the shards' gradients; returns the sum of their squares.
  func gather() -> Double {
    let total = gradients[0].values
    var squares = 0.0
    for shard in gradients.dropFirst() {
      MatrixProduct.add(1, shard.values, to: total, value.count)
    }
    var index = 0
    while index < value.count {
      squares += Double(MatrixProduct.dot(total + index, total + index, 8))
      index &+= 8
    }
    return squares
  }

  /// Takes one step of Adam with the gathered gradient, and clears all gradients.
  func step(_ rate: AdamRate) {
    rate.step(
      value.values, gradients[0].values, mean.values, variance.values, count: value.count)
    for shard in gradients { shard.clear() }
  }

  /// The arrays that training goes on from.
  var state: [FloatArray] { [value, mean, variance] }

  /// Makes the panels that products read: of the matrix itself, and of its transpose.
  func pack(_ output: FloatArray, transposed: FloatArray, _ scratch: FloatArray) {
    MatrixProduct.pack(value.values, columns, k: rows, n: columns, output.values)
    MatrixProduct.transpose(value.values, columns, scratch.values, rows, m: rows, n: columns)
    MatrixProduct.pack(scratch.values, rows, k: columns, n: rows, transposed.values)
  }
}

/// The numbers of one step of Adam.
struct AdamRate {
  /// The step size, the corrections of Adam's early steps included.
  var rate: Float
  /// What gradients are multiplied by, so that their norm stays bounded.
  var scale: Float
  let beta1: Float = 0.9
  let beta2: Float = 0.98
  let epsilon: Float = 1e-6

  /// Takes a step with numbers whose count is a multiple of 8.
  @inline(__always)
  func step(
    _ value: UnsafeMutablePointer<Float>, _ gradient: UnsafePointer<Float>,
    _ mean: UnsafeMutablePointer<Float>, _ variance: UnsafeMutablePointer<Float>, count: Int
  ) {
    var index = 0
    while index < count {
      let g = Self.load(gradient + index) * scale
      let m = Self.load(mean + index) * beta1 + g * (1 - beta1)
      let v = Self.load(variance + index) * beta2 + g * g * (1 - beta2)
      let change = m * rate / (v.squareRoot() + epsilon)
      Self.store(m, mean + index)
      Self.store(v, variance + index)
      Self.store(Self.load(value + index) - change, value + index)
      index &+= 8
    }
  }

  @inline(__always)
  private static func load(_ p: UnsafePointer<Float>) -> SIMD8<Float> {
    UnsafeRawPointer(p).loadUnaligned(as: SIMD8<Float>.self)
  }

  @inline(__always)
  private static func store(_ value: SIMD8<Float>, _ p: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(p).storeBytes(of: value, as: SIMD8<Float>.self)
  }
}
