import TextModel

/// Who does what a verb says, by the tree.
extension ParsedText {
  /// The head of the phrase that names who does what a predicate says.
  ///
  /// A predicate without a subject takes that of the one that it is joined to: the first of a row,
  /// the one that it completes or goes along with, or the noun that it describes.
  func subject(of predicate: Int) -> Int? {
    var current = predicate
    if isParticipleSetOff(predicate), ownSubject(predicate, isFirst: true) == nil {
      current = mainClause(around: predicate)
      if let own = ownSubject(current, isFirst: false) { return antecedent(of: own, current) }
    }
    if let quoting = head(predicate), quotes(quoting, as: predicate) {
      return child(quoting, .object, .passiveSubject)
    }
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

  /// Whether a verb hands on what another says: "quoted him as saying".
  func quotes(_ quoting: Int, as saying: Int) -> Bool {
    guard isLemma(quoting, "quote") || isLemma(quoting, "cite"), quoting < saying else {
      return false
    }
    return children(saying).contains { isLemma(Int($0), "as") }
  }

  /// Whether a predicate is a participle behind a comma: "…, adding that …".
  private func isParticipleSetOff(_ token: Int) -> Bool {
    guard relations[token] == .adverbialClause, !isFiniteForm[token],
      child(token, .marker) == nil
    else { return false }
    let start = subtree(token).lowerBound
    return start > 0 && mark(start - 1) == UInt8(ascii: ",") || mark(start) == UInt8(ascii: ",")
  }

  /// The clause on which a participle behind a comma hangs for the reader: the main one, unless a
  /// relative clause with a pronoun of its own comes first.
  private func mainClause(around token: Int) -> Int {
    var current = head(token) ?? token
    for _ in 0..<16 {
      guard let head = head(current), quoteOf[head] == quoteOf[token] else { return current }
      switch relations[current] {
      case .complement, .adnominalClause, .adverbialClause, .openComplement:
        current = head
      case .relativeClause:
        guard child(current, .marker).map({ lemmas[$0] == "that" }) ?? false else { return current }
        current = head
      case .oblique, .object, .nominalModifier, .conjunct, .subject, .apposition:
        guard pos[current] != .verb || relations[current] == .conjunct else { return current }
        if relations[current] == .conjunct, child(current, .subject, .passiveSubject) != nil {
          return current
        }
        current = head
      default: return current
      }
    }
    return current
  }

  private func ownSubject(_ token: Int, isFirst: Bool) -> Int? {
    for child in children(token) {
      let child = Int(child)
      switch relations[child] {
      // "Men who he said were": the second one speaks.
      case .subject where has(child, .relative) && other(than: child, of: token) != nil: continue
      case .subject: return child
      case .passiveSubject where !isFirst: return child
      case .agent: return child
      default: continue
      }
    }
    return nil
  }

  private func other(than subject: Int, of token: Int) -> Int32? {
    children(token).first { relations[Int($0)] == .subject && Int($0) != subject }
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

  /// The head of the noun phrase that begins at a token: "…," said the mayor.
  func phraseHead(behind start: Int) -> Int? {
    guard start < tokens.count, sentenceOf[start] >= 0, quoteOf[start] < 0 else { return nil }
    switch pos[start] {
    case .determiner, .properNoun, .noun, .pronoun, .adjective, .number: break
    default: return nil
    }
    var current = start
    while let head = head(current), head > current, head - start < 8,
      [.noun, .properNoun, .pronoun].contains(pos[head])
    {
      current = head
    }
    return [.noun, .properNoun, .pronoun].contains(pos[current]) ? current : nil
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
      case .adnominalClause:
        let range = subtree(child)
        if child > noun, range.lowerBound > 0,
          mark(range.lowerBound - 1) == UInt8(ascii: ",")
            || mark(range.lowerBound) == UInt8(ascii: ",")
        {
          end = min(end, range.lowerBound)
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
    return trimmed(withoutDateline(range))
  }

  /// A phrase without the place that opens an agency item: "VARNO – The mayor".
  private func withoutDateline(_ range: Range<Int>) -> Range<Int> {
    for token in range.prefix(10) {
      if isDash(token), token > range.lowerBound, token + 1 < range.upperBound,
        range.lowerBound == sentence(of: token).lowerBound
      {
        return token + 1..<range.upperBound
      }
      guard pos[token] == .properNoun || pos[token] == .number || isMark(token) else {
        return range
      }
    }
    return range
  }

  /// Whether a token is a dash with white space before it.
  private func isDash(_ token: Int) -> Bool {
    guard token > 0, tokens[token].span.start > tokens[token - 1].span.end else { return false }
    let span = tokens[token].span
    guard Int(span.end) <= bytes.count else { return false }
    return bytes[span.range].elementsEqual([0x2D]) || bytes[span.range].elementsEqual([0x2D, 0x2D])
      || bytes[span.range].elementsEqual([0xE2, 0x80, 0x93])
      || bytes[span.range].elementsEqual([0xE2, 0x80, 0x94])
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
