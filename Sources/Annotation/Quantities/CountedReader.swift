import TextModel

/// Finds what a quantity counts: a noun phrase, and the event that it is counted in.
struct CountedReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  let roles: SyntaxRoles
  /// The tokens of the sentence.
  let sentence: Range<Int>
  /// The tokens that belong to the quantity: its amount with the words that bound it.
  let whole: Range<Int>

  /// A noun with what was found of it.
  struct Counted {
    var pieces: [ByteSpan] = []
    var event: Quantity.Event?
  }

  /// What the amount in some tokens counts.
  ///
  /// `nil` where it counts nothing: "she is one of the best".
  func counted(_ amount: Range<Int>, kind: Quantity.Kind) -> Counted? {
    guard let top = top(of: amount) else { return Counted() }
    let amount = min(amount.lowerBound, whole.lowerBound)..<max(amount.upperBound, whole.upperBound)
    switch kind {
    case .count: return countedThings(top, amount)
    case .percentage, .points: return part(top, amount)
    case .money, .measure: return measured(top, amount)
    case .age:
      guard let holder = described(top, amount), roles.syntax?.lemma(of: holder) != "age" else {
        return Counted()
      }
      return Counted(pieces: phrase(holder, without: amount))
    }
  }

  /// What a word before a noun counts, though it is no number.
  func counted(_ determiner: Range<Int>, ofNoun noun: Int) -> Counted {
    Counted(pieces: phrase(noun, without: determiner), event: event(of: noun))
  }

  /// The token of an amount whose head lies outside it.
  func top(of amount: Range<Int>) -> Int? {
    amount.last { token in
      guard let head = roles.head(token) else { return true }
      return !amount.contains(head) && roles.part(token) != .punctuation
        && roles.relation(token) != .caseMark && roles.relation(token) != .adverb
    } ?? amount.last
  }

  // MARK: - Kinds of amounts

  func countedThings(_ top: Int, _ amount: Range<Int>) -> Counted? {
    var noun: Int?
    if let head = roles.head(top), isModifier(roles.relation(top)), isNoun(head) || isOthers(head) {
      noun = head
      // "a 5,000-strong crowd".
      if isWord(head, "strong"), let crowd = roles.head(head), isNoun(crowd) { noun = crowd }
    } else if let member = dependent(of: top, marked: "of", within: amount) {
      // "five of its nationals"; but "is one of its suppliers" counts nothing.
      noun = member
      let own = event(of: top)
      if isWord(top, "one"), isPredicate(top) { return nil }
      return Counted(
        pieces: phrase(member, without: amount), event: own ?? participle(behind: member))
    }
    guard let noun else {
      let event = event(of: top)
      // "one" alone stands for a noun more often than for a number: "fill one out".
      if isWord(top, "one"), amount.count == 1, event.map({ !isHarm($0) }) ?? true { return nil }
      return Counted(event: event)
    }
    // "17 of 54 countries abstained": what is said is said of the seventeen.
    let isWhole =
      roles.relation(noun) == .nominalModifier
      && roles.head(noun).map { roles.part($0) == .number && !whole.contains($0) } == true
    return Counted(
      pieces: phrase(noun, without: amount),
      event: isWhole || isDefinite(noun) ? nil : event(of: noun))
  }

  /// What a percentage is a part of.
  func part(_ top: Int, _ amount: Range<Int>) -> Counted {
    if let whole = dependent(of: top, marked: "of") {
      return Counted(pieces: phrase(whole, without: amount))
    }
    if let head = roles.head(top) {
      if isModifier(roles.relation(top)) || roles.relation(top) == .nominalModifier, isNoun(head) {
        // "a 5% rise in exports", "a rise of 5%".
        if let theme = dependent(of: head, marked: "in")
          ?? dependent(of: head, marked: "of", not: top),
          isChange(head)
        {
          return Counted(pieces: phrase(theme, without: amount), event: noun(head))
        }
        return Counted(pieces: phrase(head, without: amount))
      }
      if isVerb(head), isChange(head),
        let subject = dependent(of: head, [.object], not: top)
          ?? dependent(of: head, [.subject, .passiveSubject])
      {
        return Counted(pieces: phrase(subject, without: amount), event: verb(head))
      }
    }
    if let subject = subject(of: top) { return Counted(pieces: phrase(subject, without: amount)) }
    if let whole = half(top, amount) { return Counted(pieces: phrase(whole, without: amount)) }
    return Counted()
  }

  /// "half the seats": the noun that "half" determines.
  func half(_ top: Int, _ amount: Range<Int>) -> Int? {
    guard let head = roles.head(top), roles.relation(top) == .determiner, isNoun(head) else {
      return nil
    }
    return head
  }

  /// What an amount is said of with a form of "be": "turnout was 61 percent".
  func subject(of predicate: Int) -> Int? {
    guard dependent(of: predicate, [.copula]) != nil else { return nil }
    return dependent(of: predicate, [.subject]).flatMap { isNoun($0) ? $0 : nil }
  }

  func measured(_ top: Int, _ amount: Range<Int>) -> Counted {
    if let subject = subject(of: top) { return Counted(pieces: phrase(subject, without: amount)) }
    if let head = roles.head(top), isVerb(head), isChange(head),
      let subject = dependent(of: head, [.object], not: top)
        ?? dependent(of: head, [.subject, .passiveSubject])
    {
      return Counted(pieces: phrase(subject, without: amount), event: verb(head))
    }
    if let thing = dependent(of: top, marked: "of") ?? dependent(of: top, marked: "worth") {
      return Counted(pieces: phrase(thing, without: amount))
    }
    if let noun = described(top, amount) { return Counted(pieces: phrase(noun, without: amount)) }
    if let thing = dependent(of: top, marked: "in"), isNoun(thing) {
      return Counted(pieces: phrase(thing, without: amount))
    }
    return Counted()
  }

  /// The noun that an amount stands before, or behind with "of": "a $5m contract", "a fine of $5m".
  func described(_ top: Int, _ amount: Range<Int>) -> Int? {
    guard let head = roles.head(top), isNoun(head), !amount.contains(head) else { return nil }
    switch roles.relation(top) {
    case .compound, .number, .adjective, .flat: return head
    case .nominalModifier:
      return marker(of: top, is: "of") ? head : nil
    case .apposition where roles.part(head) == .properNoun: return head
    default: return nil
    }
  }

  // MARK: - Words of the tree

  /// Whether a number, or the noun that it counts, is a later member of a list.
  func isConjunct(_ number: Int) -> Bool {
    if roles.relation(number) == .conjunct { return true }
    guard let noun = roles.head(number), roles.relation(number) == .number else { return false }
    return roles.relation(noun) == .conjunct
  }

  func isNoun(_ token: Int) -> Bool {
    let part = roles.part(token)
    return part == .noun || part == .properNoun
  }

  func isVerb(_ token: Int) -> Bool { roles.part(token) == .verb }

  /// "two others", "the other five", "the wounded": what is no noun and is counted as one.
  func isOthers(_ token: Int) -> Bool {
    let part = roles.part(token)
    return part == .adjective || part == .pronoun
  }

  /// Whether a word is the predicate of a form of "be", or explains a name.
  func isPredicate(_ token: Int) -> Bool {
    roles.relation(token) == .apposition
      || roles.dependents(of: token).contains { roles.relation($0) == .copula }
  }

  func isModifier(_ relation: SyntaxRoles.Relation) -> Bool {
    switch relation {
    case .number, .adjective, .compound, .determiner: true
    default: false
    }
  }

  func isDefinite(_ noun: Int) -> Bool {
    roles.dependents(of: noun).contains { token in
      guard token < noun else { return false }
      if roles.relation(token) == .determiner {
        return isWord(token, "the") || isWord(token, "these") || isWord(token, "those")
          || isWord(token, "all")
          || isWord(token, "both")
      }
      return false
    }
  }

  /// The first dependent of a noun, or of a token of an amount, that a preposition joins to it.
  func dependent(
    of noun: Int, marked preposition: StaticString, not other: Int = -1, within: Range<Int>? = nil
  ) -> Int? {
    let heads = [noun] + (within.map { $0.filter { $0 != noun } } ?? [])
    return heads.compactMap { head in
      roles.dependents(of: head).first { token in
        token > head && token != other && within?.contains(token) != true
          && (roles.relation(token) == .nominalModifier || roles.relation(token) == .oblique)
          && marker(of: token, is: preposition)
      }
    }.min()
  }

  func dependent(
    of head: Int, _ relations: [SyntaxRoles.Relation], not other: Int = -1
  ) -> Int? {
    roles.dependents(of: head).first { $0 != other && relations.contains(roles.relation($0)) }
  }

  func marker(of token: Int, is preposition: StaticString) -> Bool {
    roles.dependents(of: token).contains {
      roles.relation($0) == .caseMark && isWord($0, preposition)
    }
  }

  func isWord(_ token: Int, _ word: StaticString) -> Bool {
    guard tokens.indices.contains(token) else { return false }
    let span = tokens[token].span
    guard span.count == word.utf8CodeUnitCount, Int(span.end) <= bytes.count else { return false }
    for offset in 0..<span.count {
      var byte = bytes[Int(span.start) + offset]
      if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
      if byte != word.utf8Start[offset] { return false }
    }
    return true
  }
}
