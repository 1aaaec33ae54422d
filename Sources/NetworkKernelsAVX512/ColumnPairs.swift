/// The sums of sixteen columns.
typealias ColumnSums = SIMD16<Int32>
/// The same as numbers of single precision.
typealias ColumnValues = SIMD16<Float>

/// A pair of rows of sixteen columns: what one multiply-add instruction of AVX-512 VNNI takes.
struct ColumnPairs {
  private let numbers: SIMD32<Int16>

  /// The weights at an offset; `stride` is how far the next eight columns are.
  @inline(__always)
  init(_ weights: UnsafeRawPointer, at offset: Int, stride: Int) {
    numbers = SIMD32(
      lowHalf: weights.loadUnaligned(fromByteOffset: offset, as: SIMD16<Int16>.self),
      highHalf: weights.loadUnaligned(fromByteOffset: offset &+ stride, as: SIMD16<Int16>.self))
  }

  /// A pair of an input's numbers for every column.
  @inline(__always)
  init(repeating input: UnsafeRawPointer, at offset: Int) {
    let pair = input.loadUnaligned(fromByteOffset: offset, as: Int32.self)
    numbers = unsafeBitCast(SIMD16<Int32>(repeating: pair), to: SIMD32<Int16>.self)
  }

  /// The products of the pairs, the two of each column added.
  @inline(__always)
  func product(_ other: ColumnPairs) -> ColumnSums {
    let products = Self.widened(numbers) &* Self.widened(other.numbers)
    return products.evenHalf &+ products.oddHalf
  }

  @inline(__always)
  private static func widened(_ x: SIMD32<Int16>) -> SIMD32<Int32> {
    // The standard library's conversion is generic and not always inlined.
    SIMD32<Int32>(
      Int32(x[0]), Int32(x[1]), Int32(x[2]), Int32(x[3]), Int32(x[4]), Int32(x[5]), Int32(x[6]),
      Int32(x[7]), Int32(x[8]), Int32(x[9]), Int32(x[10]), Int32(x[11]), Int32(x[12]), Int32(x[13]),
      Int32(x[14]), Int32(x[15]), Int32(x[16]), Int32(x[17]), Int32(x[18]), Int32(x[19]),
      Int32(x[20]), Int32(x[21]), Int32(x[22]), Int32(x[23]), Int32(x[24]), Int32(x[25]),
      Int32(x[26]), Int32(x[27]), Int32(x[28]), Int32(x[29]), Int32(x[30]), Int32(x[31]))
  }
}

extension ColumnSums {
  /// The nearest numbers of single precision.
  @inline(__always)
  var values: ColumnValues {
    ColumnValues(
      Float(self[0]), Float(self[1]), Float(self[2]), Float(self[3]), Float(self[4]),
      Float(self[5]), Float(self[6]), Float(self[7]), Float(self[8]), Float(self[9]),
      Float(self[10]), Float(self[11]), Float(self[12]), Float(self[13]), Float(self[14]),
      Float(self[15]))
  }
}
