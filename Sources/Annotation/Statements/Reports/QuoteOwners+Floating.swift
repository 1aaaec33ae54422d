import TextModel

/// Quotes behind a colon, and those without any report beside them.
extension QuoteOwners {
  /// A quote behind a colon belongs to the clause before it, whatever its verb: "denied this: “…”".
  mutating func endWithColon(_ quote: Int) -> Bool {
    let colon = ranges[quote].lowerBound - 1
    guard colon > 0, text.mark(colon) == UInt8(ascii: ":"), text.quoteOf[colon] < 0 else {
      return false
    }
    let sentence = text.sentence(of: colon)
    var owner: Int?
    for token in sentence.lowerBound..<max(sentence.lowerBound, colon) {
      guard let index = reportOfToken[token], reports[index].trigger == .verb,
        text.quoteOf[token] < 0
      else { continue }
      owner = index
    }
    if let owner {
      append(quote, to: owner)
      return true
    }
    guard let root = sentence.first(where: { text.relations[$0] == .root && text.heads[$0] < 0 }),
      text.pos[root] == .verb, root < colon, let subject = text.subject(of: root)
    else { return false }
    var report = Report(
      token: root, trigger: .verb, cue: [root..<root + 1], lemma: text.lemmas[root], stance: .say,
      clause: sentence.lowerBound..<colon)
    report.speakerHead = subject
    report.content = [ranges[quote]]
    report.quotes = [quote]
    owners[quote] = reports.count
    reports.append(report)
    return true
  }

  mutating func float(_ quote: Int) {
    let range = ranges[quote]
    guard isSentence(range) else { return }
    var report = Report(
      token: range.lowerBound, trigger: .verb, cue: [], lemma: "", stance: .say, clause: range)
    report.isFloating = true
    report.content = [range]
    report.quotes = [quote]
    report.speakerHead = speaker(before: quote)
    owners[quote] = reports.count
    reports.append(report)
  }

  /// Whether a quote is more than a word or two that the reporter took up.
  func isSentence(_ range: Range<Int>) -> Bool {
    let words = range.reduce(0) { $0 + (text.isMark($1) ? 0 : 1) }
    return words >= 4
      || range.suffix(2).contains { index in
        guard let mark = text.mark(index) else { return false }
        return [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(mark)
      }
  }

  /// Who speaks in the paragraph before a quote that nobody is named beside.
  func speaker(before quote: Int) -> Int? {
    let start = ranges[quote].lowerBound
    var token = start - 1
    let limit = max(0, start - 80)
    while token >= limit {
      if let index = reportOfToken[token], reports[index].trigger == .verb,
        text.quoteOf[token] < 0, let speaker = reports[index].speakerHead
      {
        return hasParagraphBreak(token + 1..<start, before: start) ? nil : speaker
      }
      token -= 1
    }
    return nil
  }
}
