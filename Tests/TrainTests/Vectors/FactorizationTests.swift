import Testing

@testable import train

struct FactorizationTests {
  /// A matrix of 60 rows and 40 columns with the singular values 8, 4 and 2, and its factors.
  private func example() -> (matrix: SparseMatrix, left: [[Double]]) {
    func directions(_ size: Int, seed: UInt64) -> [[Double]] {
      var generator = RandomSource(seed: seed)
      var matrix = DenseMatrix(rows: size, width: 3)
      for index in matrix.values.indices { matrix.values[index] = generator.normal() }
      let basis = RandomizedSVD.orthonormal(matrix)
      return (0..<3).map { column in (0..<size).map { Double(basis[$0, column]) } }
    }
    let left = directions(60, seed: 5)
    let right = directions(40, seed: 6)
    var matrix = SparseMatrix(columnCount: 40)
    for row in 0..<60 {
      for column in 0..<40 {
        let value = zip([8, 4, 2], 0..<3).reduce(0.0) {
          $0 + $1.0 * left[$1.1][row] * right[$1.1][column]
        }
        matrix.append(column: column, value: Float(value))
      }
      matrix.endRow()
    }
    return (matrix, left)
  }

  @Test("The largest singular values and their left vectors are found")
  func singularValues() {
    let (matrix, left) = example()
    let factors = RandomizedSVD(matrix, rank: 3, oversampling: 5, iterations: 2, seed: 9)
    for (found, value) in zip(factors.values, [8.0, 4, 2]) { #expect(abs(found - value) < 1e-3) }
    #expect(factors.values.count == 3)
    for column in 0..<3 {
      let product = (0..<60).reduce(0.0) {
        $0 + left[column][$1] * Double(factors.left[$1, column])
      }
      #expect(abs(abs(product) - 1) < 1e-3)
    }
  }

  @Test("More directions than the matrix has are zero, not noise")
  func deficientRank() {
    let factors = RandomizedSVD(example().matrix, rank: 6, oversampling: 4, iterations: 2, seed: 9)
    #expect(factors.values.count == 6)
    #expect(factors.values.allSatisfy { $0.isFinite })
    #expect(factors.values[3...].allSatisfy { $0 < 1e-2 })
    #expect(factors.left.values.allSatisfy { $0.isFinite })
  }

  @Test("Products with a sparse matrix and its transpose are those of the definition")
  func products() {
    var matrix = SparseMatrix(columnCount: 3)
    matrix.append(column: 0, value: 2)
    matrix.append(column: 2, value: -1)
    matrix.endRow()
    matrix.endRow()
    matrix.append(column: 1, value: 3)
    matrix.endRow()
    var right = DenseMatrix(rows: 3, width: 2)
    right.values = [1, 2, 3, 4, 5, 6]
    #expect(matrix.times(right).values == [-3, -2, 0, 0, 9, 12])
    #expect(matrix.transposedTimes(right).values == [2, 4, 15, 18, -1, -2])
  }

  @Test("Eigenvalues stand in order, and the vectors are turned into multiples of themselves")
  func eigenvectors() {
    let matrix: [[Double]] = [[4, 1, 0.5], [1, 3, -2], [0.5, -2, 1]]
    let eigen = SymmetricEigen(matrix)
    #expect(eigen.values == eigen.values.sorted(by: >))
    for column in 0..<3 {
      for row in 0..<3 {
        let product = (0..<3).reduce(0.0) { $0 + matrix[row][$1] * eigen.vectors[$1][column] }
        #expect(abs(product - eigen.values[column] * eigen.vectors[row][column]) < 1e-9)
      }
    }
    #expect(abs(eigen.values.reduce(0, +) - 8) < 1e-9)
  }

  @Test("Orthonormal columns stay in the range; one that depends on others becomes zero")
  func orthonormal() {
    var matrix = DenseMatrix(rows: 4, width: 3)
    matrix.values = [1, 2, 3, 0, 1, 1, 2, 0, 2, 1, 1, 2]
    let gram = RandomizedSVD.orthonormal(matrix).gram()
    for row in 0..<3 {
      for column in 0..<3 {
        let expected = row == column && row < 2 ? 1.0 : 0.0
        #expect(abs(gram[row][column] - expected) < 1e-5)
      }
    }
  }

  @Test("Columns get mean 0 and variance 1, rows length 1")
  func scaling() {
    var matrix = DenseMatrix(rows: 4, width: 2)
    matrix.values = [1, 7, 2, 7, 3, 7, 6, 7]
    matrix.standardizeColumns()
    let column = (0..<4).map { matrix[$0, 0] }
    #expect(abs(column.reduce(0, +)) < 1e-5)
    #expect(abs(column.reduce(0) { $0 + $1 * $1 } - 4) < 1e-4)
    #expect((0..<4).allSatisfy { matrix[$0, 1] == 0 })
    matrix.values = [3, 4, 0, 0, -5, 12, 1, 0]
    matrix.normalizeRows()
    #expect(matrix.values[0...3] == [0.6, 0.8, 0, 0])
  }
}
