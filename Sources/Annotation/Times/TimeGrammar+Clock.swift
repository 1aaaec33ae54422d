import TextModel

extension TimeGrammar {
  /// A clock time or a stretch of the clock: "10:30", "6 p.m.", "5 to 6 pm", "half past eight".
  func clock(at index: Int, allowsBareHour: Bool = false) -> Atom? {
    guard let (first, firstEnd) = clockTime(at: index, allowsBareHour: true) else { return nil }
    var pattern = CalendarPattern()
    if let (last, end) = clockEnd(at: firstEnd, index) {
      var start = first
      if !start.hasHalf, last.hasHalf, start.hour <= 12 {
        // "5 to 6 pm": the half of the second is that of the first, unless that is later.
        let half = last.hour >= 12 ? start.hour % 12 + 12 : start.hour % 12
        if half * 60 + (start.minute ?? 0) < last.minutes { start.hour = half }
      }
      var last = last
      if !last.hasHalf, last.hour < 12, last.minutes <= start.minutes,
        last.minutes + 720 > start.minutes
      {
        last.hour += 12
      }
      if start.hasHalf || start.isCertain || last.isCertain || last.hasHalf || allowsBareHour {
        pattern.clock = start
        pattern.lastClock = last
        return (pattern, zone(at: end))
      }
    }
    guard first.isCertain || first.hasHalf || allowsBareHour else { return nil }
    pattern.clock = first
    return (pattern, zone(at: firstEnd))
  }

  /// The second time of a stretch of the clock.
  private func clockEnd(
    at index: Int, _ start: Int
  ) -> (CalendarPattern.Clock, end: Int)? {
    let joins =
      isAny(index, .to, .until, .through, .hyphen, .tilde)
      || (keyword(index) == .and && keyword(start - 1) == .between)
    guard joins else { return nil }
    return clockTime(at: index + 1, allowsBareHour: true)
  }

  /// One clock time.
  private func clockTime(
    at index: Int, allowsBareHour: Bool
  ) -> (CalendarPattern.Clock, end: Int)? {
    typealias Clock = CalendarPattern.Clock
    switch keyword(index) {
    case .noon: return (Clock(hour: 12, isCertain: true, hasHalf: true), index + 1)
    case .midnight: return (Clock(hour: 0, isCertain: true, hasHalf: true), index + 1)
    default: break
    }
    if let (clock, end) = pastOrTo(at: index) { return half(clock, at: end) }
    let own = piece(index)
    if own.isDigits {
      guard own.word.number >= 0, own.word.unit == nil, !own.word.isPlural else { return nil }
      let hour = Int(own.word.number)
      if own.digits <= 2, hour <= 24, isAny(index + 1, .colon), piece(index + 1).isGlued {
        return colonTime(at: index)
      }
      if own.thousandths > 0, own.digits <= 2, hour < 24 {
        // "8.30 pm", "17.30"
        let minute = Int(own.thousandths) / 10
        guard minute < 60, own.thousandths % 10 == 0, own.end - own.start >= 4 else { return nil }
        var clock = Clock(hour: hour, minute: minute, isCertain: false)
        clock.isCertain = hour > 12 && keyword(index - 1) == .at
        return half(clock, at: index + 1)
      }
      guard !own.isGrouped else { return nil }
      if own.digits == 4 || own.digits == 3, hour / 100 < 24, hour % 100 < 60 {
        // "1100 GMT", "730 am"
        let clock = Clock(hour: hour / 100, minute: hour % 100, isCertain: false)
        if own.digits == 4,
          word(index + 1).isZone && piece(index + 1).isCapitalised || hour < 1000
        {
          return (Clock(hour: clock.hour, minute: clock.minute, isCertain: true), index + 1)
        }
        return isAny(index + 1, .am, .pm) ? half(clock, at: index + 1) : nil
      }
      guard own.digits <= 2, hour <= 24 else { return nil }
      return bareHour(hour, at: index + 1, allowsBareHour: allowsBareHour)
    }
    guard let (hour, end) = cardinal(at: index), (1...12).contains(hour), end == index + 1 else {
      return nil
    }
    let next = skip(end, .hyphen)
    if let (minute, after) = cardinal(at: next), (10...59).contains(minute), !piece(next).isDigits {
      return half(Clock(hour: hour, minute: minute, isCertain: false), at: after)
    }
    return bareHour(hour, at: end, allowsBareHour: allowsBareHour)
  }

  private func bareHour(
    _ hour: Int, at end: Int, allowsBareHour: Bool
  ) -> (CalendarPattern.Clock, end: Int)? {
    var clock = CalendarPattern.Clock(hour: hour, isCertain: false)
    if keyword(end) == .oclock {
      clock.isCertain = true
      return half(clock, at: end + 1)
    }
    if isAny(end, .am, .pm) { return half(clock, at: end) }
    if keyword(end) == .noon, hour == 12 {
      clock.isCertain = true
      return (clock, end + 1)
    }
    return allowsBareHour ? (clock, end) : nil
  }

  /// "10:30", "8:00:31".
  private func colonTime(at index: Int) -> (CalendarPattern.Clock, end: Int)? {
    let hour = Int(word(index).number)
    let minutes = piece(index + 2)
    guard minutes.isGlued, minutes.digits == 2, !minutes.word.isPlural,
      (0..<60).contains(minutes.word.number), minutes.thousandths == 0, hour < 24
    else { return nil }
    var clock = CalendarPattern.Clock(
      hour: hour, minute: Int(minutes.word.number), isCertain: true)
    var end = index + 3
    let seconds = piece(end + 1)
    if keyword(end) == .colon, piece(end).isGlued, seconds.isGlued, seconds.digits == 2,
      (0..<60).contains(seconds.word.number)
    {
      clock.second = Int(seconds.word.number)
      end += 2
    }
    return half(clock, at: end)
  }

  /// "half past eight", "20 minutes past eight", "a quarter to nine".
  private func pastOrTo(at index: Int) -> (CalendarPattern.Clock, end: Int)? {
    var next = skip(index, .a)
    var minutes: Int
    if keyword(next) == .half {
      minutes = 30
      next += 1
    } else if word(next).unit == .quarter, !word(next).isPlural {
      minutes = 15
      next += 1
    } else if let (value, end) = cardinal(at: next), (1...59).contains(value) {
      // "5 to 6 pm" is a stretch of the clock, "five to six" may be a time.
      if piece(next).isDigits, isAny(end, .to, .before) { return nil }
      minutes = value
      next = end
      if word(next).unit == .minute { next += 1 }
    } else {
      return nil
    }
    let isTo = isAny(next, .to, .before) && minutes != 30
    guard isTo || isAny(next, .past, .after) else { return nil }
    let hour: Int
    let end: Int
    switch keyword(next + 1) {
    case .noon: (hour, end) = (12, next + 2)
    case .midnight: (hour, end) = (24, next + 2)
    default:
      guard let (value, after) = cardinal(at: next + 1), (1...12).contains(value),
        !piece(next + 1).isGrouped, word(after).unit == nil
      else { return nil }
      // "five to six" is a range of numbers; "ten to eight" only with its half or an "o'clock".
      if isTo, minutes != 15, !isAny(after, .am, .pm, .oclock) { return nil }
      if keyword(next) == .after, !isAny(after, .am, .pm, .oclock) { return nil }
      (hour, end) = (value, after)
    }
    if isTo { minutes = -minutes }
    let total = (hour * 60 + minutes + 1440) % 1440
    return (
      CalendarPattern.Clock(hour: total / 60, minute: total % 60, isCertain: true),
      skip(end, .oclock)
    )
  }

  /// Takes in "am" and "pm" after a time.
  private func half(
    _ clock: CalendarPattern.Clock, at index: Int
  ) -> (CalendarPattern.Clock, end: Int) {
    guard isAny(index, .am, .pm), clock.hour <= 12, clock.hour > 0 || clock.minute != nil,
      // "I am": a word of its own only in capitals or with its full stops.
      piece(index - 1).isDigits || tag(index) != .auxiliary
    else { return (clock, index) }
    var clock = clock
    clock.hour = clock.hour % 12 + (keyword(index) == .pm ? 12 : 0)
    clock.isCertain = true
    clock.hasHalf = true
    var end = index + 1
    if keyword(end) == .stop, piece(end).isGlued, end < lexemes.count - 1 { end += 1 }
    return (clock, end)
  }

  /// The place after a zone: "GMT", "local time", "Eastern time".
  private func zone(at index: Int) -> Int {
    if word(index).isZone, piece(index).isCapitalised { return index + 1 }
    if keyword(index) == .local, keyword(index + 1) == .time { return index + 2 }
    if piece(index).isCapitalised, keyword(index + 1) == .time, !isAny(index, .the, .this) {
      return index + 2
    }
    return skip(index, .sharp)
  }
}
