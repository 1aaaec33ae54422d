/// A date as an interval: a day, a month, a week, a minute, or a stretch from one to another.
///
/// The interval is half-open and counted in minutes, so that intervals of every precision compare
/// by their ends. No time zone is kept: a date is the date that the source wrote.
public struct CalendarInterval: Hashable, Sendable {
  /// How precisely a date is known.
  public enum Precision: String, Hashable, Sendable, CaseIterable, Comparable {
    /// A clock time.
    case minute
    /// One day.
    case day
    /// A week from Monday to Sunday (ISO 8601).
    case week
    /// A calendar month.
    case month
    /// Three months from January, April, July or October.
    case quarter
    /// A calendar year.
    case year
    /// From one date to another.
    case range

    /// Finer precisions come first.
    public static func < (left: Precision, right: Precision) -> Bool {
      guard let leftIndex = allCases.firstIndex(of: left),
        let rightIndex = allCases.firstIndex(of: right)
      else { return false }
      return leftIndex < rightIndex
    }
  }

  /// Its first minute, in minutes since 1970-01-01T00:00.
  public let start: Int
  /// The minute after its last.
  public let end: Int
  /// How precisely it is known.
  public let precision: Precision

  init(start: Int, end: Int, precision: Precision) {
    self.start = start
    self.end = end
    self.precision = precision
  }

  /// Some minutes since 1970-01-01T00:00, known as precisely as is said; `nil` for none and for such
  /// as lie outside of the years 1 to 9999.
  public init?(minutes: Range<Int>, precision: Precision) {
    guard !minutes.isEmpty, Self.representable.contains(minutes.lowerBound),
      Self.representable.contains(minutes.upperBound)
    else { return nil }
    self.init(start: minutes.lowerBound, end: minutes.upperBound, precision: precision)
  }

  static let minutesPerDay = 1440

  /// The interval of whole days from `first` up to, and without, `after`.
  init(first: CivilDay, after: CivilDay, precision: Precision) {
    self.init(
      start: first.number * Self.minutesPerDay, end: after.number * Self.minutesPerDay,
      precision: precision)
  }

  /// One day, or `nil` where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard let first = CivilDay(year: year, month: month, day: day) else { return nil }
    self.init(day: first)
  }

  /// One day.
  public init(day: CivilDay) {
    self.init(first: day, after: CivilDay(number: day.number + 1), precision: .day)
  }

  /// One minute of a day, or `nil` where there is no such time.
  public init?(day: CivilDay, hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    let start = day.number * Self.minutesPerDay + hour * 60 + minute
    self.init(start: start, end: start + 1, precision: .minute)
  }

  /// A calendar month, or `nil` where there is no such month.
  public init?(year: Int, month: Int) {
    guard let first = CivilDay(year: year, month: month, day: 1) else { return nil }
    let after = first.number + CivilDay.daysInMonth(year: year, month: month)
    self.init(first: first, after: CivilDay(number: after), precision: .month)
  }

  /// Three months, or `nil` where there is no such quarter (1 to 4).
  public init?(year: Int, quarter: Int) {
    guard (1...4).contains(quarter),
      let first = CivilDay(year: year, month: quarter * 3 - 2, day: 1),
      let last = CivilDay(
        year: year, month: quarter * 3,
        day: CivilDay.daysInMonth(year: year, month: quarter * 3))
    else { return nil }
    self.init(first: first, after: CivilDay(number: last.number + 1), precision: .quarter)
  }

  /// A calendar year, or `nil` outside 1 to 9999.
  public init?(year: Int) {
    guard let first = CivilDay(year: year, month: 1, day: 1),
      let last = CivilDay(year: year, month: 12, day: 31)
    else { return nil }
    self.init(first: first, after: CivilDay(number: last.number + 1), precision: .year)
  }

  /// An ISO 8601 week, or `nil` where the year has no such week.
  public init?(year: Int, week: Int) {
    guard let monday = CivilDay.monday(ofWeek: week, year: year) else { return nil }
    self.init(first: monday, after: CivilDay(number: monday.number + 7), precision: .week)
  }

  /// From the start of one date to the end of another, or `nil` if the second ends before that.
  public init?(from first: CalendarInterval, through last: CalendarInterval) {
    guard first.start < last.end else { return nil }
    self.init(start: first.start, end: last.end, precision: .range)
  }

  /// The day on which it starts.
  public var firstDay: CivilDay { CivilDay(number: Self.floorDay(start)) }

  /// The day on which it ends, included.
  public var lastDay: CivilDay { CivilDay(number: Self.floorDay(max(start, end - 1))) }

  private static func floorDay(_ minutes: Int) -> Int {
    (minutes >= 0 ? minutes : minutes - (minutesPerDay - 1)) / minutesPerDay
  }

  /// Whether it ends before `other` starts.
  public func isBefore(_ other: CalendarInterval) -> Bool { end <= other.start }

  /// Whether `other` lies in it.
  public func contains(_ other: CalendarInterval) -> Bool {
    start <= other.start && other.end <= end
  }

  /// Whether the two are the same stretch of time, however it was written.
  public static func == (left: CalendarInterval, right: CalendarInterval) -> Bool {
    left.start == right.start && left.end == right.end
  }

  /// Equal stretches hash alike.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(start)
    hasher.combine(end)
  }

  /// The whole unit in which its start lies: `2023-04-17` floored to a month is `2023-04`.
  ///
  /// `nil` if it does not lie in one such unit, as a year in no month.
  public func floor(to unit: Precision) -> CalendarInterval? {
    let (year, month, _) = firstDay.components
    let whole: CalendarInterval?
    switch unit {
    case .minute:
      whole = CalendarInterval(start: start, end: start + 1, precision: .minute)
    case .day: whole = CalendarInterval(day: firstDay)
    case .week:
      let (weekYear, week) = firstDay.week
      whole = CalendarInterval(year: weekYear, week: week)
    case .month: whole = CalendarInterval(year: year, month: month)
    case .quarter: whole = CalendarInterval(year: year, quarter: (month + 2) / 3)
    case .year: whole = CalendarInterval(year: year)
    case .range: whole = self
    }
    guard let whole, whole.contains(self) else { return nil }
    return whole
  }

  /// The interval moved by a number of days, or `nil` where the calendar ends.
  public func shifted(byMinutes minutes: Int) -> CalendarInterval? {
    let (newStart, startOverflow) = start.addingReportingOverflow(minutes)
    let (newEnd, endOverflow) = end.addingReportingOverflow(minutes)
    guard !startOverflow, !endOverflow, Self.representable.contains(newStart),
      Self.representable.contains(newEnd)
    else { return nil }
    let wholeDays = minutes % Self.minutesPerDay == 0
    let kept: Precision =
      precision == .minute || (precision == .day && wholeDays) ? precision : .range
    return CalendarInterval(start: newStart, end: newEnd, precision: kept)
  }

  /// The minutes of the years 1 to 9999.
  private static let representable: ClosedRange<Int> = -1_035_593_280...4_223_371_680
}
