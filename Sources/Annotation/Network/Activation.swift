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
    let y = bounded(x, -4.97, 4.97)
    let s = y * y
    let top = y * (135_135 + s * (17_325 + s * (378 + s)))
    let bottom = 135_135 + s * (62_370 + s * (3_150 + s * 28))
    return top / bottom
  }

  /// Numbers brought between two bounds.
  @inlinable @inline(__always)
  public static func bounded(_ x: SIMD8<Float>, _ low: Float, _ high: Float) -> SIMD8<Float> {
    let least = SIMD8<Float>(repeating: low)
    let most = SIMD8<Float>(repeating: high)
    let above = x.replacing(with: least, where: x .< least)
    return above.replacing(with: most, where: above .> most)
  }

  /// The nearest whole numbers, halves to the even one; the numbers lie between -2^22 and 2^22.
  ///
  /// Adding 1.5 · 2^23 leaves the whole number in the last bits of the sum.
  @inlinable @inline(__always)
  public static func rounded(_ x: SIMD8<Float>) -> SIMD8<Int16> {
    // The lower half of each number, in which the exponent has no bit.
    unsafeBitCast(x + 12_582_912, to: SIMD16<Int16>.self).evenHalf
  }

  /// The logistic function.
  @inlinable @inline(__always)
  public static func logistic(_ x: SIMD8<Float>) -> SIMD8<Float> {
    0.5 + 0.5 * tanh(x * 0.5)
  }
}
