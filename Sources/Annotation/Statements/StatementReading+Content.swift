/// What is said: the stretches of a sentence that hold the content of a report.
extension StatementReading {
  /// What follows a cue.
  enum Following {
    /// Content that begins at a token.
    case content(from: Int)
    /// The end of the clause, at a token: the content, if any, stands before the cue.
    case end(Int)
  }

  /// What follows a cue that ends before a token: at once, or behind a time, a place, an addressee.
  func following(_ start: Int, _ verb: WordClass, before end: Int) -> Following {
    var index = start
    if verb.contains(.takesAddressee),
      let addressee = text.phrase(startingAt: index, before: end, apposition: false)
    {
      index = addressee.upperBound
    }
    // A name follows a verb that names; what is said of something follows that.
    if verb.contains(.takesQuotedTopic), opensQuote(index) { return .end(index) }
    if let content = contentStart(index, before: end) { return .content(from: content) }
    if beginsClause(index, verb, before: end, addressed: index > start) {
      return .content(from: index)
    }
    var steps = 0
    while index < end, steps < 6 {
      steps += 1
      let next = afterAdverbial(index, before: end)
      if let content = contentStart(next, before: end) { return .content(from: content) }
      if next == index { break }
      index = next
      if text.has(index, .comma), verb.contains(.takesClause), index > start,
        text.beginsPhrase(index + 1) || text.has(index + 1, .pronoun), index + 1 < end
      {
        return .content(from: index + 1)
      }
      if text.has(index, .comma) || text.has(index, .stop) { break }
    }
    return .end(index)
  }

  /// Where content begins that a quotation mark, a colon or "that" announces.
  private func contentStart(_ start: Int, before end: Int) -> Int? {
    var index = start
    if index < end, text.has(index, .comma) { index += 1 }
    guard index < end else { return nil }
    if text.isWord(index, "that") || text.isWord(index, ":") {
      guard index + 1 < end else { return nil }
      // In "said that's why" and "said that is why" the word is the subject.
      if text.has(index + 1, [.auxiliary, .formOfBe, .genitive]) { return index }
      return text.has(index + 1, .comma) && index + 2 < end ? index + 2 : index + 1
    }
    return opensQuote(index) ? index : nil
  }

  /// Whether an outermost quote begins with a token.
  func opensQuote(_ index: Int) -> Bool {
    guard let quote = quote(at: index) else { return false }
    return quotes[quote].span.start == text.tokens[index].span.start
  }

  /// Whether content begins with a token that no word announces.
  private func beginsClause(
    _ index: Int, _ verb: WordClass, before end: Int, addressed: Bool
  ) -> Bool {
    guard index < end else { return false }
    if verb.contains(.takesClause) || (addressed && verb.contains(.takesAddressee)) {
      if text.has(index, .pronoun) || text.beginsPhrase(index) {
        return !text.has(index, .time) || !text.has(index + 1, [.stop, .comma])
      }
      let opening: [StaticString] = ["there", "although", "if", "while", "unless"]
      if opening.contains(where: { text.isWord(index, $0) }) { return true }
      if text.has(index, .auxiliary) { return true }
      return text.has(index, []) || isPlain(index)
    }
    if verb.contains(.takesThatClause),
      ["whether", "how", "why", "what"].contains(where: { text.isWord(index, $0) })
    {
      return true
    }
    if verb.contains(.takesThatClause) {
      if text.has(index, .pronoun) { return true }
      let reach = index..<min(end, index + 12)
      let close = reach.first { text.has($0, [.comma, .stop, .relative, .quotationMark]) }
      let clause = index..<(close ?? reach.upperBound)
      if text.beginsPhrase(index) || isPlain(index),
        clause.contains(where: { text.has($0, .auxiliary) })
      {
        return true
      }
    }
    guard text.beginsPhrase(index) || text.has(index, [.pronoun, .objectPronoun]) else {
      return false
    }
    if verb.contains(.takesQuotedTopic) {
      return !opensQuote(index)
        && (index..<min(end, index + 24)).contains { quote(at: $0) != nil && opensQuote($0) }
    }
    return verb.contains(.takesTopic) && !text.has(index, [.time, .pronoun, .objectPronoun])
  }

  /// Whether a token is a word of no known class, as most adjectives and nouns.
  private func isPlain(_ index: Int) -> Bool {
    text.classes[index].isSubset(of: [.plural, .speaker, .work, .expression, .reportNoun])
  }

  /// The token behind a time, or behind a preposition and what depends on it.
  private func afterAdverbial(_ start: Int, before end: Int) -> Int {
    var index = start
    while index < end, text.has(index, [.time, .adverb]) { index += 1 }
    guard index < end, text.has(index, .preposition) else { return index }
    index += 1
    let stops: WordClass = [
      .comma, .stop, .quotationMark, .mark, .relative, .subordinator, .preposition, .pronoun,
    ]
    while index < end, index - start < 16, !text.has(index, stops) || text.isWord(index, "of") {
      index += 1
    }
    return index
  }

  /// The pieces of a content that begins at a token behind its cue.
  func pieces(from start: Int, before end: Int) -> [Range<Int>] {
    guard opensQuote(start) else {
      let close = clauseEnd(from: start, before: end)
      return start < close ? [start..<close] : []
    }
    var pieces: [Range<Int>] = []
    var index = start
    while index < end, opensQuote(index) {
      let close = quoteEnd(from: index, before: end)
      var next = close
      if next < end, text.has(next, .comma) { next += 1 }
      if next < end, text.has(next, .coordinator) { next += 1 }
      let endsHere =
        close == end || next > close
        || text.has(close, [.stop, .mark, .relative, .preposition, .subordinator])
      if !endsHere {
        // The sentence of the content goes on behind the quote.
        pieces.append(index..<clauseEnd(from: index, before: end))
        return pieces
      }
      pieces.append(index..<close)
      index = next
    }
    return pieces
  }

  /// The token behind the outermost quote at a token.
  func quoteEnd(from start: Int, before end: Int) -> Int {
    guard let quote = quote(at: start) else { return start }
    return min(end, max(start, text.firstToken(from: quotes[quote].span.end)))
  }

  /// The most tokens of a sentence that are taken for what is said, long quotes besides: sentences
  /// of prose are shorter, and other text is not worth more time.
  private static let longestContent = 200

  /// Where a clause of content ends: before another report with the same or an implied subject,
  /// before a source for the whole, at a semicolon, or at the end of the sentence.
  func clauseEnd(from start: Int, before end: Int) -> Int {
    let own = quote(at: start)
    let isInside = own != nil && !opensQuote(start)
    var index = start
    let reach = min(end, start + Self.longestContent)
    while index < reach {
      if !isInside, quote(at: index) != nil {
        index = max(index + 1, quoteEnd(from: index, before: end))
        continue
      }
      if isInside, quote(at: index) != own { return withoutMarks(start, index) }
      if text.has(index, .comma), endsClause(index, before: end) { return index }
      if text.has(index, .coordinator), index > start, joinsReport(index, before: end) {
        return index
      }
      if text.isWord(index, ";") { return index }
      index += 1
    }
    if isInside { return withoutMarks(start, index) }
    let isStop = index == end && index > start && quote(at: index - 1) == nil
    return isStop && text.has(index - 1, .stop) ? index - 1 : index
  }

  /// The end of a clause that ends with the quote it stands in, without the marks behind it.
  private func withoutMarks(_ start: Int, _ end: Int) -> Int {
    var close = end
    while close > start, text.has(close - 1, [.quotationMark, .comma, .stop]) { close -= 1 }
    return close
  }

  /// Whether a comma ends the content before it.
  private func endsClause(_ comma: Int, before end: Int) -> Bool {
    let next = comma + 1
    guard next < end else { return true }
    if text.has(next, .gerundCue) { return continues(after: next, before: end) }
    if text.isWord(next, "according") && text.isWord(next + 1, "to") { return true }
    return text.has(next, .coordinator) && joinsReport(next, before: end)
  }

  private func continues(after cue: Int, before end: Int) -> Bool {
    switch following(cue + 1, text.classes[cue], before: end) {
    case .content: true
    case .end: false
    }
  }

  /// Whether a conjunction joins a verb that reports, with the subject of the one before.
  private func joinsReport(_ conjunction: Int, before end: Int) -> Bool {
    var index = conjunction + 1
    while index < end, text.has(index, [.adverb, .auxiliary]), !text.has(index, .formOfBe) {
      index += 1
    }
    guard index < end, !text.has(index, .capitalised) else { return false }
    if text.isWord(index, "made") && text.isWord(index + 1, "it") { return true }
    guard text.has(index, .finiteCue) else { return false }
    return continues(after: index, before: end)
  }

  /// The pieces of a content that stands before the words that report it, which begin at a token.
  func pieces(before subject: Int, in sentence: Range<Int>) -> [Range<Int>] {
    var close = subject
    if text.has(close - 1, .comma), quote(at: close - 1) == nil { close -= 1 }
    var start = max(sentence.lowerBound, close - Self.longestContent)
    let own = quote(at: subject)
    if let report = inSentence.suffix(Self.memory).last(where: { report in
      (report.pieces.last?.upperBound ?? report.cue.upperBound) <= close
        && quote(at: report.cue.lowerBound) == own
    }) {
      start = max(report.cue.upperBound, report.pieces.last?.upperBound ?? start)
      while start < close, text.has(start, [.comma, .stop, .coordinator]), !opensQuote(start) {
        start += 1
      }
    }
    // A report inside a quote tells what stands in that quote.
    if let own, own == quote(at: sentence.lowerBound) || !opensQuote(start) {
      while start < close, quote(at: start) != own || opensQuote(start) { start += 1 }
    }
    if text.has(start, .mark), !text.has(start, .quotationMark) { start += 1 }
    return start < close ? [start..<close] : []
  }

  /// Whether tokens that no marks enclose can be a clause: an adverbial alone cannot.
  func isClause(_ piece: Range<Int>) -> Bool {
    guard piece.count > 2 else { return false }
    let adverbial: WordClass = [.preposition, .subordinator, .adverb, .coordinator, .time]
    if text.has(piece.lowerBound, adverbial) || text.has(piece.lowerBound + 1, .time) {
      return piece.contains { text.has($0, .comma) }
    }
    return true
  }
}
