import TextModel

/// Tells numbers that are quantities from those of dates, times, names, lists and codes.
struct NumberContext {
  let text: NumberAtoms
  let roles: SyntaxRoles
  let tokens: [Token]
  let sentences: [Sentence]
  let mentions: [Mention]
  let times: [ByteSpan]

  /// Whether a number is no quantity.
  func isNoQuantity(_ amount: Amount) -> Bool {
    if overlapsTime(amount) { return true }
    if text.kind(amount.start) == .code { return true }
    switch amount.kind {
    case .count: return isTime(amount) || isName(amount) || isCode(amount)
    case .percentage where amount.unit == nil:
      return isTime(amount) || isName(amount) || isCode(amount)
    case .measure: return isName(amount)
    default: return false
    }
  }

  /// Whether a number lies in a time expression that is given.
  func overlapsTime(_ amount: Amount) -> Bool {
    guard !times.isEmpty else { return false }
    let span = ByteSpan(
      text.atoms[amount.digits.lowerBound].start, text.atoms[amount.digits.upperBound - 1].end)
    let found = times.partitioningIndex { $0.end > span.start }
    return found < times.count && times[found].overlaps(span)
  }

  // MARK: - Times

  /// Whether a number is part of a date, a time of the day or a duration.
  func isTime(_ amount: Amount) -> Bool {
    isDuration(amount) || isDayOfMonth(amount) || isHour(amount) || isYear(amount)
  }

  /// "three weeks", "a 12-hour strike", "two long years", "half an hour", "several of the days".
  private func isDuration(_ amount: Amount) -> Bool {
    var index = amount.end
    if text.kind(index) == .hyphen { index += 1 }
    if text.kind(index) == .of { index += 1 }
    if amount.number == .fraction || text.kind(amount.end) == .of,
      text.kind(index) == .article || text.isWord(index, "the")
    {
      index += 1
    }
    if isTimeUnit(index) { return true }
    if text.isWord(index, "more") || text.isWord(index, "further") || text.isWord(index, "straight")
      || text.isWord(index, "consecutive") || text.isWord(index, "full")
    {
      return isTimeUnit(index + 1)
    }
    let token = text.atoms[amount.digits.upperBound - 1].token
    guard roles.relation(token) == .number || roles.relation(token) == .adjective,
      let head = roles.head(token), head > token, head - token < 5, tokens.indices.contains(head)
    else { return false }
    let span = tokens[head].span
    return TimeWords.units.record(text.bytes, Int(span.start), Int(span.end)) != nil
  }

  private func isTimeUnit(_ index: Int) -> Bool {
    guard index < text.atoms.count, text.kind(index) == .word else { return false }
    let atom = text.atoms[index]
    return TimeWords.units.record(text.bytes, atom.start, atom.end) != nil
  }

  private func isMonth(_ index: Int) -> Bool {
    guard index >= 0, index < text.atoms.count, text.kind(index) == .word else { return false }
    let atom = text.atoms[index]
    guard text.bytes[atom.start] >= 0x41, text.bytes[atom.start] <= 0x5A else { return false }
    return TimeWords.months.record(text.bytes, atom.start, atom.end) != nil
  }

  /// "6 April", "April 6", "the 6th of April".
  private func isDayOfMonth(_ amount: Amount) -> Bool {
    guard let day = amount.value?.integer, (1...31).contains(day) else { return false }
    if isMonth(amount.start - 1) || isMonth(amount.end) { return true }
    return text.kind(amount.end) == .of && isMonth(amount.end + 1)
  }

  /// "at 7", "3 pm", "6 o'clock".
  private func isHour(_ amount: Amount) -> Bool {
    guard let hour = amount.value?.integer, (0...2400).contains(hour) else { return false }
    if amount.end < text.atoms.count {
      let atom = text.atoms[amount.end]
      if atom.kind == .word || atom.kind == .mark,
        TimeWords.afterHour.record(text.bytes, atom.start, atom.end) != nil, !isTimeUnit(amount.end)
      {
        return true
      }
    }
    guard (1...12).contains(hour), text.isWord(amount.start - 1, "at"),
      text.kind(amount.start) == .numeral
    else { return false }
    return text.kind(amount.end) == .mark || text.isWord(amount.end, "on")
      || text.isWord(amount.end, "tonight") || text.isWord(amount.end, "tomorrow")
      || text.isWord(amount.end, "today") || text.isWord(amount.end, "this")
  }

  /// Four digits from 1000 to 2199 that count nothing, and "the 1990s".
  private func isYear(_ amount: Amount) -> Bool {
    let index = amount.digits.lowerBound
    guard amount.digits.count == 1, let numeral = text.numeral(index), numeral.shape == .integer,
      let year = numeral.value.integer
    else { return false }
    // "1990s", "'90s".
    if text.isWord(index + 1, "s"), text.touchesPrevious(index + 1) { return true }
    if text.isWord(index - 1, "'") || text.isWord(index - 1, "’"), text.touchesPrevious(index),
      numeral.digits == 2
    {
      return true
    }
    guard numeral.digits == 4, (1000...2199).contains(year) else { return false }
    let token = text.atoms[index].token
    let isLikely = (1900...2050).contains(year) && year % 100 != 0
    if roles.isKnown, roles.relation(token) == .number, let head = roles.head(token), head > token,
      roles.isPlural(head)
    {
      // "1500 people", but "the 2016 elections".
      return isLikely
    }
    if index > 0 {
      let before = text.atoms[index - 1]
      if TimeWords.beforeYear.record(text.bytes, before.start, before.end) != nil, isLikely {
        return true
      }
    }
    return isLikely || !roles.isKnown
      || text.isWord(index - 1, "in") || text.isWord(index - 1, "since")
  }

  // MARK: - Codes and lists

  /// Whether a number numbers an item of a list, repeats one, or is a group of a longer code.
  func isCode(_ amount: Amount) -> Bool {
    let index = amount.digits.lowerBound
    guard amount.digits.count == 1, let numeral = text.numeral(index) else { return false }
    if numeral.shape == .fraction, !isPlainFraction(amount, numeral) { return true }
    // A telephone number in groups, with its sign.
    if text.isWord(index - 1, "+"), text.touchesPrevious(index) { return true }
    if numeral.shape == .integer, isGroupOfCode(index) { return true }
    // "(1)", "1)", "1." at the start of a sentence.
    let closes = text.isWord(index + 1, ")")
    if closes, !(1...8).contains(where: { text.isWord(index - $0, "(") }), numeral.digits <= 2 {
      return true
    }
    if closes, text.isWord(index - 1, "("), numeral.digits <= 2 {
      // "forty-five (45)" repeats a number; "(1)" begins an item; ages are told apart elsewhere.
      switch text.kind(index - 2) {
      case .unit, .tens, .hundred, .scale, .mark: return true
      default: return false
      }
    }
    return isFirst(index) && text.isWord(index + 1, ".") && numeral.digits <= 3
  }

  private func isFirst(_ index: Int) -> Bool {
    let token = text.atoms[index].token
    return sentence(of: token)?.lowerBound == token
  }

  /// The tokens of the sentence of a token.
  func sentence(of token: Int) -> Range<Int>? {
    let found = sentences.partitioningIndex { $0.tokens.upperBound > token }
    guard found < sentences.count else { return nil }
    let range = sentences[found].tokens.clamped(to: tokens.indices)
    return range.contains(token) ? range : nil
  }

  /// A fraction with a common denominator; "9/11" and "24/7" are names.
  private func isPlainFraction(_ amount: Amount, _ numeral: Numeral) -> Bool {
    guard numeral.digits > 0 else { return true }
    let start = text.atoms[amount.digits.lowerBound].start
    let reader = NumeralReader(bytes: text.bytes)
    let slash = reader.endOfDigits(start)
    guard reader.byte(slash) == UInt8(ascii: "/") else { return true }
    let end = reader.endOfDigits(slash + 1)
    var below = 0
    for offset in slash + 1..<min(end, slash + 6) {
      below = below * 10 + Int(reader.byte(offset) &- 0x30)
    }
    guard let value = amount.value, value.isBelow(.one) else { return false }
    return (2...10).contains(below) || [12, 15, 16, 20, 32, 64, 100, 1000].contains(below)
  }

  /// Groups of digits with spaces between, as telephone numbers have.
  private func isGroupOfCode(_ index: Int) -> Bool {
    func digits(_ place: Int) -> Int {
      guard text.kind(place) == .numeral, let numeral = text.numeral(place),
        numeral.shape == .integer
      else { return 0 }
      return numeral.digits
    }
    let before = digits(index - 1)
    let after = digits(index + 1)
    return before >= 3 && digits(index) >= 3 || after >= 3 && digits(index) >= 3
  }
}
