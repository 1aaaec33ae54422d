#if canImport(NetworkKernelsAVX2) && canImport(NetworkKernelsAVX512)
  import NetworkKernelsAVX2
  import NetworkKernelsAVX512
#endif

/// A matrix of weights in whole numbers of 12 bits, with a scale for every column.
///
/// Products are sums of whole numbers, which do not depend on the order or on the machine, and
/// cannot overflow: a weight is at most 2047, an input is at most 2047, and a matrix has at most
/// 512 rows. The weights of eight columns stand together, row pair after row pair, as the
/// multiply-add instructions of common processors want them.
struct QuantizedMatrix: @unchecked Sendable {
  /// The largest weight and the largest input.
  static let limit: Float = 2047
  /// The number of rows; even.
  let rows: Int
  /// The number of columns; a multiple of 8.
  let columns: Int
  private let weights: UnsafePointer<Int16>
  /// What a column's sums are multiplied by, to be multiplied by the input's scale.
  private let scales: UnsafePointer<Float>
  /// What the products are computed with.
  private let instructions: VectorInstructions

  /// A matrix whose numbers come next in a section.
  init(rows: Int, columns: Int, _ reader: inout SectionReader) throws(ModelError) {
    guard rows > 0, rows % 2 == 0, rows <= 512, columns > 0, columns % 8 == 0, columns < 100_000
    else { throw .damaged(reason: "a matrix has an impossible size") }
    self.rows = rows
    self.columns = columns
    weights = try reader.take(Int16.self, rows * columns)
    scales = try reader.take(Float.self, columns)
    instructions = .best(columns: columns)
  }

  /// The same matrix, whose products are computed with instructions that the processor has.
  init(_ other: QuantizedMatrix, _ instructions: VectorInstructions) {
    rows = other.rows
    columns = other.columns
    weights = other.weights
    scales = other.scales
    self.instructions = instructions
  }

  @inline(__always)
  private static func product(_ a: SIMD8<Int16>, _ b: SIMD8<Int16>) -> SIMD4<Int32> {
    let products = SIMD8<Int32>(widening: a) &* SIMD8<Int32>(widening: b)
    return products.evenHalf &+ products.oddHalf
  }

  @inline(__always)
  private static func load(_ p: UnsafeRawPointer, _ offset: Int) -> SIMD8<Int16> {
    p.loadUnaligned(fromByteOffset: offset, as: SIMD8<Int16>.self)
  }

  /// The same two numbers four times.
  @inline(__always)
  private static func pair(_ p: UnsafeRawPointer, _ offset: Int) -> SIMD8<Int16> {
    let two = p.loadUnaligned(fromByteOffset: offset, as: Int32.self)
    return unsafeBitCast(SIMD4<Int32>(repeating: two), to: SIMD8<Int16>.self)
  }

  @inline(__always)
  private func put(
    _ low: SIMD4<Int32>, _ high: SIMD4<Int32>, _ factor: SIMD8<Float>,
    _ output: UnsafeMutableRawPointer
  ) {
    let sums = SIMD8<Int32>(lowHalf: low, highHalf: high)
    output.storeBytes(of: SIMD8<Float>(converting: sums) * factor, as: SIMD8<Float>.self)
  }

  /// The products of `count` inputs with the matrix, each written to a row of `columns` numbers.
  ///
  /// - Parameters:
  ///   - inputs: rows of whole numbers, one after the other.
  ///   - scale: what an input of 1 stands for.
  func multiply(
    _ inputs: UnsafePointer<Int16>, count: Int, scale: Float, _ output: UnsafeMutablePointer<Float>
  ) {
    switch instructions {
    #if canImport(NetworkKernelsAVX2) && canImport(NetworkKernelsAVX512)
      case .avx2:
        NetworkKernelsAVX2.MatrixKernel.multiply(
          weights: weights, rows: rows, columns: columns, scales: scales, inputs: inputs,
          count: count, scale: scale, output: output)
      case .avx512:
        NetworkKernelsAVX512.MatrixKernel.multiply(
          weights: weights, rows: rows, columns: columns, scales: scales, inputs: inputs,
          count: count, scale: scale, output: output)
    #endif
    case .common: multiplyCommonly(inputs, count: count, scale: scale, output)
    }
  }

  /// The products by what all processors have.
  private func multiplyCommonly(
    _ inputs: UnsafePointer<Int16>, count: Int, scale: Float, _ output: UnsafeMutablePointer<Float>
  ) {
    var row = 0
    if count >= 4 {
      withUnsafeTemporaryAllocation(of: SIMD4<Int32>.self, capacity: rows &* 2) { pairs in
        guard let pairs = pairs.baseAddress else { return }
        while row &+ 4 <= count {
          repeatPairs(UnsafeRawPointer(inputs + row &* rows), pairs)
          four(UnsafeRawPointer(pairs), scale, output + row &* columns)
          row &+= 4
        }
      }
    }
    while row < count {
      one(UnsafeRawPointer(inputs + row &* rows), scale, output + row &* columns)
      row &+= 1
    }
  }

  /// Writes each pair of four inputs' numbers four times: the first pair of all four inputs, then
  /// the second.
  @inline(__always)
  private func repeatPairs(_ x: UnsafeRawPointer, _ output: UnsafeMutablePointer<SIMD4<Int32>>) {
    let stride = rows &* 2
    var place = output
    var offset = 0
    while offset < stride {
      for input in 0..<4 {
        let two = x.loadUnaligned(fromByteOffset: input &* stride &+ offset, as: Int32.self)
        place[input] = SIMD4(repeating: two)
      }
      place += 4
      offset &+= 4
    }
  }

  /// The products of four inputs, whose pairs are repeated.
  @inline(never)
  private func four(_ x: UnsafeRawPointer, _ scale: Float, _ output: UnsafeMutablePointer<Float>) {
    let end = rows &* 32
    var p = UnsafeRawPointer(weights)
    var column = 0
    while column < columns {
      var a0 = SIMD4<Int32>()
      var a1 = a0
      var a2 = a0
      var a3 = a0
      var b0 = a0
      var b1 = a0
      var b2 = a0
      var b3 = a0
      var offset = 0
      while offset < end {
        let low = Self.load(p, 0)
        let high = Self.load(p, 16)
        let y0 = Self.load(x, offset)
        a0 &+= Self.product(y0, low)
        b0 &+= Self.product(y0, high)
        let y1 = Self.load(x, offset &+ 16)
        a1 &+= Self.product(y1, low)
        b1 &+= Self.product(y1, high)
        let y2 = Self.load(x, offset &+ 32)
        a2 &+= Self.product(y2, low)
        b2 &+= Self.product(y2, high)
        let y3 = Self.load(x, offset &+ 48)
        a3 &+= Self.product(y3, low)
        b3 &+= Self.product(y3, high)
        p = p + 32
        offset &+= 64
      }
      let factor =
        UnsafeRawPointer(scales + column).loadUnaligned(as: SIMD8<Float>.self) * scale
      let out = UnsafeMutableRawPointer(output + column)
      put(a0, b0, factor, out)
      put(a1, b1, factor, out + columns &* 4)
      put(a2, b2, factor, out + columns &* 8)
      put(a3, b3, factor, out + columns &* 12)
      column &+= 8
    }
  }

  @inline(never)
  private func one(_ x: UnsafeRawPointer, _ scale: Float, _ output: UnsafeMutablePointer<Float>) {
    let stride = rows &* 2
    var p = UnsafeRawPointer(weights)
    var column = 0
    while column < columns {
      var a = SIMD4<Int32>()
      var b = a
      var offset = 0
      while offset < stride {
        let y = Self.pair(x, offset)
        a &+= Self.product(y, Self.load(p, 0))
        b &+= Self.product(y, Self.load(p, 16))
        p = p + 32
        offset &+= 4
      }
      let factor =
        UnsafeRawPointer(scales + column).loadUnaligned(as: SIMD8<Float>.self) * scale
      put(a, b, factor, UnsafeMutableRawPointer(output + column))
      column &+= 8
    }
  }
}
