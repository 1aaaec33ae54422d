/// Reports by a verb.
extension StatementReading {
  /// The report whose cue stands at a token, if there is one.
  func report(at index: Int, _ wordClass: WordClass, in sentence: Range<Int>) -> Report? {
    if wordClass.contains(.source), let report = sourceReport(at: index, in: sentence) {
      return report
    }
    guard !wordClass.contains(.capitalised) || index == sentence.lowerBound else { return nil }
    if wordClass.contains(.gerundCue) { return participle(at: index, wordClass, in: sentence) }
    if wordClass.contains(.reportNoun), let report = nounReport(at: index, in: sentence) {
      return report
    }
    guard !wordClass.isDisjoint(with: [.finiteCue, .baseCue]) else { return nil }
    return verbReport(at: index, wordClass, in: sentence)
  }

  /// The report of a finite verb.
  private func verbReport(
    at index: Int, _ wordClass: WordClass, in sentence: Range<Int>
  ) -> Report? {
    var before = index
    while before > sentence.lowerBound,
      text.has(before - 1, [.adverb, .auxiliary, .negation]),
      !text.has(before - 1, [.comma, .quotationMark])
    {
      if text.has(before - 1, [.formOfBe, .negation]) { return nil }
      // What may be said is not said; "would say" is a habit, or modest.
      let isHabit = text.isWord(before - 1, "would") || text.has(before - 1, .genitive)
      if text.has(before - 1, .modal), !isHabit { return nil }
      before -= 1
    }
    if text.isWord(before - 1, "to") {
      guard text.isWord(before - 2, "on"), text.isWord(before - 3, "went") else { return nil }
      before -= 3
    }
    let cueEnd = text.isWord(index + 1, "out") ? index + 2 : index + 1
    let cue = index..<cueEnd
    let content = standsBehindContent(index, in: sentence)
    if content == .quote, let report = invertedReport(cue, wordClass, in: sentence) {
      return report
    }
    if let speaker = speaker(endingBefore: before, wordClass, in: sentence) {
      return report(cue, wordClass, speaker: speaker, in: sentence)
    }
    let isSaying = text.isWord(index, "said") || text.isWord(index, "says")
    return content == .clause && isSaying ? invertedReport(cue, wordClass, in: sentence) : nil
  }

  /// The subject of a verb phrase that begins at a token.
  private func speaker(
    endingBefore end: Int, _ verb: WordClass, in sentence: Range<Int>
  ) -> Range<Int>? {
    let last = end - 1
    guard last >= sentence.lowerBound else { return nil }
    if text.has(last, .coordinator) || (text.has(last, .comma) && text.has(last - 1, .coordinator))
    {
      return lastSpeaker(before: end)
        ?? text.firstSubject(from: sentence.lowerBound, before: last)
    }
    if text.isWord(last, "who") || text.isWord(last, "which") {
      let subjectEnd = text.has(last - 1, .comma) ? last - 1 : last
      return text.subject(endingBefore: subjectEnd, from: sentence.lowerBound)
    }
    guard
      let subject = text.subject(endingBefore: end, from: sentence.lowerBound)
        ?? subjectBeforeStrayComma(last, in: sentence)
    else { return nil }
    // "Could you tell ..." asks.
    if text.has(subject.lowerBound, .pronoun), text.has(subject.lowerBound - 1, .auxiliary) {
      return nil
    }
    // A base form has a subject in the plural.
    if verb.contains(.baseCue), !verb.contains(.finiteCue), end == last + 1 {
      let plural: WordClass = [.plural, .pronoun, .speaker]
      let isBody = text.isWord(end, "say") && text.has(subject.upperBound - 1, .capitalised)
      guard isBody || text.has(subject.upperBound - 1, plural) || text.has(end, .auxiliary) else {
        return nil
      }
    }
    return subject
  }

  /// A subject that opens a sentence and that a comma parts from its verb against the rules.
  private func subjectBeforeStrayComma(_ comma: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard text.has(comma, .comma), !text.has(comma - 1, .quotationMark),
      let subject = text.subject(endingBefore: comma, from: sentence.lowerBound),
      subject.lowerBound == sentence.lowerBound, text.has(subject.lowerBound, .capitalised)
    else { return nil }
    return subject
  }

  /// The report of a verb with its subject before it.
  private func report(
    _ cue: Range<Int>, _ verb: WordClass, speaker: Range<Int>, in sentence: Range<Int>
  ) -> Report? {
    let end = sentence.upperBound
    let isBehindContent = standsBehindContent(speaker.lowerBound, in: sentence)
    if verb.contains(.takesCharge) {
      return chargeReport(cue, speaker: speaker, in: sentence)
    }
    if cue.lowerBound + 1 < end, text.has(cue.upperBound, .preposition),
      verb.isDisjoint(with: [.takesClause, .takesThatClause, .takesAddressee]),
      isBehindContent == .none
    {
      return nil
    }
    let after = following(cue.upperBound, verb, before: end)
    switch after {
    case .content(let start):
      if isBehindContent == .quote, !opensQuote(start), !isAnnounced(start) { break }
      var found = pieces(from: start, before: end)
      if isBehindContent == .quote, opensQuote(start) {
        found = pieces(before: speaker.lowerBound, in: sentence) + found
      } else if isBehindContent == .none, let head = relativeHead(speaker, start, in: sentence) {
        found.insert(head, at: 0)
      }
      guard !found.isEmpty else { return nil }
      return Report(speaker: speaker, cue: cue, pieces: found)
    case .end(let next):
      // "As Vant told the paper, the talks failed."
      if text.isWord(speaker.lowerBound - 1, "as"), text.has(next, .comma) {
        let found = pieces(from: next + 1, before: end)
        return found.isEmpty ? nil : Report(speaker: speaker, cue: cue, pieces: found)
      }
    }
    guard isBehindContent != .none else { return nil }
    if isBehindContent == .clause {
      let clausal: WordClass = [.takesClause, .takesThatClause, .takesAddressee]
      guard !verb.isDisjoint(with: clausal) else { return nil }
      // "She asked, I told her" is no report; "the talks failed, he said" is.
      let first = speaker.lowerBound
      if ["i", "we", "you"].contains(where: { text.isWord(first, $0) }) { return nil }
    }
    return behind(speaker.lowerBound, speaker: speaker, cue: cue, in: sentence)
  }

  /// What a subject stands behind.
  enum ContentBefore { case none, quote, clause }

  /// Whether content stands before a subject, parted from it by a quotation mark or a comma.
  func standsBehindContent(_ subject: Int, in sentence: Range<Int>) -> ContentBefore {
    let last = subject - 1
    guard last > sentence.lowerBound else { return .none }
    if text.has(last, .quotationMark), quote(at: last) != quote(at: subject) { return .quote }
    guard text.has(last, .comma) || text.has(last, .mark) || text.has(last, .stop) else {
      return .none
    }
    if text.has(last - 1, .quotationMark), quote(at: last - 1) != quote(at: subject) {
      return .quote
    }
    return text.has(last, .comma) && last - sentence.lowerBound >= 3 ? .clause : .none
  }

  /// Whether "that" or a colon stands before a token.
  private func isAnnounced(_ index: Int) -> Bool {
    text.isWord(index - 1, "that") || text.isWord(index - 1, ":")
  }

  /// The noun before a relative clause with a report in it: "[six men] who the police said were".
  private func relativeHead(
    _ speaker: Range<Int>, _ content: Int, in sentence: Range<Int>
  ) -> Range<Int>? {
    guard text.has(content, .auxiliary) || text.isWord(speaker.lowerBound - 1, "who") else {
      return nil
    }
    var end = speaker.lowerBound
    if text.has(end - 1, .relative) { end -= 1 }
    guard end > sentence.lowerBound, !text.has(end - 1, .breaksPhrase) else { return nil }
    var start = end
    while start > sentence.lowerBound, end - start < 8, !text.has(start - 1, .breaksPhrase),
      !text.has(start - 1, [.preposition, .coordinator])
    {
      start -= 1
      if text.has(start, [.determiner, .possessive, .number]) { break }
    }
    return start < end ? start..<end : nil
  }

  /// A report behind its content, with what goes on after an interruption.
  func behind(
    _ start: Int, speaker: Range<Int>, cue: Range<Int>, in sentence: Range<Int>
  ) -> Report? {
    var found = pieces(before: start, in: sentence)
    guard let first = found.first else { return nil }
    if standsBehindContent(start, in: sentence) == .clause, !isClause(first) { return nil }
    let next = max(speaker.upperBound, cue.upperBound)
    if next < sentence.upperBound, opensQuote(next) {
      found += pieces(from: next, before: sentence.upperBound)
    } else if text.has(next, .comma), next + 1 < sentence.upperBound {
      let goesOn = next + 1
      if opensQuote(goesOn) {
        found += pieces(from: goesOn, before: sentence.upperBound)
      } else if text.classes[goesOn].isDisjoint(with: .interrupting),
        !text.has(start - 1, .quotationMark)
      {
        let rest = goesOn..<clauseEnd(from: goesOn, before: sentence.upperBound)
        if rest.count > 2 { found.append(rest) }
      }
    } else if text.isWord(next, ":"), opensQuote(next + 1) {
      found += pieces(from: next + 1, before: sentence.upperBound)
    }
    return Report(speaker: speaker, cue: cue, pieces: found)
  }

  /// A report with its subject behind the verb: "..., said Vant".
  private func invertedReport(
    _ cue: Range<Int>, _ verb: WordClass, in sentence: Range<Int>
  ) -> Report? {
    let content = standsBehindContent(cue.lowerBound, in: sentence)
    guard content != .none, verb.contains(.finiteCue) else { return nil }
    guard
      let speaker = text.phrase(
        startingAt: cue.upperBound, before: sentence.upperBound, apposition: true),
      !text.has(cue.upperBound, .objectPronoun)
    else { return nil }
    return behind(cue.lowerBound, speaker: speaker, cue: cue, in: sentence)
  }

  /// "accused him of lying", "blamed the ministry for the delay".
  private func chargeReport(
    _ cue: Range<Int>, speaker: Range<Int>, in sentence: Range<Int>
  ) -> Report? {
    guard
      let target = text.phrase(
        startingAt: cue.upperBound, before: sentence.upperBound, apposition: false)
    else { return nil }
    var start = target.upperBound
    guard text.isWord(start, "of") || text.isWord(start, "for") else { return nil }
    start += 1
    let close = clauseEnd(from: start, before: sentence.upperBound)
    guard start < close else { return nil }
    return Report(speaker: speaker, cue: cue, pieces: [start..<close])
  }

  /// A report by a participle: "..., adding that", "a letter saying that", "by saying that".
  private func participle(
    at index: Int, _ verb: WordClass, in sentence: Range<Int>
  ) -> Report? {
    guard index > sentence.lowerBound, !text.has(index - 1, [.determiner, .possessive, .formOfBe])
    else { return nil }
    let cue = index..<(text.isWord(index + 1, "out") ? index + 2 : index + 1)
    let isSpokenOf = text.has(index - 1, .comma) && !text.has(index - 2, .quotationMark)
    guard verb.isDisjoint(with: .takesQuotedTopic) || isSpokenOf else { return nil }
    if verb.contains(.takesCharge) {
      guard text.has(index - 1, .comma), let speaker = participleSubject(index, in: sentence)
      else { return nil }
      return chargeReport(cue, speaker: speaker, in: sentence)
    }
    guard
      case .content(let start) = following(cue.upperBound, verb, before: sentence.upperBound)
    else { return nil }
    guard let speaker = participleSubject(index, in: sentence) else { return nil }
    let found = pieces(from: start, before: sentence.upperBound)
    return found.isEmpty ? nil : Report(speaker: speaker, cue: cue, pieces: found)
  }

  /// Who speaks by a participle: the subject of the sentence, or the noun right before it.
  private func participleSubject(_ index: Int, in sentence: Range<Int>) -> Range<Int>? {
    if text.has(index - 1, [.comma, .coordinator, .quotationMark]) || text.isWord(index - 1, "by") {
      return lastSpeaker(before: index)
        ?? text.firstSubject(from: sentence.lowerBound, before: index)
    }
    // "with one neighbour saying"
    let reach = max(sentence.lowerBound, index - 8)..<index
    if let with = reach.last(where: { text.isWord($0, "with") }), with + 1 < index,
      !(with + 1..<index).contains(where: { text.has($0, .breaksPhrase) })
    {
      return with + 1..<index
    }
    guard text.has(index - 1, [.speaker, .reportNoun, .capitalised]) else { return nil }
    return innermostPhrase(endingBefore: index, in: sentence)
  }

  /// The shortest phrase that ends before a token: "about [the mayor]", "angry at [Orlo Vant]".
  func innermostPhrase(endingBefore end: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard let subject = text.subject(endingBefore: end, from: sentence.lowerBound) else {
      return nil
    }
    if let first = subject.last(where: { text.has($0, [.determiner, .possessive]) }) {
      return first..<subject.upperBound
    }
    let preposition = subject.last { text.has($0, .preposition) && !text.isWord($0, "of") }
    return (preposition.map { $0 + 1 } ?? subject.lowerBound)..<subject.upperBound
  }
}
