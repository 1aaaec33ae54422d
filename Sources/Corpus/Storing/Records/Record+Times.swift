import TextModel

extension RecordWriter {
  /// Writes expressions of time.
  mutating func add(_ times: [TimeExpression]) {
    add(times.count)
    var start: UInt32 = 0
    for time in times {
      add(time.span, after: start)
      start = time.span.start
      add(time.tokens)
      add(choice: time.kind)
      add(time.timex)
      add(optional: time.openTimex == time.timex ? nil : time.openTimex)
      add(time.interval) { $0.add($1) }
      add(time.modifier) { $0.add(choice: $1) }
      add(time.signal) { writer, signal in
        writer.add(signal.span, after: start)
        writer.add(choice: signal.relation)
      }
      switch time.anchor {
      case nil: add(0)
      case .publication: add(1)
      case .expression(let position): add(position + 2)
      }
      add(time.offset) { writer, offset in
        writer.add(signed: offset.count)
        writer.add(choice: offset.unit)
      }
      add(time.isResolved ? 1 : 0)
      for bound in [time.bounds.earliest, time.bounds.latest] {
        add(bound) { $0.add(signed: $1.number) }
      }
      add(position: time.within)
    }
  }
}

extension RecordReader {
  /// The expressions of time in a text of so many bytes and tokens.
  mutating func times(in length: Int, tokenCount: Int) -> [TimeExpression] {
    let count = count()
    var start: UInt32 = 0
    var times: [TimeExpression] = []
    for _ in 0..<count {
      let span = span(after: start, in: length)
      start = span.start
      let tokens = range(in: tokenCount)
      guard let kind = choice(of: TimeExpression.Kind.self) else { return [] }
      let timex = text()
      let openTimex = optionalText()
      var time = TimeExpression(
        span: span, tokens: tokens, kind: kind, timex: timex,
        interval: optional { $0.interval() } ?? nil, isResolved: false)
      time.openTimex = openTimex ?? timex
      time.modifier = optional { $0.choice(of: TimeModifier.self) } ?? nil
      time.signal = signal(after: start, in: length)
      switch number(atMost: count + 1) {
      case 0: time.anchor = nil
      case 1: time.anchor = .publication
      case let number: time.anchor = .expression(number - 2)
      }
      time.offset = offset()
      time.isResolved = number(atMost: 1) == 1
      time.bounds = TimeBounds(earliest: day(), latest: day())
      time.within = position(below: count)
      if hasFailed { return [] }
      times.append(time)
    }
    return times
  }

  private mutating func signal(after start: UInt32, in length: Int) -> TimeSignal? {
    let read = optional { reader in
      let span = reader.span(after: start, in: length)
      return reader.choice(of: TimeSignal.Relation.self).map {
        TimeSignal(span: span, relation: $0)
      }
    }
    return read ?? nil
  }

  private mutating func offset() -> TimeOffset? {
    let read = optional { reader in
      let count = reader.signed()
      return reader.choice(of: TimeUnit.self).map { TimeOffset(count, $0) }
    }
    return read ?? nil
  }

  /// A day of the years 1 to 9999.
  private mutating func day() -> CivilDay? {
    guard let number = optional({ $0.signed() }) else { return nil }
    guard let first = CivilDay(year: 1, month: 1, day: 1),
      let last = CivilDay(year: 9999, month: 12, day: 31),
      (first.number...last.number).contains(number)
    else {
      fail()
      return nil
    }
    return CivilDay(number: number)
  }
}
