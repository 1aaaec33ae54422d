import TextModel

extension TimeGrammar {
  /// A year, a decade, a century, a season, a quarter, a half, a week by its number.
  func yearOrPart(at index: Int) -> Atom? {
    decade(at: index) ?? century(at: index) ?? quarterOrHalf(at: index) ?? weekNumber(at: index)
      ?? fiscalYear(at: index) ?? namedYear(at: index) ?? season(at: index) ?? weekend(at: index)
  }

  /// A year by itself: "2014", "the year 2008", "AD 842", "508 BC".
  func bareYear(at index: Int) -> Atom? {
    var pattern = CalendarPattern()
    let own = piece(index)
    if own.isDigits, !own.isGrouped, !own.word.isPlural, own.word.number > 0,
      isAny(index + 1, .bc, .ad), piece(index + 1).isCapitalised, own.digits <= 5
    {
      pattern.year = Int(own.word.number)
      return era(pattern, at: index + 1)
    }
    if keyword(index) == .ad, own.isCapitalised, piece(index + 1).isDigits,
      piece(index + 1).digits <= 4, word(index + 1).number > 0
    {
      pattern.year = Int(word(index + 1).number)
      return (pattern, index + 2)
    }
    guard let (year, end) = yearNumber(at: index), isYear(year, from: index, to: end) else {
      return nil
    }
    pattern.year = year
    return (pattern, end)
  }

  /// "the year 2008", "fiscal 2019", "FY21".
  private func namedYear(at index: Int) -> Atom? {
    let start = skip(index, .the)
    guard word(start).unit == .year, !word(start).isPlural,
      let (year, end) = yearNumber(at: start + 1)
    else { return nil }
    var pattern = CalendarPattern()
    pattern.year = year
    return (pattern, end)
  }

  private func fiscalYear(at index: Int) -> Atom? {
    var pattern = CalendarPattern()
    pattern.isFiscal = true
    if keyword(index) == .fiscalLetter || keyword(index) == .fiscal || keyword(index) == .calendar {
      pattern.isFiscal = keyword(index) != .calendar
      let next = word(index + 1).unit == .year ? index + 2 : index + 1
      let own = piece(next)
      guard own.isDigits, !own.isGrouped else { return nil }
      if own.digits == 4 { pattern.year = Int(own.word.number) }
      if own.digits == 2, keyword(index) == .fiscalLetter {
        pattern.year = Self.fullYear(Int(own.word.number))
      }
      return pattern.year == nil ? nil : (pattern, next + 1)
    }
    return nil
  }

  /// Whether a number of four digits is a year where it stands, and no count.
  private func isYear(_ year: Int, from index: Int, to end: Int) -> Bool {
    if isCountOfUnits(end) || isAny(index - 1, .currency) || isAny(end, .currency) { return false }
    if piece(index).isGlued, isAny(index - 1, .hyphen, .slash, .stop, .colon, .none),
      !isYearDash(index)
    {
      return false
    }
    if piece(end).isGlued, isAny(end, .colon, .slash), piece(end + 1).isGlued { return false }
    if piece(end).isGlued, keyword(end) == .hyphen, piece(end + 1).isDigits,
      piece(end + 1).digits <= 2, !(word(end + 1).number > year % 100)
    {
      return false
    }
    // "2000 people": counts stand before what they count, and have no article before them.
    let counts =
      tag(end) == .noun && !piece(end).isGlued && !piece(end).isCapitalised
      && !isAny(index - 1, .the, .a, .this, .that, .possessive, .genitive)
      && tags.isCount(Int(piece(index).token))
    switch keyword(index - 1) {
    case .inside, .since, .until, .during, .by, .between, .before, .after, .early, .late, .mid,
      .circa, .and, .or, .to, .from, .through, .openBracket, .of, .starting:
      return (1000...2199).contains(year) && !counts
    default: break
    }
    guard (1900...2099).contains(year) else {
      return isAny(end, .closeBracket) && isYearDash(index)
    }
    return !counts
  }

  /// Whether the dash before a place stands between two years.
  private func isYearDash(_ index: Int) -> Bool {
    isAny(index - 1, .hyphen, .slash) && yearNumber(at: index - 2) != nil
      || isAny(index - 1, .openBracket)
      || isAny(index - 1, .hyphen) && isAny(index - 2, .mid, .early, .late)
  }

  /// "the 1990s", "1990's", "the sixties", "the '90s".
  private func decade(at index: Int) -> Atom? {
    var start = skip(index, .the)
    var pattern = CalendarPattern()
    if word(start).decade >= 0, !word(start).isPlural || true,
      keyword(start - 1) == .the
        || isAny(start - 1, .early, .late, .mid) || isAny(start - 2, .early, .late, .mid)
    {
      pattern.decade = 190 + Int(word(start).decade) / 10
      return (pattern, start + 1)
    }
    if keyword(start) == .genitive { start += 1 }
    let own = piece(start)
    guard own.isDigits, own.word.isPlural, !own.isGrouped, own.word.number % 10 == 0 else {
      return nil
    }
    if own.digits == 4, own.word.number >= 1000, own.word.number < 3000 {
      let isCentury = own.word.number % 100 == 0 && own.word.number < 2000
      if isCentury {
        pattern.century = Int(own.word.number) / 100
      } else {
        pattern.decade = Int(own.word.number) / 10
      }
      return (pattern, start + 1)
    }
    // "in his 20s" is an age.
    guard own.digits == 2, own.word.number >= 20 || own.isGlued,
      keyword(start - 1) == .the
        || own.isGlued || isAny(start - 1, .early, .late, .mid),
      !isAny(index - 1, .possessive)
    else { return nil }
    pattern.decade = 190 + Int(own.word.number) / 10
    return (pattern, start + 1)
  }

  /// "the 20th century", "the 7th century BC".
  private func century(at index: Int) -> Atom? {
    let start = skip(index, .the)
    guard let (number, afterNumber) = ordinal(at: start), number <= 30 else { return nil }
    var end = skip(afterNumber, .hyphen)
    if word(end).unit != .century {
      // "15th and 16th century": the first one shares the noun.
      guard isAny(afterNumber, .and, .to, .or, .hyphen),
        let (_, after) = ordinal(at: skip(afterNumber + 1, .the)),
        word(skip(after, .hyphen)).unit == .century
      else { return nil }
      var pattern = CalendarPattern()
      pattern.century = number - 1
      return (pattern, afterNumber)
    }
    end += 1
    var pattern = CalendarPattern()
    pattern.century = number - 1
    if isAny(end, .bc), piece(end).isCapitalised { pattern.isBeforeChrist = true }
    if isAny(end, .bc, .ad), piece(end).isCapitalised { end += 1 }
    return (pattern, end)
  }

  /// "Q3", "the third quarter", "H2", "the first half".
  private func quarterOrHalf(at index: Int) -> Atom? {
    var pattern = CalendarPattern()
    let own = piece(index)
    let number = piece(index + 1)
    if number.isGlued, number.digits == 1, own.isCapitalised || own.end - own.start == 1,
      own.end - own.start == 1
    {
      let value = Int(number.word.number)
      if keyword(index) == .quarterLetter, (1...4).contains(value) {
        pattern.quarter = value
        return (pattern, index + 2)
      }
      if own.word.unit == .hour || keyword(index) == .halfLetter, (1...2).contains(value),
        own.isCapitalised
      {
        pattern.half = value
        return (pattern, index + 2)
      }
      return nil
    }
    let start = skip(index, .the)
    guard let (value, afterNumber) = ordinal(at: start) else { return nil }
    let end = keyword(afterNumber) == .fiscal ? afterNumber + 1 : afterNumber
    pattern.isFiscal = end > afterNumber
    guard word(end).unit == .quarter, !word(end).isPlural, (1...4).contains(value) else {
      return nil
    }
    // A quarter of a match is none of the year.
    guard keyword(end + 1) != .hyphen else { return nil }
    pattern.quarter = value
    return (pattern, end + 1)
  }

  /// "week 10".
  private func weekNumber(at index: Int) -> Atom? {
    guard word(index).unit == .week, !word(index).isPlural, piece(index + 1).isDigits,
      !piece(index + 1).isGrouped, (1...53).contains(word(index + 1).number),
      keyword(index + 2) != .colon, word(index + 2).unit == nil
    else { return nil }
    var pattern = CalendarPattern()
    pattern.week = Int(word(index + 1).number)
    return (pattern, index + 2)
  }

  /// "summer", "the winter of", "winters".
  private func season(at index: Int) -> Atom? {
    let start = skip(index, .the)
    let own = word(start)
    guard let season = own.season else { return nil }
    let hasYear =
      yearNumber(at: skip(start + 1, .of)) != nil
      || isAny(start + 1, .of) && relativeUnit(at: start + 2) != nil
      || relativeUnit(at: start + 1) != nil
    if own.isDoubtful, !hasYear {
      // "fall" and "spring" are verbs and other nouns as well.
      guard !own.isPlural, tag(start) == .noun || tag(start) == .properNoun,
        isAny(start - 1, .inside, .by, .during, .the, .early, .late, .until, .since),
        keyword(start + 1) != .of
      else { return nil }
    }
    if tag(start) == .verb { return nil }
    if piece(start).isCapitalised, piece(start + 1).isCapitalised, tag(start + 1) == .properNoun,
      start > 0
    {
      // "the Winter Games" has its own dates.
      return nil
    }
    var pattern = CalendarPattern()
    pattern.season = season
    return (pattern, start + 1)
  }

  /// "the weekend".
  private func weekend(at index: Int) -> Atom? {
    let start = skip(index, .the)
    guard word(start).unit == .weekend, !word(start).isPlural, keyword(start - 1) != .a else {
      return nil
    }
    var pattern = CalendarPattern()
    pattern.isWeekend = true
    return (pattern, start + 1)
  }

  /// "the morning", "the evening" where a preposition says that it is a time.
  func partOfDay(at index: Int) -> Atom? {
    let start = skip(index, .the)
    let own = word(start)
    guard let part = own.dayPart, !own.isPlural else { return nil }
    var pattern = CalendarPattern()
    pattern.dayPart = part
    return (pattern, start + 1)
  }
}
