import TextModel

/// A quotient of two integers, which loses nothing while a number is put together.
///
/// Operations give `nil` where a term does not fit into 64 bits.
struct ExactFraction: Hashable, Sendable {
  let numerator: Int64
  /// Above 0; it has no divisor in common with the numerator.
  let denominator: Int64

  static let zero = ExactFraction(0)
  static let one = ExactFraction(1)

  /// An integer.
  init(_ integer: Int64) {
    numerator = integer
    denominator = 1
  }

  /// A quotient in lowest terms, or `nil` where the divisor is 0 or a term too great.
  init?(_ numerator: Int64, over denominator: Int64) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    var (divisor, rest) = (numerator.magnitude, denominator.magnitude)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    let common = max(1, Int64(clamping: divisor))
    let sign: Int64 = denominator < 0 ? -1 : 1
    self.numerator = numerator / common * sign
    self.denominator = denominator / common * sign
  }

  /// The sum.
  func adding(_ other: ExactFraction) -> ExactFraction? {
    let (left, overflowLeft) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, overflowRight) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (below, overflowBelow) = denominator.multipliedReportingOverflow(by: other.denominator)
    let (sum, overflow) = left.addingReportingOverflow(right)
    guard !overflowLeft, !overflowRight, !overflowBelow, !overflow else { return nil }
    return ExactFraction(sum, over: below)
  }

  /// The product.
  func times(_ other: ExactFraction) -> ExactFraction? {
    // Crosswise in lowest terms, so that only results that are too great overflow.
    guard let left = ExactFraction(numerator, over: other.denominator),
      let right = ExactFraction(other.numerator, over: denominator)
    else { return nil }
    let (above, overflowAbove) = left.numerator.multipliedReportingOverflow(by: right.numerator)
    let (below, overflowBelow) = left.denominator.multipliedReportingOverflow(
      by: right.denominator)
    guard !overflowAbove, !overflowBelow else { return nil }
    return ExactFraction(above, over: below)
  }

  /// The quotient.
  func over(_ other: ExactFraction) -> ExactFraction? {
    guard other.numerator != 0,
      let inverse = ExactFraction(other.denominator, over: other.numerator)
    else { return nil }
    return times(inverse)
  }

  /// The number with the other sign.
  var negated: ExactFraction? { ExactFraction(0).adding(self)?.times(ExactFraction(-1)) }

  /// The integer that it is, if it is one.
  var integer: Int64? { denominator == 1 ? numerator : nil }

  /// The number in decimal digits.
  var decimal: DecimalNumber? { DecimalNumber(numerator, over: denominator) }

  /// Whether one number is below another; both must be no less than 0.
  func isBelow(_ other: ExactFraction) -> Bool {
    guard let left = decimal, let right = other.decimal else { return false }
    return left < right
  }

  /// Ten to a power, or `nil` above 18.
  static func powerOfTen(_ power: Int) -> ExactFraction? {
    guard (-18...18).contains(power) else { return nil }
    var result: Int64 = 1
    for _ in 0..<abs(power) { result *= 10 }
    return power < 0 ? ExactFraction(1, over: result) : ExactFraction(result)
  }
}
