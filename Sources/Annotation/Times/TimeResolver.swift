import TextModel

/// Works out which time of the calendar an expression means, from the article's date.
///
/// - "last" is the one before this, "next" the one after it: "last Friday" is the Friday of the week
///   before, weeks being those of ISO 8601, and "last March" the March that is over.
/// - A name without such a word is the nearest one: before the article, or on its day, where the
///   sentence tells what was, and from its day on where it tells what is to come. A weekday or a
///   month in a sentence without tense is past, a day of a month the nearest one.
/// - "two years ago" is a year, "two weeks ago" a week, "two days ago" a day: the unit of the words;
///   counted from a date in the words, it is as precise as that date.
/// - "the last three days" end with the day of the article, "the next three days" begin after it.
struct TimeResolver {
  let context: TimeContext

  init(_ context: TimeContext) {
    self.context = context
  }

  /// What a meaning comes to, or `nil` if it stays open.
  func resolve(_ meaning: TimeMeaning) -> ResolvedTime? {
    switch meaning {
    case .calendar(let pattern): return resolve(pattern)
    case .counted(let count, let unit, let whole, let time):
      return counted(count, unit, of: whole, time: time)
    case .portion(let amount, let isFirst, let whole):
      return portion(amount, isFirst: isFirst, of: whole)
    case .around(let unit, let inner):
      guard let day = resolve(inner)?.interval?.firstDay else { return nil }
      return CalendarArithmetic.unit(unit, of: day, plus: 0).map { time($0, unit: unit) }
    case .shifted(let amount, let isAfter, let origin, _):
      return shifted(amount, isAfter: isAfter, from: origin)
    case .stretch(let amount, let isFuture): return stretch(amount, isFuture: isFuture)
    case .range(let first, let last): return range(first, last)
    case .duration(let amount, _): return ResolvedTime(timex: TimexText.duration(amount))
    case .set(let value): return ResolvedTime(timex: value)
    case .reference(let reference): return ResolvedTime(timex: reference.rawValue)
    }
  }

  // MARK: Ranges and stretches

  private func range(_ first: TimeMeaning, _ last: TimeMeaning) -> ResolvedTime? {
    guard let from = resolve(first) else { return nil }
    guard var through = resolve(last) else { return nil }
    if let start = from.interval, let end = through.interval, end.end <= start.start,
      case .calendar(let pattern) = last, !pattern.isAbsolute, pattern.relation == nil
    {
      // "May to March": the second is the first one after the first.
      var later = context
      later.day = start.firstDay
      later.direction = .future
      later.year = nil
      if let next = TimeResolver(later).resolve(last) { through = next }
    }
    var interval: CalendarInterval?
    if let start = from.interval, let end = through.interval {
      interval = CalendarInterval(from: start, through: end)
    }
    return ResolvedTime(timex: from.timex + "/" + through.timex, interval: interval)
  }

  private func stretch(_ amount: TimeAmount, isFuture: Bool) -> ResolvedTime? {
    let timex = TimexText.duration(amount)
    guard let day = context.day, amount.isExact else {
      return amount.isExact ? nil : ResolvedTime(timex: timex)
    }
    guard
      let other = moved(
        day, by: amount, isAfter: isFuture,
        minute: amount.finest.rawValue < TimeUnit.day.rawValue ? context.minute : nil)
    else { return ResolvedTime(timex: timex) }
    if let minutes = other.minutes, let minute = context.minute {
      let now = day.number * 1440 + minute
      let interval = CalendarInterval(
        minutes: min(now, minutes)..<max(now, minutes), precision: .range)
      return ResolvedTime(timex: timex, interval: interval)
    }
    let bounds =
      isFuture ? day.number + 1..<other.day.number + 1 : other.day.number + 1..<day.number + 1
    guard !bounds.isEmpty else { return ResolvedTime(timex: timex) }
    return ResolvedTime(
      timex: timex,
      interval: CalendarArithmetic.checked(bounds.lowerBound, bounds.count, .range))
  }

  // MARK: Shifts

  private func shifted(
    _ amount: TimeAmount, isAfter: Bool, from origin: TimeMeaning.Origin
  ) -> ResolvedTime? {
    guard amount.isExact else {
      return ResolvedTime(timex: isAfter ? "FUTURE_REF" : "PAST_REF")
    }
    switch origin {
    case .now:
      guard let day = context.day else { return nil }
      return shifted(amount, isAfter: isAfter, from: day, minute: context.minute)
    case .text:
      if let text = context.text {
        return shifted(amount, isAfter: isAfter, fromText: text)
      }
      guard let day = context.day else { return nil }
      return shifted(amount, isAfter: isAfter, from: day, minute: context.minute)
    case .time(let meaning):
      guard let whole = resolve(meaning)?.interval else { return nil }
      return shifted(amount, isAfter: isAfter, whole)
    }
  }

  /// From a day, as precisely as the unit says.
  private func shifted(
    _ amount: TimeAmount, isAfter: Bool, from day: CivilDay, minute: Int?
  ) -> ResolvedTime? {
    let unit = amount.finest
    if unit.rawValue < TimeUnit.day.rawValue {
      guard let target = moved(day, by: amount, isAfter: isAfter, minute: minute ?? 0) else {
        return nil
      }
      if let minutes = target.minutes, minute != nil {
        return minuteTime(minutes)
      }
      // Without a clock time of the article only whole days are known.
      guard let first = amount.parts.first, first.unit == .hour, let hours = first.whole,
        hours % 24 == 0, amount.parts.count == 1
      else { return nil }
      return time(CalendarInterval(day: target.day))
    }
    if amount.parts.count == 1, let count = amount.parts[0].whole, !amount.isBusiness {
      if unit == .decade || unit == .century {
        // "a decade ago" is ten years ago.
        let years = count * (unit == .decade ? 10 : 100)
        let finer: TimeUnit = unit == .decade ? .year : .decade
        guard abs(years) < 10_000,
          let interval = CalendarArithmetic.unit(
            finer, of: day, plus: (isAfter ? years : -years) / (unit == .decade ? 1 : 10))
        else { return nil }
        return time(interval, unit: finer)
      }
      guard
        let interval = CalendarArithmetic.unit(unit, of: day, plus: isAfter ? count : -count)
      else { return nil }
      return time(interval, unit: unit)
    }
    guard let target = moved(day, by: amount, isAfter: isAfter, minute: nil) else { return nil }
    let isHalf = amount.parts.last?.whole == nil
    let precision: TimeUnit =
      isHalf ? (unit == .year ? .month : unit == .decade ? .year : .day) : unit
    guard let interval = CalendarArithmetic.unit(precision, of: target.day, plus: 0) else {
      return nil
    }
    return time(interval, unit: precision)
  }

  /// From a time that the text spoke of, if that is precise enough.
  private func shifted(
    _ amount: TimeAmount, isAfter: Bool, fromText text: CalendarInterval
  ) -> ResolvedTime? {
    guard isFineEnough(text, for: amount.finest) else { return nil }
    let minute = text.precision == .minute ? text.start - text.firstDay.number * 1440 : nil
    return shifted(amount, isAfter: isAfter, from: text.firstDay, minute: minute)
  }

  /// From a time in the expression, as precisely as that is told.
  private func shifted(
    _ amount: TimeAmount, isAfter: Bool, _ whole: CalendarInterval
  ) -> ResolvedTime? {
    if whole.precision == .minute {
      let minute = whole.start - whole.firstDay.number * 1440
      guard let target = moved(whole.firstDay, by: amount, isAfter: isAfter, minute: minute),
        let minutes = target.minutes
      else { return nil }
      return minuteTime(minutes)
    }
    guard isFineEnough(whole, for: amount.finest) || whole.precision <= .day,
      let target = moved(whole.firstDay, by: amount, isAfter: isAfter, minute: nil)
    else { return nil }
    let unit: TimeUnit
    switch whole.precision {
    case .minute, .day: unit = .day
    case .week: unit = .week
    case .month: unit = .month
    case .quarter: unit = .quarter
    case .year: unit = .year
    case .range:
      let days = whole.lastDay.number - whole.firstDay.number
      guard let interval = CalendarArithmetic.checked(target.day.number, days + 1, .range) else {
        return nil
      }
      return time(interval)
    }
    guard let interval = CalendarArithmetic.unit(unit, of: target.day, plus: 0) else { return nil }
    return time(interval, unit: unit)
  }

  private func minuteTime(_ minutes: Int) -> ResolvedTime? {
    guard let interval = CalendarInterval(minutes: minutes..<minutes + 1, precision: .minute) else {
      return nil
    }
    return time(interval)
  }

  /// Whether a time is precise enough for units to be counted from it.
  func isFineEnough(_ interval: CalendarInterval, for unit: TimeUnit) -> Bool {
    let days = (interval.end - interval.start) / 1440
    switch unit {
    case .second, .minute, .hour: return interval.precision == .minute
    case .day: return days <= 1
    case .weekend, .week: return days <= 7
    case .month: return days <= 31
    case .quarter: return days <= 92
    case .half, .season, .year: return days <= 366
    case .decade: return days <= 3660
    case .century, .millennium: return true
    }
  }

  /// A day, or a minute of it, moved by an amount; the minutes are counted from 1970.
  private func moved(
    _ day: CivilDay, by amount: TimeAmount, isAfter: Bool, minute: Int?
  ) -> (day: CivilDay, minutes: Int?)? {
    let sign = isAfter ? 1 : -1
    var day = day
    var minutes = minute
    for part in amount.parts {
      guard let thousandths = part.thousandths, thousandths <= 20_000_000 else { return nil }
      switch part.unit {
      case .second, .minute, .hour:
        guard let base = minutes else { continue }
        let seconds = thousandths * (part.unit == .hour ? 3600 : part.unit == .minute ? 60 : 1)
        minutes = base + sign * (seconds / 60_000)
      case .day, .weekend, .week:
        let days = thousandths * (part.unit == .day ? 1 : 7) / 1000
        day =
          amount.isBusiness
          ? workingDay(day, days * sign)
          : CivilDay(number: day.number + sign * days)
      default:
        guard
          let months = part.unit.months,
          let target = CalendarArithmetic.day(day, plusMonths: sign * thousandths * months / 1000)
        else { return nil }
        day = target
      }
    }
    guard let minutes else { return (day, nil) }
    let total = day.number * 1440 + minutes
    let days = total >= 0 ? total / 1440 : (total - 1439) / 1440
    return (CivilDay(number: days), total)
  }

  /// So many working days on, Saturday and Sunday being none.
  private func workingDay(_ day: CivilDay, _ count: Int) -> CivilDay {
    var day = day
    var left = min(abs(count), 10_000)
    while left > 0 {
      day = CivilDay(number: day.number + (count < 0 ? -1 : 1))
      if day.weekday <= 5 { left -= 1 }
    }
    return day
  }

  // MARK: Counting within something

  private func portion(
    _ amount: TimeAmount, isFirst: Bool, of whole: TimeMeaning
  ) -> ResolvedTime? {
    guard let whole = resolve(whole)?.interval,
      let edge = moved(
        isFirst ? whole.firstDay : CivilDay(number: whole.lastDay.number + 1), by: amount,
        isAfter: isFirst, minute: nil)
    else { return nil }
    let first = isFirst ? whole.firstDay : edge.day
    let after = isFirst ? edge.day : CivilDay(number: whole.lastDay.number + 1)
    guard first < after,
      let interval = CalendarArithmetic.checked(
        first.number, after.number - first.number, .range), whole.contains(interval)
    else { return nil }
    return time(interval)
  }

  private func counted(
    _ count: Int, _ unit: TimeMeaning.Counted, of whole: TimeMeaning, time: CalendarPattern?
  ) -> ResolvedTime? {
    guard let whole = resolve(whole)?.interval else { return nil }
    let found: CalendarInterval?
    switch unit {
    case .weekday(let weekday): found = Self.weekday(weekday, count, in: whole)
    case .unit(.week) where whole.precision == .year:
      let year = whole.firstDay.components.year
      found =
        count > 0
        ? CalendarInterval(year: year, week: count)
        : CalendarInterval(year: year, week: 53) ?? CalendarInterval(year: year, week: 52)
    case .unit(.week):
      let first = count > 0 ? whole.firstDay.number + (count - 1) * 7 : whole.lastDay.number - 6
      found = CalendarArithmetic.checked(first, 7, .range)
    case .unit(.half): found = Self.half(count, of: whole)
    case .unit(let unit):
      let base = count > 0 ? whole.firstDay : whole.lastDay
      found = CalendarArithmetic.unit(unit, of: base, plus: count > 0 ? count - 1 : 0)
    }
    guard let found, found.start < whole.end, whole.start < found.end else { return nil }
    if let time, time.namesTime { return self.time(of: time, on: found.firstDay) }
    return self.time(found)
  }

  private static func weekday(
    _ weekday: Int, _ count: Int, in whole: CalendarInterval
  ) -> CalendarInterval? {
    let first = whole.firstDay
    if count > 0 {
      let offset = (weekday - first.weekday + 7) % 7 + (count - 1) * 7
      return CalendarArithmetic.checked(first.number + offset, 1, .day)
    }
    let last = whole.lastDay
    return CalendarArithmetic.checked(last.number - (last.weekday - weekday + 7) % 7, 1, .day)
  }

  private static func half(_ count: Int, of whole: CalendarInterval) -> CalendarInterval? {
    let (year, month, _) = whole.firstDay.components
    let isFirst = count == 1
    guard count == 1 || count == 2 || count == -1 else { return nil }
    switch whole.precision {
    case .year: return CalendarArithmetic.months(year, isFirst ? 1 : 7, count: 6)
    case .month:
      let length = CivilDay.daysInMonth(year: year, month: month)
      let middle = (length + 1) / 2
      return CalendarArithmetic.checked(
        whole.firstDay.number + (isFirst ? 0 : middle), isFirst ? middle : length - middle, .range)
    default:
      let last = whole.lastDay.components.year
      guard last - year > 1 else { return nil }
      let count = (last - year + 1) / 2
      return CalendarArithmetic.years(isFirst ? year : year + count, count: count)
    }
  }

  // MARK: Values

  /// An interval with its own value.
  func time(_ interval: CalendarInterval, unit: TimeUnit? = nil) -> ResolvedTime {
    let (year, month, _) = interval.firstDay.components
    let timex: String
    switch unit {
    case .decade: timex = TimexText.padded(year / 10, 3)
    case .century: timex = TimexText.padded(year / 100, 2)
    case .millennium: timex = TimexText.padded(year / 1000, 1)
    case .half: timex = TimexText.padded(year, 4) + (month < 7 ? "-H1" : "-H2")
    case .weekend:
      let (weekYear, week) = interval.firstDay.week
      timex = "\(TimexText.padded(weekYear, 4))-W\(TimexText.padded(week, 2))-WE"
    case .season:
      timex = TimexText.padded(year, 4) + "-" + ["SP", "SU", "FA", "WI"][(month / 3 + 3) % 4]
    default:
      timex =
        interval.precision == .range
        ? interval.description.split(separator: ".", omittingEmptySubsequences: true)
          .joined(separator: "/")
        : interval.description
    }
    return ResolvedTime(timex: timex, interval: interval)
  }
}

extension TimeUnit {
  /// How many months it is long, from the month up.
  var months: Int? {
    switch self {
    case .month: 1
    case .quarter, .season: 3
    case .half: 6
    case .year: 12
    case .decade: 120
    case .century: 1200
    case .millennium: 12_000
    default: nil
    }
  }
}
