/// The natural logarithm, the same bits on every machine.
///
/// C libraries choose among several versions by the processor, and these differ in the last bit.
enum Logarithm {
  /// The logarithm of a finite positive number, within two units in the last place; else not finite.
  ///
  /// The number is 2^n · m with m between √½ and √2, and log m = 2 artanh((m - 1) / (m + 1)), by its
  /// Taylor series.
  static func natural(_ x: Double) -> Double {
    guard x > 0, x.isFinite else { return x == 0 ? -.infinity : .nan }
    var significand = x.significand
    var exponent = Double(x.exponent)
    if significand > 1.414_213_562_373_095_1 {
      significand /= 2
      exponent += 1
    }
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var sum = 0.0
    for odd in stride(from: 23, through: 1, by: -2) { sum = sum * square + 1 / Double(odd) }
    return exponent * 0.693_147_180_559_945_3 + 2 * ratio * sum
  }
}
