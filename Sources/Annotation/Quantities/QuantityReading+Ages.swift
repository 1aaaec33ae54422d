extension QuantityReading {
  /// The age that an amount is: "aged 45", "aged 8–10 years".
  func age(_ first: Amount, _ pair: AmountReader.Pair?) -> Amount? {
    guard first.kind == .count, isAge(first) else { return nil }
    var age = first
    if case .range(let range)? = pair, range.kind == .count { age = range }
    (age.kind, age.unit, age.dimension) = (.age, "year", "time")
    for (word, unit) in Self.ageUnits where text.isWord(age.end, word) {
      age.unit = unit
      age.end += 1
      break
    }
    return age
  }

  static let ageUnits: [(StaticString, String)] = [
    ("years", "year"), ("months", "month"), ("weeks", "week"), ("days", "day"),
  ]

  /// "Orlo Vant, 45, a baker", "Orlo Vant (45)", "aged 45".
  func isAge(_ amount: Amount) -> Bool {
    guard let age = amount.value?.integer, (0...120).contains(age),
      amount.end == amount.digits.upperBound
    else { return false }
    if text.isWord(amount.start - 1, "aged") || text.isWord(amount.start - 1, "age") { return true }
    if text.kind(amount.start - 1) == .of, text.isWord(amount.start - 2, "age") { return true }
    if isAgeOfSubject(amount) { return true }
    let isInCommas =
      text.isWord(amount.start - 1, ",")
      && (text.isWord(amount.end, ",") || text.isWord(amount.end, ".")
        || text.isWord(amount.end, ";"))
    let isInBrackets = text.isWord(amount.start - 1, "(") && text.isWord(amount.end, ")")
    guard isInCommas || isInBrackets, amount.start > 1, roles.isKnown else { return false }
    return roles.part(text.atoms[amount.start - 2].token) == .properNoun
      && context.isPerson(text.atoms[amount.start - 2].token)
  }

  /// "She is six", "when Vant was 61": a bare number is said of a person.
  func isAgeOfSubject(_ amount: Amount) -> Bool {
    let token = text.atoms[amount.digits.lowerBound].token
    guard roles.isKnown, roles.relation(token) != .number, amount.start == amount.digits.lowerBound,
      amount.value != .one, text.kind(amount.end) != .of
    else { return false }
    var isPredicate = false
    var isOfPerson = false
    for other in roles.dependents(of: token) {
      switch roles.relation(other) {
      case .copula: isPredicate = true
      case .subject:
        isOfPerson = context.isPerson(other) || context.isPersonalPronoun(other)
      default: break
      }
    }
    return isPredicate && isOfPerson
  }

  /// "children under 5": a bound with a bare number right behind a noun in the plural.
  func isAgeOfNoun(_ amount: Amount, _ bounds: BoundReader.Match) -> Bool {
    guard bounds.start > 0, amount.end == amount.digits.upperBound, bounds.end == amount.end,
      text.isWord(bounds.start, "under") || text.isWord(bounds.start, "over"),
      let age = amount.value?.integer, (1...110).contains(age)
    else { return false }
    return roles.isPlural(text.atoms[bounds.start - 1].token)
  }
}
