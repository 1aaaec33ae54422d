/// Reports without a reporting verb of their own: sources, quoting, nouns.
extension StatementReading {
  /// "according to Vant", "was quoted as saying", "made it clear that".
  func sourceReport(at index: Int, in sentence: Range<Int>) -> Report? {
    if text.isWord(index, "according") { return accordingTo(index, in: sentence) }
    if text.isWord(index, "made") || text.isWord(index, "makes") || text.isWord(index, "make") {
      return makingClear(index, in: sentence)
    }
    return quoting(index, in: sentence)
  }

  private func accordingTo(_ index: Int, in sentence: Range<Int>) -> Report? {
    guard text.isWord(index + 1, "to") else { return nil }
    let cue = index..<index + 2
    let end = sentence.upperBound
    let opens = index == sentence.lowerBound || opensQuote(index - 1)
    guard
      let speaker = text.phrase(startingAt: index + 2, before: end, apposition: !opens)
    else { return nil }
    if opens { return openingSource(cue, speaker, in: sentence) }
    // The source of a report that has its own cue is a link of a chain, not a statement.
    if inSentence.suffix(Self.memory).contains(where: {
      $0.cue.lowerBound < index && $0.cue.upperBound + 8 > index
    }) {
      return nil
    }
    return behind(index, speaker: speaker, cue: cue, in: sentence)
  }

  /// A source that opens its sentence: "According to Vant, the head of the union, the talks failed".
  private func openingSource(
    _ cue: Range<Int>, _ speaker: Range<Int>, in sentence: Range<Int>
  ) -> Report? {
    let end = sentence.upperBound
    var speaker = speaker
    if !text.has(speaker.upperBound, .comma) {
      // "a spokesman for the port in Varno," goes on to the comma.
      let reach = min(end, speaker.upperBound + 10)
      let comma = (speaker.upperBound..<reach).first { text.has($0, .breaksPhrase) }
      if let comma, text.has(comma, .comma), text.has(speaker.upperBound, .preposition) {
        speaker = speaker.lowerBound..<comma
      }
    }
    let next = speaker.upperBound
    let found = pieces(from: text.has(next, .comma) ? next + 1 : next, before: end)
    return found.isEmpty ? nil : Report(speaker: speaker, cue: cue, pieces: found)
  }

  private func makingClear(_ index: Int, in sentence: Range<Int>) -> Report? {
    var end = index + 1
    if text.isWord(end, "it") { end += 1 }
    guard text.isWord(end, "clear") || text.isWord(end, "plain") else { return nil }
    guard text.isWord(end + 1, "that"), end + 2 < sentence.upperBound else { return nil }
    let speaker: Range<Int>?
    if text.has(index - 1, .coordinator) {
      speaker =
        lastSpeaker(before: index)
        ?? text.firstSubject(from: sentence.lowerBound, before: index)
    } else {
      speaker = text.subject(endingBefore: index, from: sentence.lowerBound)
    }
    guard let speaker else { return nil }
    let found = pieces(from: end + 2, before: sentence.upperBound)
    return found.isEmpty ? nil : Report(speaker: speaker, cue: index..<end + 1, pieces: found)
  }

  /// "Vant was quoted as saying", "the paper quoted Vant as saying": the speaker is the one quoted.
  private func quoting(_ index: Int, in sentence: Range<Int>) -> Report? {
    var end = index + 1
    let object = text.phrase(startingAt: end, before: sentence.upperBound, apposition: false)
    if let object, !text.isWord(end, "as") { end = object.upperBound }
    guard text.isWord(end, "as"), text.has(end + 1, .gerundCue) else { return nil }
    let cue = index..<end + 2
    let speaker: Range<Int>?
    var start = index
    if let object, object.lowerBound == index + 1 {
      speaker = object
      if let source = text.subject(endingBefore: index, from: sentence.lowerBound) {
        start = source.lowerBound
      }
    } else {
      while start > sentence.lowerBound, text.has(start - 1, [.auxiliary, .adverb]) { start -= 1 }
      speaker = text.subject(endingBefore: start, from: sentence.lowerBound)
      start = speaker?.lowerBound ?? start
    }
    guard let speaker else { return nil }
    let verb = text.classes[end + 1]
    if case .content(let content) = following(cue.upperBound, verb, before: sentence.upperBound) {
      let found = pieces(from: content, before: sentence.upperBound)
      if !found.isEmpty { return Report(speaker: speaker, cue: cue, pieces: found) }
    }
    guard standsBehindContent(start, in: sentence) != .none else { return nil }
    let found = pieces(before: start, in: sentence)
    return found.isEmpty ? nil : Report(speaker: speaker, cue: cue, pieces: found)
  }

  /// "Vant addressed the public: ...": a colon before a quote that is long enough to be a speech.
  func announcedQuote(in sentence: Range<Int>) -> Report? {
    guard
      let colon = sentence.first(where: { index in
        text.isWord(index, ":") && quote(at: index) == nil && sentence.contains(index + 1)
          && opensQuote(index + 1)
      }),
      let quote = quote(at: colon + 1), owners[quote] < 0, quotes[quote].kind == .speech,
      quotes[quote].content.count >= 40
    else { return nil }
    guard
      let speaker = lastSpeaker(before: colon)
        ?? text.firstSubject(from: sentence.lowerBound, before: colon),
      speaker.upperBound < colon
    else { return nil }
    return Report(
      speaker: speaker, cue: colon..<colon,
      pieces: pieces(from: colon + 1, before: sentence.upperBound))
  }

  /// "allegations by Vant that ...", "the mayor's claim that ...", "his claim that ...".
  func nounReport(at index: Int, in sentence: Range<Int>) -> Report? {
    let end = sentence.upperBound
    var next = index + 1
    var speaker: Range<Int>?
    if text.isWord(next, "by") || text.isWord(next, "from") {
      speaker = text.phrase(startingAt: next + 1, before: end, apposition: false)
      guard let speaker else { return nil }
      next = speaker.upperBound
    } else if text.has(index - 1, .possessive) {
      speaker = index - 1..<index
    } else if text.has(index - 1, .genitive) {
      speaker = innermostPhrase(endingBefore: index - 1, in: sentence)
    }
    guard let speaker, text.isWord(next, "that"), next + 1 < end else { return nil }
    var close = clauseEnd(from: next + 1, before: end)
    if let comma = (next + 1..<close).first(where: { text.has($0, .comma) }) { close = comma }
    guard next + 1 < close else { return nil }
    return Report(
      speaker: speaker, cue: index..<index + 1, pieces: [next + 1..<close], isNominal: true)
  }
}
