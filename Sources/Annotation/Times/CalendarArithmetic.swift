import TextModel

/// Steps on the calendar.
enum CalendarArithmetic {
  /// The weekday of a month that is counted from its beginning (1) or its end (-1).
  static func weekday(_ weekday: Int, ordinal: Int, year: Int, month: Int) -> CivilDay? {
    let count = CivilDay.daysInMonth(year: year, month: month)
    guard ordinal != 0, let first = CivilDay(year: year, month: month, day: 1) else { return nil }
    let toFirst = (weekday - first.weekday + 7) % 7
    if ordinal > 0 {
      let day = toFirst + (ordinal - 1) * 7
      return day < count ? CivilDay(number: first.number + day) : nil
    }
    let last = toFirst + (count - 1 - toFirst) / 7 * 7 + (ordinal + 1) * 7
    return last >= 0 ? CivilDay(number: first.number + last) : nil
  }

  /// Year and month so many months on.
  static func month(_ year: Int, _ month: Int, plus months: Int) -> (year: Int, month: Int) {
    let index = year * 12 + month - 1 + months
    let whole = index >= 0 ? index / 12 : (index - 11) / 12
    return (whole, index - whole * 12 + 1)
  }

  /// The day so many months on; the last of its month where that has no such day.
  static func day(_ day: CivilDay, plusMonths months: Int) -> CivilDay? {
    let (year, month, dayOfMonth) = day.components
    let target = self.month(year, month, plus: months)
    let last = CivilDay.daysInMonth(year: target.year, month: target.month)
    return CivilDay(year: target.year, month: target.month, day: min(dayOfMonth, last))
  }

  /// The unit of the calendar in which a day lies, so many units on; `nil` for units of a clock.
  static func unit(_ unit: TimeUnit, of day: CivilDay, plus count: Int) -> CalendarInterval? {
    guard abs(count) < 100_000 else { return nil }
    let (year, month, _) = day.components
    switch unit {
    case .second, .minute, .hour: return nil
    case .day: return checked(day.number + count, 1, .day)
    case .week: return checked(day.number - (day.weekday - 1) + count * 7, 7, .week)
    case .weekend: return checked(day.number - (day.weekday - 1) + 5 + count * 7, 2, .range)
    case .month:
      let target = self.month(year, month, plus: count)
      return CalendarInterval(year: target.year, month: target.month)
    case .quarter:
      let target = self.month(year, (month - 1) / 3 * 3 + 1, plus: count * 3)
      return CalendarInterval(year: target.year, quarter: (target.month + 2) / 3)
    case .half:
      let target = self.month(year, (month - 1) / 6 * 6 + 1, plus: count * 6)
      return months(target.year, target.month, count: 6)
    case .season:
      let target = self.month(year, month / 3 * 3, plus: count * 3)
      return months(target.year, target.month, count: 3)
    case .year: return CalendarInterval(year: year + count)
    case .decade: return years(year / 10 * 10 + count * 10, count: 10)
    case .century: return years(year / 100 * 100 + count * 100, count: 100)
    case .millennium: return years(year / 1000 * 1000 + count * 1000, count: 1000)
    }
  }

  /// Some days from a first one, where the calendar has them.
  static func checked(
    _ first: Int, _ count: Int, _ precision: CalendarInterval.Precision
  ) -> CalendarInterval? {
    guard abs(first) < 4_000_000 else { return nil }
    return CalendarInterval(minutes: first * 1440..<(first + count) * 1440, precision: precision)
  }

  /// Whole months from a first one.
  static func months(_ year: Int, _ month: Int, count: Int) -> CalendarInterval? {
    let last = self.month(year, month, plus: count - 1)
    guard let first = CalendarInterval(year: year, month: month),
      let end = CalendarInterval(year: last.year, month: last.month)
    else { return nil }
    return CalendarInterval(from: first, through: end)
  }

  /// Whole years from a first one; the first year of the calendar is 1.
  static func years(_ first: Int, count: Int) -> CalendarInterval? {
    guard let start = CalendarInterval(year: max(1, first)),
      let end = CalendarInterval(year: first + count - 1)
    else { return nil }
    return CalendarInterval(from: start, through: end)
  }
}
