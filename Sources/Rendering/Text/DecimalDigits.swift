/// A decimal number by its digits, for rounding that people can follow on paper.
///
/// The digits are those of the shortest text that reads back as the same number; rounding is half
/// away from zero on them, so 0.285 to two places is 0.29.
struct DecimalDigits {
  private var isNegative: Bool
  /// The digits without leading zeros; empty for zero.
  private var digits: [UInt8]
  /// How many digits stand before the point; may be negative or beyond the digits.
  private var pointPosition: Int

  /// The digits of a finite number; `nil` for others.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    isNegative = value < 0
    digits = []
    pointPosition = 0
    var hasPoint = false
    var exponent = 0
    var bytes = "\(value.magnitude)".utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if digits.isEmpty, digit == 0 {
          if hasPoint { pointPosition -= 1 }
        } else {
          digits.append(digit)
          if !hasPoint { pointPosition += 1 }
        }
      case UInt8(ascii: "."): hasPoint = true
      default:
        var text = ""
        while let rest = bytes.next() { text.unicodeScalars.append(Unicode.Scalar(rest)) }
        exponent = Int(text) ?? 0
      }
    }
    pointPosition += exponent
    while digits.last == 0 { digits.removeLast() }
  }

  /// The power of ten of the first digit; 0 for zero.
  var magnitude: Int { digits.isEmpty ? 0 : pointPosition - 1 }

  /// How many places after the point four significant digits need.
  var placesForFourDigits: Int {
    let significant = rounded(toDigits: 4)
    return max(0, significant.digits.count - significant.pointPosition)
  }

  /// The number with so many places after the point.
  func fixed(places: Int) -> String {
    let rounded = rounded(toDigits: pointPosition + places)
    var whole = ""
    var fraction = ""
    for position in 0..<max(0, rounded.pointPosition) { whole += rounded.digit(position) }
    for place in 0..<max(0, places) { fraction += rounded.digit(rounded.pointPosition + place) }
    let sign = rounded.isNegative && !rounded.digits.isEmpty ? "-" : ""
    return sign + (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// The number in scientific form, such as `1.23e-5`.
  func scientific(places: Int) -> String {
    let rounded = rounded(toDigits: places + 1)
    var text = (rounded.isNegative ? "-" : "") + rounded.digit(0)
    if places > 0 {
      text += "."
      for place in 1...places { text += rounded.digit(place) }
    }
    return text + "e\(rounded.magnitude)"
  }

  private func digit(_ position: Int) -> String {
    digits.indices.contains(position) ? String(digits[position]) : "0"
  }

  /// The number rounded to its first `count` digits.
  private func rounded(toDigits count: Int) -> DecimalDigits {
    guard count < digits.count else { return self }
    var result = self
    let roundsUp = count >= 0 && digits[count] >= 5
    result.digits = Array(digits.prefix(max(0, count)))
    if roundsUp {
      var position = count - 1
      while position >= 0, result.digits[position] == 9 {
        result.digits[position] = 0
        position -= 1
      }
      if position >= 0 {
        result.digits[position] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.pointPosition += 1
      }
    }
    while result.digits.last == 0 { result.digits.removeLast() }
    return result
  }
}
