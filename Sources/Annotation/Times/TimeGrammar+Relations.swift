import TextModel

extension TimeGrammar {
  typealias Relation = CalendarPattern.Relation

  /// "today", "yesterday", "tomorrow", "tonight".
  func namedDay(at index: Int) -> Atom? {
    var pattern = CalendarPattern()
    switch keyword(index) {
    case .today: pattern.relation = Relation(word: .this, unit: .day, count: 0)
    case .yesterday: pattern.relation = Relation(word: .last, unit: .day, count: -1)
    case .tomorrow: pattern.relation = Relation(word: .next, unit: .day, count: 1)
    case .tonight:
      pattern.relation = Relation(word: .this, unit: .day, count: 0)
      pattern.dayPart = .night
    case .the:
      guard word(index + 1).unit == .day else { return nil }
      if keyword(index + 2) == .before, keyword(index + 3) == .yesterday {
        pattern.relation = Relation(word: .last, unit: .day, count: -2)
        return (pattern, index + 4)
      }
      if keyword(index + 2) == .after, keyword(index + 3) == .tomorrow {
        pattern.relation = Relation(word: .next, unit: .day, count: 2)
        return (pattern, index + 4)
      }
      return nil
    default: return nil
    }
    return (pattern, index + 1)
  }

  /// A word that relates a unit to now or to another time, with its article.
  private func relationWord(at index: Int) -> (word: Relation.Word, hasArticle: Bool, end: Int)? {
    let hasArticle = keyword(index) == .the
    let start = hasArticle ? index + 1 : index
    let result: (Relation.Word, Int)
    switch keyword(start) {
    case .this:
      if hasArticle { return nil }
      switch keyword(start + 1) {
      case .past, .last: result = (.past, start + 2)
      case .coming, .next: result = (.coming, start + 2)
      case .same: result = (.same, start + 2)
      case .current: result = (.this, start + 2)
      default: result = (.this, start + 1)
      }
    case .current: result = (.this, start + 1)
    case .last: result = (.last, start + 1)
    case .past: result = (.past, start + 1)
    case .next: result = (hasArticle ? .following : .next, start + 1)
    case .coming: result = (.coming, start + 1)
    case .previous: result = (.preceding, start + 1)
    case .following: result = (.following, start + 1)
    case .that:
      if hasArticle { return nil }
      result = (.same, skip(start + 1, .same))
    case .same: result = (.same, start + 1)
    default: return nil
    }
    return (result.0, hasArticle, result.1)
  }

  /// "last week", "next Friday", "this summer", "the following day", "that evening".
  func relativeUnit(at index: Int) -> Atom? {
    guard let (relation, hasArticle, start) = relationWord(at: index) else { return nil }
    var pattern = CalendarPattern()
    var next = start
    if keyword(next) == .fiscal {
      pattern.isFiscal = true
      next += 1
    } else if keyword(next) == .calendar {
      next += 1
    }
    let own = word(next)
    if let part = own.dayPart, !own.isPlural {
      return dayPart(part, relation, at: next)
    }
    // A name with its relation: "last March", "next Friday", "this Christmas".
    if let atom = namedUnit(at: next), !own.isPlural {
      pattern = atom.pattern
      // "the previous Monday" is the one of last week, whatever the text spoke of.
      let word = relation == .preceding ? .last : relation
      pattern.relation = Relation(word: word, unit: nil, count: 0)
      return (pattern, atom.end)
    }
    guard let unit = own.unit, !own.isPlural, unit.rawValue >= TimeUnit.day.rawValue else {
      return nil
    }
    // "this second", "that quarter" of a game.
    if relation == .same, unit == .quarter || unit == .half || unit == .season { return nil }
    if unit == .season || unit == .half { return nil }
    if unit == .day, relation == .last || relation == .next || relation == .past { return nil }
    if unit == .day, relation == .this || relation == .coming, keyword(start - 1) != .current {
      // "this day" is hardly ever today.
      return nil
    }
    if hasArticle, relation == .last || relation == .past,
      isAny(index - 1, .inside, .over, .during, .for_, .within)
    {
      // "over the last year" is a stretch of time.
      return nil
    }
    if unit == .day, pattern.isFiscal { return nil }
    let count: Int
    switch relation {
    case .this, .same: count = 0
    case .last, .past, .preceding: count = -1
    case .next, .coming, .following: count = 1
    }
    if unit == .weekend { pattern.isWeekend = true }
    pattern.relation = Relation(
      word: relation, unit: unit == .weekend ? .weekend : unit, count: count)
    return (pattern, next + 1)
  }

  private func dayPart(_ part: DayPart, _ relation: Relation.Word, at index: Int) -> Atom? {
    var pattern = CalendarPattern()
    pattern.dayPart = part
    switch relation {
    case .this: pattern.relation = Relation(word: .this, unit: .day, count: 0)
    case .last, .past: pattern.relation = Relation(word: .last, unit: .day, count: -1)
    case .next, .coming: pattern.relation = Relation(word: .next, unit: .day, count: 1)
    case .following: pattern.relation = Relation(word: .following, unit: .day, count: 1)
    case .preceding: pattern.relation = Relation(word: .preceding, unit: .day, count: -1)
    case .same: pattern.relation = Relation(word: .same, unit: .day, count: 0)
    }
    return (pattern, index + 1)
  }

  /// What has a name and comes again: a weekday, month, season, holiday, day of a month.
  func namedUnit(at index: Int) -> Atom? {
    if let atom = holiday(at: index) { return atom }
    if let atom = weekday(at: index) {
      // "this Friday 7 June": the date belongs to it.
      return atom
    }
    if let atom = monthFirst(at: index) { return atom.pattern.year == nil ? atom : nil }
    if let season = word(index).season, !word(index).isPlural {
      var pattern = CalendarPattern()
      pattern.season = season
      return (pattern, index + 1)
    }
    return nil
  }

  /// A weekday, whole or shortened.
  func weekday(at index: Int) -> Atom? {
    let own = piece(index)
    guard own.word.weekday > 0, !own.word.isPlural else { return nil }
    if own.word.isAbbreviation {
      guard own.isCapitalised || own.isGlued || isDayNumber(index + 1) || !own.word.isDoubtful
      else {
        return nil
      }
      if own.word.isDoubtful {
        let beside =
          isAny(index + 1, .comma, .stop, .hyphen, .the) || isDayNumber(index + 1)
          || monthName(at: index + 1) != nil || word(index + 1).dayPart != nil
          || isAny(index - 1, .on, .last, .next, .this, .openBracket, .to)
        guard beside, keyword(index - 1) != .the else { return nil }
      }
    }
    var pattern = CalendarPattern()
    pattern.weekday = Int(own.word.weekday)
    var end = index + 1
    if own.word.isAbbreviation, keyword(end) == .stop, piece(end).isGlued,
      end < lexemes.count - 1
    {
      end += 1
    }
    return (pattern, end)
  }

  /// A holiday by its name.
  func holiday(at index: Int) -> Atom? {
    if piece(index).isDigits, word(index).number == 9, keyword(index + 1) == .slash,
      piece(index + 1).isGlued, word(index + 2).number == 11, piece(index + 2).isGlued,
      keyword(index + 3) != .slash
    {
      // The one day that is called by its number.
      var pattern = CalendarPattern()
      pattern.holiday = .once(year: 2001, month: 9, day: 11)
      return (pattern, index + 3)
    }
    guard word(index).beginsHoliday, let names = HolidayNames.byFirstWord[piece(index).hash] else {
      return nil
    }
    for name in names {
      var next = index + 1
      var fits = true
      for hash in name.rest {
        guard isHolidayWord(hash, at: next) else {
          fits = false
          break
        }
        next += 1
      }
      guard fits else { continue }
      if next == index + 1, !piece(index).isCapitalised, keyword(index - 1) == .none,
        index > 0, tag(index) == .verb
      {
        return nil
      }
      var pattern = CalendarPattern()
      pattern.holiday = name.holiday
      return (pattern, next)
    }
    return nil
  }

  private func isHolidayWord(_ hash: UInt64, at index: Int) -> Bool {
    let own = piece(index)
    if own.hash == hash { return true }
    return own.word.keyword == .genitive
      && (hash == Self.genitiveHash || hash == Self.apostropheHash)
  }

  private static let genitiveHash = "'s".utf8.reduce(WordHash.seed) { WordHash.add($1, to: $0) }
  private static let apostropheHash = "'".utf8.reduce(WordHash.seed) {
    WordHash.add($1, to: $0)
  }
}
