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
      add(choice: quote.marks)
      add(quote.defect) { $0.add(choice: $1) }
      add(quote.insertions, after: quote.span.start)
      start = quote.span.start
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
      let marks = choice(of: Quote.Marks.self)
      let defect = optional { $0.choice(of: Quote.Defect.self) }
      let insertions = spans(after: span.start, in: length)
      guard !hasFailed, let marks else { return [] }
      quotes.append(
        Quote(
          span: span, content: content, kind: Quote.Kind.allCases[code >> 3],
          balanced: code & 1 == 1, nestedIn: outer, continuedFrom: earlier,
          marks: marks, defect: defect ?? nil, insertions: insertions))
      start = span.start
    }
    return quotes
  }
}
