import TextModel

extension TimeGrammar {
  /// The smallest phrases of the calendar and the clock; the longest that begins at a place.
  func atom(at index: Int, allowsBareHour: Bool = false) -> Atom? {
    var best: Atom?
    func offer(_ atom: Atom?) {
      guard let atom, atom.end > (best?.end ?? index) else { return }
      best = atom
    }
    let own = word(index)
    if own.number >= 0 || own.ordinal > 0 {
      offer(holiday(at: index))
      offer(numericDate(at: index))
      offer(dayFirst(at: index))
    }
    offer(clock(at: index, allowsBareHour: allowsBareHour))
    if own.month > 0 { offer(monthFirst(at: index)) }
    if own.weekday > 0 { offer(weekday(at: index)) }
    offer(relativeUnit(at: index))
    offer(namedDay(at: index))
    if own.beginsHoliday { offer(holiday(at: index)) }
    offer(yearOrPart(at: index))
    offer(bareYear(at: index))
    if keyword(index) == .the, isAny(index - 1, .on, .until, .since, .by),
      let (day, end) = ordinal(at: index + 1), day <= 31, !isNoun(end), tag(end) != .adjective,
      !isAny(end, .hyphen), word(end).unit == nil, piece(index + 1).isDigits || endsClause(end)
    {
      // "on the 18th"
      var pattern = CalendarPattern()
      pattern.day = day
      offer((pattern, end))
    }
    if keyword(index) == .the {
      // "the 17th of May", "the 17th", "the Monday".
      if let atom = dayFirst(at: index + 1) { offer(atom) }
      if let atom = weekday(at: index + 1) { offer(atom) }
      if let atom = holiday(at: index + 1) { offer(atom) }
    }
    return best
  }

  /// A date or time of several phrases: "Tuesday, May 5, at 6 pm", "the evening of 3 May".
  func date(at index: Int) -> Atom? {
    guard var (pattern, end) = firstPhrase(at: index) else { return nil }
    while let next = continuation(of: pattern, at: end) {
      pattern = next.pattern
      end = next.end
    }
    return isAllowedAlone(pattern, index, end) ? (pattern, end) : nil
  }

  /// The first phrase, which may be one that only says something with the next.
  private func firstPhrase(at index: Int) -> Atom? {
    if let atom = atom(at: index) { return atom }
    if let atom = partOfDay(at: index) { return atom }
    // "7 in the morning", "5 tomorrow".
    if let atom = clock(at: index, allowsBareHour: true), continuesHour(atom.end) { return atom }
    return nil
  }

  /// Whether a part of a day or a day follows a bare hour.
  private func continuesHour(_ index: Int) -> Bool {
    if isAny(index, .tomorrow, .tonight, .yesterday, .today) { return true }
    if keyword(index) == .inside, word(skip(index + 1, .the)).dayPart != nil { return true }
    return keyword(index) == .this && word(index + 1).dayPart != nil
  }

  /// What is said on of the same time, right after it or behind a connective.
  private func continuation(of pattern: CalendarPattern, at index: Int) -> Atom? {
    let connective = keyword(index)
    func joined(_ atom: Atom?) -> Atom? {
      guard let atom, let merged = pattern.merged(with: atom.pattern) else { return nil }
      return (adjusted(merged), atom.end)
    }
    switch connective {
    case .comma:
      guard let next = atom(at: index + 1) else { return nil }
      let other = next.pattern
      let fits =
        (pattern.weekday != nil || pattern.clock != nil) && other.namesDay
        || pattern.namesDay
          && (other.clock?.isCertain ?? false || other.weekday != nil
            || other.year != nil)
        || pattern.month != nil && other.year != nil && pattern.day != nil
      return fits ? joined(next) : nil
    case .of:
      let next = skip(index + 1, .the)
      if let found = atom(at: next), found.pattern.namesDate, !pattern.hasYear {
        return joined(found)
      }
      return nil
    case .inside:
      if pattern.namesTime || pattern.namesDay, word(skip(index + 1, .the)).dayPart != nil {
        return joined(partOfDay(at: index + 1))
      }
      guard
        pattern.month != nil || pattern.season != nil || pattern.quarter != nil
          || pattern.holiday != nil || pattern.half != nil,
        let found = atom(at: index + 1), found.pattern.hasYear
      else { return nil }
      return joined(found)
    case .on:
      guard pattern.namesTime || pattern.relation?.unit == .week, !pattern.namesDay,
        let found = atom(at: index + 1), found.pattern.namesDay
      else { return nil }
      return joined(found)
    case .at, .at_, .around, .about, .by, .before, .after:
      guard pattern.namesDay || pattern.dayPart != nil, pattern.clock == nil else { return nil }
      if connective == .at, word(index + 1).dayPart == .night {
        return joined(partOfDay(at: index + 1))
      }
      let allows = isAny(index, .at, .at_, .around, .about)
      guard isAny(index, .at, .at_) || pattern.dayPart != nil || pattern.namesDay,
        let found = clock(
          at: index + 1,
          allowsBareHour: allows && !isCountOfUnits(index + 2)
            && !isNoun(index + 2)), found.pattern.clock != nil
      else { return nil }
      if isAny(index, .by, .before, .after) { return nil }
      return joined(found)
    case .from, .between:
      guard pattern.namesDay, pattern.clock == nil,
        let found = clock(at: index + 1, allowsBareHour: pattern.dayPart != nil),
        found.pattern.lastClock != nil
      else { return nil }
      return joined(found)
    case .hyphen where pattern.year != nil && piece(index).isGlued:
      // "2017-Q1"
      guard let found = quarterName(at: index + 1), found.pattern.season == nil,
        found.pattern.year == nil
      else { return nil }
      return joined(found)
    case .hyphen where pattern.namesDay && !pattern.namesTime || pattern.relation?.unit == .week:
      guard let found = atom(at: index + 1),
        found.pattern.clock?.isCertain ?? false
          || (pattern.relation?.unit == .week && found.pattern.weekday != nil)
      else { return nil }
      return joined(found)
    case .openBracket:
      // "next Friday (15 June)", "22 May (Tuesday)"
      guard let found = atom(at: index + 1), keyword(found.end) == .closeBracket,
        pattern.weekday != nil && found.pattern.month != nil
          || pattern.month != nil && found.pattern.weekday != nil
      else { return nil }
      return joined((found.pattern, found.end + 1))
    case .genitive where !piece(index).isGlued || piece(index).end - piece(index).start > 1:
      // "last year's first quarter", "this month's end"
      guard pattern.hasYear, let found = quarterName(at: index + 1) else { return nil }
      return joined(found)
    default:
      break
    }
    if word(index).dayPart != nil {
      if let found = partOfDay(at: index), keyword(index) != .the { return joined(found) }
    }
    if keyword(index) == .the, pattern.weekday != nil, pattern.day == nil,
      let (day, end) = ordinal(at: index + 1), day <= 31
    {
      // "Monday the 24th"
      if let found = dayFirst(at: index + 1) { return joined(found) }
      var other = CalendarPattern()
      other.day = day
      return joined((other, end))
    }
    if keyword(index) == .late || keyword(index) == .early {
      if pattern.namesDay, word(index + 1).dayPart != nil, let found = partOfDay(at: index + 1) {
        return joined(found)
      }
    }
    if pattern.weekday != nil, pattern.day == nil, pattern.month == nil, pattern.relation == nil,
      piece(index).isDigits, piece(index).word.ordinal > 0 || isAny(index + 1, .none),
      isDayNumber(index),
      !isCountOfUnits(index + 1), !isNoun(index + 1), monthName(at: index + 1) == nil,
      !startsClock(index), !isAny(index + 1, .hyphen, .slash)
    {
      // "Thursday 15th"
      guard piece(index).word.ordinal > 0 else { return nil }
      var other = CalendarPattern()
      other.day = Int(piece(index).word.ordinal)
      return joined((other, index + 1))
    }
    // Years join a month, a season, a holiday; days of the month do not join by chance.
    guard let found = atom(at: index) else { return nil }
    if found.pattern.year != nil, !found.pattern.namesDay, pattern.weekday != nil,
      pattern.day == nil
    {
      return nil
    }
    return joined(found)
  }

  private func isNoun(_ index: Int) -> Bool {
    guard index < lexemes.count, word(index).dayPart == nil, word(index).weekday == 0,
      word(index).month == 0
    else { return false }
    return tag(index) == .noun || tag(index) == .properNoun
  }

  private func quarterName(at index: Int) -> Atom? {
    guard let found = yearOrPart(at: index),
      found.pattern.quarter != nil || found.pattern.half != nil || found.pattern.season != nil
    else { return nil }
    return found
  }

  /// A clock time of twelve hours in a part of the day: "7 in the evening" is 19:00.
  private func adjusted(_ pattern: CalendarPattern) -> CalendarPattern {
    guard let part = pattern.dayPart, var clock = pattern.clock, !clock.hasHalf else {
      return pattern
    }
    var pattern = pattern
    func shift(_ clock: inout CalendarPattern.Clock) {
      if part.isAfternoon(clock.hour), clock.hour < 12 { clock.hour += 12 }
      clock.isCertain = true
    }
    shift(&clock)
    pattern.clock = clock
    if var last = pattern.lastClock, !last.hasHalf {
      shift(&last)
      pattern.lastClock = last
    }
    return pattern
  }

  /// Whether a pattern says enough to be a time by itself.
  private func isAllowedAlone(_ pattern: CalendarPattern, _ start: Int, _ end: Int) -> Bool {
    if let clock = pattern.clock, !pattern.namesDate, pattern.dayPart == nil, !clock.isCertain,
      !clock.hasHalf, !(pattern.lastClock?.isCertain ?? false)
    {
      return false
    }
    if pattern.dayPart != nil, pattern.clock == nil, !pattern.namesDate {
      // "the morning" by itself is a time where it says when something is.
      return isAny(start - 1, .inside, .during, .by, .until, .on, .at) && isAny(start, .the)
        || isAny(start - 1, .at)
        || piece(start).hash == Self.overnight
    }
    if pattern.day != nil, pattern.month == nil, pattern.weekday == nil, pattern.clock == nil {
      return keyword(start) == .the
    }
    if pattern.week != nil, !pattern.hasYear { return !isAny(start - 1, .the, .a) }
    return true
  }

  private static let overnight = "overnight".utf8.reduce(WordHash.seed) {
    WordHash.add($1, to: $0)
  }

  /// A date with what makes a part of it: "early March", "the end of the year", "late on Monday".
  func datePhrase(at index: Int) -> TimeParse? {
    if let parse = partPhrase(at: index) { return parse }
    if let parse = counted(at: index) { return parse }
    guard let (pattern, end) = date(at: index) else { return nil }
    return TimeParse(meaning: .calendar(pattern), start: index, end: end)
  }

  /// A first, middle or last part.
  private func partPhrase(at index: Int) -> TimeParse? {
    let start = skip(index, .the)
    let modifier: TimeModifier
    var next = start + 1
    switch keyword(start) {
    case .early, .earlier: modifier = .start
    case .late, .later: modifier = .end
    case .mid: modifier = .mid
    case .beginning: modifier = .start
    case .end: modifier = .end
    case .middle: modifier = .mid
    case .about, .around, .nearly, .approximately, .circa:
      guard start == index, !isQuestion(index - 1) else { return nil }
      modifier = .approximate
    default: return nil
    }
    let isNoun = isAny(start, .beginning, .end, .middle)
    if isNoun {
      guard keyword(next) == .of else { return nil }
      next += 1
      if let pattern = theUnit(at: next) {
        var pattern = pattern.pattern
        pattern.modifier = modifier
        return TimeParse(meaning: .calendar(pattern), start: index, end: skip(next, .the) + 1)
      }
    } else if modifier == .approximate {
      guard let found = date(at: next), found.pattern.modifier == nil else { return nil }
      var pattern = found.pattern
      pattern.modifier = .approximate
      return TimeParse(meaning: .calendar(pattern), start: index, end: found.end)
    } else if start > index, !isAny(start, .early, .late, .mid) {
      return nil
    } else {
      if isAny(next, .hyphen) { next += 1 }
      if isAny(next, .on, .inside), isAny(start, .early, .late, .earlier, .later) { next += 1 }
    }
    if let parse = counted(at: next),
      case .counted(let count, let unit, let whole, let time) = parse.meaning,
      time == nil
    {
      var pattern = CalendarPattern()
      pattern.modifier = modifier
      return TimeParse(
        meaning: .counted(count, unit, of: whole, time: pattern), start: index, end: parse.end)
    }
    guard let found = date(at: next) ?? partAfterArticle(at: next),
      found.pattern.modifier == nil
    else { return nil }
    if isAny(start, .earlier, .later), found.pattern.relation == nil, !found.pattern.namesTime {
      guard found.pattern.weekday != nil || isAny(start + 1, .inside, .on) else { return nil }
    }
    var pattern = found.pattern
    pattern.modifier = modifier
    return TimeParse(meaning: .calendar(pattern), start: index, end: found.end)
  }

  /// Whether a word asks: "how about", "what about".
  func isQuestion(_ index: Int) -> Bool {
    let hash = piece(index).hash
    return hash != 0 && (hash == Self.how || hash == Self.what)
  }

  private static let how = "how".utf8.reduce(WordHash.seed) { WordHash.add($1, to: $0) }
  private static let what = "what".utf8.reduce(WordHash.seed) { WordHash.add($1, to: $0) }

  /// "the morning" after "early in".
  private func partAfterArticle(at index: Int) -> Atom? {
    guard keyword(index) == .the || isAny(index - 1, .early, .late) else { return nil }
    return partOfDay(at: index)
  }

  /// "the year", "the month", "the day" after "the end of".
  private func theUnit(at index: Int) -> Atom? {
    guard let unit = word(skip(index, .the)).unit, !word(skip(index, .the)).isPlural,
      unit.rawValue >= TimeUnit.day.rawValue, unit != .season, unit != .half, unit != .millennium,
      keyword(index) == .the || unit == .year || unit == .month,
      keyword(skip(index, .the) + 1) != .of
    else { return nil }
    // "the end of the year 2008"
    guard yearNumber(at: skip(index, .the) + 1) == nil else { return nil }
    var pattern = CalendarPattern()
    pattern.relation = Relation(word: .this, unit: unit, count: 0)
    if unit == .weekend { pattern.isWeekend = true }
    return (pattern, skip(index, .the) + 1)
  }
}
