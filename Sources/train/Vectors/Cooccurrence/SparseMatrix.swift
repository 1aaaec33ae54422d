/// A matrix most of whose cells are zero, row after row (compressed sparse rows).
struct SparseMatrix {
  private(set) var rowStarts: [Int] = [0]
  private(set) var columns: [UInt32] = []
  private(set) var values: [Float] = []
  let columnCount: Int

  /// A matrix without rows.
  init(columnCount: Int) { self.columnCount = columnCount }

  var rowCount: Int { rowStarts.count - 1 }

  /// Adds a cell to the row that is being written.
  mutating func append(column: Int, value: Float) {
    columns.append(UInt32(truncatingIfNeeded: column))
    values.append(value)
  }

  /// Ends the row that is being written.
  mutating func endRow() { rowStarts.append(columns.count) }

  /// The cells of a row.
  func row(_ row: Int) -> Range<Int> { rowStarts[row]..<rowStarts[row + 1] }

  /// The product with a matrix of `columnCount` rows.
  func times(_ right: DenseMatrix) -> DenseMatrix {
    var product = DenseMatrix(rows: rowCount, width: right.width)
    visitCells(right, &product) { row, column in (source: column, target: row) }
    return product
  }

  /// The product of the transposed matrix with a matrix of `rowCount` rows.
  func transposedTimes(_ right: DenseMatrix) -> DenseMatrix {
    var product = DenseMatrix(rows: columnCount, width: right.width)
    visitCells(right, &product) { row, column in (source: row, target: column) }
    return product
  }

  /// Adds to a row of the product, for every cell, the cell's multiple of a row of the factor.
  @inline(__always)
  private func visitCells(
    _ factor: DenseMatrix, _ product: inout DenseMatrix,
    rows: (_ row: Int, _ column: Int) -> (source: Int, target: Int)
  ) {
    let width = factor.width
    product.values.withUnsafeMutableBufferPointer { product in
      factor.values.withUnsafeBufferPointer { factor in
        columns.withUnsafeBufferPointer { columns in
          values.withUnsafeBufferPointer { values in
            for row in 0..<rowCount {
              for cell in self.row(row) {
                let rows = rows(row, Int(columns[cell]))
                addMultiple(
                  values[cell], of: factor, at: rows.source &* width, to: product,
                  at: rows.target &* width, count: width)
              }
            }
          }
        }
      }
    }
  }
}
