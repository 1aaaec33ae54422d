/// A decimal number as people write it: an integer times a power of ten.
///
/// What is printed is what was meant: `0.1` is a tenth, not the binary fraction nearest to it.
public struct DecimalNumber: Sendable, Hashable {
  /// The digits without a decimal point; they end in no zero, unless the number is 0.
  public let coefficient: Int64
  /// The power of ten that the digits are multiplied by.
  public let exponent: Int

  /// A number from its digits and a power of ten.
  public init(_ coefficient: Int64, exponent: Int = 0) {
    var digits = coefficient
    var power = exponent
    while digits != 0, digits % 10 == 0, power < Int(Int16.max) {
      digits /= 10
      power += 1
    }
    self.coefficient = digits
    self.exponent = digits == 0 ? 0 : power
  }

  /// The quotient of two integers, or `nil` where the divisor is 0.
  ///
  /// A quotient with no end to its digits, or with too many, is rounded to 15 significant digits.
  public init?(_ numerator: Int64, over denominator: Int64) {
    guard denominator != 0 else { return nil }
    let isNegative = (numerator < 0) != (denominator < 0)
    let divisor = denominator.magnitude
    var (digits, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    guard digits <= UInt64(Int64.max) else { return nil }
    var power = 0
    while rest != 0, digits < Self.fifteenDigits {
      // The rest is less than the divisor, so the next digit is one digit.
      let next = divisor.dividingFullWidth(rest.multipliedFullWidth(by: 10))
      digits = digits * 10 + next.quotient
      rest = next.remainder
      power -= 1
    }
    if rest >= divisor - rest, rest != 0 { digits += 1 }
    guard let magnitude = Int64(exactly: digits) else { return nil }
    self.init(isNegative ? -magnitude : magnitude, exponent: power)
  }

  private static let fifteenDigits: UInt64 = 100_000_000_000_000

  /// Whether it has no digits behind the decimal point.
  public var isInteger: Bool { exponent >= 0 }

  /// The integer that it is, or `nil` for a fraction or what is too great.
  public var integer: Int64? {
    guard exponent >= 0 else { return nil }
    var result = coefficient
    for _ in 0..<min(exponent, 20) {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return exponent <= 20 ? result : nil
  }

  /// The binary number nearest to it.
  public var double: Double { Double("\(coefficient)e\(exponent)") ?? .nan }
}

extension DecimalNumber: CustomStringConvertible {
  /// The number with all its digits, no separators and no power: `-1200000`, `0.25`.
  public var description: String {
    let sign = coefficient < 0 ? "-" : ""
    let digits = String(coefficient.magnitude)
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let decimals = -exponent
    let padded =
      digits.count > decimals
      ? digits : String(repeating: "0", count: decimals - digits.count + 1) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

extension DecimalNumber: Comparable {
  /// By size.
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    let leftSign = left.coefficient.signum()
    let rightSign = right.coefficient.signum()
    if leftSign != rightSign { return leftSign < rightSign }
    if leftSign == 0 { return false }
    let order = magnitudeOrder(left, right)
    return leftSign > 0 ? order < 0 : order > 0
  }

  /// -1, 0 or 1 as the magnitude of one number is below, equal to or above that of another.
  private static func magnitudeOrder(_ left: DecimalNumber, _ right: DecimalNumber) -> Int {
    let leftDigits = Array(String(left.coefficient.magnitude).utf8)
    let rightDigits = Array(String(right.coefficient.magnitude).utf8)
    let leftPlace = leftDigits.count + left.exponent
    let rightPlace = rightDigits.count + right.exponent
    if leftPlace != rightPlace { return leftPlace < rightPlace ? -1 : 1 }
    for index in 0..<max(leftDigits.count, rightDigits.count) {
      let one = index < leftDigits.count ? leftDigits[index] : 0x30
      let other = index < rightDigits.count ? rightDigits[index] : 0x30
      if one != other { return one < other ? -1 : 1 }
    }
    return 0
  }
}
