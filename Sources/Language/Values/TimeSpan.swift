import TextModel

/// A length of time: calendar months and minutes, which no fixed number converts.
public struct TimeSpan: Hashable, Sendable {
  /// Calendar months.
  public var months: Int
  /// Minutes.
  public var minutes: Int

  /// A length of time.
  public init(months: Int = 0, minutes: Int = 0) {
    self.months = months
    self.minutes = minutes
  }

  /// The length in days, a month counted as 30.436875 days (a twelfth of the Gregorian mean year).
  public var days: Double { Double(months) * 30.436875 + Double(minutes) / 1440 }
}

extension TimeSpan: CustomStringConvertible {
  /// The length in the units of the language, such as `3d`.
  public var description: String {
    var parts: [String] = []
    if months != 0 { parts.append(months % 12 == 0 ? "\(months / 12)y" : "\(months)mo") }
    if minutes != 0 || months == 0 {
      if minutes % 1440 == 0 {
        parts.append("\(minutes / 1440)d")
      } else if minutes % 60 == 0 {
        parts.append("\(minutes / 60)h")
      } else {
        parts.append("\(minutes)min")
      }
    }
    return parts.joined(separator: " ")
  }
}

extension CalendarInterval {
  /// The date moved by a length of time, or `nil` where the calendar ends or has no such day.
  ///
  /// A month later than a day that the month lacks is its last day: 2023-01-31 + 1mo is 2023-02-28.
  func moved(by span: TimeSpan) -> CalendarInterval? {
    var moved = self
    if span.months != 0 {
      guard let shifted = shifted(byMonths: span.months) else { return nil }
      moved = shifted
    }
    return span.minutes == 0 ? moved : moved.shifted(byMinutes: span.minutes)
  }

  private func shifted(byMonths months: Int) -> CalendarInterval? {
    let (year, month, day) = firstDay.components
    guard let base = Int(exactly: year * 12 + month - 1) else { return nil }
    let (total, overflow) = base.addingReportingOverflow(months)
    guard !overflow, total >= 12, total < 120_000 else { return nil }
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    switch precision {
    case .month: return CalendarInterval(year: newYear, month: newMonth)
    case .year where months % 12 == 0: return CalendarInterval(year: newYear)
    case .quarter where months % 3 == 0:
      return CalendarInterval(year: newYear, quarter: (newMonth + 2) / 3)
    default:
      let newDay = min(day, CivilDay.daysInMonth(year: newYear, month: newMonth))
      guard let target = CivilDay(year: newYear, month: newMonth, day: newDay) else { return nil }
      return shifted(byMinutes: (target.number - firstDay.number) * 1440)
    }
  }
}
