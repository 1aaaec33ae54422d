extension CalendarInterval: CustomStringConvertible {
  /// The date as ISO 8601 writes it: `2023`, `2023-Q2`, `2023-04`, `2023-W14`, `2023-04-17`,
  /// `2023-04-17T09:30`; a stretch as its first and last day with `..` between.
  public var description: String {
    let (year, month, day) = firstDay.components
    switch precision {
    case .year: return Self.padded(year, 4)
    case .quarter: return "\(Self.padded(year, 4))-Q\((month + 2) / 3)"
    case .month: return "\(Self.padded(year, 4))-\(Self.padded(month, 2))"
    case .week:
      let (weekYear, week) = firstDay.week
      return "\(Self.padded(weekYear, 4))-W\(Self.padded(week, 2))"
    case .day: return Self.isoDay(year, month, day)
    case .minute:
      let minutes = start - firstDay.number * Self.minutesPerDay
      return Self.isoDay(year, month, day)
        + "T\(Self.padded(minutes / 60, 2)):\(Self.padded(minutes % 60, 2))"
    case .range:
      let (lastYear, lastMonth, lastDayOfMonth) = lastDay.components
      return Self.isoDay(year, month, day) + ".."
        + Self.isoDay(lastYear, lastMonth, lastDayOfMonth)
    }
  }

  private static func isoDay(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// A date from ISO 8601 text: what `description` writes, also with seconds, a fraction and a zone
  /// after a clock time (which are dropped: the date stays as the source wrote it), or `nil`.
  public init?(iso text: some StringProtocol) {
    let string = String(text)
    if let separator = string.utf8.indices.first(where: { string.utf8[$0] == UInt8(ascii: ".") }),
      string[separator...].hasPrefix("..")
    {
      let after = string.index(separator, offsetBy: 2)
      guard let first = CalendarInterval(iso: string[..<separator]),
        let last = CalendarInterval(iso: string[after...])
      else { return nil }
      self.init(from: first, through: last)
      return
    }
    var reader = DigitReader(Array(string.utf8))
    guard let year = reader.digits(4) else { return nil }
    if reader.atEnd {
      self.init(year: year)
      return
    }
    guard reader.skip("-") else { return nil }
    if reader.skip("W") {
      guard let week = reader.digits(2), reader.atEnd else { return nil }
      self.init(year: year, week: week)
    } else if reader.skip("Q") {
      guard let quarter = reader.digits(1), reader.atEnd else { return nil }
      self.init(year: year, quarter: quarter)
    } else {
      guard let month = reader.digits(2) else { return nil }
      if reader.atEnd {
        self.init(year: year, month: month)
        return
      }
      guard reader.skip("-"), let day = reader.digits(2),
        let civil = CivilDay(year: year, month: month, day: day)
      else { return nil }
      if reader.atEnd {
        self.init(day: civil)
        return
      }
      guard reader.skip("T") || reader.skip(" "), let hour = reader.digits(2), reader.skip(":"),
        let minute = reader.digits(2), reader.skipSecondsAndZone()
      else { return nil }
      self.init(day: civil, hour: hour, minute: minute)
    }
  }
}

/// Reads fixed runs of digits and single marks from ASCII text.
private struct DigitReader {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var atEnd: Bool { index == bytes.count }

  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  mutating func digits(_ count: Int) -> Int? {
    guard index + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[index..<index + count] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    index += count
    return value
  }

  /// Reads `:30`, `.123`, `Z`, `+02:00` and `+0200`, all optional, up to the end of the text.
  mutating func skipSecondsAndZone() -> Bool {
    if skip(":") {
      guard digits(2) != nil else { return false }
      if skip(".") {
        guard digits(1) != nil else { return false }
        while digits(1) != nil {}
      }
    }
    if atEnd || skip("Z") { return atEnd }
    _ = skip(" ")
    guard skip("+") || skip("-"), digits(2) != nil else { return false }
    _ = skip(":")
    if !atEnd { guard digits(2) != nil else { return false } }
    return atEnd
  }
}
