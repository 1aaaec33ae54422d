/// Reads currencies before and behind numbers.
struct CurrencyReader {
  let text: NumberAtoms

  /// A currency in the text.
  struct Match {
    let code: String
    /// Its first piece.
    let start: Int
    /// The piece after it.
    let end: Int
    let isSubunit: Bool
    let factor: Int64
  }

  private func record(_ index: Int) -> Currencies.Record? {
    guard index >= 0, index < text.atoms.count else { return nil }
    let atom = text.atoms[index]
    switch atom.kind {
    case .word, .mark, .suffix: break
    default: return nil
    }
    return Currencies.table.record(text.bytes, atom.start, atom.end)
  }

  private func country(_ index: Int) -> String? {
    guard index >= 0, index < text.atoms.count else { return nil }
    let atom = text.atoms[index]
    guard atom.kind == .word || atom.kind == .article else { return nil }
    return Currencies.countries.record(text.bytes, atom.start, atom.end)
  }

  /// The currency that ends right before a number: "$", "US$", "C $", "EUR", "Rs.".
  func currency(before number: Int) -> Match? {
    let index =
      text.kind(number - 1) == .mark && text.isWord(number - 1, ".")
      ? number - 2 : number - 1
    guard let record = record(index), record.isCode || isLeading(index) else { return nil }
    if text.atoms[index].kind == .word, record.isCode, !isUpperCase(index),
      !isWrittenTo(index, number)
    {
      return nil
    }
    var start = index
    var code = record.code
    // "US $5", "C$5": the letters of the country stand before the sign.
    if text.bytes[text.atoms[index].start] == UInt8(ascii: "$"), let country = country(index - 1),
      let specific = Currencies.codesByCountry[country + ":USD"],
      country != "AU" && country != "CA" || text.atoms[index - 1].kind == .word
        || text.touchesPrevious(index)
    {
      start -= 1
      code = specific
    }
    return Match(
      code: code, start: start, end: number, isSubunit: record.isSubunit, factor: record.factor)
  }

  /// Whether a unit that goes behind numbers stands before this one: "dollar 22.5 million".
  private func isLeading(_ index: Int) -> Bool {
    switch text.kind(index - 1) {
    case .numeral, .unit, .tens, .hundred, .scale, .suffix: return false
    default: break
    }
    return text.isWord(index, "dollar") || text.isWord(index, "ringgit")
      || text.isWord(index, "ringgits")
  }

  private func isWrittenTo(_ index: Int, _ number: Int) -> Bool {
    text.isWord(index, "rs") || text.isWord(index, "rs.")
      || number == index + 1 && text.touchesPrevious(number)
      || text.bytes[text.atoms[index].end - 1] == UInt8(ascii: "$")
  }

  private func isUpperCase(_ index: Int) -> Bool {
    let atom = text.atoms[index]
    let first = text.bytes[atom.start]
    let last = text.bytes[atom.end - 1]
    return first >= 0x41 && first <= 0x5A && (last >= 0x41 && last <= 0x5A || last >= 0x80)
  }

  /// The currency at a piece behind a number: "dollars", "US dollars", "€", "USD".
  func currency(at start: Int) -> Match? {
    var index = start
    var named: String?
    // "Hong Kong dollars", "New Zealand dollars", "Saudi riyals".
    for ahead in 0...(beginsCountry(start) ? 1 : 0) where named == nil {
      if let country = country(start + ahead), record(start + ahead + 1) != nil {
        named = country
        index = start + ahead + 1
      }
    }
    if index == start, text.touchesPrevious(start), text.kind(start - 1) == .numeral,
      let code = subunit(start)
    {
      return Match(code: code, start: start, end: start + 1, isSubunit: true, factor: 1)
    }
    guard let record = record(index) else { return nil }
    let atom = text.atoms[index]
    if atom.kind == .word, record.isCode, !isAmountCode(index) { return nil }
    // "5 $10 notes": a sign goes with the number behind it.
    if atom.kind == .mark, text.kind(index + 1) == .numeral, !text.touchesPrevious(index) {
      return nil
    }
    let code = named.flatMap { Currencies.codesByCountry[$0 + ":" + record.code] } ?? record.code
    var end = index + 1
    if text.isWord(end, "sterling") { end += 1 }
    return Match(
      code: code, start: start, end: end, isSubunit: record.isSubunit, factor: record.factor)
  }

  /// The letters for pence and cents that are written to digits: "35p", "20c".
  private func subunit(_ index: Int) -> String? {
    let atom = text.atoms[index]
    guard atom.end == atom.start + 1 else { return nil }
    switch text.bytes[atom.start] {
    case UInt8(ascii: "p"): return "penny"
    case UInt8(ascii: "c"): return "cent"
    default: return nil
    }
  }

  /// Whether a word begins the name of a country that has two.
  private func beginsCountry(_ index: Int) -> Bool {
    text.isWord(index, "hong") || text.isWord(index, "new") || text.isWord(index, "saudi")
      || text.isWord(index, "sri") || text.isWord(index, "south")
  }

  /// Whether a code behind a number is no common word: in capitals, or written to the number.
  private func isAmountCode(_ index: Int) -> Bool {
    let length = text.atoms[index].end - text.atoms[index].start
    if isUpperCase(index) { return length >= 2 }
    return length == 3
      && (text.isWord(index, "usd") || text.isWord(index, "eur")
        || text.isWord(index, "gbp"))
  }
}
