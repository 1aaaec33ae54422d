/// A table of vectors of which a batch touches few: gradients and steps are kept to those.
final class EmbeddingTable: @unchecked Sendable {
  let rows: Int
  let columns: Int
  let value: FloatArray
  private let shards: [Shard]
  private let mean: FloatArray
  private let variance: FloatArray

  /// The gradients of one shard, and the rows that have any.
  private final class Shard: @unchecked Sendable {
    let gradient: FloatArray
    var touched: [Int32] = []
    var isTouched: [Bool]

    init(rows: Int, columns: Int) {
      gradient = FloatArray(rows * columns)
      isTouched = Array(repeating: false, count: rows)
    }
  }

  /// A table of zeros.
  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    value = FloatArray(rows * columns)
    mean = FloatArray(rows * columns)
    variance = FloatArray(rows * columns)
    shards = (0..<NetworkTrainer.shards).map { _ in Shard(rows: rows, columns: columns) }
  }

  /// Fills the table with numbers drawn evenly between -bound and bound.
  func randomise(_ bound: Float, _ random: inout RandomSource) {
    for index in 0..<value.count { value.values[index] = (random.unit() * 2 - 1) * bound }
  }

  /// The arrays that training goes on from.
  var state: [FloatArray] { [value, mean, variance] }

  /// Adds a row, times a factor, to a vector.
  @inline(__always)
  func addRow(_ row: Int, _ factor: Float, to output: UnsafeMutablePointer<Float>) {
    MatrixProduct.add(factor, value.values + row &* columns, to: output, columns)
  }

  /// Adds to the gradient of a row.
  @inline(__always)
  func addGradient(
    _ row: Int, _ factor: Float, _ gradient: UnsafePointer<Float>, shard index: Int
  ) {
    let shard = shards[index]
    if !shard.isTouched[row] {
      shard.isTouched[row] = true
      shard.touched.append(Int32(truncatingIfNeeded: row))
    }
    MatrixProduct.add(factor, gradient, to: shard.gradient.values + row &* columns, columns)
  }

  /// Adds up the shards' gradients in the first shard; returns the sum of their squares.
  func gather() -> Double {
    let first = shards[0]
    for other in shards.dropFirst() {
      for row in other.touched {
        let from = other.gradient.values + Int(row) * columns
        addGradient(Int(row), 1, from, shard: 0)
        from.update(repeating: 0, count: columns)
        other.isTouched[Int(row)] = false
      }
      other.touched.removeAll(keepingCapacity: true)
    }
    var squares = 0.0
    for row in first.touched {
      let gradient = first.gradient.values + Int(row) * columns
      squares += Double(MatrixProduct.dot(gradient, gradient, columns))
    }
    return squares
  }

  /// Takes one step of Adam on the touched rows, and clears their gradients.
  func step(_ rate: AdamRate) {
    let first = shards[0]
    for row in first.touched {
      let start = Int(row) * columns
      rate.step(
        value.values + start, first.gradient.values + start, mean.values + start,
        variance.values + start, count: columns)
      (first.gradient.values + start).update(repeating: 0, count: columns)
      first.isTouched[Int(row)] = false
    }
    first.touched.removeAll(keepingCapacity: true)
  }
}
