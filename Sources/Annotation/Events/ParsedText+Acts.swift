import TextModel

/// What acts ask of the trees beyond what reports of speech do.
extension ParsedText {
  /// Whether a noun phrase names what can act itself: a person, a body, a country.
  func isActor(_ token: Int) -> Bool {
    switch pos[token] {
    case .properNoun: return !has(token, .time)
    case .pronoun:
      switch lemmas[token] {
      case "it", "this", "that", "what", "which", "there": return false
      default: return true
      }
    case .noun, .adjective, .number:
      if names[token] != nil { return true }
      let sort = NounSort.sort(lemmas[token])
      if !sort.isDisjoint(with: [.person, .organisation, .country, .town]) { return true }
      return ObjectClass.ofNouns[lemmas[token]].map {
        !$0.isDisjoint(with: [.troops, .prisoner, .inspectors, .peacekeepers])
      } ?? false
    default: return names[token] != nil
    }
  }

  /// Whether a noun phrase names or belongs to what can act: "Varnian ships".
  func isActorOrOwned(_ token: Int) -> Bool { isActor(token) || owner(token) != nil }

  /// The name before a noun that says whose or of where it is: "Varnian", "the club's".
  func owner(_ token: Int) -> Int? {
    for child in children(token) {
      let child = Int(child)
      switch relations[child] {
      case .possessive:
        // "Its" and "their" are those who act themselves more often than not.
        guard
          pos[child] != .pronoun || ["he", "she", "his", "her", "whose"].contains(lemmas[child])
        else { continue }
        return child
      case .compound, .adjectivalModifier, .flat:
        if names[child] != nil || isCapitalised(child) && child != sentence(of: token).lowerBound
          || pos[child] == .properNoun
        {
          return child
        }
      default: continue
      }
    }
    return nil
  }

  /// Whether a token begins with a capital letter.
  func isCapitalised(_ token: Int) -> Bool {
    let start = Int(tokens[token].span.start)
    guard start < bytes.count else { return false }
    return bytes[start] &- 0x41 < 26
  }

  /// Whether a token is spelled as a word in any case.
  func isSpelled(_ token: Int, _ word: String) -> Bool {
    let span = tokens[token].span
    guard Int(span.end) <= bytes.count else { return false }
    return zip(span.range, word.utf8).allSatisfy { offset, byte in
      let own = bytes[offset]
      return (own &- 0x41 < 26 ? own | 0x20 : own) == byte
    }
  }

  /// What the phrase of a noun is, as the object of an act.
  func objectClass(_ noun: Int, depth: Int = 0) -> ObjectClass {
    var found = ownClass(noun)
    for child in children(noun) {
      let child = Int(child)
      switch relations[child] {
      case .compound, .adjectivalModifier, .conjunct, .flat: found.formUnion(ownClass(child))
      default: continue
      }
    }
    if depth < 3, let inner = gathered(noun) {
      found.formUnion(objectClass(inner, depth: depth + 1))
    }
    if isActor(noun) { found.insert(.actor) }
    if names[noun] == .place { found.insert(.territory) }
    return found
  }

  /// What a word alone says of its class; capitals of names do not count ("Long Bridge").
  private func ownClass(_ token: Int) -> ObjectClass {
    if let known = ObjectClass.ofNouns[lemmas[token]] { return known }
    guard pos[token] == .properNoun else { return [] }
    return ObjectClass.ofNouns[lemmas[token].lowercased()] ?? []
  }

  /// The noun that a noun only counts or gathers: the "attacks" of "a series of attacks".
  func gathered(_ noun: Int) -> Int? {
    guard IntentWords.gatherings.contains(lemmas[noun]) else { return nil }
    return phrase(noun, with: "of", .nominalModifier)
      ?? phrase(noun, with: "to", .nominalModifier)
  }

  /// A noun with those that are joined to it by "and".
  func row(_ head: Int) -> [Int] {
    var row = [head]
    for child in children(head) where relations[Int(child)] == .conjunct {
      let child = Int(child)
      guard self.child(child, .subject, .auxiliary, .copula) == nil,
        !self.children(child).contains(where: { lemmas[Int($0)] == "but" })
      else { continue }
      switch pos[child] {
      case .noun, .properNoun, .pronoun, .number: row.append(child)
      case .verb, .auxiliary, .adjective:
        if isCapitalised(child) { row.append(child) }
      default: continue
      }
    }
    return row
  }

  /// The subjects of a verb: more than one where the tree has missed that they are one row.
  func subjects(of verb: Int) -> [Int] {
    var subjects: [Int] = []
    for child in children(verb) where relations[Int(child)] == .subject && Int(child) < verb {
      subjects.append(Int(child))
    }
    guard let last = subjects.last, subjects.count > 1, pos[last] != .pronoun else { return [] }
    // "Varno Prime Minister Tal": two that stand side by side are one name.
    return subjects.filter { subject in
      subject == last || !isSplitName(subtree(subject), before: subtree(last).lowerBound)
    }
  }

  /// Whether some words are the beginning of a name that goes on behind them.
  private func isSplitName(_ range: Range<Int>, before next: Int) -> Bool {
    range.upperBound == next && range.allSatisfy { pos[$0] == .properNoun }
  }

  /// The beginning of a name that the tree has split: "Varno" before "Prime Minister Tal".
  func splitName(before start: Int, of head: Int) -> Int? {
    guard relations[head] == .subject, start > 0, let verb = self.head(head),
      pos[start - 1] == .properNoun
    else { return nil }
    for child in children(verb) where relations[Int(child)] == .subject && Int(child) < start {
      let range = subtree(Int(child))
      if range.upperBound == start, pos[Int(child)] == .properNoun { return range.lowerBound }
    }
    return nil
  }

  /// Whether a verb without an auxiliary is a participle of the past: "men arrested on Monday".
  func looksPassive(_ token: Int) -> Bool {
    let span = tokens[token].span
    guard span.count > 2, Int(span.end) <= bytes.count else { return false }
    let end = Int(span.end)
    if isFiniteForm[token] { return false }
    if bytes[end - 3] | 0x20 == UInt8(ascii: "i"), bytes[end - 1] | 0x20 == UInt8(ascii: "g") {
      return false
    }
    return !isInfinitive(token) && child(token, .object, .auxiliary) == nil
  }

  /// The noun that a relative pronoun stands for, or the noun itself.
  func antecedent(_ subject: Int) -> Int {
    guard has(subject, .relative), let verb = head(subject), relations[verb] == .relativeClause,
      let noun = head(verb)
    else { return subject }
    return noun
  }

  /// The subject of the passive that a verb is joined to.
  func passiveSubject(before token: Int) -> Int? {
    var current = token
    for _ in 0..<4 {
      guard relations[current] == .conjunct, let head = head(current) else { return nil }
      if let subject = child(head, .passiveSubject) { return antecedent(subject) }
      current = head
    }
    return nil
  }

  /// The verb that only says that a noun's act is done: "carried out", "launched", "took place".
  func support(of noun: Int) -> Int? {
    var current = noun
    for _ in 0..<3 {
      guard let head = head(current) else { return nil }
      if pos[head] == .noun {
        guard IntentWords.gatherings.contains(lemmas[head]) || relations[current] == .conjunct
        else { return nil }
        current = head
        continue
      }
      guard pos[head] == .verb else { return nil }
      switch relations[current] {
      case .object, .passiveSubject:
        return IntentWords.lightVerbs.contains(lemmas[head]) ? head : nil
      case .oblique:
        return ["engage", "take", "participate", "join", "clash"].contains(lemmas[head])
          && introducer(current).map { lemmas[$0] == "in" } ?? false ? head : nil
      case .subject:
        return IntentWords.occurrences.contains(lemmas[head]) && child(head, .object) == nil
          ? head : nil
      default: return nil
      }
    }
    return nil
  }
}
