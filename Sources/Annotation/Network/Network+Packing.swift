extension Network {
  /// The numbers of a matrix as its section holds them: weights of 12 bits, then column scales.
  package static func pack(
    matrix values: UnsafePointer<Float>, rows: Int, columns: Int
  ) -> (weights: [Int16], scales: [Float]) {
    var weights = [Int16](repeating: 0, count: rows * columns)
    var scales = [Float](repeating: 0, count: columns)
    for column in 0..<columns {
      var largest: Float = 1e-8
      for row in 0..<rows { largest = max(largest, abs(values[row * columns + column])) }
      let scale = largest / QuantizedMatrix.limit
      scales[column] = scale
      for row in 0..<rows {
        let position = (column / 8 * rows / 2 + row / 2) * 16 + column % 8 * 2 + row % 2
        weights[position] = Int16((values[row * columns + column] / scale).rounded())
      }
    }
    return (weights, scales)
  }

  /// The numbers of a table as its section holds them: values of 8 bits, then row scales.
  package static func pack(
    table values: UnsafePointer<Float>, rows: Int, width: Int
  ) -> (values: [Int8], scales: [Float]) {
    var bytes = [Int8](repeating: 0, count: rows * width)
    var scales = [Float](repeating: 0, count: rows)
    for row in 0..<rows {
      var largest: Float = 1e-8
      for column in 0..<width { largest = max(largest, abs(values[row * width + column])) }
      scales[row] = largest / 127
      for column in 0..<width {
        bytes[row * width + column] = Int8((values[row * width + column] / scales[row]).rounded())
      }
    }
    return (bytes, scales)
  }
}
