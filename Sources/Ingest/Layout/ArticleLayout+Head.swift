import TextModel

extension ArticleLayout {
  /// How many lines of the start may be headline, date and byline.
  private static let headLineCount = 7

  /// Finds the headline, and the lines with date and author above or below it.
  mutating func readHead() {
    let dates = dateLines()
    let isDated = dates.count { !$0.isLabelled } <= 1
    var hasTitle = false
    var isBeforeText = true
    var position = 0
    while position < lines.count, position < Self.headLineCount {
      let line = lines[position]
      let index = position
      position += 1
      guard line.span.count <= Self.longestFurniture else {
        isBeforeText = false
        continue
      }
      if let date = dates.first(where: { $0.index == index }) {
        // Several dates on lines of their own are the headings of a chronicle.
        if isDated || date.isLabelled { take(date, line) }
        continue
      }
      let phrase = phrase(line)
      if readBarLine(line, phrase) { continue }
      if isBeforeText || standsAlone(index), let byline = BylineRule.finding(in: phrase) {
        mark(.byline, line.span)
        fill(agency: byline.agency, author: byline.author)
        continue
      }
      if isBeforeText, let credit = CreditRule.finding(in: phrase) {
        mark(.credit, line.span)
        fill(outlet: credit.outlet, agency: credit.agency)
        continue
      }
      if isBeforeText, !hasTitle, isHeadline(index, phrase) {
        hasTitle = true
        markTitle(line, phrase)
        continue
      }
      isBeforeText = false
    }
  }

  private mutating func markTitle(_ line: TextLine, _ phrase: LinePhrase) {
    mark(.title, line.span)
    fill(title: phrase.text(fromWord: 0))
  }

  private func standsAlone(_ index: Int) -> Bool {
    lines[index].standsApartBefore && lines[index].standsApartAfter
  }

  // MARK: Headline

  /// Whether a line is the headline: it stands alone, has no full stop, and text follows.
  private func isHeadline(_ index: Int, _ phrase: LinePhrase) -> Bool {
    let line = lines[index]
    if let statedTitle, LinePhrase(statedTitle).folded == phrase.folded { return true }
    if headingLines.contains(index) { return true }
    guard (3...30).contains(phrase.words.count), line.span.count <= 220,
      phrase.words.first?.startsWithHeadlineLetter == true, !endsLikeProse(line, phrase),
      !isSignOrList(phrase)
    else { return false }
    let rest = lines.indices.dropFirst(index + 1)
    guard rest.contains(where: { isProse(lines[$0]) }) else { return false }
    return line.standsApartAfter || isFurniture(index + 1)
  }

  /// Whether a line is a date, a byline or a dateline, under which a headline may stand without an
  /// empty line between.
  private func isFurniture(_ index: Int) -> Bool {
    guard lines.indices.contains(index), lines[index].span.count <= Self.longestFurniture else {
      return false
    }
    if PublicationDateRule.finding(in: string(lines[index].span)) != nil { return true }
    return BylineRule.finding(in: phrase(lines[index])) != nil
  }

  private func endsLikeProse(_ line: TextLine, _ phrase: LinePhrase) -> Bool {
    guard let last = phrase.text.utf8.last else { return true }
    if ":;,".utf8.contains(last) { return true }
    // A question or a cry may be a headline; what ends in a full stop only with an abbreviation.
    if last == UInt8(ascii: "?") || last == UInt8(ascii: "!") { return false }
    guard endsSentence(line) else { return false }
    if phrase.text.hasSuffix("\u{2026}") || phrase.text.hasSuffix("...") { return true }
    if last != UInt8(ascii: ".") {
      // "… 'war is over'" or "… (report)" without a full stop inside does not end a sentence.
      return true
    }
    let final = phrase.words.last ?? ""
    let letters = final.unicodeScalars.filter { $0 != "." }
    return
      !(final.contains(".") && letters.count >= 2 && letters.count <= 3
      && final.isAllCapitals && final.utf8.count == letters.count * 2)
  }

  /// Whether a line is the address of a letter, a list item, a web address or a table row.
  private func isSignOrList(_ phrase: LinePhrase) -> Bool {
    guard let first = phrase.words.first else { return true }
    if ["-", "*", "+", "|", "#", ">", "\u{2022}", "\u{2013}", "\u{2014}"].contains(first) {
      return true
    }
    if phrase.folded.hasPrefix("http://") || phrase.folded.hasPrefix("https://") { return true }
    if phrase.text.utf8.contains(UInt8(ascii: "\t")) { return true }
    // A number with a full stop or bracket opens a list.
    return first.utf8.count <= 3 && (first.hasSuffix(".") || first.hasSuffix(")"))
      && first.utf8.dropLast().allSatisfy(\.isASCIIDigit)
  }

  // MARK: Dates

  /// A line that gives a date, and its position.
  struct DateLine {
    var index: Int
    var isLabelled: Bool
    var finding: PublicationDateRule.Finding
  }

  /// All lines of the text that are a date and nothing else.
  private func dateLines() -> [DateLine] {
    var found: [DateLine] = []
    for (index, line) in lines.enumerated() where line.span.count <= DateToken.longestText {
      guard hasYear(line.span), let finding = PublicationDateRule.finding(in: string(line.span))
      else {
        continue
      }
      found.append(DateLine(index: index, isLabelled: finding.isLabelled, finding: finding))
    }
    return found
  }

  /// Whether four digits stand together; most lines are told from dates by this alone.
  private func hasYear(_ span: ByteSpan) -> Bool {
    var run = 0
    for byte in bytes[span.range] {
      run = byte.isASCIIDigit ? run + 1 : 0
      if run == 4 { return true }
    }
    return false
  }

  private mutating func take(_ date: DateLine, _ line: TextLine) {
    mark(.date, line.span)
    take(date.finding, at: line.span.start)
  }

  mutating func take(_ finding: PublicationDateRule.Finding, at offset: UInt32) {
    guard !finding.isUpdate else { return }
    switch finding.reading {
    case .date(let date): fill(published: date)
    default:
      if let problem = finding.reading.problem, metadata.published == nil {
        report("the date in the text \(problem); it was left open", at: offset)
      }
    }
  }

  // MARK: Lines of several parts

  /// Reads "By Ada Brenn | 17 April 2023": every part must be a date, a byline or a credit.
  private mutating func readBarLine(_ line: TextLine, _ phrase: LinePhrase) -> Bool {
    let parts = barParts(line.span)
    guard parts.count >= 2 else { return false }
    var dates: [(PublicationDateRule.Finding, ByteSpan)] = []
    var bylines: [(BylineRule.Finding, ByteSpan)] = []
    var credits: [(CreditRule.Finding, ByteSpan)] = []
    for part in parts {
      let text = string(part)
      let phrase = LinePhrase(text)
      if let date = PublicationDateRule.finding(in: text) {
        dates.append((date, part))
      } else if let byline = BylineRule.finding(in: phrase) {
        bylines.append((byline, part))
      } else if let credit = CreditRule.finding(in: phrase) {
        credits.append((credit, part))
      } else {
        return false
      }
    }
    for (finding, span) in dates { take(finding, at: span.start) }
    for (finding, _) in bylines { fill(agency: finding.agency, author: finding.author) }
    for (finding, _) in credits { fill(outlet: finding.outlet, agency: finding.agency) }
    let kind: Region.Kind = !bylines.isEmpty ? .byline : !dates.isEmpty ? .date : .credit
    mark(kind, line.span)
    return true
  }

  /// The parts of a line between bars and raised dots.
  private func barParts(_ span: ByteSpan) -> [ByteSpan] {
    bytes.withUnsafeBufferPointer { buffer in
      var parts: [ByteSpan] = []
      var start = Int(span.start)
      var index = start
      let end = Int(span.end)
      while index <= end {
        let mark = index == end ? 1 : barLength(buffer, at: index, end: end)
        guard mark > 0 else {
          index += 1
          continue
        }
        let part = WhiteSpace.trim(buffer, start..<index)
        if !part.isEmpty { parts.append(ByteSpan(part.lowerBound, part.upperBound)) }
        index += mark
        start = index
      }
      return parts
    }
  }

  private func barLength(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int {
    if buffer[index] == UInt8(ascii: "|") { return 1 }
    if index + 1 < end, buffer[index] == 0xC2, buffer[index + 1] == 0xB7 { return 2 }
    if index + 2 < end, buffer[index] == 0xE2, buffer[index + 1] == 0x80, buffer[index + 2] == 0xA2
    {
      return 3
    }
    return 0
  }
}

extension String {
  /// Whether a headline may start with it: a capital, a digit or a quotation mark.
  fileprivate var startsWithHeadlineLetter: Bool {
    guard let first = unicodeScalars.first else { return false }
    if first.value < 0x80, UInt8(truncatingIfNeeded: first.value).isASCIIDigit { return true }
    return startsWithCapital || ["\"", "'", "\u{2018}", "\u{201C}", "$"].contains(first)
  }
}
