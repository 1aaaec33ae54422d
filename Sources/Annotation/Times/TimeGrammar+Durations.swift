import TextModel

extension TimeGrammar {
  /// A duration that is an expression: "three weeks", "more than two hours", "a year and a half".
  func durationPhrase(at index: Int) -> TimeParse? {
    let (modifier, start) = comparison(at: index)
    if modifier != nil, let (amount, end) = amount(at: start), !isAge(end) {
      return TimeParse(meaning: .duration(amount, modifier), start: index, end: end)
    }
    if isAny(index, .all), let unit = word(index + 1).unit, !word(index + 1).isPlural,
      unit.rawValue >= TimeUnit.day.rawValue
    {
      // "all day"
      let part = TimeAmount.Part(thousandths: 1000, unit: unit)
      return TimeParse(
        meaning: .duration(TimeAmount(parts: [part]), nil), start: index, end: index + 2)
    }
    if isAny(index, .recent), let unit = word(index + 1).unit, word(index + 1).isPlural,
      unit.rawValue >= TimeUnit.day.rawValue
    {
      // "in recent weeks"
      return TimeParse(meaning: .reference(.past), start: index, end: index + 2)
    }
    guard modifier == nil, let (amount, end) = amount(at: index), !isAge(end) else { return nil }
    if piece(index).word.number < 0, isBareArticle(index, amount) { return nil }
    return TimeParse(meaning: .duration(amount, nil), start: index, end: end)
  }

  /// "a second", "a moment": no measures by themselves.
  private func isBareArticle(_ index: Int, _ amount: TimeAmount) -> Bool {
    guard keyword(index) == .a, amount.parts.count == 1, amount.parts[0].thousandths == 1000 else {
      return false
    }
    switch amount.parts[0].unit {
    case .second, .minute, .quarter, .season, .half, .weekend, .day: return true
    default: return !isAny(index - 1, .for_, .within, .over, .about, .around, .nearly)
    }
  }

  /// Whether "old" follows, which makes an age of it.
  private func isAge(_ end: Int) -> Bool {
    let next = keyword(end) == .hyphen ? end + 1 : end
    return piece(next).hash == Self.old || piece(next).hash == Self.older
  }

  private static let old = "old".utf8.reduce(WordHash.seed) { WordHash.add($1, to: $0) }
  private static let older = "older".utf8.reduce(WordHash.seed) { WordHash.add($1, to: $0) }

  /// Words that compare with an amount, or call it inexact.
  func comparison(at index: Int) -> (modifier: TimeModifier?, end: Int) {
    switch keyword(index) {
    case .more where keyword(index + 1) == .than: return (.moreThan, index + 2)
    case .less where keyword(index + 1) == .than: return (.lessThan, index + 2)
    case .over: return (.moreThan, index + 1)
    case .under: return (.lessThan, index + 1)
    case .at where keyword(index + 1) == .least: return (.equalOrMore, index + 2)
    case .at where keyword(index + 1) == .most: return (.equalOrLess, index + 2)
    case .up where keyword(index + 1) == .to: return (.equalOrLess, index + 2)
    case .no, .not:
      if keyword(index + 1) == .more, keyword(index + 2) == .than {
        return (.equalOrLess, index + 3)
      }
      if keyword(index + 1) == .less, keyword(index + 2) == .than {
        return (.equalOrMore, index + 3)
      }
      return (nil, index)
    case .about, .around, .nearly, .approximately, .circa:
      return isQuestion(index - 1) ? (nil, index) : (.approximate, index + 1)
    case .some where word(index + 1).number >= 0: return (.approximate, index + 1)
    default: return (nil, index)
    }
  }

  /// Counts of units: "two hours and thirty minutes", "an hour and a half", "a 15-minute".
  func amount(at index: Int) -> (amount: TimeAmount, end: Int)? {
    guard let (first, business, firstEnd) = countedUnit(at: index) else { return nil }
    var amount = TimeAmount(parts: [first], isBusiness: business)
    var end = firstEnd
    if let half = halfMore(at: end), let count = first.thousandths {
      amount.parts[0].thousandths = count + 500
      end = half
    }
    while amount.parts.count < 4, let last = amount.parts.last {
      var next = end
      if keyword(next) == .comma { next += 1 }
      if keyword(next) == .and { next += 1 }
      guard let (part, _, after) = countedUnit(at: next), part.unit.rawValue < last.unit.rawValue,
        part.thousandths != nil, last.thousandths != nil, word(next).number >= 0
      else { break }
      amount.parts.append(part)
      end = after
    }
    return (amount, end)
  }

  /// "and a half" after a unit.
  private func halfMore(at index: Int) -> Int? {
    guard keyword(index) == .and, keyword(index + 1) == .a, keyword(index + 2) == .half else {
      return nil
    }
    return index + 3
  }

  /// One count with its unit.
  private func countedUnit(
    at index: Int
  ) -> (part: TimeAmount.Part, isBusiness: Bool, end: Int)? {
    if keyword(index) == .half {
      // "half an hour", "half a century"
      let next = skip(index + 1, .a, .hyphen)
      guard let (unit, end) = unit(at: next), unit.count == 1 else { return nil }
      return (TimeAmount.Part(thousandths: 500, unit: unit.unit), false, end)
    }
    guard let (count, after) = count(at: index) else { return nil }
    var next = after
    var isBusiness = false
    if keyword(next) == .hyphen { next += 1 }
    if isAny(next, .more, .all, .long, .other) { next += 1 }
    if keyword(next) == .business {
      isBusiness = true
      next += 1
    } else if isAny(next, .calendar, .fiscal) {
      next += 1
    }
    guard let (unit, end) = unit(at: next) else { return nil }
    let thousandths = count.map { $0.multipliedReportingOverflow(by: unit.count) }
    if thousandths?.overflow == true { return nil }
    return (
      TimeAmount.Part(thousandths: thousandths?.partialValue, unit: unit.unit), isBusiness, end
    )
  }

  /// A unit, with how many of it the word stands for: a fortnight is two weeks.
  private func unit(at index: Int) -> (unit: (unit: TimeUnit, count: Int), end: Int)? {
    if piece(index).hash == Self.fortnight || piece(index).hash == Self.fortnights {
      return ((.week, 2), index + 1)
    }
    if word(index).dayPart == .night, !word(index).isPlural, word(index - 1).number >= 0 {
      return ((.day, 1), index + 1)
    }
    guard let unit = word(index).unit else { return nil }
    // "H" alone is no hour, and "sec" no second, unless they are written to the number.
    let length = piece(index).end - piece(index).start
    if length == 1, !piece(index).isGlued || piece(index).isCapitalised { return nil }
    return ((unit, 1), index + 1)
  }

  private static let fortnight = "fortnight".utf8.reduce(WordHash.seed) {
    WordHash.add($1, to: $0)
  }
  private static let fortnights = "fortnights".utf8.reduce(WordHash.seed) {
    WordHash.add($1, to: $0)
  }

  /// A count in thousandths; `nil` inside for one that is not told.
  private func count(at index: Int) -> (count: Int?, end: Int)? {
    switch keyword(index) {
    case .a:
      switch keyword(index + 1) {
      case .few: return (nil, index + 2)
      case .couple, .pair: return (2000, skip(index + 2, .of))
      case .dozen: return (12_000, index + 2)
      case .half where keyword(index + 2) == .hyphen || word(index + 2).unit != nil:
        return (500, index + 2)
      case .hundred: return (100_000, index + 2)
      default: return (1000, index + 1)
      }
    case .few, .several, .many: return (nil, index + 1)
    case .some where word(index + 1).isPlural: return (nil, index + 1)
    case .couple: return (2000, skip(index + 1, .of))
    default: break
    }
    let first = piece(index)
    if first.isDigits, first.thousandths > 0 {
      return (Int(first.word.number) * 1000 + Int(first.thousandths), index + 1)
    }
    guard let (value, end) = cardinal(at: index), value <= 1_000_000, !first.word.isPlural else {
      return nil
    }
    if first.digits == 4, !first.isGrouped, (1900...2099).contains(value), !word(end).isPlural {
      return nil
    }
    // "two and a half years"
    if keyword(end) == .and, keyword(skip(end + 1, .a)) == .half {
      return (value * 1000 + 500, skip(end + 1, .a) + 1)
    }
    return (value * 1000, end)
  }
}
