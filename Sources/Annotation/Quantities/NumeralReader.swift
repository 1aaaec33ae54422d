/// A number that is written in digits.
struct Numeral: Hashable, Sendable {
  /// How its digits are joined.
  enum Shape: UInt8, Sendable {
    /// Digits alone.
    case integer
    /// Digits in groups of thousands, or of lakhs.
    case grouped
    /// Digits with a decimal point.
    case decimal
    /// Two integers with a slash, or a fraction of one character.
    case fraction
    /// A power of ten or another base.
    case power
    /// A time, date, telephone number or address: no number.
    case code
  }

  let value: ExactFraction
  let shape: Shape
  /// Where it ends in the text.
  let end: Int
  /// The number of digits before the decimal point or slash.
  let digits: Int
}

/// Reads numbers in digits from the bytes of a text.
struct NumeralReader {
  let bytes: UnsafeBufferPointer<UInt8>

  /// The byte at an offset; 0 outside the text.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  /// Whether a digit stands at an offset.
  @inline(__always)
  func isDigit(_ offset: Int) -> Bool { byte(offset) &- 0x30 < 10 }

  /// Whether an ASCII letter stands at an offset.
  @inline(__always)
  func isLetter(_ offset: Int) -> Bool { (byte(offset) | 0x20) &- 0x61 < 26 }

  /// The end of the digits at an offset.
  func endOfDigits(_ start: Int) -> Int {
    var end = start
    while isDigit(end) { end += 1 }
    return end
  }

  /// The number at an offset where a digit stands, or a decimal point with a digit behind it.
  func numeral(at start: Int) -> Numeral? {
    if let code = code(at: start) { return code }
    let firstEnd = endOfDigits(start)
    var value = Digits()
    value.add(bytes, start, firstEnd)
    var end = firstEnd
    var shape = Numeral.Shape.integer
    if let grouped = groups(from: firstEnd, first: firstEnd - start, into: &value) {
      end = grouped
      shape = .grouped
    }
    let point = decimalPoint(at: end, grouped: shape == .grouped, from: start)
    if point > 0 {
      let decimals = endOfDigits(end + point)
      value.addDecimals(bytes, end + point, decimals)
      end = decimals
      shape = .decimal
    }
    guard var number = value.fraction else { return nil }
    let digits = firstEnd - start
    if let power = power(of: number, at: end) {
      return Numeral(
        value: power.value ?? .zero, shape: power.value == nil ? .code : .power, end: power.end,
        digits: digits)
    }
    if shape == .integer, byte(end) == UInt8(ascii: "/"), isDigit(end + 1) {
      let below = endOfDigits(end + 1)
      var divisor = Digits()
      divisor.add(bytes, end + 1, below)
      if let divided = divisor.fraction, let quotient = number.over(divided) {
        return Numeral(value: quotient, shape: .fraction, end: below, digits: digits)
      }
    }
    if shape == .integer, let vulgar = vulgarFraction(at: end), let sum = number.adding(vulgar) {
      number = sum
      return Numeral(
        value: number, shape: .fraction, end: end + vulgarLength(at: end), digits: digits)
    }
    return Numeral(value: number, shape: shape, end: end, digits: digits)
  }

  /// Reads groups of three digits, or Indian groups of two before the last three.
  private func groups(from start: Int, first: Int, into value: inout Digits) -> Int? {
    guard (1...3).contains(first) else { return nil }
    let separator = separatorLength(at: start)
    guard separator > 0, isDigit(start + separator) else { return nil }
    let mark = byte(start)
    // Dots group only where a decimal comma or another group follows: "1.234" has a decimal point.
    var ends: [(start: Int, end: Int)] = []
    var end = start
    while separatorLength(at: end) == separator, byte(end) == mark, isDigit(end + separator) {
      let groupEnd = endOfDigits(end + separator)
      ends.append((end + separator, groupEnd))
      end = groupEnd
    }
    let lengths = ends.map { $0.end - $0.start }
    let thousands = lengths.allSatisfy { $0 == 3 }
    let isIndian =
      mark == UInt8(ascii: ",") && first <= 2 && lengths.count > 1 && lengths.last == 3
      && lengths.dropLast().allSatisfy { $0 == 2 }
    guard thousands || isIndian else { return nil }
    if mark == UInt8(ascii: "."), lengths.count == 1,
      byte(end) != UInt8(ascii: ",") || !isDigit(end + 1)
    {
      return nil
    }
    for group in ends { value.add(bytes, group.start, group.end) }
    return end
  }

  /// The length of a mark that may part thousands: a comma, a dot, a space that does not break.
  private func separatorLength(at offset: Int) -> Int {
    switch byte(offset) {
    case UInt8(ascii: ","), UInt8(ascii: "."): 1
    case 0xC2: byte(offset + 1) == 0xA0 ? 2 : 0
    case 0xE2:
      byte(offset + 1) == 0x80 && (byte(offset + 2) == 0xAF || byte(offset + 2) == 0x89) ? 3 : 0
    default: 0
    }
  }

  /// The length of a decimal point or decimal comma with digits behind it.
  private func decimalPoint(at end: Int, grouped: Bool, from start: Int) -> Int {
    guard isDigit(end + 1) else { return 0 }
    if byte(end) == UInt8(ascii: ".") { return 1 }
    guard byte(end) == UInt8(ascii: ",") else { return 0 }
    let decimals = endOfDigits(end + 1)
    // A list has no spaces where it has more than two members.
    if byte(decimals) == UInt8(ascii: ","), isDigit(decimals + 1) { return 0 }
    if byte(start - 1) == UInt8(ascii: ","), isDigit(start - 2) { return 0 }
    return grouped || decimals - end - 1 < 3 && end - start < 4 ? 1 : 0
  }

  /// The power of a number; without a value where it has too many digits.
  private func power(
    of base: ExactFraction, at offset: Int
  ) -> (value: ExactFraction?, end: Int)? {
    let mark = byte(offset)
    guard mark | 0x20 == UInt8(ascii: "e") || mark == UInt8(ascii: "^") else { return nil }
    var start = offset + 1
    let isNegative = byte(start) == UInt8(ascii: "-")
    if isNegative || byte(start) == UInt8(ascii: "+") { start += 1 }
    let end = endOfDigits(start)
    guard end > start, end - start <= 3, !isLetter(end) else { return nil }
    var exponent = 0
    for index in start..<end { exponent = exponent * 10 + Int(byte(index) &- 0x30) }
    if mark != UInt8(ascii: "^") {
      let factor = ExactFraction.powerOfTen(isNegative ? -exponent : exponent)
      return (factor.flatMap { base.times($0) }, end)
    }
    guard exponent <= 64 else { return (nil, end) }
    var value = ExactFraction.one
    for _ in 0..<exponent {
      guard let product = value.times(base) else { return (nil, end) }
      value = product
    }
    guard isNegative else { return (value, end) }
    return (ExactFraction.one.over(value), end)
  }
}

/// Digits that are added one by one; a number that does not fit is none.
private struct Digits {
  private var number: Int64 = 0
  private var decimals = 0
  private var overflow = false

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    for index in start..<min(max(start, end), bytes.count) {
      let (product, first) = number.multipliedReportingOverflow(by: 10)
      let (sum, second) = product.addingReportingOverflow(Int64(bytes[index] &- 0x30))
      overflow = overflow || first || second
      number = overflow ? 0 : sum
    }
  }

  mutating func addDecimals(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var last = end
    while last > start, last <= bytes.count, bytes[last - 1] == UInt8(ascii: "0") { last -= 1 }
    add(bytes, start, last)
    decimals += last - start
  }

  var fraction: ExactFraction? {
    guard !overflow, let factor = ExactFraction.powerOfTen(-decimals) else { return nil }
    return ExactFraction(number).times(factor)
  }
}
