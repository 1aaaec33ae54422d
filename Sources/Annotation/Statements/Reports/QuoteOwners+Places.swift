import TextModel

/// Quotes that no tree joins to a report: given out by what stands beside them.
extension QuoteOwners {
  mutating func append(_ quote: Int, to owner: Int) {
    owners[quote] = owner
    reports[owner].quotes.append(quote)
    reports[owner].content = merged(
      reports[owner].content + [ranges[quote]], around: reports[owner])
  }

  /// The report that a quote goes on with.
  func goesOn(_ quote: Int) -> Int? {
    var before = quote - 1
    while before >= 0, quotes[before].nestedIn != nil { before -= 1 }
    guard before >= 0, let owner = owners[before] else { return nil }
    let report = reports[owner]
    guard !report.isTopic, report.trigger == .verb || report.isFloating else { return nil }
    let gap = ranges[before].upperBound..<max(ranges[before].upperBound, ranges[quote].lowerBound)
    guard gap.count <= Self.reach + 10, !hasParagraphBreak(gap, before: ranges[quote].lowerBound)
    else { return nil }
    if bareCues(in: gap).contains(where: { !isUsed[$0] }) { return nil }
    // Nothing but the cue, its speaker and what belongs to them stands between.
    guard gap.contains(report.token) || gap.allSatisfy({ text.isMark($0) }) else { return nil }
    let sentences = Set(gap.map { text.sentenceOf[$0] })
    return sentences.count <= 2 ? owner : nil
  }

  /// Whether an empty line, or the end of a line, stands in or behind a range of tokens.
  func hasParagraphBreak(_ range: Range<Int>, before next: Int) -> Bool {
    guard range.lowerBound > 0, next < text.tokens.count else { return false }
    let start = Int(text.tokens[range.lowerBound - 1].span.end)
    let end = min(Int(text.tokens[next].span.start), text.bytes.count)
    guard start < end else { return false }
    return text.bytes[start..<end].contains(0x0A)
  }

  /// The verbs in a range that report nothing else, used ones too.
  func bareCues(in range: Range<Int>) -> Range<Int> {
    let first = position(of: range.lowerBound)
    return first..<max(first, position(of: range.upperBound))
  }

  /// How many of those verbs stand before a token.
  func position(of token: Int) -> Int {
    bareCues.partitioningIndex { $0.token >= token }
  }

  /// A verb beside a quote that reports nothing else.
  func cueBeside(_ quote: Int) -> Int? {
    let range = ranges[quote]
    var best: (cue: Int, distance: Int)?
    let near = max(0, range.lowerBound - Self.reach - 1)..<range.upperBound + Self.reach + 1
    for number in bareCues(in: near) where !isUsed[number] {
      let cue = bareCues[number]
      let distance: Int
      if cue.token >= range.upperBound {
        guard text.sentenceOf[cue.token] == text.sentenceOf[range.upperBound - 1],
          endsOpen(range)
        else { continue }
        distance = cue.token - range.upperBound
      } else if cue.token < range.lowerBound {
        guard introduces(cue, range) else { continue }
        distance = range.lowerBound - cue.token
      } else {
        continue
      }
      // "What they call “X”" names a thing.
      if cue.lemma == "call", text.relations[cue.token] == .relativeClause { continue }
      guard distance <= Self.reach, text.quoteOf[cue.token] < 0 else { continue }
      if distance < best?.distance ?? .max { best = (number, distance) }
    }
    return best?.cue
  }

  /// Whether the sentence can go on with the words of the reporter behind a quote.
  func endsOpen(_ range: Range<Int>) -> Bool {
    let last =
      max(range.lowerBound, range.upperBound - 2)..<min(range.upperBound + 1, text.tokens.count)
    return last.contains { index in
      guard let mark = text.mark(index) else { return false }
      return [UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "-")]
        .contains(mark)
    }
  }

  /// A quote with the words that belong to it between the verb and its mark: "noting the “ties”".
  func leadIn(_ cue: Report, _ range: Range<Int>) -> Range<Int> {
    let end = (cue.cue.last?.upperBound ?? cue.token + 1)
    if cue.token >= range.upperBound { return withOpening(of: range, before: cue) }
    guard cue.token < range.lowerBound, end < range.lowerBound,
      text.mark(range.lowerBound - 1) != UInt8(ascii: ","),
      text.mark(range.lowerBound - 1) != UInt8(ascii: ":")
    else { return range }
    var start = range.lowerBound
    for child in text.children(cue.token)
    where text.relations[Int(child)] == .object && Int(child) >= end {
      start = min(start, max(end, text.subtree(Int(child)).lowerBound))
    }
    return start..<range.upperBound
  }

  /// A quote that ends a clause, with the words of that clause: "They were “tired”, he said".
  func withOpening(of range: Range<Int>, before cue: Report) -> Range<Int> {
    let sentence = text.sentence(of: range.lowerBound)
    guard sentence.lowerBound < range.lowerBound, sentence.contains(cue.token) else { return range }
    let opening = text.trimmed(sentence.lowerBound..<range.lowerBound, keepingQuotes: true)
    guard !opening.isEmpty, opening.upperBound == range.lowerBound,
      opening.allSatisfy({ text.quoteOf[$0] < 0 && reportOfToken[$0] == nil }),
      bareCues(in: opening).isEmpty
    else { return range }
    return opening.lowerBound..<range.upperBound
  }

  /// Whether a verb before a quote leads up to it: with a comma or colon, or nothing between.
  func introduces(_ cue: Report, _ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    guard before >= 0, before >= cue.token else { return false }
    if text.mark(before) == UInt8(ascii: ":") {
      return text.sentenceOf[cue.token] == text.sentenceOf[before]
    }
    guard text.sentenceOf[cue.token] == text.sentenceOf[range.lowerBound] else { return false }
    return before == cue.token || text.mark(before) == UInt8(ascii: ",")
      || text.relations[before] == .particle || text.isForm(before, "that")
      || text.isForm(before, "as") || text.isInside(before, cue.token)
  }
}
