import TextModel

/// Gives each quote of speech to the report that it belongs to.
///
/// 1. The report whose content the tree has reach into the quote: its content grows to the quote.
/// 2. The report that the quote goes on with: only the words of that report stand between them, or
///    the quote goes on from the paragraph before.
/// 3. A verb of speaking that stands beside the quote in its sentence, and reports nothing else.
/// 4. A colon at the end of the sentence before.
///
/// A quote that is left makes a floating statement.
struct QuoteOwners {
  let text: ParsedText
  let quotes: [Quote]
  var reports: [Report]
  /// In the order of their words.
  private let bareCues: [Report]
  private var isUsed: [Bool]
  /// The tokens of each quote, marks included.
  private let ranges: [Range<Int>]
  private var owners: [Int?]
  /// The reports that the trees gave, by their words.
  private var reportOfToken: [Int: Int] = [:]

  /// How many words may stand between a verb and the quote beside it.
  private static let reach = 14

  init(finder: ReportFinder, quotes: [Quote]) {
    text = finder.text
    reports = finder.reports
    bareCues = finder.bareCues.sorted { $0.token < $1.token }
    isUsed = Array(repeating: false, count: finder.bareCues.count)
    self.quotes = quotes
    owners = Array(repeating: nil, count: quotes.count)
    var ranges = Array(repeating: 0..<0, count: quotes.count)
    var start = 0
    for (index, quote) in quotes.enumerated() where quote.nestedIn == nil {
      while start < text.tokens.count, text.tokens[start].span.end <= quote.span.start {
        start += 1
      }
      var end = start
      while end < text.tokens.count, text.tokens[end].span.start < quote.span.end { end += 1 }
      ranges[index] = start..<end
    }
    self.ranges = ranges
  }

  /// Gives out all quotes.
  mutating func give() {
    keepInsideQuotes()
    for (index, report) in reports.enumerated() { reportOfToken[report.token] = index }
    let byTrees = ownersByTrees()
    for (index, quote) in quotes.enumerated() where quote.nestedIn == nil && !ranges[index].isEmpty
    {
      guard quote.kind == .speech || byTrees[index] != nil else { continue }
      if let owner = byTrees[index] {
        enter(index, in: owner)
      } else if let before = quote.continuedFrom, let owner = owners[before] {
        append(index, to: owner)
      } else if let owner = goesOn(index) {
        append(index, to: owner)
      } else if let cue = cueBeside(index) {
        var report = bareCues[cue]
        isUsed[cue] = true
        report.isFloating = false
        report.content = [leadIn(report, ranges[index])]
        report.contentHead = nil
        report.quotes = [index]
        owners[index] = reports.count
        reports.append(report)
      } else if !endWithColon(index) {
        float(index)
      }
    }
    leaveParticiples()
  }

  /// A participle behind a comma that takes the main clause's subject ends what stands before it:
  /// "the claim that it failed, adding that …".
  private mutating func leaveParticiples() {
    for (number, report) in reports.enumerated() {
      guard report.trigger == .verb, let speaker = report.speakerHead,
        text.relations[report.token] == .adverbialClause, speaker < report.token
      else { continue }
      for other in max(0, number - 8)..<min(reports.count, number + 8) where other != number {
        guard reports[other].contains(report.token), !reports[other].contains(speaker) else {
          continue
        }
        let start = report.clause.lowerBound
        reports[other].content = reports[other].content.compactMap { piece in
          guard piece.contains(report.token), start > piece.lowerBound else { return piece }
          let rest = text.trimmed(piece.lowerBound..<start, keepingQuotes: true)
          return rest.isEmpty ? nil : rest
        }
      }
    }
  }

  /// What a report inside a quote reports ends with the quote; its speaker stands in it too.
  private mutating func keepInsideQuotes() {
    for index in reports.indices {
      let start = reports[index].cue.first?.lowerBound ?? reports[index].token
      let quote = Int(text.quoteOf[start])
      if quote >= 0, quotes[quote].kind == .speech {
        let range = ranges[quote]
        reports[index].content = reports[index].content.compactMap { piece in
          let clamped = text.trimmed(piece.clamped(to: range))
          return clamped.isEmpty ? nil : clamped
        }
        if let head = reports[index].speakerHead, !range.contains(head) {
          reports[index].speakerHead = nil
        }
      } else if let head = reports[index].speakerHead, reports[index].trigger == .verb,
        text.quoteOf[head] >= 0, reports[index].contains(head)
      {
        reports[index].speakerHead = nil
      }
    }
    reports.removeAll { $0.content.isEmpty && $0.target == nil }
  }

  // MARK: By the tree

  /// For each quote the report outside it whose content the tree lets reach into it.
  private func ownersByTrees() -> [Int?] {
    var found = [Int?](repeating: nil, count: quotes.count)
    for (number, report) in reports.enumerated() {
      for piece in report.content {
        var last: Int32 = -1
        for token in piece where text.quoteOf[token] != last {
          last = text.quoteOf[token]
          guard last >= 0 else { continue }
          let quote = Int(last)
          guard text.quoteOf[report.token] != last else { continue }
          if let other = found[quote], !isBetter(report, than: reports[other], for: quote) {
            continue
          }
          found[quote] = number
        }
      }
    }
    return found
  }

  /// Of two reports that reach into a quote the inner one has it, a verb before a noun.
  private func isBetter(_ report: Report, than other: Report, for quote: Int) -> Bool {
    if other.contains(report.token) { return true }
    if report.contains(other.token) { return false }
    return length(report) < length(other)
  }

  private func length(_ report: Report) -> Int { report.content.reduce(0) { $0 + $1.count } }

  /// Makes the content of a report end with the quote that it reaches into.
  private mutating func enter(_ quote: Int, in owner: Int) {
    let range = ranges[quote]
    owners[quote] = owner
    reports[owner].quotes.append(quote)
    guard quotes[quote].kind == .speech else { return }
    var pieces: [Range<Int>] = []
    for piece in reports[owner].content {
      guard piece.overlaps(range) else {
        pieces.append(piece)
        continue
      }
      // Only the quote where the clause does not begin before it; words behind it belong to others.
      let begins = min(piece.lowerBound, range.lowerBound)
      let ends = max(piece.upperBound, range.upperBound)
      pieces.append(begins..<ends)
    }
    reports[owner].content = merged(pieces, around: reports[owner])
  }

  /// Pieces that overlap as one; no piece holds the cue.
  private func merged(_ pieces: [Range<Int>], around report: Report) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for piece in pieces.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, piece.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, piece.upperBound)
      } else {
        result.append(piece)
      }
    }
    return result
  }

  // MARK: By place

  private mutating func append(_ quote: Int, to owner: Int) {
    owners[quote] = owner
    reports[owner].quotes.append(quote)
    reports[owner].content = merged(
      reports[owner].content + [ranges[quote]], around: reports[owner])
  }

  /// The report that a quote goes on with.
  private func goesOn(_ quote: Int) -> Int? {
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
  private func hasParagraphBreak(_ range: Range<Int>, before next: Int) -> Bool {
    guard range.lowerBound > 0, next < text.tokens.count else { return false }
    let start = Int(text.tokens[range.lowerBound - 1].span.end)
    let end = min(Int(text.tokens[next].span.start), text.bytes.count)
    guard start < end else { return false }
    return text.bytes[start..<end].contains(0x0A)
  }

  /// The verbs in a range that report nothing else, used ones too.
  private func bareCues(in range: Range<Int>) -> Range<Int> {
    let first = position(of: range.lowerBound)
    return first..<max(first, position(of: range.upperBound))
  }

  /// How many of those verbs stand before a token.
  private func position(of token: Int) -> Int {
    var range = 0..<bareCues.count
    while let first = range.first {
      let middle = first + range.count / 2
      if bareCues[middle].token < token {
        range = middle + 1..<range.upperBound
      } else {
        range = first..<middle
      }
    }
    return range.lowerBound
  }

  /// A verb beside a quote that reports nothing else.
  private func cueBeside(_ quote: Int) -> Int? {
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
      guard distance <= Self.reach, text.quoteOf[cue.token] < 0 else { continue }
      if distance < best?.distance ?? .max { best = (number, distance) }
    }
    return best?.cue
  }

  /// Whether the sentence can go on with the words of the reporter behind a quote.
  private func endsOpen(_ range: Range<Int>) -> Bool {
    let last =
      max(range.lowerBound, range.upperBound - 2)..<min(range.upperBound + 1, text.tokens.count)
    return last.contains { index in
      guard let mark = text.mark(index) else { return false }
      return [UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "-")]
        .contains(mark)
    }
  }

  /// A quote with the words that belong to it between the verb and its mark: "noting the “ties”".
  private func leadIn(_ cue: Report, _ range: Range<Int>) -> Range<Int> {
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
  private func withOpening(of range: Range<Int>, before cue: Report) -> Range<Int> {
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
  private func introduces(_ cue: Report, _ range: Range<Int>) -> Bool {
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

  /// A quote behind a colon belongs to the clause before it, whatever its verb: "denied this: “…”".
  private mutating func endWithColon(_ quote: Int) -> Bool {
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

  // MARK: Floating

  private mutating func float(_ quote: Int) {
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
  private func isSentence(_ range: Range<Int>) -> Bool {
    let words = range.reduce(0) { $0 + (text.isMark($1) ? 0 : 1) }
    return words >= 4
      || range.suffix(2).contains { index in
        guard let mark = text.mark(index) else { return false }
        return [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(mark)
      }
  }

  /// Who speaks in the paragraph before a quote that nobody is named beside.
  private func speaker(before quote: Int) -> Int? {
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
