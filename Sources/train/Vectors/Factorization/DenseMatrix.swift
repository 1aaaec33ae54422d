/// A matrix of numbers, row after row.
struct DenseMatrix {
  let rows: Int
  let width: Int
  var values: [Float]

  /// A matrix of zeros.
  init(rows: Int, width: Int) {
    self.rows = rows
    self.width = width
    values = [Float](repeating: 0, count: rows * width)
  }

  /// A number by its place.
  subscript(row: Int, column: Int) -> Float {
    get { values[row * width + column] }
    set { values[row * width + column] = newValue }
  }

  /// The product of the transposed matrix with itself.
  func gram() -> [[Double]] {
    var sums = [Double](repeating: 0, count: width * width)
    values.withUnsafeBufferPointer { values in
      sums.withUnsafeMutableBufferPointer { sums in
        for row in 0..<rows {
          let start = row &* width
          for left in 0..<width {
            let factor = Double(values[start &+ left])
            let target = left &* width
            for right in 0..<width {
              sums[target &+ right] += factor * Double(values[start &+ right])
            }
          }
        }
      }
    }
    return (0..<width).map { Array(sums[$0 * width..<($0 + 1) * width]) }
  }

  /// The product with a small matrix, `width` rows of as many numbers as the product is wide.
  func times(_ right: [[Double]]) -> DenseMatrix {
    let columns = right.first?.count ?? 0
    let factors = right.flatMap { $0.map { Float($0) } }
    var product = DenseMatrix(rows: rows, width: columns)
    product.values.withUnsafeMutableBufferPointer { product in
      values.withUnsafeBufferPointer { values in
        factors.withUnsafeBufferPointer { factors in
          for row in 0..<rows {
            for index in 0..<width {
              addMultiple(
                values[row &* width &+ index], of: factors, at: index &* columns, to: product,
                at: row &* columns, count: columns)
            }
          }
        }
      }
    }
    return product
  }
}

/// Adds a multiple of a stretch of numbers to another stretch.
@inline(__always)
func addMultiple(
  _ factor: Float, of source: UnsafeBufferPointer<Float>, at sourceStart: Int,
  to target: UnsafeMutableBufferPointer<Float>, at targetStart: Int, count: Int
) {
  var index = 0
  while index < count {
    target[targetStart &+ index] += factor * source[sourceStart &+ index]
    index &+= 1
  }
}
