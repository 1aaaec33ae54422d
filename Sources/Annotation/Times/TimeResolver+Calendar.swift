import TextModel

extension TimeResolver {
  /// What a pattern comes to, or `nil` if it stays open.
  func resolve(_ pattern: CalendarPattern) -> ResolvedTime? {
    guard pattern.namesDate else {
      // A clock time of no day that is told.
      return ResolvedTime(timex: TimexText.timeOfDay(pattern))
    }
    if pattern.isFiscal { return fiscal(pattern) }
    if pattern.isBeforeChrist { return ResolvedTime(timex: TimexText.open(pattern)) }
    guard let date = date(pattern) else { return nil }
    guard pattern.namesTime, let interval = date.interval else { return date }
    return time(of: pattern, on: interval.firstDay)
  }

  /// The years of companies and states begin when they like.
  private func fiscal(_ pattern: CalendarPattern) -> ResolvedTime? {
    var pattern = pattern
    if let relation = pattern.relation {
      guard relation.unit == .year || relation.unit == .quarter, let day = context.day else {
        return nil
      }
      guard relation.unit == .year else { return nil }
      pattern.year = day.components.year + relation.count
      pattern.relation = nil
    }
    return pattern.year == nil ? nil : ResolvedTime(timex: TimexText.open(pattern))
  }

  /// A clock time or a part of a day.
  func time(of pattern: CalendarPattern, on day: CivilDay) -> ResolvedTime {
    let text = CalendarInterval(day: day).description
    let start = day.number * 1440
    if let clock = pattern.clock {
      let first = start + clock.minutes
      if let last = pattern.lastClock {
        let isNextDay = last.minutes <= clock.minutes
        let end = start + last.minutes + (isNextDay ? 1440 : 0)
        let lastDay = CalendarInterval(
          day: CivilDay(number: day.number + (isNextDay ? 1 : 0))
        ).description
        return ResolvedTime(
          timex: "\(text)T\(TimexText.clock(clock))/\(lastDay)T\(TimexText.clock(last))",
          interval: CalendarInterval(minutes: first..<end, precision: .range))
      }
      return ResolvedTime(
        timex: "\(text)T\(TimexText.clock(clock))",
        interval: CalendarInterval(minutes: first..<first + 1, precision: .minute))
    }
    guard let part = pattern.dayPart else {
      return ResolvedTime(timex: text, interval: CalendarInterval(day: day))
    }
    let hours = part.hours
    return ResolvedTime(
      timex: "\(text)T\(part.code)",
      interval: CalendarInterval(
        minutes: start + hours.lowerBound * 60..<start + hours.upperBound * 60,
        precision: .range))
  }

  private func date(_ pattern: CalendarPattern) -> ResolvedTime? {
    if let century = pattern.century {
      return CalendarArithmetic.years(century * 100, count: 100).map { time($0, unit: .century) }
    }
    if let decade = pattern.decade {
      return CalendarArithmetic.years(decade * 10, count: 10).map { time($0, unit: .decade) }
    }
    if case .once(let year, let month, let day) = pattern.holiday {
      return CalendarInterval(year: year, month: month, day: day).map { time($0) }
    }
    if let year = pattern.year { return date(pattern, in: year) }
    if let relation = pattern.relation, let unit = relation.unit {
      return date(pattern, relation, unit)
    }
    if pattern.month != nil || pattern.season != nil || pattern.quarter != nil
      || pattern.half != nil || pattern.holiday != nil
    {
      return yearly(pattern)
    }
    if let week = pattern.week {
      return context.day.flatMap { CalendarInterval(year: $0.components.year, week: week) }
        .map { time($0) }
    }
    if let day = pattern.day { return monthly(day, pattern.weekday) }
    if pattern.isWeekend { return weekend(pattern.relation) }
    return pattern.weekday.flatMap { weekday($0, pattern.relation) }
  }

  /// The date in a year that is known.
  private func date(_ pattern: CalendarPattern, in year: Int) -> ResolvedTime? {
    if let month = pattern.month {
      guard let day = pattern.day else {
        return CalendarInterval(year: year, month: month).map { time($0) }
      }
      guard let first = CalendarInterval(year: year, month: month, day: day) else { return nil }
      guard let last = pattern.lastDay else { return time(first) }
      guard let end = CalendarInterval(year: year, month: month, day: last),
        let interval = CalendarInterval(from: first, through: end)
      else { return nil }
      return ResolvedTime(
        timex: first.description + "/" + end.description, interval: interval)
    }
    if let season = pattern.season {
      return CalendarArithmetic.months(year, season.firstMonth, count: 3).map {
        time($0, unit: .season)
      }
    }
    if let quarter = pattern.quarter {
      return CalendarInterval(year: year, quarter: quarter).map { time($0) }
    }
    if let half = pattern.half {
      return CalendarArithmetic.months(year, half == 1 ? 1 : 7, count: 6).map {
        time($0, unit: .half)
      }
    }
    if let holiday = pattern.holiday {
      return holiday.day(in: year).map { time(CalendarInterval(day: $0)) }
    }
    if let week = pattern.week { return CalendarInterval(year: year, week: week).map { time($0) } }
    return CalendarInterval(year: year).map { time($0) }
  }

  /// The date in a unit that is related to now or to the text.
  private func date(
    _ pattern: CalendarPattern, _ relation: CalendarPattern.Relation, _ unit: TimeUnit
  ) -> ResolvedTime? {
    let base: CivilDay
    if relation.isAnaphoric, let text = context.text {
      guard isFineEnough(text, for: unit) else { return nil }
      base = text.firstDay
    } else {
      guard let day = context.day else { return nil }
      base = day
    }
    if unit == .weekend, !relation.isAnaphoric { return weekend(relation) }
    guard let whole = CalendarArithmetic.unit(unit, of: base, plus: relation.count) else {
      return nil
    }
    let (year, month, _) = whole.firstDay.components
    switch unit {
    case .week:
      guard let weekday = pattern.weekday else { return time(whole) }
      return CalendarArithmetic.checked(whole.firstDay.number + weekday - 1, 1, .day).map {
        time($0)
      }
    case .month:
      guard let day = pattern.day else { return time(whole) }
      return CalendarInterval(year: year, month: month, day: day).map { time($0) }
    case .year: return date(pattern, in: year)
    default: return time(whole, unit: unit)
    }
  }

  // MARK: Names that come again

  /// A month, a day of a month, a season, a quarter or a holiday without its year.
  private func yearly(_ pattern: CalendarPattern) -> ResolvedTime? {
    if pattern.relation == nil, let year = context.year, context.direction != .future {
      return date(pattern, in: year)
    }
    guard let day = base(pattern.relation) else { return nil }
    let own = day.components.year
    var candidates: [ResolvedTime] = []
    for year in own - 5...own + 5 {
      guard year > 0, let found = date(pattern, in: year), let interval = found.interval else {
        continue
      }
      if let weekday = pattern.weekday, interval.firstDay.weekday != weekday { continue }
      candidates.append(found)
    }
    if candidates.isEmpty, pattern.weekday != nil {
      // A weekday that fits no year near: the date is believed.
      var without = pattern
      without.weekday = nil
      return yearly(without)
    }
    if pattern.weekday != nil, pattern.relation == nil {
      return Self.nearest(candidates, to: day)
    }
    let isDay = pattern.namesDay
    return choose(candidates, day, pattern.relation?.word, unknown: isDay ? .unknown : .past)
  }

  /// A day of a month without its month.
  private func monthly(_ number: Int, _ weekday: Int?) -> ResolvedTime? {
    guard let day = context.day else { return nil }
    let (year, month, _) = day.components
    var candidates: [ResolvedTime] = []
    for step in -6...6 {
      let target = CalendarArithmetic.month(year, month, plus: step)
      guard
        let interval = CalendarInterval(year: target.year, month: target.month, day: number),
        weekday == nil || interval.firstDay.weekday == weekday
      else { continue }
      candidates.append(time(interval))
    }
    if weekday != nil { return Self.nearest(candidates, to: day) }
    return choose(candidates, day, nil, unknown: .unknown)
  }

  private func weekday(
    _ weekday: Int, _ relation: CalendarPattern.Relation?
  ) -> ResolvedTime? {
    guard let day = base(relation) else { return nil }
    let monday = day.number - (day.weekday - 1)
    let number: Int
    let isTold = relation?.isAnaphoric ?? false && context.text != nil
    switch relation?.word {
    case .this, .same: number = monday + weekday - 1
    case .following where isTold:
      number = day.number + ((weekday - day.weekday + 6) % 7 + 1)
    case .preceding where isTold:
      number = day.number - ((day.weekday - weekday + 6) % 7 + 1)
    case .last, .preceding: number = monday - 7 + weekday - 1
    case .next, .following: number = monday + 7 + weekday - 1
    case .past: number = day.number - ((day.weekday - weekday + 6) % 7 + 1)
    case .coming: number = day.number + ((weekday - day.weekday + 6) % 7 + 1)
    case nil:
      number =
        context.direction == .future
        ? day.number + (weekday - day.weekday + 7) % 7
        : day.number - (day.weekday - weekday + 7) % 7
    }
    return CalendarArithmetic.checked(number, 1, .day).map { time($0) }
  }

  /// The day from which a name is looked for.
  private func base(_ relation: CalendarPattern.Relation?) -> CivilDay? {
    guard let relation, relation.isAnaphoric, let text = context.text else { return context.day }
    return relation.word == .following ? text.lastDay : text.firstDay
  }

  private func weekend(_ relation: CalendarPattern.Relation?) -> ResolvedTime? {
    guard let day = context.day else { return nil }
    let step: Int
    switch relation?.word {
    case .last, .preceding: step = -1
    case .next, .following: step = 1
    case .past: step = day.weekday > 5 ? 0 : -1
    default:
      // Until Saturday the weekend that a past sentence speaks of is the one before.
      step = context.direction == .past && day.weekday < 6 ? -1 : 0
    }
    return CalendarArithmetic.unit(.weekend, of: day, plus: step).map {
      time($0, unit: .weekend)
    }
  }

  /// One of the dates that a name can mean, which are in order.
  private func choose(
    _ candidates: [ResolvedTime], _ day: CivilDay, _ word: CalendarPattern.Relation.Word?,
    unknown: TimeDirection
  ) -> ResolvedTime? {
    let now = CalendarInterval(day: day)
    func intervals(_ fits: (CalendarInterval) -> Bool) -> [ResolvedTime] {
      candidates.filter { $0.interval.map(fits) ?? false }
    }
    switch word {
    case .this:
      let year = day.components.year
      return candidates.first { $0.interval?.firstDay.components.year == year }
    case .last, .past, .preceding: return intervals { $0.isBefore(now) }.last
    case .next, .coming, .following: return intervals { now.isBefore($0) }.first
    case .same:
      return candidates.first { $0.interval?.firstDay.components.year == day.components.year }
    case nil:
      switch context.direction == .unknown ? unknown : context.direction {
      case .past: return intervals { $0.start < now.end }.last
      case .future: return intervals { $0.end > now.start }.first
      case .unknown: return Self.nearest(candidates, to: day)
      }
    }
  }

  private static func nearest(_ candidates: [ResolvedTime], to day: CivilDay) -> ResolvedTime? {
    candidates.min { one, other in
      distance(one, day) < distance(other, day)
    }
  }

  private static func distance(_ time: ResolvedTime, _ day: CivilDay) -> Int {
    time.interval.map { abs($0.firstDay.number - day.number) } ?? .max
  }
}
