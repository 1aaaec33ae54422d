import TextModel

extension NumberContext {
  /// Whether a number is part of a name or a label: "Boeing 737", "Article 5", "F-16".
  func isName(_ amount: Amount) -> Bool {
    let index = amount.digits.lowerBound
    let token = text.atoms[index].token
    if isWrittenToWord(index, amount) { return true }
    if isLabelled(index) { return true }
    guard roles.isKnown else { return false }
    if roles.part(token) == .properNoun,
      text.kind(amount.end) != .word || text.kind(index) != .numeral
    {
      return true
    }
    if isInName(token) { return true }
    guard amount.end == amount.digits.upperBound, let head = roles.head(token) else { return false }
    // A number behind the noun it belongs to is its label.
    if head == token - 1 {
      switch roles.relation(token) {
      case .flat: return text.kind(index) == .numeral
      case .number, .compound, .apposition, .other, .unmarkedNominal, .nominalModifier:
        return roles.part(head) == .properNoun
          || roles.part(head) == .noun && (text.kind(index) == .numeral || isLabel(index - 1))
      default: return false
      }
    }
    // "Atlas 4.0 Licence": names around digits that count nothing.
    if head > token, text.kind(index) == .numeral, roles.part(token - 1) == .properNoun,
      text.touchesWord(index - 1), roles.relation(token) == .number, !roles.isPlural(head),
      roles.head(token - 1) != head
    {
      return true
    }
    // "10 Downing Street": a singular name is not counted.
    if head > token, head - token < 4, roles.relation(token) == .number,
      roles.part(head) == .properNoun, !roles.isPlural(head), text.kind(index) == .numeral,
      amount.value != .one
    {
      return true
    }
    return false
  }

  /// Digits with letters or a hyphen written to them: "F-16", "Covid-19", "5G", "2x".
  func isWrittenToWord(_ index: Int, _ amount: Amount) -> Bool {
    if text.touchesPrevious(index) {
      if text.kind(index - 1) == .word { return true }
      if text.kind(index - 1) == .hyphen, text.touchesPrevious(index - 1),
        text.kind(index - 2) == .word
      {
        return true
      }
      if text.isWord(index - 1, "#") || text.isWord(index - 1, "/") || text.isWord(index - 1, "_")
        || text.isWord(index - 1, "@")
      {
        return true
      }
    }
    guard text.kind(index) == .numeral, amount.end == amount.digits.upperBound,
      amount.end < text.atoms.count
    else {
      return false
    }
    let next = amount.end
    guard text.touchesPrevious(next) else { return false }
    return text.kind(next) == .word || text.kind(next) == .suffix
      || text.isWord(next, "/") || text.isWord(next, "_")
  }

  /// Whether a noun that numbers a series stands before: "Article 5", "page 12", "flight 370".
  func isLabelled(_ index: Int) -> Bool {
    var label = index - 1
    if text.isWord(label, "."), text.isWord(label - 1, "no") || text.isWord(label - 1, "nr") {
      label -= 1
    }
    guard label >= 0, label < text.atoms.count else { return false }
    let atom = text.atoms[label]
    if text.isWord(label, "no"),
      text.kind(index) != .numeral
        || !isCapital(label) && !text.isWord(label + 1, ".")
    {
      return false
    }
    if atom.kind == .point { return true }
    guard let isAlways = Self.labels.record(text.bytes, atom.start, atom.end) else { return false }
    return isAlways || isCapital(label) || text.kind(index) == .numeral
  }

  func isLabel(_ index: Int) -> Bool {
    guard index >= 0, index < text.atoms.count else { return false }
    let atom = text.atoms[index]
    return Self.labels.record(text.bytes, atom.start, atom.end) != nil
  }

  func isCapital(_ index: Int) -> Bool {
    let byte = text.bytes[text.atoms[index].start]
    return byte >= 0x41 && byte <= 0x5A
  }

  /// Nouns that are numbered; the value is whether they are so in small letters before words, too.
  static let labels = WordRecords<Bool>(lists: [
    (
      """
      article articles chapter chapters section sections paragraph paragraphs clause page pages \
      no no. nos nos. nr nr. number numbers flight route highway interstate motorway \
      platform gate terminal room apartment suite channel episode season volume vol vol. issue \
      figure fig fig. table item appendix annex exhibit question psalm act scene verse line lines \
      protocol resolution directive regulation chromosome phase stage level tier grade class \
      category type version mark model series lane ward district precinct zone sector bay pier \
      block unit group formula apollo track round game part step point rule schedule title week \
      day year amendment proposition battalion brigade division squadron bus
      """, false
    )
  ])

  func isInName(_ token: Int) -> Bool {
    mention(of: token).map { $0.tokens.count > 1 } ?? false
  }

  /// Whether a token is part of the name of a person.
  func isPerson(_ token: Int) -> Bool { mention(of: token)?.kind == .person }

  /// Whether a token is "I", "you", "he" or "she".
  func isPersonalPronoun(_ token: Int) -> Bool {
    guard tokens.indices.contains(token) else { return false }
    let span = tokens[token].span
    return Self.persons.record(text.bytes, Int(span.start), Int(span.end)) != nil
  }

  static let persons = WordRecords<Bool>(lists: [("i you he she", true)])

  func mention(of token: Int) -> Mention? {
    let found = mentions.partitioningIndex { $0.tokens.upperBound > token }
    guard found < mentions.count, mentions[found].tokens.contains(token) else { return nil }
    return mentions[found]
  }
}
