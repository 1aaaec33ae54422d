import TextModel

/// The forms of a written date, over the pieces of a text.
struct DateGrammar {
  private let tokens: [DateToken]
  private var index = 0

  init(_ tokens: [DateToken]) { self.tokens = tokens }

  private struct ClockTime {
    var hour: Int
    var minute: Int
  }

  private enum Days {
    case one(CivilDay)
    case two(dayFirst: CivilDay, monthFirst: CivilDay)
    case month(CalendarInterval)
  }

  /// A date that is the whole text.
  mutating func wholeText() -> DateReading {
    var time = clockTime()
    if time != nil { skipSeparators() }
    let weekday = weekdayName()
    guard let days = days(allowsShortYear: weekday != nil) else { return .unknown }
    if index < tokens.count {
      skipSeparators()
      if case .word("t") = peek() { index += 1 }
      if case .word("at") = peek() { index += 1 }
      guard time == nil, let after = clockTime() else { return .unknown }
      time = after
    }
    guard index == tokens.count else { return .unknown }
    switch days {
    case .month(let month): return time == nil && weekday == nil ? .date(month) : .unknown
    case .one(let day): return reading(day, weekday: weekday, time: time)
    case .two(let dayFirst, let monthFirst):
      // A weekday may tell which is meant.
      if let weekday {
        let fitting = [dayFirst, monthFirst].filter { $0.weekday == weekday }
        if fitting.count == 1, let day = fitting.first {
          return reading(day, weekday: weekday, time: time)
        }
      }
      return .ambiguous(interval(dayFirst, time), interval(monthFirst, time))
    }
  }

  private func reading(_ day: CivilDay, weekday: Int?, time: ClockTime?) -> DateReading {
    let date = interval(day, time)
    if let weekday, weekday != day.weekday {
      return .contradiction(weekday: DateNames.weekday(weekday), date: date)
    }
    return .date(date)
  }

  private func interval(_ day: CivilDay, _ time: ClockTime?) -> CalendarInterval {
    guard let time,
      let minute = CalendarInterval(day: day, hour: time.hour, minute: time.minute)
    else { return CalendarInterval(day: day) }
    return minute
  }

  // MARK: Parts

  private func peek(_ distance: Int = 0) -> DateToken? {
    tokens.indices.contains(index + distance) ? tokens[index + distance] : nil
  }

  private mutating func skip(_ marks: String) -> Bool {
    guard case .mark(let mark) = peek(), marks.utf8.contains(mark) else { return false }
    index += 1
    return true
  }

  private mutating func skipSeparators() {
    while skip(",|-/") {}
  }

  private mutating func weekdayName() -> Int? {
    guard case .word(let word) = peek(), let weekday = DateNames.weekdayNumber(word) else {
      return nil
    }
    index += 1
    skipSeparators()
    return weekday
  }

  private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    guard case .number(let value, let count) = peek(), digits.contains(count) else { return nil }
    index += 1
    return value
  }

  private mutating func month() -> Int? {
    guard case .word(let word) = peek(), let month = DateNames.month(word) else { return nil }
    index += 1
    return month
  }

  private mutating func days(allowsShortYear: Bool) -> Days? {
    if let month = month() { return daysAfterMonth(month) }
    guard case .number(let value, let digits) = peek() else { return nil }
    index += 1
    switch digits {
    case 8, 14: return compactDay(value, digits)
    case 4: return daysAfterYear(value)
    case 1, 2: return daysAfterDay(value, allowsShortYear: allowsShortYear)
    default: return nil
    }
  }

  /// April 17, 2023; April 17th 2023; April 2023.
  private mutating func daysAfterMonth(_ month: Int) -> Days? {
    _ = skip(",-/")
    if let year = number(4...4) {
      return CalendarInterval(year: year, month: month).map(Days.month)
    }
    guard let day = number(1...2) else { return nil }
    skipOrdinal()
    _ = skip(",-/")
    guard let year = number(4...4) else { return nil }
    return CivilDay(year: year, month: month, day: day).map(Days.one)
  }

  /// 17 April 2023; 17th of April, 2023; 17-Apr-2023; 17/04/2023; 17.04.2023; 17 Apr 23 (RFC 2822).
  private mutating func daysAfterDay(_ first: Int, allowsShortYear: Bool) -> Days? {
    skipOrdinal()
    if case .word("of") = peek() { index += 1 }
    let hasMark = skip("-/.,")
    if let month = month() {
      _ = skip("-/,")
      if let year = number(4...4) {
        return CivilDay(year: year, month: month, day: first).map(Days.one)
      }
      // RFC 2822, 4.3: two digits below 50 are years from 2000 on; it demands a clock time.
      guard allowsShortYear, let short = number(2...2), case .number = peek() else { return nil }
      let year = short < 50 ? 2000 + short : 1900 + short
      return CivilDay(year: year, month: month, day: first).map(Days.one)
    }
    guard hasMark, let second = number(1...2), skip("-/."), let year = number(4...4) else {
      return nil
    }
    let dayFirst = CivilDay(year: year, month: second, day: first)
    let monthFirst = CivilDay(year: year, month: first, day: second)
    switch (dayFirst, monthFirst) {
    case (let dayFirst?, let monthFirst?):
      return dayFirst == monthFirst
        ? .one(dayFirst) : .two(dayFirst: dayFirst, monthFirst: monthFirst)
    case (let day?, nil), (nil, let day?): return .one(day)
    case (nil, nil): return nil
    }
  }

  /// 2023-04-17 with a time that ISO 8601 would not write so; 2023/04/17; 2023 April 17.
  private mutating func daysAfterYear(_ year: Int) -> Days? {
    _ = skip("-/.,")
    guard let month = month() ?? number(1...2) else { return nil }
    _ = skip("-/.,")
    guard let day = number(1...2) else { return nil }
    return CivilDay(year: year, month: month, day: day).map(Days.one)
  }

  /// 20230417; 20230417103000.
  private func compactDay(_ value: Int, _ digits: Int) -> Days? {
    let date = digits == 14 ? value / 1_000_000 : value
    return CivilDay(year: date / 10_000, month: date / 100 % 100, day: date % 100)
      .map(Days.one)
  }

  private mutating func skipOrdinal() {
    if case .word(let word) = peek(), ["st", "nd", "rd", "th"].contains(word) { index += 1 }
  }

  // MARK: Clock

  /// 10:30; 10:30:15.5; 10:30 a.m.; 5 pm; 103000; with a zone after it.
  private mutating func clockTime() -> ClockTime? {
    let start = index
    guard var time = hourAndMinute() else {
      index = start
      return nil
    }
    if case .word(let word) = peek(), word == "am" || word == "pm" {
      guard (1...12).contains(time.hour) else {
        index = start
        return nil
      }
      time.hour = time.hour % 12 + (word == "pm" ? 12 : 0)
      index += 1
    }
    skipZone()
    guard (0...23).contains(time.hour), (0...59).contains(time.minute) else {
      index = start
      return nil
    }
    return time
  }

  private mutating func hourAndMinute() -> ClockTime? {
    if case .number(let value, 6) = peek() {
      index += 1
      return ClockTime(hour: value / 10_000, minute: value / 100 % 100)
    }
    guard let hour = number(1...2) else { return nil }
    guard skip(":") else {
      if case .word(let word) = peek(), word == "am" || word == "pm" {
        return ClockTime(hour: hour, minute: 0)
      }
      return nil
    }
    guard let minute = number(2...2) else { return nil }
    if skip(":") {
      guard number(2...2) != nil else { return nil }
      if skip(".") { _ = number(1...9) }
    }
    return ClockTime(hour: hour, minute: minute)
  }

  /// Z; GMT; GMT+3; +0300; +03:00; (MSK); "local time".
  private mutating func skipZone() {
    let hasBracket = skip("(")
    var nameCount = 0
    while case .word(let word) = peek(), word.utf8.count <= 5, nameCount < 2,
      DateNames.month(word) == nil, DateNames.weekdayNumber(word) == nil
    {
      index += 1
      nameCount += 1
    }
    if isOffset(named: nameCount > 0) {
      index += 2
      if skip(":") { _ = number(2...2) }
    }
    if hasBracket { _ = skip(")") }
    if skip("(") {
      if case .word = peek() { index += 1 }
      _ = skip(")")
    }
  }

  /// Whether a sign and a number follow that are an offset from Greenwich, and not the next part
  /// of the date after a dash.
  private func isOffset(named: Bool) -> Bool {
    guard case .mark(let mark) = peek(), mark == 0x2B || mark == 0x2D,
      case .number(let value, let digits) = peek(1)
    else { return false }
    if digits == 4 { return value <= 1400 }
    return digits <= 2 && value <= 14 && (named || mark == 0x2B || peek(2) == .mark(0x3A))
  }
}
