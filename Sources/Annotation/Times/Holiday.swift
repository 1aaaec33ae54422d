import TextModel

/// A day of the year with a name, whose date follows from the year.
enum Holiday: Sendable, Hashable {
  /// The same day of a month every year.
  case fixed(month: Int, day: Int)
  /// A weekday of a month, counted from its beginning, or from its end if below 0.
  case weekday(Int, ordinal: Int, month: Int, daysAfter: Int = 0)
  /// So many days from Easter Sunday of the western churches.
  case easter(daysAfter: Int)
  /// A day of one certain year.
  case once(year: Int, month: Int, day: Int)

  /// The day in a year, or `nil` where the calendar ends.
  func day(in year: Int) -> CivilDay? {
    switch self {
    case .fixed(let month, let day): return CivilDay(year: year, month: month, day: day)
    case .once(let own, let month, let day): return CivilDay(year: own, month: month, day: day)
    case .weekday(let weekday, let ordinal, let month, let daysAfter):
      guard
        let day = CalendarArithmetic.weekday(weekday, ordinal: ordinal, year: year, month: month)
      else { return nil }
      return CivilDay(number: day.number + daysAfter)
    case .easter(let daysAfter):
      guard let sunday = Self.easterSunday(year) else { return nil }
      return CivilDay(number: sunday.number + daysAfter)
    }
  }

  /// Easter Sunday (Gregorian computus; Meeus 1991, "Astronomical Algorithms", chapter 8).
  static func easterSunday(_ year: Int) -> CivilDay? {
    let golden = year % 19
    let century = year / 100
    let rest = year % 100
    let leap = century / 4
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - leap - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let number = epact + weekday - 7 * late + 114
    return CivilDay(year: year, month: number / 31, day: number % 31 + 1)
  }
}
