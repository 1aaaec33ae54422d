import TextModel

extension TimeGrammar {
  typealias Atom = (pattern: CalendarPattern, end: Int)

  /// A month by its name, if the word is a month here.
  func monthName(at index: Int) -> Int? {
    let own = piece(index)
    guard own.word.month > 0 else { return nil }
    if own.word.isDoubtful {
      let besideNumber =
        isDayNumber(index + 1) || isDayNumber(index - 1)
        || (keyword(index - 1) == .of && isDayNumber(index - 2)) || yearNumber(at: index + 1) != nil
      if besideNumber { return Int(own.word.month) }
      guard own.isCapitalised else {
        // "from may to march": small letters, but between other times.
        return isAny(index - 1, .last, .next) && !own.word.isAbbreviation
          ? Int(own.word.month) : nil
      }
      switch tag(index) {
      case .verb, .auxiliary, .adjective: return nil
      case .unknown: return index > 0 ? Int(own.word.month) : nil
      default: return own.word.isAbbreviation && index == 0 ? nil : Int(own.word.month)
      }
    }
    if own.word.isAbbreviation, !own.isCapitalised {
      guard
        isDayNumber(index + 1) || isDayNumber(index - 1) || own.isGlued
          || isAny(index + 1, .hyphen, .slash)
      else { return nil }
    }
    return Int(own.word.month)
  }

  /// Whether a number that can be a day of a month stands at a place.
  func isDayNumber(_ index: Int) -> Bool {
    let own = piece(index)
    if own.isDigits {
      return own.digits <= 2 && !own.isGrouped && !own.word.isPlural
        && (1...31).contains(max(own.word.number, own.word.ordinal))
    }
    return (1...31).contains(own.word.ordinal) && own.word.unit == nil
      || (1...31).contains(own.word.number)
  }

  /// The day of a month: "4", "4th", "twenty-second".
  private func dayNumber(at index: Int) -> (value: Int, end: Int)? {
    let own = piece(index)
    if own.isDigits {
      guard isDayNumber(index) else { return nil }
      return (Int(max(own.word.number, own.word.ordinal)), index + 1)
    }
    if let (value, end) = ordinal(at: index), (1...31).contains(value) { return (value, end) }
    guard let (value, end) = cardinal(at: index), (1...31).contains(value) else { return nil }
    return (value, end)
  }

  /// The end of a stretch of days: "18–19", "18 to 19".
  private func lastDay(at index: Int, after first: Int) -> (value: Int, end: Int)? {
    guard
      isAny(index, .hyphen, .tilde) || isAny(index, .to, .through, .until)
        || (keyword(index) == .and && keyword(index - 3) == .between)
    else { return nil }
    let next = skip(index + 1, .the)
    guard let (value, end) = dayNumber(at: next), value > first,
      // "May 5-7:30" and "May 5 to 10 pm" go on with a clock time.
      keyword(end) != .colon, !isAny(end, .am, .pm), word(end).unit == nil,
      keyword(end) != .slash, !(keyword(end) == .hyphen && isDayNumber(end + 1)),
      monthName(at: end) == nil
    else { return nil }
    return (value, end)
  }

  /// A month with or without its day and year: "April 17", "April 17th, 2023", "April 2023".
  func monthFirst(at index: Int) -> Atom? {
    guard let month = monthName(at: index) else { return nil }
    var pattern = CalendarPattern()
    pattern.month = month
    var end = index + 1
    if keyword(end) == .stop, piece(end).isGlued, word(index).isAbbreviation { end += 1 }
    let beforeDay = end
    if piece(end).isGlued, isAny(end, .hyphen, .slash) { end += 1 }
    end = skip(end, .the)
    if let (day, after) = dayNumber(at: end), !isCountOfUnits(after), !startsClock(end) {
      pattern.day = day
      end = after
      if let (last, after) = lastDay(at: end, after: day) {
        pattern.lastDay = last
        end = after
      }
    } else {
      end = beforeDay
    }
    return addYear(to: pattern, at: end) ?? (pattern, end)
  }

  /// "17 April", "the 17th of April, 2023", "17-Apr-2023", "5–6 September 2019".
  func dayFirst(at index: Int) -> Atom? {
    guard let (day, afterDay) = dayNumber(at: index), keyword(index - 1) != .currency else {
      return nil
    }
    var pattern = CalendarPattern()
    pattern.day = day
    var end = afterDay
    if isAny(end, .hyphen, .to, .through, .until, .and, .tilde),
      let (last, after) = dayNumber(at: skip(end + 1, .the)), last > day,
      monthName(at: skip(after, .of)) != nil
    {
      pattern.lastDay = last
      end = after
    }
    if word(end).unit == .day, piece(index).word.ordinal > 0 { end += 1 }
    let joint = end
    end = skip(end, .of, .hyphen, .slash)
    guard joint == end || keyword(joint) == .of || piece(joint).isGlued,
      let month = monthName(at: end)
    else { return nil }
    if pattern.lastDay != nil, keyword(afterDay) == .and,
      keyword(keyword(index - 1) == .the ? index - 2 : index - 1) != .between
    {
      return nil
    }
    pattern.month = month
    end += 1
    if keyword(end) == .stop, piece(end).isGlued, word(end - 1).isAbbreviation { end += 1 }
    if piece(end).isGlued, isAny(end, .hyphen, .slash), piece(end + 1).isDigits {
      let year = piece(end + 1)
      if year.digits == 4, !year.isGrouped {
        pattern.year = Int(year.word.number)
        return (pattern, end + 2)
      }
      if year.digits == 2 {
        pattern.year = Self.fullYear(Int(year.word.number))
        return (pattern, end + 2)
      }
    }
    return addYear(to: pattern, at: end) ?? (pattern, end)
  }

  /// A year after a month or a day: ", 2023", "of 2023", "in 2023", "2023", "420".
  private func addYear(to pattern: CalendarPattern, at index: Int) -> Atom? {
    var next = index
    if isAny(next, .comma) {
      next += 1
      guard piece(next).isDigits else { return nil }
    } else if isAny(next, .of, .inside) {
      next = skip(next + 1, .the)
      if word(next).unit == .year { next += 1 }
    } else if isAny(next, .hyphen, .slash), piece(next).isGlued {
      next += 1
    }
    var pattern = pattern
    if let (year, end) = yearNumber(at: next), !isCountOfUnits(end) {
      pattern.year = year
      return era(pattern, at: end)
    }
    // "30 September 420": three digits after a day or "of".
    let own = piece(next)
    if own.isDigits, own.digits == 3, !own.isGrouped, !own.word.isPlural, own.word.number > 0,
      pattern.day != nil && next == index || keyword(index) == .of,
      tag(next + 1) != .noun
    {
      pattern.year = Int(own.word.number)
      return era(pattern, at: next + 1)
    }
    return nil
  }

  /// Takes in "AD" or "BC" after a year.
  func era(_ pattern: CalendarPattern, at index: Int) -> Atom {
    var pattern = pattern
    switch keyword(index) {
    case .ad where piece(index).isCapitalised: return (pattern, index + 1)
    case .bc where piece(index).isCapitalised:
      pattern.isBeforeChrist = true
      return (pattern, index + 1)
    default: return (pattern, index)
    }
  }

  /// The full year of two digits: below 50 it is of this century, as in RFC 2822.
  static func fullYear(_ short: Int) -> Int { short < 50 ? 2000 + short : 1900 + short }

  /// Whether a unit or a sign follows that makes a count of the number before.
  func isCountOfUnits(_ index: Int) -> Bool {
    let own = word(index)
    if let unit = own.unit {
      // "2019 H2", "2021 weekend": a year, and a unit of it.
      if piece(index).end - piece(index).start == 1 { return false }
      if piece(index - 1).digits == 4, !piece(index - 1).isGrouped {
        return own.isPlural || unit == .year || unit == .month || unit == .day
      }
      return unit != .day || own.isPlural
    }
    return isAny(index, .hundred, .thousand, .million, .times)
  }

  /// Whether a clock time begins at a place.
  func startsClock(_ index: Int) -> Bool {
    (keyword(index + 1) == .colon && piece(index + 1).isGlued) || isAny(index + 1, .am, .pm)
  }

  /// "2023-04-17", "17/04/2023", "4/17/23", "2015-3", "22/04": digits with marks between.
  func numericDate(at index: Int) -> Atom? {
    let first = piece(index)
    guard first.isDigits, !first.isGrouped, first.word.number >= 0,
      isAny(index + 1, .hyphen, .slash, .stop), piece(index + 1).isGlued, piece(index + 2).isGlued,
      // Not the end of something longer.
      !(first.isGlued && isAny(index - 1, .slash, .currency, .stop))
    else { return nil }
    let mark = keyword(index + 1)
    if first.isGlued, keyword(index - 1) == .hyphen, mark != .slash || !isSlashDate(index - 2) {
      return nil
    }
    let second = piece(index + 2)
    let hasThird =
      keyword(index + 3) == mark && piece(index + 3).isGlued
      && piece(index + 4).isGlued
    let third = piece(index + 4)
    let month = monthName(at: index + 2)
    if hasThird {
      guard third.isDigits || monthName(at: index + 4) != nil, !third.isGrouped else { return nil }
      let longer = keyword(index + 5) == mark && piece(index + 5).isGlued
      if longer, piece(index + 6).isDigits { return nil }
      if mark == .stop { return dotted(first, second, third, index + 5) }
      return threeNumbers(first, month, second, third, monthName(at: index + 4), index + 5)
    }
    if mark == .stop
      || keyword(index + 3) == .stop && piece(index + 3).isGlued
        && piece(index + 4).isDigits && piece(index + 4).isGlued
    {
      return nil
    }
    guard second.isDigits, !second.isGrouped, second.word.number >= 0 else { return nil }
    var pattern = CalendarPattern()
    let (left, right) = (Int(first.word.number), Int(second.word.number))
    switch (first.digits, second.digits) {
    case (4, 1...2) where (1...12).contains(right) && (1000...2999).contains(left):
      guard second.digits == 1 || mark == .slash || left + 1 != 2000 + right || right > 12 else {
        return nil
      }
      pattern.year = left
      pattern.month = right
    case (1...2, 4) where (1...12).contains(left) && (1000...2999).contains(right):
      pattern.year = right
      pattern.month = left
    case (1...2, 1...2) where mark == .slash:
      // "1/2" is a fraction unless something says otherwise.
      guard first.digits == 2 || second.digits == 2 || isAny(index - 1, .on, .by, .until) else {
        return nil
      }
      guard let (month, day) = Self.monthAndDay(left, right) else { return nil }
      pattern.month = month
      pattern.day = day
    default: return nil
    }
    return (pattern, index + 3)
  }

  /// Whether a number ends a date with slashes, as the first of a range.
  private func isSlashDate(_ index: Int) -> Bool {
    piece(index).isDigits && keyword(index - 1) == .slash && piece(index - 2).isDigits
  }

  /// "23.04.2022": the day first, as where dates are written so.
  private func dotted(
    _ first: TimeLexeme, _ second: TimeLexeme, _ third: TimeLexeme, _ end: Int
  ) -> Atom? {
    guard second.isDigits, third.isDigits, first.digits <= 2, second.digits <= 2,
      third.digits == 4, (1...31).contains(first.word.number),
      (1...12).contains(second.word.number), third.word.number >= 1000
    else { return nil }
    var pattern = CalendarPattern()
    pattern.year = Int(third.word.number)
    pattern.month = Int(second.word.number)
    pattern.day = Int(first.word.number)
    return (pattern, end)
  }

  /// Which of two numbers is the month: the first, as in the United States, if it can be.
  private static func monthAndDay(_ first: Int, _ second: Int) -> (month: Int, day: Int)? {
    if (1...12).contains(first), (1...31).contains(second) { return (first, second) }
    if (1...12).contains(second), (1...31).contains(first) { return (second, first) }
    return nil
  }

  private func threeNumbers(
    _ first: TimeLexeme, _ secondMonth: Int?, _ second: TimeLexeme, _ third: TimeLexeme,
    _ thirdMonth: Int?, _ end: Int
  ) -> Atom? {
    var pattern = CalendarPattern()
    let (one, three) = (Int(first.word.number), Int(third.word.number))
    if let secondMonth {
      pattern.month = secondMonth
      if first.digits == 4 {
        pattern.year = one
        pattern.day = three
      } else {
        guard third.digits == 4 || third.digits == 2 else { return nil }
        pattern.year = third.digits == 4 ? three : Self.fullYear(three)
        pattern.day = one
      }
    } else {
      guard second.isDigits, !second.isGrouped, second.digits <= 4 else { return nil }
      let two = Int(second.word.number)
      if let thirdMonth {
        // "2020/23/Sep", "23-2020-September"
        pattern.month = thirdMonth
        (pattern.year, pattern.day) = first.digits == 4 ? (one, two) : (two, one)
      } else if first.digits == 4 {
        guard let (month, day) = Self.monthAndDay(two, three) else { return nil }
        (pattern.year, pattern.month, pattern.day) = (one, month, day)
      } else {
        guard first.digits <= 2, second.digits <= 2, third.digits == 4 || third.digits == 2,
          let (month, day) = Self.monthAndDay(one, two)
        else { return nil }
        pattern.year = third.digits == 4 ? three : Self.fullYear(three)
        (pattern.month, pattern.day) = (month, day)
      }
    }
    guard let day = pattern.day, (1...31).contains(day), let year = pattern.year, year > 0 else {
      return nil
    }
    return (pattern, end)
  }
}
