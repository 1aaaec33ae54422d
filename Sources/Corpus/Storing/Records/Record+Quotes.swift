import TextModel

extension RecordWriter {
  /// Writes quotes.
  mutating func add(_ quotes: [Quote]) {
    add(quotes.count)
    var start: UInt32 = 0
    for quote in quotes {
      let kind = Quote.Kind.allCases.firstIndex(of: quote.kind) ?? 0
      var flags = quote.balanced ? 1 : 0
      if quote.nestedIn != nil { flags |= 2 }
      if quote.continuedFrom != nil { flags |= 4 }
      add(kind << 3 | flags)
      add(quote.span, after: start)
      add(quote.content, after: quote.span.start)
      if let outer = quote.nestedIn { add(outer) }
      if let earlier = quote.continuedFrom { add(earlier) }
      add(Quote.Marks.allCases.firstIndex(of: quote.marks) ?? 0)
      add(quote.defect.flatMap { Quote.Defect.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
      add(quote.insertions.count)
      for insertion in quote.insertions { add(insertion, after: quote.span.start) }
      start = quote.span.start
    }
  }

  /// Writes reported speech.
  mutating func add(_ statements: [Statement]) {
    add(statements.count)
    var start: UInt32 = 0
    for statement in statements {
      let kind = Statement.Kind.allCases.firstIndex(of: statement.kind) ?? 0
      add(kind << 2 | (statement.speaker == nil ? 0 : 1) | (statement.cue == nil ? 0 : 2))
      add(statement.span, after: start)
      start = statement.span.start
      if let speaker = statement.speaker { add(speaker, after: start) }
      if let cue = statement.cue { add(cue, after: start) }
      add(statement.content.count)
      for span in statement.content { add(span, after: start) }
      add(statement.quotes.count)
      for quote in statement.quotes { add(quote) }
    }
  }
}

extension RecordReader {
  /// The quotes of a text of so many bytes.
  mutating func quotes(in length: Int) -> [Quote] {
    let count = count()
    var quotes: [Quote] = []
    var start: UInt32 = 0
    for _ in 0..<count {
      let code = number(atMost: Quote.Kind.allCases.count << 3)
      guard Quote.Kind.allCases.indices.contains(code >> 3) else {
        fail()
        return []
      }
      let span = span(after: start, in: length)
      let content = self.span(after: span.start, in: length)
      let outer = code & 2 == 0 ? nil : number(atMost: count - 1)
      let earlier = code & 4 == 0 ? nil : number(atMost: count - 1)
      let marks = number(atMost: Quote.Marks.allCases.count - 1)
      let defect = number(atMost: Quote.Defect.allCases.count)
      var insertions: [ByteSpan] = []
      for _ in 0..<self.count() {
        insertions.append(self.span(after: span.start, in: length))
        if hasFailed { return [] }
      }
      if hasFailed { return [] }
      quotes.append(
        Quote(
          span: span, content: content, kind: Quote.Kind.allCases[code >> 3],
          balanced: code & 1 == 1, nestedIn: outer, continuedFrom: earlier,
          marks: Quote.Marks.allCases[marks],
          defect: defect == 0 ? nil : Quote.Defect.allCases[defect - 1], insertions: insertions))
      start = span.start
    }
    return quotes
  }

  /// The reported speech of a text of so many bytes and quotes.
  mutating func statements(in length: Int, quoteCount: Int) -> [Statement] {
    var statements: [Statement] = []
    var start: UInt32 = 0
    for _ in 0..<count() {
      let code = number(atMost: Statement.Kind.allCases.count << 2)
      guard Statement.Kind.allCases.indices.contains(code >> 2) else {
        fail()
        return []
      }
      let span = span(after: start, in: length)
      start = span.start
      let speaker = code & 1 == 0 ? nil : self.span(after: start, in: length)
      let cue = code & 2 == 0 ? nil : self.span(after: start, in: length)
      var content: [ByteSpan] = []
      for _ in 0..<count() { content.append(self.span(after: start, in: length)) }
      var quotes: [Int] = []
      for _ in 0..<count() { quotes.append(number(atMost: quoteCount - 1)) }
      if hasFailed { return [] }
      statements.append(
        Statement(
          span: span, kind: Statement.Kind.allCases[code >> 2], speaker: speaker, cue: cue,
          content: content, quotes: quotes))
    }
    return statements
  }
}
