import TextModel

extension AnnotatedDocument {
  /// What is wrong with the places of all layers; nothing, if all is well.
  ///
  /// They may lie outside the text, be out of order, or not be nested as promised.
  func defects() -> [String] {
    var defects = Defects(length: document.text.count)
    defects.check(layers)
    for (number, statement) in semantics.statements.enumerated() {
      defects.check(statement, number, of: semantics.statements, quotes: layers.quotes.count)
    }
    defects.expectNoCycle(semantics.statements.map(\.nestedIn), "statements")
    checkEntities(&defects)
    checkTimesAndQuantities(&defects)
    checkEvents(&defects)
    return defects.found
  }

  private func checkEntities(_ defects: inout Defects) {
    let entities = semantics.entities
    defects.expectInOrder(entities.mentions.map(\.span), "mentions")
    for (number, mention) in entities.mentions.enumerated() {
      let name = "mention \(number)"
      defects.expect(entities.entities.indices.contains(mention.entity), "\(name): entity")
      defects.expect(mention.tokens.contains(mention.head), "\(name): head")
      defects.expect(spanOf(mention.tokens) == mention.span, "\(name): tokens")
    }
    for (number, role) in entities.roles.enumerated() {
      defects.expectInText(role.span, "role \(number)")
      defects.expect(entities.entities.indices.contains(role.holder), "role \(number): holder")
      if let institution = role.institution {
        defects.expectInText(institution, "role \(number): institution")
      }
    }
    for (span, mention) in semantics.mentionOfSpan {
      defects.expectInText(span, "span with a mention")
      defects.expect(entities.mentions.indices.contains(mention), "mention of a span")
    }
    defects.expect(
      Set(entities.entities.map(\.id)).count == entities.entities.count, "ids of entities differ")
  }

  private func checkTimesAndQuantities(_ defects: inout Defects) {
    defects.expectInOrder(semantics.times.map(\.span), "times")
    defects.expectNoCycle(semantics.times.map(\.within), "times")
    for (number, time) in semantics.times.enumerated() {
      defects.expect(spanOf(time.tokens) == time.span, "time \(number): tokens")
      if let whole = time.within, semantics.times.indices.contains(whole) {
        defects.expect(semantics.times[whole].span.contains(time.span), "time \(number): within")
      }
      if case .expression(let anchor) = time.anchor {
        defects.expect(semantics.times.indices.contains(anchor), "time \(number): anchor")
      }
    }
    defects.expectInOrder(semantics.quantities.map(\.span), "quantities")
    for (number, quantity) in semantics.quantities.enumerated() {
      defects.expect(quantity.span.contains(quantity.amount), "quantity \(number): amount")
      defects.expectInOrder(quantity.counted, "quantity \(number): counted")
      if let event = quantity.event {
        defects.expectInText(event.span, "quantity \(number): event")
      }
      if let low = quantity.low, let high = quantity.high {
        defects.expect(low <= high, "quantity \(number): low and high")
      }
    }
  }

  private func checkEvents(_ defects: inout Defects) {
    let events = semantics.events
    defects.expectNoCycle(events.map(\.within), "events")
    for (number, event) in events.enumerated() {
      defects.expectInText(event.span, "event \(number)")
      defects.expect(event.span.contains(event.trigger), "event \(number): trigger")
      for part in event.actors + event.targets + [event.place, event.time].compactMap(\.self) {
        defects.expectInText(part, "event \(number)")
      }
      let reported = event.reportedBy.map(semantics.statements.indices.contains) ?? true
      defects.expect(reported, "event \(number): reported by")
    }
  }

  private func spanOf(_ tokens: Range<Int>) -> ByteSpan? {
    guard !tokens.isEmpty, layers.tokens.indices.contains(tokens.lowerBound),
      tokens.upperBound <= layers.tokens.count
    else { return nil }
    return ByteSpan(
      layers.tokens[tokens.lowerBound].span.start, layers.tokens[tokens.upperBound - 1].span.end)
  }
}

/// What is wrong with the layers of a document.
private struct Defects {
  let length: Int
  var found: [String] = []

  mutating func expect(_ condition: Bool, _ what: String) {
    if !condition { found.append(what) }
  }

  mutating func expectInText(_ span: ByteSpan, _ what: String) {
    expect(span.start <= span.end && Int(span.end) <= length, "\(what): \(span) outside the text")
  }

  mutating func expectInOrder(_ spans: [ByteSpan], _ what: String) {
    for (number, span) in spans.enumerated() {
      expectInText(span, "\(what) \(number)")
      expect(number == 0 || spans[number - 1].start <= span.start, "\(what) \(number): order")
    }
  }

  /// What stands in what, as positions: each lies in the list, and none is in itself.
  mutating func expectNoCycle(_ outer: [Int?], _ what: String) {
    for start in outer.indices {
      var at = start
      var steps = 0
      while let next = outer[at] {
        guard outer.indices.contains(next), steps < outer.count else {
          found.append("\(what) \(start): nesting")
          break
        }
        at = next
        steps += 1
      }
    }
  }

  mutating func check(_ layers: Layers) {
    expectInOrder(layers.tokens.map(\.span), "tokens")
    expectInOrder(layers.sentences.map(\.span), "sentences")
    expectInOrder(layers.paragraphs.map(\.span), "paragraphs")
    expectInOrder(layers.quotes.map(\.span), "quotes")
    expectNoCycle(layers.quotes.map(\.nestedIn), "quotes nested")
    expectNoCycle(layers.quotes.map(\.continuedFrom), "quotes continued")
    for (number, quote) in layers.quotes.enumerated() {
      expect(quote.span.contains(quote.content), "quote \(number): content")
      expectInOrder(quote.insertions, "quote \(number): insertions")
      expect(quote.insertions.allSatisfy(quote.span.contains), "quote \(number): insertions inside")
      expect(quote.balanced == (quote.defect == nil), "quote \(number): defect")
      if let outer = quote.nestedIn, layers.quotes.indices.contains(outer) {
        expect(layers.quotes[outer].span.contains(quote.span), "quote \(number): nested")
      }
    }
  }

  mutating func check(
    _ statement: Statement, _ number: Int, of all: [Statement], quotes: Int
  ) {
    let name = "statement \(number)"
    expectInText(statement.span, name)
    expect(number == 0 || all[number - 1].span.start <= statement.span.start, "\(name): order")
    expectInOrder(statement.content, "\(name): content")
    for (before, after) in zip(statement.content, statement.content.dropFirst()) {
      expect(before.end <= after.start, "\(name): pieces of content overlap")
    }
    expectInOrder(statement.cueParts, "\(name): cue")
    // "From its first to its last part": who speaks, the cue, what is said.
    for part in [statement.speaker, statement.cue].compactMap(\.self) + statement.content {
      expect(statement.span.contains(part), "\(name): \(part) outside \(statement.span)")
    }
    if let cue = statement.cue {
      expect(statement.cueParts.allSatisfy(cue.contains), "\(name): parts of the cue")
    }
    let others = [statement.hedge, statement.addressee, statement.target, statement.medium]
    for part in (others + [statement.time]).compactMap(\.self) + statement.via {
      expectInText(part, name)
      expect(!part.isEmpty, "\(name): an empty part")
    }
    expect(statement.quotes.allSatisfy { $0 >= 0 && $0 < quotes }, "\(name): quotes")
    expect(statement.refersTo.map(all.indices.contains) ?? true, "\(name): refers to")
    expect(statement.refersTo != number, "\(name): refers to itself")
    if let outer = statement.nestedIn, all.indices.contains(outer) {
      let holds = all[outer].content.contains { piece in
        (statement.cue ?? statement.span).overlaps(piece)
      }
      expect(holds, "\(name): not in the content of \(outer)")
    }
  }
}
