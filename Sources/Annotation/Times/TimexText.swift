import TextModel

/// The forms of TIMEX3 values.
enum TimexText {
  /// A number with zeros before it.
  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// "17", "17:30", "17:30:15".
  static func clock(_ clock: CalendarPattern.Clock) -> String {
    var text = padded(clock.hour, 2)
    if let minute = clock.minute { text += ":" + padded(minute, 2) }
    if let second = clock.second { text += ":" + padded(second, 2) }
    return text
  }

  /// "P3D", "PT1H30M", "P2.5Y", "PXW".
  static func duration(_ amount: TimeAmount) -> String {
    var date = ""
    var time = ""
    for part in amount.parts {
      let count = part.thousandths.map(number) ?? "X"
      switch part.unit {
      case .second, .minute, .hour: time += count + part.unit.letter
      case .half: date += part.whole.map { String($0 * 6) + "M" } ?? "XM"
      case .quarter: date += part.whole.map { String($0 * 3) + "M" } ?? "XM"
      default: date += count + (amount.isBusiness && part.unit == .day ? "BD" : part.unit.letter)
      }
    }
    return "P" + date + (time.isEmpty ? "" : "T" + time)
  }

  /// Thousandths as a number with as many decimals as it needs.
  private static func number(_ thousandths: Int) -> String {
    let whole = thousandths / 1000
    var rest = thousandths % 1000
    guard rest > 0 else { return String(whole) }
    var width = 3
    while rest % 10 == 0 {
      rest /= 10
      width -= 1
    }
    return String(whole) + "." + padded(rest, width)
  }

  /// What words alone say, with X for what they leave open.
  static func open(_ meaning: TimeMeaning) -> String {
    switch meaning {
    case .calendar(let pattern): open(pattern)
    case .counted(let count, let unit, let whole, let time):
      counted(count, unit, open(whole)) + (time.map(timeOfDay) ?? "")
    case .portion(_, _, let whole): open(whole)
    case .around(let unit, _): unit == .weekend ? "XXXX-WXX-WE" : "XXXX-WXX"
    case .shifted(let amount, let isAfter, let origin, _): shifted(amount, isAfter, origin)
    case .stretch(let amount, _), .duration(let amount, _): duration(amount)
    case .range(let first, let last): open(first) + "/" + open(last)
    case .set(let value): value
    case .reference(let reference): reference.rawValue
    }
  }

  private static func counted(
    _ count: Int, _ unit: TimeMeaning.Counted, _ whole: String
  ) -> String {
    switch unit {
    case .weekday(let day): return whole + "-WXX-\(day)"
    case .unit(let unit):
      switch unit {
      case .day: return whole + (whole.utf8.count == 4 ? "-XX-XX" : "-XX")
      case .week: return whole + "-WXX"
      default: return whole
      }
    }
  }

  private static func shifted(
    _ amount: TimeAmount, _ isAfter: Bool, _ origin: TimeMeaning.Origin
  ) -> String {
    guard amount.isExact else { return isAfter ? "FUTURE_REF" : "PAST_REF" }
    if case .time(let meaning) = origin, case .calendar(let pattern) = meaning, pattern.namesDay {
      return "XXXX-XX-XX"
    }
    switch amount.finest {
    case .second, .minute, .hour: return "XXXX-XX-XXTXX:XX"
    case .day, .weekend: return "XXXX-XX-XX"
    case .week: return "XXXX-WXX"
    case .month: return "XXXX-XX"
    case .quarter: return "XXXX-QX"
    case .half: return "XXXX-HX"
    case .season, .year: return "XXXX"
    case .decade: return "XXX"
    case .century, .millennium: return "XX"
    }
  }

  /// A pattern with X for what it leaves open.
  static func open(_ pattern: CalendarPattern) -> String {
    let time = timeOfDay(pattern)
    guard pattern.namesDate else { return time }
    return date(pattern) + time
  }

  /// "T17:30", "TMO"; empty without one.
  static func timeOfDay(_ pattern: CalendarPattern) -> String {
    if let first = pattern.clock {
      let start = "T" + clock(first)
      return pattern.lastClock.map { start + "/T" + clock($0) } ?? start
    }
    return pattern.dayPart.map { "T" + $0.code } ?? ""
  }

  private static func date(_ pattern: CalendarPattern) -> String {
    if let century = pattern.century {
      return (pattern.isBeforeChrist ? "BC" : "") + padded(century, 2)
    }
    if let decade = pattern.decade { return padded(decade, 3) }
    if case .once(let year, let month, let day) = pattern.holiday {
      return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
    var year = pattern.year.map { padded($0, 4) } ?? "XXXX"
    if pattern.isBeforeChrist { year = "BC" + year }
    if pattern.isFiscal { year = "FY" + year }
    if let half = pattern.half { return "\(year)-H\(half)" }
    if let quarter = pattern.quarter { return "\(year)-Q\(quarter)" }
    if let season = pattern.season { return "\(year)-\(season.code)" }
    if let week = pattern.week { return "\(year)-W\(padded(week, 2))" }
    if case .fixed(let month, let day) = pattern.holiday {
      return "\(year)-\(padded(month, 2))-\(padded(day, 2))"
    }
    if pattern.holiday != nil { return year + "-XX-XX" }
    if let month = pattern.month {
      var text = "\(year)-\(padded(month, 2))"
      if let day = pattern.day {
        let first = text
        text += "-" + padded(day, 2)
        if let last = pattern.lastDay { text += "/\(first)-\(padded(last, 2))" }
      }
      return text
    }
    if let weekday = pattern.weekday, pattern.day == nil { return "\(year)-WXX-\(weekday)" }
    if let day = pattern.day { return "\(year)-XX-\(padded(day, 2))" }
    if pattern.isWeekend { return "\(year)-WXX-WE" }
    switch pattern.relation?.unit {
    case .day: return year + "-XX-XX"
    case .week: return year + "-WXX"
    case .month: return year + "-XX"
    case .quarter: return year + "-QX"
    case .decade: return "XXX"
    case .century: return "XX"
    default: return year
    }
  }
}

extension TimeUnit {
  /// Its letters in a duration.
  var letter: String {
    switch self {
    case .second: "S"
    case .minute: "M"
    case .hour: "H"
    case .day: "D"
    case .weekend: "WE"
    case .week: "W"
    case .month: "M"
    case .quarter: "Q"
    case .half: "H"
    case .season: "S"
    case .year: "Y"
    case .decade: "DE"
    case .century: "CE"
    case .millennium: "ML"
    }
  }
}
