import TextModel

/// A length of time in words: one or more counts of units.
struct TimeAmount: Sendable, Hashable {
  /// One count of a unit; `nil` for a number that is not told ("several weeks").
  struct Part: Sendable, Hashable {
    /// In thousandths, so that "2.5" is kept as it is.
    var thousandths: Int?
    var unit: TimeUnit

    /// The count, if it is whole.
    var whole: Int? {
      guard let thousandths, thousandths % 1000 == 0 else { return nil }
      return thousandths / 1000
    }
  }

  var parts: [Part]
  /// Whether only working days count ("four business days").
  var isBusiness = false

  /// Whether all counts are told.
  var isExact: Bool { parts.allSatisfy { $0.thousandths != nil } }

  /// The unit of its last part.
  var finest: TimeUnit { parts.last?.unit ?? .day }
}

/// What an expression of time means, before it is looked at from the article's date.
indirect enum TimeMeaning: Sendable, Hashable {
  /// What an amount is counted from.
  enum Origin: Sendable, Hashable {
    /// Now: "ago", "in two weeks".
    case now
    /// A time that the text spoke of: "two days later".
    case text
    /// A time in the expression itself: "two days after Easter".
    case time(TimeMeaning)
  }

  /// A unit that is counted within another: weeks, days, Tuesdays.
  enum Counted: Sendable, Hashable {
    case unit(TimeUnit)
    case weekday(Int)
  }

  /// A date or time of the calendar.
  case calendar(CalendarPattern)
  /// "the second week of May": from the end if below 0; possibly with a time of day.
  case counted(Int, Counted, of: TimeMeaning, time: CalendarPattern?)
  /// "the first three months of 2023", "the last two weeks of May".
  case portion(TimeAmount, isFirst: Bool, of: TimeMeaning)
  /// The whole unit in which something lies: "the week of 10 April".
  case around(TimeUnit, TimeMeaning)
  /// So much before or after something.
  case shifted(TimeAmount, isAfter: Bool, from: Origin, modifier: TimeModifier?)
  /// "the last three days", "the next two weeks".
  case stretch(TimeAmount, isFuture: Bool)
  /// From one time to another.
  case range(TimeMeaning, TimeMeaning)
  /// How long.
  case duration(TimeAmount, TimeModifier?)
  /// How often: a value of TIMEX3.
  case set(String)
  /// Now, some time ago, some time to come.
  case reference(TimeReference)
}

/// A time that is told without measure.
enum TimeReference: String, Sendable, Hashable {
  case past = "PAST_REF"
  case present = "PRESENT_REF"
  case future = "FUTURE_REF"
}
