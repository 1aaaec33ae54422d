import TextModel

extension ArticleLayout {
  /// How many lines of the end may be credits.
  private static let tailLineCount = 14

  private enum TailLine {
    case licence(LicenceRule.Finding)
    case credit(CreditRule.Finding)
    case byline(BylineRule.Finding)
    case date(PublicationDateRule.Finding)
    /// The name of a body; the outlet, if it stands among credits.
    case organisation(String)
  }

  /// Finds the credits and licences below the text, and those that its last line runs on into.
  mutating func readTail() {
    var block: [(line: TextLine, kind: TailLine)] = []
    var position = lines.count - 1
    while position > 0, block.count < Self.tailLineCount {
      let line = lines[position]
      guard line.span.count <= Self.longestFurniture * 2,
        !regions.contains(where: { $0.span.overlaps(line.span) }), let kind = tailKind(of: line)
      else { break }
      block.append((line, kind))
      position -= 1
    }
    // A name is an outlet's only in a block of credits that stands apart from the text.
    let isCreditBlock = block.contains {
      switch $0.kind {
      case .licence, .credit: true
      default: false
      }
    }
    let names = block.filter { if case .organisation = $0.kind { true } else { false } }
    let isApart = block.last?.line.standsApartBefore ?? false
    let takesNames = isCreditBlock && isApart
    for entry in block {
      switch entry.kind {
      case .licence(let finding):
        mark(.licence, entry.line.span)
        fill(outlet: finding.outlet, agency: finding.agency, licence: finding.licence)
      case .credit(let finding):
        mark(.credit, entry.line.span)
        fill(outlet: finding.outlet, agency: finding.agency)
      case .byline(let finding):
        mark(.byline, entry.line.span)
        fill(agency: finding.agency, author: finding.author)
      case .date(let finding):
        mark(.date, entry.line.span)
        take(finding, at: entry.line.span.start)
      case .organisation(let name):
        guard takesNames else { continue }
        mark(.credit, entry.line.span)
        if names.count == 1 { fill(outlet: name) }
      }
    }
    if position >= 0, let last = lines.indices.contains(position) ? lines[position] : nil {
      readFooter(in: last)
    }
  }

  private func tailKind(of line: TextLine) -> TailLine? {
    if LicenceRule.mayConcern(bytes[line.span.range]),
      let sentences = licenceSentences(from: Int(line.span.start), in: line)
    {
      return .licence(sentences)
    }
    guard line.span.count <= Self.longestFurniture else { return nil }
    let phrase = phrase(line)
    if let credit = CreditRule.finding(in: phrase) { return .credit(credit) }
    if let byline = BylineRule.finding(in: phrase) { return .byline(byline) }
    if let date = PublicationDateRule.finding(in: phrase.text), date.isLabelled {
      return .date(date)
    }
    if OrganisationNames.isOrganisation(phrase) {
      return .organisation(phrase.text(fromWord: 0))
    }
    return nil
  }

  // MARK: Footers in the last line of the text

  /// How far before the end of a line a footer may start.
  private static let longestFooter = 800

  /// Marks a licence, or an agency's name, that follows the last sentence in its line.
  private mutating func readFooter(in line: TextLine) {
    guard !regions.contains(where: { $0.span.overlaps(line.span) }) else { return }
    var footer: (start: Int, finding: LicenceRule.Finding)?
    let tail = bytes[max(Int(line.span.start), Int(line.span.end) - Self.longestFooter)...]
      .prefix(Self.longestFooter)
    let starts = LicenceRule.mayConcern(tail) ? sentenceStarts(in: line) : []
    for start in starts.reversed() {
      guard let finding = licenceSentences(from: start, in: line) else { break }
      footer = (start, finding)
    }
    if let footer {
      mark(.licence, ByteSpan(footer.start, Int(line.span.end)))
      fill(
        outlet: footer.finding.outlet, agency: footer.finding.agency,
        licence: footer.finding.licence)
    }
    let end = footer.map { proseEnd(before: $0.start, in: line) } ?? Int(line.span.end)
    readSignature(ByteSpan(Int(line.span.start), end))
  }

  /// What the sentences from an offset to the end of a line say, if all of them are a licence's.
  private func licenceSentences(from start: Int, in line: TextLine) -> LicenceRule.Finding? {
    let starts =
      [start]
      + sentenceStarts(in: line).filter { $0 > start } + [Int(line.span.end)]
    var whole = LicenceRule.Finding()
    for (from, to) in zip(starts, starts.dropFirst()) {
      guard let finding = LicenceRule.finding(in: string(ByteSpan(from, to))) else { return nil }
      whole.licence = whole.licence ?? finding.licence
      whole.agency = whole.agency ?? finding.agency
      whole.outlet = whole.outlet ?? finding.outlet
    }
    return whole
  }

  /// The offsets in the last part of a line at which a sentence starts after another.
  private func sentenceStarts(in line: TextLine) -> [Int] {
    var starts: [Int] = []
    let end = Int(line.span.end)
    var index = max(Int(line.span.start) + 1, end - Self.longestFooter)
    bytes.withUnsafeBufferPointer { buffer in
      while index < end {
        let space = WhiteSpace.length(buffer, at: index, end: end)
        guard space > 0 else {
          index += 1
          continue
        }
        let before = index
        var spaceCount = 0
        while index < end {
          let length = WhiteSpace.length(buffer, at: index, end: end)
          if length == 0 { break }
          index += length
          spaceCount += 1
        }
        let span = ByteSpan(Int(line.span.start), before)
        let head = TextLine(span: span, standsApartBefore: false, standsApartAfter: false)
        if spaceCount >= 2 || endsSentence(head) { starts.append(index) }
      }
    }
    return starts.filter { $0 < end }
  }

  private func proseEnd(before offset: Int, in line: TextLine) -> Int {
    bytes.withUnsafeBufferPointer { WhiteSpace.trim($0, Int(line.span.start)..<offset).upperBound }
  }

  /// Marks "(AFP)" or "— Reuters" behind the last full stop of the text.
  private mutating func readSignature(_ span: ByteSpan) {
    let line = TextLine(span: span, standsApartBefore: false, standsApartAfter: false)
    guard span.count > 40, !endsLikeASentence(span), let start = sentenceStarts(in: line).last,
      Int(span.end) - start <= 40
    else { return }
    let text = string(ByteSpan(start, Int(span.end)))
    guard let first = text.unicodeScalars.first,
      ["(", "-", "\u{2013}", "\u{2014}", "[", "/"].contains(first),
      let finding = CreditRule.finding(in: LinePhrase(text)), let agency = finding.agency
    else { return }
    mark(.credit, ByteSpan(start, Int(span.end)))
    fill(agency: agency)
  }

  /// Whether the last byte is a full stop or quotation mark: then no signature follows it.
  private func endsLikeASentence(_ span: ByteSpan) -> Bool {
    bytes[span.range].last.map { $0 == 0x2E || $0 == 0x22 } ?? true
  }

  // MARK: Credits between paragraphs

  /// Marks picture credits that stand alone between the paragraphs.
  mutating func readPictureCredits() {
    for line in lines where line.standsApartBefore && line.standsApartAfter {
      guard line.span.count <= 120, bytes[Int(line.span.start)..<Int(line.span.end)].contains(0x3A),
        !regions.contains(where: { $0.span.overlaps(line.span) })
      else { continue }
      let phrase = phrase(line)
      let first = phrase.words.first?.lowercasedASCII ?? ""
      guard ["photo:", "image:", "picture:", "photograph:", "photos:", "images:"].contains(first)
      else { continue }
      if CreditRule.finding(in: phrase) != nil { mark(.credit, line.span) }
    }
  }
}
