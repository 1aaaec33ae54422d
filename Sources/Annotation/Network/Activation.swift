/// Functions between the layers of the network, the same bits on every machine.
///
/// They use additions, multiplications and divisions of IEEE 754 alone, whose results the standard
/// fixes; the functions of a C library differ from one version to the next.
public enum Activation {
  /// The upper bound of the rectified linear units, so that they can be quantised.
  public static let rectifierLimit: Float = 8

  /// The hyperbolic tangent: its continued fraction cut after the seventh term, within 1e-4.
  @inlinable @inline(__always)
  public static func tanh(_ x: SIMD8<Float>) -> SIMD8<Float> {
    let limit = SIMD8<Float>(repeating: 4.97)
    let y = x.clamped(lowerBound: -limit, upperBound: limit)
    let s = y * y
    let top = y * (135_135 + s * (17_325 + s * (378 + s)))
    let bottom = 135_135 + s * (62_370 + s * (3_150 + s * 28))
    return top / bottom
  }

  /// The logistic function.
  @inlinable @inline(__always)
  public static func logistic(_ x: SIMD8<Float>) -> SIMD8<Float> {
    0.5 + 0.5 * tanh(x * 0.5)
  }
}
