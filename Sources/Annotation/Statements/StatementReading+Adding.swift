import TextModel

/// From reports, in tokens of one sentence, to statements.
extension StatementReading {
  /// Adds a report unless another one has told all of its content.
  mutating func add(_ report: Report, in sentence: Range<Int>) {
    var report = report
    guard let first = report.pieces.first else { return }
    var content: [ByteSpan] = []
    var own: [Int] = []
    var quotedWords = 0
    var words = 0
    for piece in report.pieces {
      var span = text.span(piece)
      for token in piece {
        let isWord = text.classes[token].isDisjoint(with: [.mark, .comma, .stop, .quotationMark])
        if isWord { words += 1 }
        guard let quote = quote(at: token), quote != self.quote(at: report.cue.lowerBound) else {
          continue
        }
        if own.last != quote { own.append(quote) }
        let isSpoken = quotes[quote].kind == .speech || quotes[quote].kind == .scare
        if isWord && isSpoken { quotedWords += 1 }
        // A quote of several sentences belongs to the content whole.
        if token == piece.lowerBound, first == piece, token == sentence.lowerBound {
          span.start = min(span.start, quotes[quote].span.start)
        }
        if token == piece.upperBound - 1 { span.end = max(span.end, quotes[quote].span.end) }
      }
      content.append(span)
    }
    if !own.isEmpty, quotedWords == words, own.allSatisfy({ owners[$0] >= 0 }) { return }
    var kind: Statement.Kind = quotedWords == 0 ? .indirect : .mixed
    if quotedWords == words, words > 0 { kind = .direct }
    if report.isNominal { kind = .nominal }
    report.statement = statements.count
    for quote in own where owners[quote] < 0 {
      owners[quote] = Int32(truncatingIfNeeded: report.statement)
    }
    statements.append(statement(report, kind, content, own))
    inSentence.append(report)
  }

  private func statement(
    _ report: Report, _ kind: Statement.Kind, _ content: [ByteSpan], _ own: [Int]
  ) -> Statement {
    let cue = report.cue.isEmpty ? nil : text.span(report.cue)
    let speaker = report.speaker.map(text.span)
    let ordered = content.sorted()
    var span = ordered.first ?? ByteSpan(0, 0)
    for part in ordered + [speaker, cue].compactMap(\.self) {
      span.start = min(span.start, part.start)
      span.end = max(span.end, part.end)
    }
    return Statement(
      span: span, kind: kind, speaker: speaker, cue: cue, content: ordered, quotes: own.sorted())
  }
}
