import TextModel

/// What a text that should be a date says.
public enum DateReading: Sendable, Hashable {
  /// One date.
  case date(CalendarInterval)
  /// Two dates, day first and month first; the text does not say which.
  case ambiguous(CalendarInterval, CalendarInterval)
  /// A weekday that is not the weekday of the date beside it.
  case contradiction(weekday: String, date: CalendarInterval)
  /// No date that is known here.
  case unknown
}

extension DateReading {
  /// The date, if there is one and only one.
  public var date: CalendarInterval? {
    guard case .date(let date) = self else { return nil }
    return date
  }

  /// Why there is no one date, in words that follow "the date …", or `nil`.
  public var problem: String? {
    switch self {
    case .date: return nil
    case .ambiguous(let dayFirst, let monthFirst):
      return "may be \(dayFirst) or \(monthFirst); write it as YYYY-MM-DD"
    case .contradiction(let weekday, let date):
      let actual = DateNames.weekday(date.firstDay.weekday)
      return "says \(weekday), but \(date.floor(to: .day) ?? date) is a \(actual)"
    case .unknown: return "is in no form that is known; write it as YYYY-MM-DD"
    }
  }
}
