extension DenseMatrix {
  /// Brings every row that is not zero to length 1.
  mutating func normalizeRows() {
    for row in 0..<rows {
      let range = row * width..<(row + 1) * width
      let square = values[range].reduce(Float(0)) { $0 + $1 * $1 }
      guard square > 0 else { continue }
      let factor = 1 / square.squareRoot()
      for index in range { values[index] *= factor }
    }
  }

  /// Gives every column mean 0 and, unless all its numbers are the same, variance 1.
  mutating func standardizeColumns() {
    guard rows > 0 else { return }
    for column in 0..<width {
      var sum = 0.0
      var squares = 0.0
      for row in 0..<rows {
        let value = Double(self[row, column])
        sum += value
        squares += value * value
      }
      let mean = sum / Double(rows)
      let variance = squares / Double(rows) - mean * mean
      let factor = variance > 1e-20 ? 1 / variance.squareRoot() : 0
      for row in 0..<rows {
        self[row, column] = Float((Double(self[row, column]) - mean) * factor)
      }
    }
  }
}
