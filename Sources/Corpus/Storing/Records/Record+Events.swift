import TextModel

extension RecordWriter {
  /// Writes events.
  mutating func add(_ events: [Event]) {
    add(events.count)
    var start: UInt32 = 0
    for event in events {
      add(event.span, after: start)
      start = event.span.start
      add(event.trigger, after: start)
      add(event.lemma)
      add(choice: event.kind)
      add(event.type) { $0.add(choice: $1) }
      add(optional: event.cameo)
      add(event.actors, after: start)
      add(event.targets, after: start)
      add(position: event.count)
      add(optional: event.place, after: start)
      add(optional: event.time, after: start)
      add(choice: event.polarity)
      add(choice: event.modality)
      add(position: event.reportedBy)
      add(position: event.within)
      add(event.chain)
    }
  }
}

extension RecordReader {
  /// The events of a text of so many bytes, whose other layers have been read.
  mutating func events(in length: Int, _ layers: SemanticLayers) -> [Event] {
    let count = count()
    var start: UInt32 = 0
    var events: [Event] = []
    for _ in 0..<count {
      let span = span(after: start, in: length)
      start = span.start
      let trigger = self.span(after: start, in: length)
      let lemma = text()
      guard let kind = choice(of: EventKind.self) else { return [] }
      var event = Event(
        span: span, trigger: trigger, lemma: lemma, kind: kind,
        type: optional { $0.choice(of: EventType.self) } ?? nil, cameo: optionalText())
      event.actors = spans(after: start, in: length)
      event.targets = spans(after: start, in: length)
      event.count = position(below: layers.quantities.count)
      event.place = optionalSpan(after: start, in: length)
      event.time = optionalSpan(after: start, in: length)
      event.polarity = choice(of: Event.Polarity.self) ?? .positive
      event.modality = choice(of: Event.Modality.self) ?? .happened
      event.reportedBy = position(below: layers.statements.count)
      event.within = position(below: count)
      event.chain = number(atMost: count - 1)
      if hasFailed { return [] }
      events.append(event)
    }
    return events
  }
}
