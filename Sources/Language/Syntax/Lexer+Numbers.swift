import TextModel

extension Lexer {
  /// Reads a number, a date or a duration: the longest that is valid wins.
  mutating func number() {
    if date() { return }
    let start = offset
    var end = digitsEnd(from: start)
    var isDecimal = false
    if byte(end) == UInt8(ascii: "."), isDigit(end + 1) {
      isDecimal = true
      end = digitsEnd(from: end + 1)
    }
    if let exponentEnd = exponentEnd(from: end) {
      isDecimal = true
      end = exponentEnd
    }
    let digits = source.text(start, end).filter { $0 != "_" }
    if let unitLength = nameLength(at: end) {
      duration(digits, isDecimal: isDecimal, from: start, unitStart: end, length: unitLength)
    } else if !isDecimal, let integer = Int(digits) {
      emit(.integer(integer), from: start, to: end)
    } else if let decimal = Double(digits), decimal.isFinite {
      emit(.decimal(decimal), from: start, to: end)
    } else {
      report(.numberTooLarge(at: range(start, end)), from: start, to: end)
    }
  }

  private func isDigit(_ position: Int) -> Bool {
    byte(position).map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  private func digitsEnd(from start: Int) -> Int {
    var end = start
    while isDigit(end) || (byte(end) == UInt8(ascii: "_") && end > start && isDigit(end + 1)) {
      end += 1
    }
    return end
  }

  private func exponentEnd(from start: Int) -> Int? {
    guard byte(start) == UInt8(ascii: "e") || byte(start) == UInt8(ascii: "E") else { return nil }
    var digits = start + 1
    if byte(digits) == UInt8(ascii: "-") || byte(digits) == UInt8(ascii: "+") { digits += 1 }
    guard isDigit(digits) else { return nil }
    let end = digitsEnd(from: digits)
    return nameLength(at: end) == nil ? end : nil
  }

  private mutating func duration(
    _ digits: String, isDecimal: Bool, from start: Int, unitStart: Int, length: Int
  ) {
    let unit = source.text(unitStart, unitStart + length)
    let end = unitStart + length
    guard let (months, minutes) = DurationUnit.sizes[unit] else {
      report(
        .unknownUnit(unit, after: digits, at: range(unitStart, end)), from: start, to: end)
      return
    }
    let (totalMonths, monthsOverflow) = (Int(digits) ?? 0).multipliedReportingOverflow(by: months)
    let (totalMinutes, overflow) = (Int(digits) ?? 0).multipliedReportingOverflow(by: minutes)
    guard !isDecimal, Int(digits) != nil, !monthsOverflow, !overflow else {
      report(.wholeDuration(unit, at: range(start, end)), from: start, to: end)
      return
    }
    emit(.duration(months: totalMonths, minutes: totalMinutes), from: start, to: end)
  }

  /// Reads `2023-04-06`, `2023-04`, `2023-W14`, `2023-Q2` and `2023-04-06T09:30`.
  ///
  /// Four digits, a hyphen and two digits (or `W`, `Q`) are meant as a date: if the calendar has no
  /// such date, that is an error and not a subtraction.
  private mutating func date() -> Bool {
    let start = offset
    guard (start..<start + 4).allSatisfy(isDigit), byte(start + 4) == UInt8(ascii: "-") else {
      return false
    }
    let lengths = [16, 10, 8, 7]
    for length in lengths {
      let end = start + length
      guard end <= source.bytes.count, !isDigit(end), nameLength(at: end) == nil else { continue }
      let text = source.text(start, end)
      if !text.contains("."), CalendarInterval(iso: text) != nil {
        if length < 16, byte(end) == UInt8(ascii: "-"), isDigit(end + 1) { break }
        emit(.date(CalendarLiteral(text: text)), from: start, to: end)
        return true
      }
    }
    let end = dateLikeEnd(from: start)
    guard end > start + 5 else { return false }
    let text = source.text(start, end)
    report(.notADate(text, at: range(start, end)), from: start, to: end)
    return true
  }

  private func dateLikeEnd(from start: Int) -> Int {
    var end = start + 5
    while isDigit(end) || byte(end) == UInt8(ascii: "W") || byte(end) == UInt8(ascii: "Q")
      || (byte(end) == UInt8(ascii: "-") && isDigit(end + 1))
    {
      end += 1
    }
    return end
  }
}

/// The units of durations.
enum DurationUnit {
  static let sizes: [String: (months: Int, minutes: Int)] = [
    "min": (0, 1), "h": (0, 60), "d": (0, 1440), "w": (0, 10_080), "mo": (1, 0), "y": (12, 0),
  ]
}
