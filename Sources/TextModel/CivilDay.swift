/// A day of the proleptic Gregorian calendar, as a number of days since 1970-01-01.
///
/// The conversions are those of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
public struct CivilDay: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01.
  public var number: Int

  /// The day with a number.
  public init(number: Int) { self.number = number }

  /// The day of a year, month and day, or `nil` where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDay.daysInMonth(year: year, month: month)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month and day.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, day)
  }

  /// The day of the week as ISO 8601 counts: 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    let remainder = (number + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// The Monday of an ISO 8601 week, or `nil` where the year has no such week.
  public static func monday(ofWeek week: Int, year: Int) -> CivilDay? {
    guard week >= 1, let fourth = CivilDay(year: year, month: 1, day: 4) else { return nil }
    let first = fourth.number - (fourth.weekday - 1)
    let monday = CivilDay(number: first + (week - 1) * 7)
    let thursday = CivilDay(number: monday.number + 3)
    return thursday.components.year == year ? monday : nil
  }

  /// The ISO 8601 year and week in which the day lies.
  public var week: (year: Int, week: Int) {
    let thursday = CivilDay(number: number - (weekday - 1) + 3)
    let year = thursday.components.year
    let first = CivilDay(year: year, month: 1, day: 1)?.number ?? thursday.number
    return (year, (thursday.number - first) / 7 + 1)
  }

  /// The number of days in a month; 0 for a month that is none.
  public static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 0
    }
  }

  /// Earlier days come first.
  public static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }
}
