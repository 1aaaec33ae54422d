import TextModel

extension TimeGrammar {
  /// "from May to July", "2016–2020", "between 4 and 6 June 2019", "1776-77".
  func range(at index: Int) -> TimeParse? {
    let isOpened = isAny(index - 1, .between, .from)
    guard
      let first = datePhrase(at: index) ?? firstOfRange(at: index)
        ?? (isOpened ? present(at: index) : nil)
    else { return nil }
    let joint = first.end
    let isBetween = keyword(index - 1) == .between
    let isWord = isAny(joint, .to, .until, .through)
    guard isWord || isAny(joint, .hyphen, .tilde, .slash) || keyword(joint) == .and && isBetween
    else { return nil }
    if let parse = shortYear(first, joint) { return parse }
    if keyword(joint) == .slash { return nil }
    guard let last = datePhrase(at: joint + 1) ?? present(at: joint + 1) else { return nil }
    guard let (from, through) = shared(first.meaning, last.meaning) else { return nil }
    if !isWord, keyword(joint) != .and, !isSameLevel(from, through) { return nil }
    var parts = [first, last]
    parts[0].meaning = from
    parts[1].meaning = through
    return TimeParse(
      meaning: .range(from, through), start: index, end: last.end,
      parts: first.meaning == from && last.meaning == through || isWord
        || namesDay(from) ? parts : [])
  }

  private func namesDay(_ meaning: TimeMeaning) -> Bool {
    guard case .calendar(let pattern) = meaning else { return false }
    return pattern.month != nil && pattern.day != nil
  }

  /// Whether two times are of the same kind, as those that only a dash joins must be.
  private func isSameLevel(_ first: TimeMeaning, _ last: TimeMeaning) -> Bool {
    guard case .calendar(let one) = first, case .calendar(let other) = last else { return true }
    guard level(one) == level(other) else { return false }
    let isOneYear = one.year != nil && one.month == nil && one.season == nil && one.quarter == nil
    let isOtherYear =
      other.year != nil && other.month == nil && other.season == nil && other.quarter == nil
    return level(one) < 3 || isOneYear == isOtherYear
  }

  /// A year that is a number of a range only: "1635" in "1635–1699".
  private func firstOfRange(at index: Int) -> TimeParse? {
    guard piece(index).isDigits, let (year, end) = yearNumber(at: index),
      isAny(end, .hyphen, .tilde), let (last, after) = yearNumber(at: end + 1), last > year,
      last - year < 1000, !isAny(after, .hyphen, .slash),
      !isAny(index - 1, .hyphen, .slash, .currency)
        || !piece(index).isGlued
    else { return nil }
    var pattern = CalendarPattern()
    pattern.year = year
    return TimeParse(meaning: .calendar(pattern), start: index, end: end)
  }

  /// "1776-77", "2016/17".
  private func shortYear(_ first: TimeParse, _ joint: Int) -> TimeParse? {
    guard case .calendar(let pattern) = first.meaning, let year = pattern.year, !pattern.namesDay,
      isAny(joint, .hyphen, .slash), piece(joint + 1).digits == 2, !piece(joint + 1).isGrouped,
      !piece(joint + 1).word.isPlural, piece(joint).isGlued
    else { return nil }
    let last = year / 100 * 100 + Int(word(joint + 1).number)
    guard last > year, !isAny(joint + 2, .hyphen, .slash, .colon) || !piece(joint + 2).isGlued
    else { return nil }
    if pattern.season != nil {
      // "the winter of 1776–77" is one winter.
      return TimeParse(meaning: first.meaning, start: first.start, end: joint + 2)
    }
    guard pattern.month == nil else { return nil }
    var end = CalendarPattern()
    end.year = last
    return TimeParse(
      meaning: .range(first.meaning, .calendar(end)), start: first.start, end: joint + 2)
  }

  /// "now" and "the present" as the end of a range.
  private func present(at index: Int) -> TimeParse? {
    guard isAny(index, .now) || isAny(index, .current) && tag(index) == .noun else { return nil }
    var pattern = CalendarPattern()
    pattern.relation = Relation(word: .this, unit: .day, count: 0)
    return TimeParse(meaning: .calendar(pattern), start: index, end: index + 1)
  }

  /// The two ends of a range, each with what is said only at the other; `nil` if they are no range.
  private func shared(
    _ first: TimeMeaning, _ last: TimeMeaning
  ) -> (TimeMeaning, TimeMeaning)? {
    guard case .calendar(var from) = first, case .calendar(var through) = last else {
      if case .counted = first, case .calendar = last { return (first, last) }
      if case .calendar = first, case .counted = last { return (first, last) }
      return nil
    }
    guard from.clock == nil || through.clock != nil || through.namesDate else { return nil }
    guard (from.clock != nil) == (through.clock != nil) || from.namesDay else { return nil }
    let levels = (level(from), level(through))
    guard levels.0 > 0, levels.1 > 0 else { return nil }
    if from.year == nil, from.relation == nil, through.year != nil,
      from.month != nil || from.season != nil || from.quarter != nil
    {
      from.year = through.year
      if let one = from.month, let other = through.month, one > other { from.year? -= 1 }
    } else if through.year == nil, through.relation == nil, from.year != nil,
      through.month != nil || through.season != nil || through.quarter != nil
    {
      through.year = from.year
      if let one = from.month, let other = through.month, one > other { through.year? += 1 }
    }
    if from.namesTime, through.namesTime, !from.namesDate, through.namesDate {
      guard let merged = from.merged(with: dateOnly(through)) else { return nil }
      from = merged
    } else if from.namesTime, through.namesTime, from.namesDate, !through.namesDate {
      guard let merged = through.merged(with: dateOnly(from)) else { return nil }
      through = merged
    }
    return (.calendar(from), .calendar(through))
  }

  private func dateOnly(_ pattern: CalendarPattern) -> CalendarPattern {
    var pattern = pattern
    pattern.clock = nil
    pattern.lastClock = nil
    pattern.dayPart = nil
    return pattern
  }

  /// How fine a pattern is; 0 for one that begins no range.
  private func level(_ pattern: CalendarPattern) -> Int {
    if pattern.namesTime { return 1 }
    if pattern.namesDay { return 2 }
    return pattern.namesDate ? 3 : 0
  }
}
