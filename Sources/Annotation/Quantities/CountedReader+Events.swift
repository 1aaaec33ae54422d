import TextModel

extension CountedReader {
  /// The event that a noun takes part in.
  func event(of noun: Int) -> Quantity.Event? {
    var token = noun
    // "the arrest of a minimum of nine": words that bound the number are no step of their own.
    while let head = roles.head(token), whole.contains(head), head < token { token = head }
    if roles.relation(token) == .conjunct, isVerb(whole.lowerBound - 1),
      sentence.contains(whole.lowerBound - 1), roles.head(whole.lowerBound - 1) != noun
    {
      // "killed a guard and wounded two others": the verb right before is nearer than the list.
      return verb(whole.lowerBound - 1)
    }
    for _ in 0..<4 where roles.relation(token) == .conjunct {
      guard let head = roles.head(token), !isVerb(head) else { break }
      token = head
    }
    if let state = state(behind: noun) { return state }
    if let head = roles.head(token) {
      switch roles.relation(token) {
      case .passiveSubject where head < token && isVerb(noun + 1) && sentence.contains(noun + 1):
        // "were freed, three stay": the subject of a later clause.
        break
      case .passiveSubject, .object:
        if isVerb(head), let event = verb(head) { return event }
      case .subject:
        // Those who do something to others are not those to whom it is done.
        if isVerb(head), dependent(of: head, [.object, .clausalComplement]) == nil,
          let event = verb(head)
        {
          return event
        }
      case .nominalModifier:
        // "the arrest of six men".
        if marker(of: token, is: "of"), let syntax = roles.syntax,
          let participle = syntax.lemma(of: head).flatMap({ CountedEventWords.nouns[$0] })
        {
          return Quantity.Event(span: tokens[head].span, participle: participle)
        }
      default: break
      }
    }
    return participle(behind: noun)
  }

  /// "nine men arrested on Monday".
  func participle(behind noun: Int) -> Quantity.Event? {
    roles.dependents(of: noun).first { clause in
      clause > noun && roles.relation(clause) == .clause && isVerb(clause) && roles.isPast(clause)
    }.flatMap { verb($0) }
  }

  /// "three people dead", "left thousands homeless": the state that right behind a noun is an event.
  func state(behind noun: Int) -> Quantity.Event? {
    guard sentence.contains(noun + 1) else { return nil }
    let token = noun + 1
    guard let word = CountedEventWords.states.first(where: { isWord(token, $0) }) else {
      return nil
    }
    return Quantity.Event(
      span: tokens[token].span,
      participle: word.withUTF8Buffer { String(decoding: $0, as: UTF8.self) })
  }

  func isHarm(_ event: Quantity.Event) -> Bool {
    CountedEventWords.harms.contains(event.participle)
  }

  func verb(_ token: Int) -> Quantity.Event? {
    guard let lemma = roles.syntax?.lemma(of: token), !CountedEventWords.plainVerbs.contains(lemma),
      tokens.indices.contains(token)
    else { return nil }
    let span = tokens[token].span
    if roles.isPast(token), Int(span.end) <= bytes.count {
      // A form in the text that is a participle already is worth more than a guess of its verb.
      let form = String(decoding: bytes[span.range], as: UTF8.self).lowercased()
      if PastParticiple.isIrregular(form) {
        return Quantity.Event(span: span, participle: form)
      }
    }
    return Quantity.Event(span: span, participle: PastParticiple.form(of: lemma))
  }

  func noun(_ token: Int) -> Quantity.Event? {
    guard let lemma = roles.syntax?.lemma(of: token) else { return nil }
    return Quantity.Event(span: tokens[token].span, participle: lemma)
  }

  func isChange(_ token: Int) -> Bool {
    guard let lemma = roles.syntax?.lemma(of: token) else { return false }
    return CountedEventWords.changes.contains(lemma)
  }
}
