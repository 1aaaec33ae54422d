import TextModel

extension RecordWriter {
  /// Writes reported speech.
  mutating func add(_ statements: [Statement]) {
    add(statements.count)
    var start: UInt32 = 0
    for statement in statements {
      add(statement.span, after: start)
      start = statement.span.start
      add(choice: statement.kind)
      add(choice: statement.stance)
      add(
        (statement.negated ? 1 : 0) | (statement.cueNegated ? 2 : 0)
          | (statement.inHeadline ? 4 : 0))
      for span in [
        statement.speaker, statement.cue, statement.hedge, statement.addressee, statement.target,
        statement.medium, statement.time,
      ] {
        add(optional: span, after: start)
      }
      for spans in [statement.content, statement.cueParts, statement.via] {
        add(spans, after: start)
      }
      add(optional: statement.cueLemma)
      add(statement.quotes.count)
      for quote in statement.quotes { add(quote) }
      add(position: statement.nestedIn)
      add(position: statement.refersTo)
    }
  }
}

extension RecordReader {
  /// The reported speech of a text of so many bytes and quotes.
  mutating func statements(in length: Int, quoteCount: Int) -> [Statement] {
    let count = count()
    var start: UInt32 = 0
    var statements: [Statement] = []
    for _ in 0..<count {
      let span = span(after: start, in: length)
      start = span.start
      let kind = choice(of: Statement.Kind.self)
      let stance = choice(of: Statement.Stance.self)
      let flags = number(atMost: 7)
      guard let kind, let stance else {
        fail()
        return []
      }
      var statement = Statement(
        span: span, kind: kind, speaker: nil, cue: nil, content: [], quotes: [])
      statement.stance = stance
      statement.negated = flags & 1 != 0
      statement.cueNegated = flags & 2 != 0
      statement.inHeadline = flags & 4 != 0
      statement.speaker = optionalSpan(after: start, in: length)
      statement.cue = optionalSpan(after: start, in: length)
      statement.hedge = optionalSpan(after: start, in: length)
      statement.addressee = optionalSpan(after: start, in: length)
      statement.target = optionalSpan(after: start, in: length)
      statement.medium = optionalSpan(after: start, in: length)
      statement.time = optionalSpan(after: start, in: length)
      statement.content = spans(after: start, in: length)
      statement.cueParts = spans(after: start, in: length)
      statement.via = spans(after: start, in: length)
      statement.cueLemma = optionalText()
      statement.quotes = list { $0.number(atMost: quoteCount - 1) }
      statement.nestedIn = position(below: count)
      statement.refersTo = position(below: count)
      if hasFailed { return [] }
      statements.append(statement)
    }
    return statements
  }
}
