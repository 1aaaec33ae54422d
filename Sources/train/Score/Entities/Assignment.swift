/// The assignment of rows to columns, each to one at most, with the largest sum.
enum Assignment {
  /// The sum of the best assignment, by the Hungarian method (Kuhn 1955, Munkres 1957).
  ///
  /// Rows are taken in one after another along shortest augmenting paths, with potentials, in time
  /// of the third power of the number of rows.
  static func best(_ weights: [[Double]]) -> Double {
    guard let columnCount = weights.first?.count, columnCount > 0 else { return 0 }
    if weights.count > columnCount { return best(transposed(weights, columnCount)) }
    let rowCount = weights.count
    // Numbers from 1; column 0 holds the row that is being taken in.
    var rowPotential = [Double](repeating: 0, count: rowCount + 1)
    var columnPotential = [Double](repeating: 0, count: columnCount + 1)
    var rowOfColumn = [Int](repeating: 0, count: columnCount + 1)
    var previous = [Int](repeating: 0, count: columnCount + 1)
    for row in 1...rowCount {
      rowOfColumn[0] = row
      var column = 0
      var least = [Double](repeating: .infinity, count: columnCount + 1)
      var isUsed = [Bool](repeating: false, count: columnCount + 1)
      repeat {
        isUsed[column] = true
        let current = rowOfColumn[column]
        var step = Double.infinity
        var next = 0
        for other in 1...columnCount where !isUsed[other] {
          let cost =
            -weights[current - 1][other - 1] - rowPotential[current] - columnPotential[other]
          if cost < least[other] {
            least[other] = cost
            previous[other] = column
          }
          if least[other] < step {
            step = least[other]
            next = other
          }
        }
        for other in 0...columnCount {
          if isUsed[other] {
            rowPotential[rowOfColumn[other]] += step
            columnPotential[other] -= step
          } else {
            least[other] -= step
          }
        }
        column = next
      } while rowOfColumn[column] != 0
      while column != 0 {
        rowOfColumn[column] = rowOfColumn[previous[column]]
        column = previous[column]
      }
    }
    var sum = 0.0
    for column in 1...columnCount where rowOfColumn[column] > 0 {
      sum += weights[rowOfColumn[column] - 1][column - 1]
    }
    return sum
  }

  private static func transposed(_ weights: [[Double]], _ columnCount: Int) -> [[Double]] {
    (0..<columnCount).map { column in weights.map { $0[column] } }
  }
}
