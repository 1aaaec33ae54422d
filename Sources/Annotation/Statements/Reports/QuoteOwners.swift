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
  let bareCues: [Report]
  var isUsed: [Bool]
  /// The tokens of each quote, marks included.
  let ranges: [Range<Int>]
  var owners: [Int?]
  /// The reports that the trees gave, by their words.
  var reportOfToken: [Int: Int] = [:]

  /// How many words may stand between a verb and the quote beside it.
  static let reach = 14

  init(finder: ReportFinder, quotes: [Quote]) {
    text = finder.text
    reports = finder.reports
    bareCues = finder.bareCues.sorted { $0.token < $1.token }
    isUsed = Array(repeating: false, count: finder.bareCues.count)
    self.quotes = quotes
    owners = Array(repeating: nil, count: quotes.count)
    ranges = quotes.ranges(of: text.tokens)
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
        moveSpeakerOutOfQuote(&report)
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
      } else {
        moveSpeakerOutOfQuote(&reports[index])
      }
    }
    reports.removeAll { $0.content.isEmpty && $0.target == nil }
  }

  /// No word of a quote speaks it: “Lies,” said the mayor.
  private func moveSpeakerOutOfQuote(_ report: inout Report) {
    guard let head = report.speakerHead, report.trigger == .verb, text.quoteOf[head] >= 0,
      quotes[Int(text.quoteOf[head])].kind == .speech
    else { return }
    report.speakerHead = text.phraseHead(behind: report.cue.last?.upperBound ?? report.token + 1)
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
  func merged(_ pieces: [Range<Int>], around report: Report) -> [Range<Int>] {
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
}
