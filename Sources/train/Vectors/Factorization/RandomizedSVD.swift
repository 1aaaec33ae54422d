/// The largest singular values of a sparse matrix and their left vectors, by random projection.
///
/// Source: Halko, Martinsson and Tropp 2011, "Finding Structure with Randomness", algorithms 4.4
/// (subspace iteration) and 5.1.
struct RandomizedSVD {
  /// The singular values, largest first.
  let values: [Double]
  /// The left singular vectors as columns.
  let left: DenseMatrix

  /// - Parameters:
  ///   - rank: how many values are wanted.
  ///   - oversampling: how many directions are followed beyond those.
  ///   - iterations: how often the matrix is applied again to sharpen the directions.
  init(
    _ matrix: SparseMatrix, rank: Int, oversampling: Int = 16, iterations: Int = 4,
    seed: UInt64 = 1
  ) {
    var generator = RandomSource(seed: seed)
    var probe = DenseMatrix(rows: matrix.columnCount, width: rank + oversampling)
    for index in probe.values.indices { probe.values[index] = generator.normal() }
    var range = Self.orthonormal(matrix.times(probe))
    for _ in 0..<iterations {
      range = Self.orthonormal(matrix.times(matrix.transposedTimes(range)))
    }
    // The range's coordinates of the matrix, transposed: their Gram matrix has the squares of the
    // singular values.
    let eigen = SymmetricEigen(matrix.transposedTimes(range).gram())
    values = eigen.values.prefix(rank).map { max($0, 0).squareRoot() }
    left = range.times(eigen.vectors.map { Array($0.prefix(rank)) })
  }

  /// A matrix with the same range whose columns are orthonormal.
  ///
  /// By Cholesky's factors of the Gram matrix, twice for accuracy (Yamamoto and others 2015, "Roundoff
  /// Error Analysis of the CholeskyQR2 Algorithm").
  static func orthonormal(_ matrix: DenseMatrix) -> DenseMatrix {
    var result = matrix
    for _ in 0..<2 { result = result.times(inverseFactor(result.gram())) }
    return result
  }

  /// The inverse of the upper triangular R with RᵀR equal to a Gram matrix; a direction that
  /// depends on those before it becomes zero.
  private static func inverseFactor(_ gram: [[Double]]) -> [[Double]] {
    let size = gram.count
    var upper = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for row in 0..<size {
      var square = gram[row][row]
      for above in 0..<row { square -= upper[above][row] * upper[above][row] }
      guard square > gram[row][row] * 1e-12, square > 0 else { continue }
      upper[row][row] = square.squareRoot()
      for column in row + 1..<max(size, row + 1) {
        var cell = gram[row][column]
        for above in 0..<row { cell -= upper[above][row] * upper[above][column] }
        upper[row][column] = cell / upper[row][row]
      }
    }
    var inverse = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for column in 0..<size where upper[column][column] > 0 {
      inverse[column][column] = 1 / upper[column][column]
      for row in stride(from: column - 1, through: 0, by: -1) where upper[row][row] > 0 {
        var sum = 0.0
        for between in row + 1...column { sum += upper[row][between] * inverse[between][column] }
        inverse[row][column] = -sum / upper[row][row]
      }
    }
    return inverse
  }
}
