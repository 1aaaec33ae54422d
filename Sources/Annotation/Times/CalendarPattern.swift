import TextModel

/// What words say of a date or clock time, and nothing more: every field may be left open.
///
/// "Friday evening", "next March" and "14 May at 3 pm" are patterns; two that stand together and
/// do not speak of the same fields are one pattern.
struct CalendarPattern: Sendable, Hashable {
  /// A relation of a unit to now, or to a time that the text spoke of.
  struct Relation: Sendable, Hashable {
    /// How the word relates.
    enum Word: UInt8, Sendable, Hashable {
      /// "this", "current".
      case this
      /// "next", "coming": the one after this.
      case next
      /// "last": the one before this.
      case last
      /// "past", as in "this past Wednesday": the one that is over and nearest.
      case past
      /// "coming": the nearest that has not begun.
      case coming
      /// "that", "the same": the one that the text spoke of.
      case same
      /// "the following", "the next": the one after that.
      case following
      /// "the previous", "the … before": the one before that.
      case preceding
    }

    var word: Word
    /// The unit; `nil` if the field with a name is meant ("last March", "next Friday").
    var unit: TimeUnit?
    /// How many units from the reference, for words as "yesterday".
    var count: Int

    /// Whether it is related to what the text spoke of, and not to now.
    var isAnaphoric: Bool { word == .same || word == .following || word == .preceding }
  }

  /// A clock time.
  struct Clock: Sendable, Hashable {
    var hour: Int
    var minute: Int?
    var second: Int?
    /// Whether it can be only in one half of the day.
    var isCertain: Bool
    /// Whether it has the word for its half of the day ("am"), which its neighbour may lack.
    var hasHalf = false

    /// Minutes from midnight.
    var minutes: Int { hour * 60 + (minute ?? 0) }
  }

  /// The first two digits of the years of a century: 19 for the twentieth.
  var century: Int?
  /// The first three digits of the years of a decade: 199 for the 1990s.
  var decade: Int?
  /// The year; years before Christ count down from 0.
  var year: Int?
  var isBeforeChrist = false
  var isFiscal = false
  var half: Int?
  var quarter: Int?
  var season: Season?
  var month: Int?
  var week: Int?
  var day: Int?
  /// The last day of a stretch in one month ("November 18-19").
  var lastDay: Int?
  var weekday: Int?
  var isWeekend = false
  var holiday: Holiday?
  var dayPart: DayPart?
  var clock: Clock?
  /// The end of a stretch of the clock ("5 to 6 pm").
  var lastClock: Clock?
  var relation: Relation?
  /// The first, middle or last part of it.
  var modifier: TimeModifier?

  /// Whether it says on which day, with or without the month and year.
  var namesDay: Bool {
    day != nil || weekday != nil || holiday != nil || relation?.unit == .day
  }

  /// Whether it says a time of day.
  var namesTime: Bool { clock != nil || dayPart != nil }

  /// Whether it says anything of the date.
  var namesDate: Bool {
    namesDay || month != nil || hasYear || season != nil || quarter != nil || half != nil
      || week != nil || isWeekend || relation != nil
  }

  /// Whether it says the year, absolutely or by its relation.
  var hasYear: Bool {
    year != nil || decade != nil || century != nil || relation?.unit == .year
  }

  /// Whether nothing in it depends on a reference.
  var isAbsolute: Bool {
    guard relation == nil else { return false }
    if case .once = holiday { return true }
    return year != nil || decade != nil || century != nil
  }
}

extension CalendarPattern {
  /// The two as one pattern, or `nil` if they speak of the same or do not go together.
  func merged(with other: CalendarPattern) -> CalendarPattern? {
    var result = self
    func join<Value>(_ own: inout Value?, _ others: Value?) -> Bool {
      guard let others else { return true }
      guard own == nil else { return false }
      own = others
      return true
    }
    guard join(&result.century, other.century), join(&result.decade, other.decade),
      join(&result.year, other.year), join(&result.half, other.half),
      join(&result.quarter, other.quarter), join(&result.season, other.season),
      join(&result.month, other.month), join(&result.week, other.week),
      join(&result.day, other.day), join(&result.lastDay, other.lastDay),
      join(&result.weekday, other.weekday), join(&result.holiday, other.holiday),
      join(&result.clock, other.clock), join(&result.lastClock, other.lastClock),
      join(&result.relation, other.relation), join(&result.modifier, other.modifier),
      !(isWeekend && other.isWeekend)
    else { return nil }
    if let part = other.dayPart {
      // "tonight at nine in the evening"
      guard result.dayPart == nil || result.dayPart == part || result.dayPart == .night else {
        return nil
      }
      result.dayPart = part
    }
    result.isWeekend = isWeekend || other.isWeekend
    result.isFiscal = isFiscal || other.isFiscal
    result.isBeforeChrist = isBeforeChrist || other.isBeforeChrist
    return result.isCoherent ? result : nil
  }

  /// Whether its fields can be said of one time.
  private var isCoherent: Bool {
    let years = [year != nil, decade != nil, century != nil].filter { $0 }.count
    if years > 1 || (years == 1 && relation != nil && relation?.unit != nil) { return false }
    let parts = [
      season != nil, quarter != nil, half != nil, holiday != nil, week != nil, isWeekend,
    ].filter { $0 }.count
    if parts > 1 || (parts == 1 && (day != nil || month != nil)) { return false }
    if weekday != nil, (month != nil || hasYear) && day == nil && holiday == nil { return false }
    if (decade != nil || century != nil) && (namesTime || day != nil || weekday != nil) {
      return false
    }
    if day != nil, month == nil, hasYear { return false }
    if namesTime, !namesDay, !isWeekend, namesDate, relation?.unit != .day { return false }
    if isWeekend, year != nil || weekday != nil { return false }
    if let unit = relation?.unit {
      switch unit {
      case .week: if month != nil || day != nil || season != nil { return false }
      case .month: if month != nil || weekday != nil || season != nil { return false }
      case .day: if month != nil && day == nil { return false }
      default: break
      }
    }
    return true
  }
}
