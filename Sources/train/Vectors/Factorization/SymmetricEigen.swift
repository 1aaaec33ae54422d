/// The eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations.
///
/// Source: Golub and Van Loan 2013, "Matrix Computations", 8.5.
struct SymmetricEigen {
  /// The eigenvalues, largest first.
  let values: [Double]
  /// The eigenvectors as columns, in the order of the values.
  let vectors: [[Double]]

  init(_ matrix: [[Double]], sweeps: Int = 30) {
    let size = matrix.count
    var matrix = matrix
    var vectors = (0..<size).map { row in (0..<size).map { row == $0 ? 1.0 : 0.0 } }
    for _ in 0..<sweeps {
      var off = 0.0
      var diagonal = 0.0
      for row in 0..<size {
        diagonal += matrix[row][row] * matrix[row][row]
        for column in 0..<row { off += matrix[row][column] * matrix[row][column] }
      }
      if off <= diagonal * 1e-24 { break }
      for row in 0..<size {
        for column in row + 1..<max(size, row + 1) {
          Self.rotate(&matrix, &vectors, row, column)
        }
      }
    }
    let order = (0..<size).sorted { matrix[$0][$0] > matrix[$1][$1] }
    values = order.map { matrix[$0][$0] }
    self.vectors = vectors.map { row in order.map { row[$0] } }
  }

  /// Turns the plane of two axes so that the cell between them becomes zero.
  private static func rotate(
    _ matrix: inout [[Double]], _ vectors: inout [[Double]], _ p: Int, _ q: Int
  ) {
    guard matrix[p][q] != 0 else { return }
    let slope = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q])
    let tangent = (slope < 0 ? -1 : 1) / (abs(slope) + (slope * slope + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for index in matrix.indices {
      let (left, right) = (matrix[index][p], matrix[index][q])
      matrix[index][p] = cosine * left - sine * right
      matrix[index][q] = sine * left + cosine * right
    }
    for index in matrix.indices {
      let (left, right) = (matrix[p][index], matrix[q][index])
      matrix[p][index] = cosine * left - sine * right
      matrix[q][index] = sine * left + cosine * right
      let (first, second) = (vectors[index][p], vectors[index][q])
      vectors[index][p] = cosine * first - sine * second
      vectors[index][q] = sine * first + cosine * second
    }
  }
}
