/// Products of rows of whole numbers with a matrix, for processors with wider vectors.
///
/// The same source is compiled once for each of them, its symbols being those of its module.
/// `ColumnPairs` says how wide the vectors are. Sums of whole numbers do not depend on the order,
/// so that all kernels give the same numbers.
///
/// Nothing here may be inlined into another module, which is compiled for every processor.
package enum MatrixKernel {
  /// Four inputs and two vectors of columns: as many sums as hide how long an addition takes.
  private struct Tile {
    var sums0 = (ColumnSums(), ColumnSums())
    var sums1 = (ColumnSums(), ColumnSums())
    var sums2 = (ColumnSums(), ColumnSums())
    var sums3 = (ColumnSums(), ColumnSums())
  }

  /// The products of `count` inputs with the matrix, each written to a row of `columns` numbers.
  ///
  /// - Parameters:
  ///   - weights: pairs of rows of eight columns, all pairs of the first eight columns first.
  ///   - rows: the length of an input; even.
  ///   - columns: a multiple of `columnStep`.
  ///   - scales: what the sums of each column are multiplied by.
  ///   - inputs: rows of whole numbers, one after the other.
  ///   - scale: what an input of 1 stands for.
  @inline(never)
  package static func multiply(
    weights: UnsafePointer<Int16>, rows: Int, columns: Int, scales: UnsafePointer<Float>,
    inputs: UnsafePointer<Int16>, count: Int, scale: Float, output: UnsafeMutablePointer<Float>
  ) {
    var row = 0
    while row &+ 1 < count {
      // The last inputs are looked at again where there are no four more.
      let last = count &- 1
      let chosen = (row, row &+ 1, min(row &+ 2, last), min(row &+ 3, last))
      var column = 0
      while column < columns {
        four(
          UnsafeRawPointer(weights + column &* rows), rows, UnsafeRawPointer(inputs), chosen,
          factors(scales + column, scale), output + column, columns)
        column &+= columnStep
      }
      row &+= 4
    }
    guard row < count else { return }
    var column = 0
    while column < columns {
      one(
        UnsafeRawPointer(weights + column &* rows), rows, UnsafeRawPointer(inputs + row &* rows),
        factors(scales + column, scale), output + (row &* columns &+ column))
      column &+= columnStep
    }
  }

  /// How many columns are looked at together.
  package static var columnStep: Int {
    @inline(never) get { 2 * ColumnSums.scalarCount }
  }

  @inline(__always)
  private static func factors(
    _ scales: UnsafePointer<Float>, _ scale: Float
  ) -> (ColumnValues, ColumnValues) {
    let p = UnsafeRawPointer(scales)
    return (
      p.loadUnaligned(as: ColumnValues.self) * scale,
      p.loadUnaligned(
        fromByteOffset: 4 &* ColumnSums.scalarCount, as: ColumnValues.self) * scale
    )
  }

  @inline(__always)
  private static func four(
    _ weights: UnsafeRawPointer, _ rows: Int, _ inputs: UnsafeRawPointer,
    _ chosen: (Int, Int, Int, Int), _ factors: (ColumnValues, ColumnValues),
    _ output: UnsafeMutablePointer<Float>, _ columns: Int
  ) {
    let stride = rows &* 2
    let x0 = inputs + chosen.0 &* stride
    let x1 = inputs + chosen.1 &* stride
    let x2 = inputs + chosen.2 &* stride
    let x3 = inputs + chosen.3 &* stride
    var tile = Tile()
    var offset = 0
    while offset < stride {
      let left = ColumnPairs(weights, at: offset &* 8, stride: stride &* 8)
      let right = ColumnPairs(
        weights + stride &* ColumnSums.scalarCount, at: offset &* 8, stride: stride &* 8)
      add(ColumnPairs(repeating: x0, at: offset), left, right, &tile.sums0)
      add(ColumnPairs(repeating: x1, at: offset), left, right, &tile.sums1)
      add(ColumnPairs(repeating: x2, at: offset), left, right, &tile.sums2)
      add(ColumnPairs(repeating: x3, at: offset), left, right, &tile.sums3)
      offset &+= 4
    }
    put(tile.sums0, factors, output + chosen.0 &* columns)
    put(tile.sums1, factors, output + chosen.1 &* columns)
    put(tile.sums2, factors, output + chosen.2 &* columns)
    put(tile.sums3, factors, output + chosen.3 &* columns)
  }

  @inline(__always)
  private static func one(
    _ weights: UnsafeRawPointer, _ rows: Int, _ input: UnsafeRawPointer,
    _ factors: (ColumnValues, ColumnValues), _ output: UnsafeMutablePointer<Float>
  ) {
    let stride = rows &* 2
    var sums = (ColumnSums(), ColumnSums())
    var offset = 0
    while offset < stride {
      let left = ColumnPairs(weights, at: offset &* 8, stride: stride &* 8)
      let right = ColumnPairs(
        weights + stride &* ColumnSums.scalarCount, at: offset &* 8, stride: stride &* 8)
      add(ColumnPairs(repeating: input, at: offset), left, right, &sums)
      offset &+= 4
    }
    put(sums, factors, output)
  }

  @inline(__always)
  private static func add(
    _ input: ColumnPairs, _ left: ColumnPairs, _ right: ColumnPairs,
    _ sums: inout (ColumnSums, ColumnSums)
  ) {
    sums.0 &+= input.product(left)
    sums.1 &+= input.product(right)
  }

  @inline(__always)
  private static func put(
    _ sums: (ColumnSums, ColumnSums), _ factors: (ColumnValues, ColumnValues),
    _ output: UnsafeMutablePointer<Float>
  ) {
    let p = UnsafeMutableRawPointer(output)
    p.storeBytes(of: sums.0.values * factors.0, as: ColumnValues.self)
    p.storeBytes(
      of: sums.1.values * factors.1, toByteOffset: 4 &* ColumnSums.scalarCount,
      as: ColumnValues.self)
  }
}
