import TextModel

extension TimeGrammar {
  /// "the first week of May", "the last Friday of October", "the 15th day of next month".
  func counted(at index: Int) -> TimeParse? {
    if let parse = portion(at: index) ?? unitAround(at: index) { return parse }
    let start = skip(index, .the)
    let count: Int
    var next: Int
    if keyword(start) == .last {
      (count, next) = (-1, start + 1)
    } else if let (value, end) = ordinal(at: start) {
      guard value <= 366 else { return nil }
      (count, next) = (value, end)
    } else {
      return nil
    }
    let own = word(next)
    let unit: TimeMeaning.Counted
    if own.weekday > 0, !own.isPlural {
      unit = .weekday(Int(own.weekday))
    } else if let counted = own.unit, !own.isPlural, counted.rawValue >= TimeUnit.day.rawValue {
      unit = .unit(counted)
    } else if keyword(next) == .half {
      unit = .unit(.half)
    } else {
      return nil
    }
    next += 1
    var time: CalendarPattern?
    if let found = clock(at: next), keyword(found.end) == .of {
      time = found.pattern
      next = found.end
    } else if let part = partOfDay(at: next), keyword(part.end) == .of, keyword(next) != .the {
      time = part.pattern
      next = part.end
    }
    guard isAny(next, .of, .inside) else { return nil }
    next += 1
    if let whole = datePhrase(at: next) {
      guard case .calendar(let pattern) = whole.meaning, !pattern.namesDay, !pattern.namesTime
      else {
        if case .counted = whole.meaning {
          return TimeParse(
            meaning: .counted(count, unit, of: whole.meaning, time: time), start: index,
            end: whole.end)
        }
        return nil
      }
      if time == nil, let merged = named(unit, count, in: pattern) {
        return TimeParse(meaning: .calendar(merged), start: index, end: whole.end)
      }
      return TimeParse(
        meaning: .counted(count, unit, of: whole.meaning, time: time), start: index,
        end: whole.end)
    }
    // "the first quarter of the year"
    guard keyword(next) == .the, let outer = word(next + 1).unit, !word(next + 1).isPlural,
      outer.rawValue >= TimeUnit.week.rawValue, outer != .half, outer != .season,
      keyword(next + 2) != .of
    else { return nil }
    var pattern = CalendarPattern()
    pattern.relation = Relation(word: .this, unit: outer, count: 0)
    return TimeParse(
      meaning: .counted(count, unit, of: .calendar(pattern), time: time), start: index,
      end: next + 2)
  }

  /// A quarter or a half of a year, which has a name of its own.
  private func named(
    _ unit: TimeMeaning.Counted, _ count: Int, in year: CalendarPattern
  ) -> CalendarPattern? {
    var pattern = CalendarPattern()
    if case .unit(.day) = unit, year.month != nil, year.day == nil, (1...31).contains(count) {
      // "the 23rd day of September"
      pattern.day = count
      return pattern.merged(with: year)
    }
    guard year.hasYear, year.decade == nil, year.century == nil else { return nil }
    switch unit {
    case .unit(.quarter): pattern.quarter = count < 0 ? 4 : count
    case .unit(.half): pattern.half = count < 0 ? 2 : count
    default: return nil
    }
    guard (1...4).contains(pattern.quarter ?? 1), (1...2).contains(pattern.half ?? 1) else {
      return nil
    }
    return pattern.merged(with: year)
  }

  /// "the first three months of 2023", "the last two weeks of May".
  private func portion(at index: Int) -> TimeParse? {
    let start = skip(index, .the)
    let isFirst = word(start).ordinal == 1
    guard isFirst || keyword(start) == .last, let (amount, end) = amount(at: start + 1),
      amount.isExact, amount.finest.rawValue >= TimeUnit.day.rawValue, isAny(end, .of, .inside),
      let whole = datePhrase(at: end + 1), isPeriod(whole.meaning)
    else { return nil }
    return TimeParse(
      meaning: .portion(amount, isFirst: isFirst, of: whole.meaning), start: index, end: whole.end)
  }

  /// Whether something is longer than a day.
  private func isPeriod(_ meaning: TimeMeaning) -> Bool {
    guard case .calendar(let pattern) = meaning else { return false }
    return !pattern.namesDay && !pattern.namesTime && pattern.namesDate
  }

  /// "the week of 10 April", "the weekend of 3 May".
  private func unitAround(at index: Int) -> TimeParse? {
    let start = skip(index, .the)
    guard let unit = word(start).unit, unit == .week || unit == .weekend, !word(start).isPlural,
      isAny(start + 1, .of, .starting, .beginning),
      let inner = datePhrase(at: skip(start + 2, .on)), case .calendar(let pattern) = inner.meaning,
      pattern.day != nil || pattern.holiday != nil
    else { return nil }
    return TimeParse(meaning: .around(unit, inner.meaning), start: index, end: inner.end)
  }

  /// "two days ago", "three weeks later", "the year before", "10 days after Easter".
  func shifted(at index: Int) -> TimeParse? {
    if let parse = unitBeside(at: index) { return parse }
    let (comparison, start) = comparison(at: index)
    if comparison == nil, keyword(index - 1) == .inside || keyword(index - 1) == .within {
      if let parse = ahead(at: index) { return parse }
    }
    guard let (amount, end) = amount(at: start) else { return nil }
    var next = end
    switch keyword(next) {
    case .ago, .back:
      if keyword(next) == .back, tag(next) == .verb || isAny(next + 1, .to, .inside) { return nil }
      return TimeParse(
        meaning: .shifted(
          amount, isAfter: false, from: .now, modifier: Self.distance(comparison, back: true)),
        start: index, end: next + 1)
    case .hence:
      return TimeParse(
        meaning: .shifted(amount, isAfter: true, from: .now, modifier: comparison), start: index,
        end: next + 1)
    case .later:
      guard keyword(next + 1) != .than else { return nil }
      return TimeParse(
        meaning: .shifted(amount, isAfter: true, from: .text, modifier: comparison), start: index,
        end: next + 1)
    case .earlier:
      guard keyword(next + 1) != .than else { return nil }
      return TimeParse(
        meaning: .shifted(amount, isAfter: false, from: .text, modifier: comparison),
        start: index, end: next + 1)
    case .before, .after, .from, .prior:
      let isAfter = keyword(next) != .before && keyword(next) != .prior
      let isFrom = keyword(next) == .from
      if keyword(next) == .prior { next = skip(next + 1, .to) - 1 }
      if isFrom,
        isAny(next + 1, .now, .today) || keyword(next + 1) == .right && keyword(next + 2) == .now
      {
        return TimeParse(
          meaning: .shifted(amount, isAfter: true, from: .now, modifier: comparison),
          start: index, end: keyword(next + 1) == .right ? next + 3 : next + 2)
      }
      if let whole = datePhrase(at: next + 1), isAnchor(whole.meaning) {
        return TimeParse(
          meaning: .shifted(
            amount, isAfter: isAfter, from: .time(whole.meaning), modifier: comparison),
          start: index, end: whole.end, parts: [whole])
      }
      // "two days before", at the end of a clause; "two days before the vote" is not known.
      guard !isFrom, keyword(end) == .before || keyword(end) == .after, endsClause(end + 1) else {
        return nil
      }
      return TimeParse(
        meaning: .shifted(amount, isAfter: isAfter, from: .text, modifier: comparison),
        start: index, end: end + 1)
    default: return nil
    }
  }

  func endsClause(_ index: Int) -> Bool {
    index >= lexemes.count || isAny(index, .comma, .stop, .closeBracket, .hyphen, .and)
  }

  private func isAnchor(_ meaning: TimeMeaning) -> Bool {
    switch meaning {
    case .calendar(let pattern): pattern.namesDate
    case .counted: true
    default: false
    }
  }

  /// "more than two years ago" lies before that distance.
  private static func distance(_ modifier: TimeModifier?, back: Bool) -> TimeModifier? {
    switch modifier {
    case .moreThan: .before
    case .lessThan: .after
    case .equalOrMore: .onOrBefore
    case .equalOrLess: .onOrAfter
    default: modifier
    }
  }

  /// "in two weeks", of what is to come; the preposition is a signal.
  private func ahead(at index: Int) -> TimeParse? {
    guard keyword(index - 1) == .inside, let (amount, end) = amount(at: index),
      isFuture(at: index), keyword(end) != .of, word(end).unit == nil,
      !isAny(end, .ago, .later, .earlier, .before, .after)
    else { return nil }
    var after = end
    if keyword(after) == .genitive, keyword(after + 1) == .time { after += 2 }
    return TimeParse(
      meaning: .shifted(amount, isAfter: true, from: .now, modifier: nil), start: index,
      end: after)
  }

  /// "the day before", "the year after", "the week after next", "the night before last".
  private func unitBeside(at index: Int) -> TimeParse? {
    guard keyword(index) == .the || keyword(index) == .a else { return nil }
    let own = word(index + 1)
    var unit = own.unit
    var part: DayPart?
    if let found = own.dayPart, !own.isPlural {
      unit = .day
      part = found
    }
    guard keyword(index) == .the, let unit, !own.isPlural,
      unit.rawValue >= TimeUnit.day.rawValue, unit != .season, unit != .half, unit != .quarter,
      isAny(index + 2, .before, .after, .following)
    else { return nil }
    let isAfter = keyword(index + 2) != .before
    let one = TimeAmount(parts: [TimeAmount.Part(thousandths: 1000, unit: unit)])
    if isAny(index + 3, .last, .next), isAfter == (keyword(index + 3) == .next) {
      var pattern = CalendarPattern()
      pattern.relation = Relation(
        word: isAfter ? .next : .last, unit: unit, count: isAfter ? 2 : -2)
      pattern.dayPart = part
      return TimeParse(meaning: .calendar(pattern), start: index, end: index + 4)
    }
    if let whole = datePhrase(at: index + 3), isAnchor(whole.meaning), part == nil,
      keyword(index + 2) != .following
    {
      return TimeParse(
        meaning: .shifted(one, isAfter: isAfter, from: .time(whole.meaning), modifier: nil),
        start: index, end: whole.end, parts: [whole])
    }
    guard endsClause(index + 3) || keyword(index + 2) == .before && tag(index + 3) == .verb else {
      return nil
    }
    var pattern = CalendarPattern()
    pattern.relation = Relation(
      word: isAfter ? .following : .preceding, unit: unit, count: isAfter ? 1 : -1)
    pattern.dayPart = part
    if unit == .weekend { pattern.isWeekend = true }
    return TimeParse(meaning: .calendar(pattern), start: index, end: index + 3)
  }

  /// "the last three days", "the past year", "the next two weeks", "the coming months".
  func stretch(at index: Int) -> TimeParse? {
    let hasArticle = isAny(index, .the, .these, .possessive)
    var start = hasArticle ? index + 1 : index
    var isFuture: Bool
    switch keyword(start) {
    case .last, .past, .previous: isFuture = false
    case .next, .coming, .following: isFuture = true
    default: return nil
    }
    let relation = keyword(start)
    start += 1
    if let (amount, end) = amount(at: start) {
      return TimeParse(
        meaning: .stretch(amount, isFuture: isFuture), start: index, end: end)
    }
    // Without a count: "the past year", "in the last decade", "the coming months".
    var next = start
    if isAny(next, .few, .several, .couple) { return nil }
    let isBusiness = keyword(next) == .business
    if isBusiness { next += 1 }
    guard hasArticle, let unit = word(next).unit, unit.rawValue >= TimeUnit.day.rawValue,
      unit != .season, unit != .quarter, unit != .half
    else { return nil }
    if word(next).isPlural {
      let part = TimeAmount.Part(thousandths: nil, unit: unit)
      return TimeParse(
        meaning: .stretch(TimeAmount(parts: [part], isBusiness: isBusiness), isFuture: isFuture),
        start: index, end: next + 1)
    }
    let isStretch =
      relation == .past
      || isAny(relation == .last ? index - 1 : -1, .inside, .over, .during, .for_, .within)
      || (relation == .next || relation == .coming) && isAny(index - 1, .over, .within, .for_)
    guard isStretch, unit != .day, unit != .weekend else { return nil }
    let part = TimeAmount.Part(thousandths: 1000, unit: unit)
    return TimeParse(
      meaning: .stretch(TimeAmount(parts: [part]), isFuture: isFuture), start: index,
      end: next + 1)
  }
}
