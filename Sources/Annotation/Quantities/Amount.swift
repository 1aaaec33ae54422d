import TextModel

/// A number with its unit or currency.
struct Amount {
  /// A number, or the first of two.
  var value: ExactFraction?
  var low: ExactFraction?
  var high: ExactFraction?
  var number: NumberPhrase.Kind
  var kind: Quantity.Kind = .count
  var unit: String?
  var dimension: String?
  /// Its first piece.
  var start: Int
  /// The piece after it.
  var end: Int
  /// The pieces of the number alone.
  var digits: Range<Int>
  /// How many numbers of the text it is made of.
  var readings = 1
  /// Whether it is made of two numbers, of which it is the least and the most.
  var isRange = false
}

/// Reads amounts: numbers with the units and currencies around them.
struct AmountReader {
  let text: NumberAtoms
  let roles: SyntaxRoles
  let readings: [NumberReading]

  /// The amount that begins with a number of the text.
  func amount(_ place: Int) -> Amount {
    let reading = readings[place]
    let parsed = reading.parsed
    var amount = Amount(
      value: parsed.value, low: parsed.low, high: parsed.high, number: parsed.kind,
      start: reading.start, end: reading.end, digits: reading.start..<reading.end)
    if parsed.kind == .ordinal { return amount }
    if let currency = CurrencyReader(text: text).currency(before: unsigned(reading.start)) {
      addMoney(&amount, place, currency, isBefore: true)
      return amount
    }
    let units = UnitReader(text: text)
    if let percent = units.percent(at: reading.end) {
      amount.kind = percent.isPoints ? .points : .percentage
      amount.unit = percent.symbol
      amount.end = percent.end
      return amount
    }
    if let percent = percentOf(before: reading.start) {
      amount.kind = .percentage
      amount.unit = "%"
      amount.start = percent
      return amount
    }
    if let age = age(reading.end) {
      amount.kind = .age
      amount.unit = age.unit
      amount.dimension = "time"
      amount.end = age.end
      return amount
    }
    if let currency = CurrencyReader(text: text).currency(at: reading.end), !isPounds(place) {
      addMoney(&amount, place, currency, isBefore: false)
      return amount
    }
    addUnit(&amount, place)
    if amount.kind == .count, parsed.kind == .fraction { amount.kind = .percentage }
    return amount
  }

  /// The first digits of a number that begins with a sign: "-$5" and "$-5".
  private func unsigned(_ start: Int) -> Int { start }

  /// "per cent of 22", as lists of figures have it.
  private func percentOf(before start: Int) -> Int? {
    guard text.kind(start - 1) == .of else { return nil }
    if text.isWord(start - 2, "percent") || text.isWord(start - 2, "%") {
      return text.kind(start - 3) == .numeral ? nil : start - 2
    }
    guard text.isWord(start - 2, "cent"), text.isWord(start - 3, "per") else { return nil }
    switch text.kind(start - 4) {
    case .numeral, .unit, .tens, .hundred, .scale: return nil
    default: return start - 3
    }
  }

  /// "years old", "-year-old", "weeks of age", "yo".
  private func age(_ start: Int) -> (unit: String, end: Int)? {
    let index = text.kind(start) == .hyphen ? start + 1 : start
    if text.isWord(index, "yo") || text.isWord(index, "y/o") { return ("year", index + 1) }
    let units: [(StaticString, StaticString, String)] = [
      ("year", "years", "year"), ("month", "months", "month"), ("week", "weeks", "week"),
      ("day", "days", "day"), ("hour", "hours", "hour"),
    ]
    guard let unit = units.first(where: { text.isWord(index, $0.0) || text.isWord(index, $0.1) })
    else { return nil }
    let next = text.kind(index + 1) == .hyphen ? index + 2 : index + 1
    if text.isWord(next, "old") || text.isWord(next, "olds") { return (unit.2, next + 1) }
    if text.kind(next) == .of, text.isWord(next + 1, "age") { return (unit.2, next + 2) }
    return nil
  }

  /// Whether pounds behind a number are a weight and not money.
  private func isPounds(_ place: Int) -> Bool {
    let end = readings[place].end
    let index = text.kind(end) == .hyphen ? end + 1 : end
    guard text.isWord(index, "pounds") || text.isWord(index, "pound") else { return false }
    if text.isWord(index + 1, "sterling") { return false }
    if let value = readings[place].parsed.value, !value.isBelow(ExactFraction(10_000)) {
      return false
    }
    let around = max(0, index - 12)..<min(text.atoms.count, index + 8)
    if around.contains(where: { isMoneyWord($0) }) { return false }
    if text.kind(index + 1) == .of { return true }
    if around.contains(where: { isWeightWord($0) }) { return true }
    return text.atoms[end - 1].kind != .numeral || readings[place].parsed.value?.integer == nil
  }

  private static let moneyWords = WordRecords<Bool>(lists: [
    (
      """
      pay paid pays paying cost costs price prices priced worth fine fined bill earn earns earned \
      spend spent salary wage fee fees debt debts loan profit profits loss money cash bank fund \
      funds funding budget tax taxes compensation damages € $ £ sterling euros dollars
      """, true
    )
  ])

  private static let weightWords = WordRecords<Bool>(lists: [
    (
      """
      weigh weighs weighed weighing weight heavy heavier lbs lb kg kilograms kilos tons tonnes ton \
      baby ounces lift lifted gained shed
      """, true
    )
  ])

  private func isMoneyWord(_ index: Int) -> Bool {
    let atom = text.atoms[index]
    return Self.moneyWords.record(text.bytes, atom.start, atom.end) != nil
  }

  private func isWeightWord(_ index: Int) -> Bool {
    let atom = text.atoms[index]
    return Self.weightWords.record(text.bytes, atom.start, atom.end) != nil
  }

  private func addUnit(_ amount: inout Amount, _ place: Int) {
    if let end = multiple(amount.end) {
      amount.kind = .measure
      amount.unit = "×"
      amount.dimension = "ratio"
      amount.end = end
      return
    }
    let units = UnitReader(text: text)
    let digits = text.kind(amount.digits.upperBound - 1) == .numeral
    guard let unit = units.unit(at: amount.end, digits: digits) else { return }
    amount.kind = .measure
    amount.unit = unit.symbol
    amount.dimension = unit.dimension
    amount.end = unit.end
    // "5 feet 2 inches", "6 lb 4 oz".
    let parts: (String, Int64)? =
      switch unit.symbol {
      case "ft": ("in", 12)
      case "lb": ("oz", 16)
      case "st": ("lb", 14)
      default: nil
      }
    guard let (symbol, count) = parts, place + 1 < readings.count else { return }
    let next = readings[place + 1]
    let joint = text.kind(unit.end) == .and ? unit.end + 1 : unit.end
    guard next.start == joint, next.parsed.kind == .cardinal, let rest = next.parsed.value,
      rest.isBelow(ExactFraction(count))
    else { return }
    var end = next.end
    if text.kind(end) == .into {
      guard symbol == "in" else { return }
      end += 1
    } else {
      guard let second = units.unit(at: end, digits: true), second.symbol == symbol else { return }
      end = second.end
    }
    guard let part = rest.over(ExactFraction(count)), let sum = amount.value?.adding(part) else {
      return
    }
    amount.value = sum
    amount.end = end
    amount.readings = 2
  }

  private func addMoney(
    _ amount: inout Amount, _ place: Int, _ currency: CurrencyReader.Match, isBefore: Bool
  ) {
    amount.kind = .money
    amount.unit = currency.code
    amount.dimension = "currency"
    if currency.factor != 1 { multiply(&amount, by: currency.factor) }
    if isBefore {
      amount.start = currency.start
      // "$5 million dollars" says it twice; "$5 US" names the country behind.
      if let again = CurrencyReader(text: text).currency(at: amount.end),
        again.code == currency.code,
        !again.isSubunit
      {
        amount.end = again.end
      }
    } else {
      amount.end = currency.end
      // "75 USD million".
      if text.kind(currency.end) == .scale, !text.atoms[currency.end].isPlural {
        multiply(&amount, by: text.atoms[currency.end].value)
        amount.end += 1
      }
    }
    if !currency.isSubunit { addCents(&amount, place) }
  }

  /// "tenfold" written apart, and "three times as many", "five times larger".
  private func multiple(_ start: Int) -> Int? {
    let index = text.kind(start) == .hyphen ? start + 1 : start
    if text.isWord(index, "fold") { return index + 1 }
    guard text.isWord(start, "times"), start + 1 < text.atoms.count else { return nil }
    let next = start + 1
    if text.isWord(next, "as") || text.isWord(next, "more") || text.isWord(next, "less")
      || text.isWord(next, "the") || text.isWord(next, "that") || text.isWord(next, "fewer")
    {
      return next
    }
    let token = text.atoms[next].token
    return roles.part(token) == .adjective && isComparative(next) ? next : nil
  }

  private func isComparative(_ index: Int) -> Bool {
    let atom = text.atoms[index]
    return atom.end - atom.start > 3 && text.bytes[atom.end - 1] | 0x20 == UInt8(ascii: "r")
      && text.bytes[atom.end - 2] | 0x20 == UInt8(ascii: "e")
  }

  private func multiply(_ amount: inout Amount, by factor: Int64) {
    let factor = ExactFraction(factor)
    amount.value = amount.value?.times(factor)
    amount.low = amount.low?.times(factor)
    amount.high = amount.high?.times(factor)
  }

  /// "3 dollars 50 cents", "$20 and 43c", "15 dollars and 50".
  private func addCents(_ amount: inout Amount, _ place: Int) {
    guard place + 1 < readings.count, amount.value != nil else { return }
    let hasAnd = text.kind(amount.end) == .and
    let next = readings[place + 1]
    guard next.start == (hasAnd ? amount.end + 1 : amount.end), next.parsed.kind == .cardinal,
      let cents = next.parsed.value, cents.integer != nil, cents.isBelow(ExactFraction(100))
    else { return }
    var end = next.end
    if let unit = CurrencyReader(text: text).currency(at: end), unit.isSubunit {
      end = unit.end
    } else if text.kind(end) == .word, text.isWord(end, "c"), text.touchesPrevious(end) {
      end += 1
    } else {
      // Without the word only at the end of a clause, or it is another number.
      guard end >= text.atoms.count || text.kind(end) == .mark || text.kind(end) == .and else {
        return
      }
    }
    guard let part = cents.over(ExactFraction(100)), let sum = amount.value?.adding(part) else {
      return
    }
    amount.value = sum
    amount.end = end
    amount.readings = 2
  }
}
