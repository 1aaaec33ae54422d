/// What the grammar of numbers asks of the words around a number.
struct NumberTags {
  let roles: SyntaxRoles

  /// Whether a piece names a stretch of time: "days", "year".
  func isTimeUnit(_ text: NumberAtoms, _ index: Int) -> Bool {
    guard index < text.atoms.count, text.atoms[index].kind == .word else { return false }
    let atom = text.atoms[index]
    return TimeWords.units.record(text.bytes, atom.start, atom.end) != nil
  }

  /// Whether digits are an amount of money: a currency stands before or behind them.
  func isMoney(_ text: NumberAtoms, numeral: Int, after: Int) -> Bool {
    let currencies = CurrencyReader(text: text)
    return currencies.currency(before: numeral) != nil || currencies.currency(at: after) != nil
  }

  /// Whether a noun in the plural stands at a piece.
  func isPluralNoun(_ text: NumberAtoms, _ index: Int) -> Bool {
    guard index < text.atoms.count, text.atoms[index].kind == .word else { return false }
    return roles.isPlural(text.atoms[index].token)
  }

  /// Whether a word behind digits is an abbreviated scale set off by a space: "5 bn".
  func isDetachedSuffix(_ text: NumberAtoms, _ index: Int) -> Bool {
    let atom = text.atoms[index]
    guard text.kind(index - 1) == .numeral, atom.end - atom.start <= 3 else { return false }
    if text.isWord(index, "bn") || text.isWord(index, "mn") || text.isWord(index, "tn")
      || text.isWord(index, "cr") || text.isWord(index, "mln") || text.isWord(index, "bln")
      || text.isWord(index, "trn")
    {
      return true
    }
    guard atom.end - atom.start == 1, text.isWord(index, "m") || text.isWord(index, "b") else {
      return false
    }
    return CurrencyReader(text: text).currency(before: index - 1) != nil
  }

  /// Whether "half" is a part of a whole, not of a name, a time or an adjective.
  func isHalf(_ text: NumberAtoms, _ index: Int) -> Bool {
    let token = text.atoms[index].token
    let next = text.kind(index + 1)
    if next == .of { return !isOrdered(text, index) }
    if next == .article || text.isWord(index + 1, "the") || text.isWord(index + 1, "its")
      || text.isWord(index + 1, "their") || text.isWord(index + 1, "his")
      || text.isWord(index + 1, "her") || text.isWord(index + 1, "our")
    {
      return true
    }
    guard next != .hyphen, text.kind(index - 1) != .hyphen, !isOrdered(text, index) else {
      return false
    }
    guard roles.isKnown else { return true }
    switch roles.part(token) {
    case .noun, .number, .determiner: return roles.relation(token) != .compound
    case .adjective: return roles.isPlural(text.atoms[min(index + 1, text.atoms.count - 1)].token)
    default: return false
    }
  }

  private func isOrdered(_ text: NumberAtoms, _ index: Int) -> Bool {
    switch text.kind(index - 1) {
    case .ordinalUnit, .ordinalNumeral: return true
    default: break
    }
    return text.isWord(index - 1, "other") || text.isWord(index - 1, "latter")
      || text.isWord(index - 1, "last") || text.isWord(index - 1, "better")
      || text.isWord(index - 1, "this") || text.isWord(index - 1, "each")
      || text.isWord(index - 1, "final")
  }

  /// Whether a singular "third" or "quarter" is a part of a whole: no noun follows that it counts.
  func isFractionNoun(_ text: NumberAtoms, _ index: Int, end: Int) -> Bool {
    let next = text.kind(end)
    if next == .of || next == .scale { return true }
    guard end < text.atoms.count, next == .word else { return next != .hyphen }
    guard roles.isKnown else { return false }
    switch roles.part(text.atoms[end].token) {
    case .noun, .properNoun, .adjective:
      let token = text.atoms[index].token
      let relation = roles.relation(token)
      return relation != .adjective && relation != .compound && relation != .number
        && roles.part(token) == .noun
    case .number: return false
    default: return true
    }
  }

  /// Whether "one" is a number and not a pronoun: "that one", "no one", "one another".
  func isOne(_ text: NumberAtoms, _ index: Int) -> Bool {
    let token = text.atoms[index].token
    if text.isWord(index + 1, "another") { return false }
    if roles.relation(token) == .number { return true }
    guard index > 0 else { return !roles.isKnown || roles.part(token) == .number }
    if text.isWord(index - 1, "no") || text.isWord(index - 1, "every")
      || text.isWord(index - 1, "some") || text.isWord(index - 1, "any")
    {
      return false
    }
    let before = text.atoms[index - 1]
    switch before.kind {
    case .ordinalUnit, .ordinalNumeral, .article: return false
    default: break
    }
    if Self.pointing.record(text.bytes, before.start, before.end) != nil { return false }
    guard roles.isKnown else { return true }
    if roles.part(before.token) == .adjective, roles.head(before.token) == token { return false }
    return roles.part(token) == .number
  }

  /// Words that make "one" a pronoun.
  private static let pointing = WordRecords<Bool>(lists: [
    ("the this that which each another next last previous current same only such", true)
  ])
}
