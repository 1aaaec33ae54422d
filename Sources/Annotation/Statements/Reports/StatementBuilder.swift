import TextModel

/// Makes statements of reports, and joins them to each other.
struct StatementBuilder {
  let text: ParsedText
  let quotes: [Quote]
  let headline: ByteSpan?

  /// The statements in document order.
  func statements(_ given: [Report]) -> [Statement] {
    let reports = given.map(withOrderedPieces)
      .filter { !$0.content.isEmpty || $0.target != nil }.sorted {
        let (left, right) = ($0.extent, $1.extent)
        return (left.lowerBound, right.upperBound, $0.token)
          < (right.lowerBound, left.upperBound, $1.token)
      }
    var statements = reports.map(statement)
    nest(reports, &statements)
    var byToken: [Int: Int] = [:]
    for (index, report) in reports.enumerated() { byToken[report.token] = index }
    for index in statements.indices {
      statements[index].refersTo = answered(index, reports, byToken)
      relay(index, reports, &statements)
    }
    return statements
  }

  private func withOrderedPieces(_ report: Report) -> Report {
    var report = report
    var pieces: [Range<Int>] = []
    for piece in report.content.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      // Pieces do not overlap, and hold no word of the cue.
      var start = max(piece.lowerBound, pieces.last?.upperBound ?? 0)
      for part in report.cue where part.upperBound > start && part.lowerBound < piece.upperBound {
        if part.lowerBound > start { pieces.append(start..<part.lowerBound) }
        start = max(start, part.upperBound)
      }
      if start < piece.upperBound { pieces.append(start..<piece.upperBound) }
    }
    report.content = pieces
    if report.speaker?.isEmpty ?? false { report.speaker = nil }
    if report.target?.isEmpty ?? false { report.target = nil }
    return report
  }

  private func statement(_ report: Report) -> Statement {
    let kind = kind(of: report)
    let content = report.content.map(text.span)
    var result = Statement(
      span: text.span(report.extent), kind: kind, speaker: report.speaker.map(text.span),
      cue: nil, content: content, quotes: report.quotes)
    let cue = report.cue
    if let first = cue.first, let last = cue.last {
      result.cue = text.span(first.lowerBound..<last.upperBound)
      result.cueParts = cue.map(text.span)
      result.cueLemma = report.lemma
    }
    result.stance = report.stance
    result.negated = report.negated
    result.cueNegated = report.cueNegated
    result.hedge = report.hedge.map { text.tokens[$0].span }
    result.addressee = report.addressee.flatMap { $0.isEmpty ? nil : text.span($0) }
    result.target = report.target.flatMap { $0.isEmpty ? nil : text.span($0) }
    result.medium = report.medium.flatMap { $0.isEmpty ? nil : text.span($0) }
    result.time = report.time.flatMap { $0.isEmpty ? nil : text.span($0) }
    result.via = report.via.filter { !$0.isEmpty }.map(text.span)
    if let headline, let start = result.cue ?? result.content.first {
      result.inHeadline = headline.contains(start)
    }
    var all = result.span
    for span in result.content {
      all = ByteSpan(min(all.start, span.start), max(all.end, span.end))
    }
    result.span = all
    return result
  }

  private func kind(of report: Report) -> Statement.Kind {
    if report.cue.isEmpty || report.isFloating { return .floating }
    if report.trigger == .noun || report.isTopic && report.quotes.isEmpty { return .nominal }
    guard !report.quotes.isEmpty else { return .indirect }
    let isOutside = report.content.contains { piece in
      piece.contains { token in
        !text.isMark(token) && !report.quotes.contains(Int(text.quoteOf[token]))
      }
    }
    return isOutside ? .mixed : .direct
  }

  // MARK: Joining

  /// Puts each statement into the smallest one whose content holds its cue.
  private func nest(_ reports: [Report], _ statements: inout [Statement]) {
    var bySentence: [Int32: [Int]] = [:]
    for (index, report) in reports.enumerated() {
      var sentences: Set<Int32> = []
      for piece in report.content {
        sentences.formUnion(piece.map { text.sentenceOf[$0] })
      }
      for sentence in sentences { bySentence[sentence, default: []].append(index) }
    }
    for (inner, report) in reports.enumerated() {
      var best: (index: Int, length: Int)?
      for outer in bySentence[text.sentenceOf[report.token]] ?? [] where outer != inner {
        let other = reports[outer]
        guard other.contains(report.token), !report.contains(other.token) else { continue }
        let length = other.content.reduce(0) { $0 + $1.count }
        if length < best?.length ?? .max, !isNested(outer, in: inner, statements) {
          best = (outer, length)
        }
      }
      statements[inner].nestedIn = best?.index
    }
  }

  /// Whether one statement stands in another, directly or not: contents may be entangled.
  private func isNested(_ inner: Int, in outer: Int, _ statements: [Statement]) -> Bool {
    var current = statements[inner].nestedIn
    while let statement = current {
      if statement == outer { return true }
      current = statements[statement].nestedIn
    }
    return false
  }

  /// The statement that a denial or confirmation of a claim is about.
  private func answered(_ index: Int, _ reports: [Report], _ byToken: [Int: Int]) -> Int? {
    let report = reports[index]
    guard report.isTopic, report.trigger == .verb, let head = report.contentHead else { return nil }
    if let own = byToken[head], reports[own].trigger == .noun { return own }
    guard text.has(head, .charge),
      [.deny, .reject, .confirm, .criticise].contains(report.stance)
    else { return nil }
    return (max(0, index - 24)..<index).reversed().first { earlier in
      [.claim, .accuse, .blame].contains(reports[earlier].stance)
        && reports[earlier].extent.upperBound <= report.extent.lowerBound
    }
  }

  /// A statement that another hands on has its speaker in the chain.
  private func relay(_ index: Int, _ reports: [Report], _ statements: inout [Statement]) {
    guard let outer = statements[index].nestedIn, let speaker = statements[outer].speaker else {
      return
    }
    let report = reports[outer]
    let isRelay =
      report.trigger == .accordingTo
      || (report.trigger == .verb
        && (CueLexicon.english.verbs[text.lemmas[report.token]]?.frame.contains(.relay) ?? false))
    guard isRelay, statements[index].speaker != nil, reports[index].trigger == .verb,
      isMain(reports[index], of: report)
    else { return }
    statements[index].via.append(speaker)
  }

  /// Whether a report is the whole of what another reports.
  private func isMain(_ inner: Report, of outer: Report) -> Bool {
    outer.contentHead == inner.token
  }
}
