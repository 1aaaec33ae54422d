// The standard library's conversions between vectors are generic and not always inlined: lane by
// lane, the compiler makes one instruction of them.

extension SIMD8 where Scalar == Int32 {
  /// The same numbers in 32 bits.
  @inline(__always)
  init(widening x: SIMD8<Int16>) {
    self.init(
      Int32(x[0]), Int32(x[1]), Int32(x[2]), Int32(x[3]), Int32(x[4]), Int32(x[5]), Int32(x[6]),
      Int32(x[7]))
  }
}

extension SIMD8 where Scalar == Float {
  /// The nearest numbers of single precision.
  @inline(__always)
  init(converting x: SIMD8<Int32>) {
    self.init(
      Float(x[0]), Float(x[1]), Float(x[2]), Float(x[3]), Float(x[4]), Float(x[5]), Float(x[6]),
      Float(x[7]))
  }

  /// The same numbers in single precision.
  @inline(__always)
  init(converting x: SIMD8<Int8>) {
    self.init(
      Float(x[0]), Float(x[1]), Float(x[2]), Float(x[3]), Float(x[4]), Float(x[5]), Float(x[6]),
      Float(x[7]))
  }
}
