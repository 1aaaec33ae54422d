import TextModel

extension TimeGrammar {
  /// "every Thursday", "twice a week", "weekly", "Mondays", "each two days".
  func set(at index: Int) -> TimeParse? {
    func parse(_ value: String, _ end: Int) -> TimeParse {
      TimeParse(meaning: .set(value), start: index, end: end)
    }
    let own = word(index)
    if isAny(index, .twice_, .half_), keyword(index + 1) == .hyphen,
      let unit = word(index + 2).frequency, unit != .hour
    {
      // "bi-monthly" is taken as every two months, as TIMEX3 does.
      let isHalf = keyword(index) == .half_
      let value = isHalf ? (unit == .year ? "P6M" : "P0.5\(unit.letter)") : "P2\(unit.letter)"
      return parse(value, index + 3)
    }
    if let unit = own.frequency {
      // "The Daily Herald" is a name.
      guard tag(index) != .properNoun || index == 0 else { return nil }
      return parse(
        unit == .hour ? "PT1H" : unit == .quarter ? "P3M" : "P1\(unit.letter)", index + 1)
    }
    if own.weekday > 0, own.isPlural {
      var end = index + 1
      var value = "XXXX-WXX-\(own.weekday)"
      if isAny(end, .at), let found = clock(at: end + 1, allowsBareHour: false) {
        value += "T" + (found.pattern.clock.map(TimexText.clock) ?? "")
        end = found.end
      }
      return parse(value, end)
    }
    if own.weekday > 0, let part = word(index + 1).dayPart, word(index + 1).isPlural {
      return parse("XXXX-WXX-\(own.weekday)T\(part.code)", index + 2)
    }
    if own.unit == .weekend, own.isPlural, word(index - 1).number < 0 {
      return parse("XXXX-WXX-WE", index + 1)
    }
    if isAny(index, .every, .each) {
      guard let (value, end) = recurring(at: index + 1) else { return nil }
      if let found = self.clock(at: end) ?? clockAfterAt(end), value == "P1D" {
        return parse("T" + (found.pattern.clock.map(TimexText.clock) ?? ""), found.end)
      }
      return parse(value, end)
    }
    if let found = clock(at: index), isAny(found.end, .every, .each),
      let (value, end) = recurring(at: found.end + 1), let time = found.pattern.clock
    {
      return parse(
        value == "P1D" ? "T" + TimexText.clock(time) : value + "T" + TimexText.clock(time), end)
    }
    // "once a year", "three times per week", "twice every two years"
    var next: Int
    if isAny(index, .once, .twice) {
      next = index + 1
    } else if let (_, end) = cardinal(at: index), keyword(end) == .times {
      next = end + 1
    } else if isAny(index, .several, .many), keyword(index + 1) == .times {
      next = index + 2
    } else {
      return nil
    }
    guard isAny(next, .a, .per, .every, .each) else { return nil }
    next += 1
    guard let (value, end) = recurring(at: next) else { return nil }
    return parse(value, end)
  }

  private func clockAfterAt(_ index: Int) -> Atom? {
    keyword(index) == .at ? clock(at: index + 1) : nil
  }

  /// What comes again: a unit, some units, a name.
  private func recurring(at index: Int) -> (value: String, end: Int)? {
    if keyword(index) == .other, let unit = word(index + 1).unit {
      return ("P2\(unit.letter)", index + 2)
    }
    if let (amount, end) = amount(at: index), amount.isExact {
      return (TimexText.duration(amount), end)
    }
    if let (place, end) = ordinal(at: index), let unit = word(end).unit, place < 100,
      unit != .second
    {
      return ("P\(place)\(unit.letter)", end + 1)
    }
    let own = word(index)
    if own.weekday > 0 {
      if let part = word(index + 1).dayPart {
        return ("XXXX-WXX-\(own.weekday)T\(part.code)", index + 2)
      }
      return ("XXXX-WXX-\(own.weekday)", index + 1)
    }
    if let part = own.dayPart { return ("XXXX-XX-XXT\(part.code)", index + 1) }
    if let season = own.season { return ("XXXX-\(season.code)", index + 1) }
    if own.month > 0 { return ("XXXX-\(TimexText.padded(Int(own.month), 2))", index + 1) }
    guard let unit = own.unit, !own.isPlural, unit != .half, unit != .season else { return nil }
    return unit == .weekend
      ? ("XXXX-WXX-WE", index + 1)
      : (TimexText.duration(TimeAmount(parts: [.init(thousandths: 1000, unit: unit)])), index + 1)
  }

  /// "now", "currently", "recently", "at the moment".
  func reference(at index: Int) -> TimeParse? {
    func parse(_ value: TimeReference, _ end: Int) -> TimeParse {
      TimeParse(meaning: .reference(value), start: index, end: end)
    }
    switch keyword(index) {
    case .now: return parse(.present, index + 1)
    case .right where keyword(index + 1) == .now: return parse(.present, index + 2)
    case .currently: return parse(.present, index + 1)
    case .recently: return parse(.past, index + 1)
    case .at
    where keyword(index + 1) == .the && keyword(index + 2) == .moment
      && keyword(index + 3) != .of:
      return parse(.present, index + 3)
    default: return nil
    }
  }
}
