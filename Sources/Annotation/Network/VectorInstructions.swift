#if canImport(NetworkKernelsAVX2) && canImport(NetworkKernelsAVX512)
  import CProcessor
  import NetworkKernelsAVX2
  import NetworkKernelsAVX512
#endif

/// The instructions of the processor that the models are computed with.
///
/// They are chosen where the program runs; all of them give the same numbers.
enum VectorInstructions: Sendable {
  /// Those that every processor has.
  case common
  #if canImport(NetworkKernelsAVX2) && canImport(NetworkKernelsAVX512)
    /// Vectors of 256 bits.
    case avx2
    /// Vectors of 512 bits too, and multiply-add with accumulation.
    case avx512
  #endif

  /// Those that this processor has, the fastest first.
  static let available: [VectorInstructions] = {
    var available: [VectorInstructions] = []
    #if canImport(NetworkKernelsAVX2) && canImport(NetworkKernelsAVX512)
      if hearsay_has_avx512_vnni() { available.append(.avx512) }
      if hearsay_has_avx2() { available.append(.avx2) }
    #endif
    return available + [.common]
  }()

  /// The fastest.
  static let best = available.first ?? .common

  /// The fastest for products with a matrix of so many columns.
  static func best(columns: Int) -> VectorInstructions {
    available.first { columns % $0.columnStep == 0 } ?? .common
  }

  /// What the number of a matrix's columns has to be a multiple of.
  var columnStep: Int {
    switch self {
    #if canImport(NetworkKernelsAVX2) && canImport(NetworkKernelsAVX512)
      case .avx2: NetworkKernelsAVX2.MatrixKernel.columnStep
      case .avx512: NetworkKernelsAVX512.MatrixKernel.columnStep
    #endif
    case .common: 8
    }
  }

  /// Computes the next state of recurrent cells; see `RecurrentCells`.
  @inline(__always)
  func step(
    _ products: UnsafePointer<Float>, _ gates: UnsafePointer<Float>, units: Int,
    _ cells: UnsafeMutablePointer<Float>, _ hidden: UnsafeMutablePointer<Int16>,
    _ output: UnsafeMutablePointer<Int16>
  ) {
    let limit = QuantizedMatrix.limit
    switch self {
    #if canImport(NetworkKernelsAVX2) && canImport(NetworkKernelsAVX512)
      case .avx2, .avx512:
        NetworkKernelsAVX2.RecurrentCells.step(
          products, gates, units: units, limit: limit, cells, hidden, output)
    #endif
    case .common:
      RecurrentCells.step(products, gates, units: units, limit: limit, cells, hidden, output)
    }
  }

  /// The sum of the weights of a gap's features, given by the values they join.
  @inline(__always)
  func sum(
    ofWeights weights: UnsafePointer<Int8>, _ first: UnsafePointer<UInt64>,
    _ second: UnsafePointer<UInt64>
  ) -> Int {
    #if canImport(NetworkKernelsAVX2) && canImport(NetworkKernelsAVX512)
      if case .avx512 = self {
        return NetworkKernelsAVX512.FeatureSum.sum(
          first, second, count: SentenceFeatures.count, shift: 64 - SentenceFeatures.bits, weights)
      }
    #endif
    var sum = 0
    for index in 0..<SentenceFeatures.count {
      sum &+= Int(weights[SentenceFeatures.place(of: first[index], second[index])])
    }
    return sum
  }

  /// Computes the dot products of a vector with many; see `DotProducts`.
  @inline(__always)
  func dotProducts(
    _ vector: UnsafePointer<Float>, length: Int, with first: UnsafePointer<Float>, stride: Int,
    count: Int, to output: UnsafeMutablePointer<Float>
  ) {
    switch self {
    #if canImport(NetworkKernelsAVX2) && canImport(NetworkKernelsAVX512)
      case .avx2, .avx512:
        NetworkKernelsAVX2.DotProducts.compute(
          vector, length: length, with: first, stride: stride, count: count, to: output)
    #endif
    case .common:
      DotProducts.compute(
        vector, length: length, with: first, stride: stride, count: count, to: output)
    }
  }
}
