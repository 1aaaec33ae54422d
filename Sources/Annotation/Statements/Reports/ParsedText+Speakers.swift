import TextModel

/// Who does what a verb says, by the tree.
extension ParsedText {
  /// The head of the phrase that names who does what a predicate says.
  ///
  /// A predicate without a subject takes that of the one that it is joined to: the first of a row,
  /// the one that it completes or goes along with, or the noun that it describes.
  func subject(of predicate: Int) -> Int? {
    var current = predicate
    for step in 0..<6 {
      if let own = ownSubject(current, isFirst: step == 0) { return antecedent(of: own, current) }
      guard let head = head(current) else { return nil }
      switch relations[current] {
      case .conjunct, .adverbialClause, .parataxis:
        if relations[current] == .parataxis, step == 0 { return nil }
        current = head
      case .openComplement, .complement:
        // "asked him to say": the object does it.
        if relations[current] == .openComplement, let object = child(head, .object, .indirectObject)
        {
          return object
        }
        if relations[current] == .complement, introducer(current) != nil { return nil }
        current = head
      case .adnominalClause:
        // "its move to accuse": whose move it is does it; "a letter saying": the noun does.
        if let owner = child(head, .possessive), isInfinitive(current) { return owner }
        if isInfinitive(current), pos[head] == .noun {
          current = head
          continue
        }
        return isPassive(current) ? nil : head
      case .relativeClause:
        return head
      case .object, .oblique, .nominalModifier, .apposition:
        current = head
      default: return nil
      }
    }
    return nil
  }

  private func ownSubject(_ token: Int, isFirst: Bool) -> Int? {
    for child in children(token) {
      let child = Int(child)
      switch relations[child] {
      case .subject: return child
      case .passiveSubject where !isFirst: return child
      case .agent: return child
      default: continue
      }
    }
    return nil
  }

  /// The noun that a relative pronoun stands for.
  private func antecedent(of subject: Int, _ predicate: Int) -> Int {
    guard has(subject, .relative), pos[subject] == .pronoun || pos[subject] == .subordinator,
      relations[predicate] == .relativeClause, let noun = head(predicate)
    else { return subject }
    return noun
  }

  /// Whether a clause is an infinitive with "to".
  func isInfinitive(_ token: Int) -> Bool {
    guard let mark = child(token, .marker) else { return false }
    return lemmas[mark] == "to"
  }

  /// Whether a verb is in the passive.
  func isPassive(_ token: Int) -> Bool {
    child(token, .passiveAuxiliary, .passiveSubject, .agent) != nil
  }

  /// The phrase of a noun without clauses and marks that only follow it.
  ///
  /// - Parameter limit: tokens that the phrase may not reach into.
  func phrase(_ noun: Int, outside limit: Range<Int>? = nil) -> Range<Int> {
    var range = subtree(noun)
    var end = range.upperBound
    var start = range.lowerBound
    for child in children(noun) {
      let child = Int(child)
      switch relations[child] {
      case .relativeClause, .parataxis, .complement, .adverbialClause, .copula, .subject,
        .discourse:
        if child > noun {
          end = min(end, subtree(child).lowerBound)
        } else {
          start = max(start, subtree(child).upperBound)
        }
      case .caseMarker, .marker:
        if child < noun, subtree(child).lowerBound == start, lemmas[child] != "'s" {
          start = max(start, subtree(child).upperBound)
        }
      default: continue
      }
    }
    if let limit {
      if limit.contains(noun) { return noun..<noun + 1 }
      if limit.lowerBound > noun { end = min(end, limit.lowerBound) }
      if limit.upperBound <= noun { start = max(start, limit.upperBound) }
    }
    range = min(start, noun)..<max(end, noun + 1)
    return trimmed(range)
  }

  /// A range without marks at its ends.
  func trimmed(_ range: Range<Int>, keepingQuotes: Bool = false) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isOuterMark(start, keepingQuotes) { start += 1 }
    while start < end, isOuterMark(end - 1, keepingQuotes), !closesBracket(end - 1, from: start) {
      end -= 1
    }
    return start..<end
  }

  private func isOuterMark(_ token: Int, _ keepingQuotes: Bool) -> Bool {
    isMark(token) && !(keepingQuotes && quoteOf[token] >= 0)
  }

  private func closesBracket(_ token: Int, from start: Int) -> Bool {
    let open: UInt8
    switch mark(token) {
    case UInt8(ascii: ")"): open = UInt8(ascii: "(")
    case UInt8(ascii: "]"): open = UInt8(ascii: "[")
    default: return false
    }
    return (start..<token).contains { mark($0) == open }
  }
}
