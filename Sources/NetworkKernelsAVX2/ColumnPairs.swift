/// The sums of eight columns.
typealias ColumnSums = SIMD8<Int32>
/// The same as numbers of single precision.
typealias ColumnValues = SIMD8<Float>

/// A pair of rows of eight columns: what one multiply-add instruction of AVX2 takes.
struct ColumnPairs {
  private let numbers: SIMD16<Int16>

  /// The weights at an offset; `stride` is how far the next eight columns are.
  @inline(__always)
  init(_ weights: UnsafeRawPointer, at offset: Int, stride: Int) {
    numbers = weights.loadUnaligned(fromByteOffset: offset, as: SIMD16<Int16>.self)
  }

  /// A pair of an input's numbers for every column.
  @inline(__always)
  init(repeating input: UnsafeRawPointer, at offset: Int) {
    let pair = input.loadUnaligned(fromByteOffset: offset, as: Int32.self)
    numbers = unsafeBitCast(SIMD8<Int32>(repeating: pair), to: SIMD16<Int16>.self)
  }

  /// The products of the pairs, the two of each column added.
  @inline(__always)
  func product(_ other: ColumnPairs) -> ColumnSums {
    let products = Self.widened(numbers) &* Self.widened(other.numbers)
    return products.evenHalf &+ products.oddHalf
  }

  @inline(__always)
  private static func widened(_ x: SIMD16<Int16>) -> SIMD16<Int32> {
    // The standard library's conversion is generic and not always inlined.
    SIMD16<Int32>(
      Int32(x[0]), Int32(x[1]), Int32(x[2]), Int32(x[3]), Int32(x[4]), Int32(x[5]), Int32(x[6]),
      Int32(x[7]), Int32(x[8]), Int32(x[9]), Int32(x[10]), Int32(x[11]), Int32(x[12]),
      Int32(x[13]), Int32(x[14]), Int32(x[15]))
  }
}

extension ColumnSums {
  /// The nearest numbers of single precision.
  @inline(__always)
  var values: ColumnValues {
    ColumnValues(
      Float(self[0]), Float(self[1]), Float(self[2]), Float(self[3]), Float(self[4]),
      Float(self[5]), Float(self[6]), Float(self[7]))
  }
}
