import TextModel

extension RecordWriter {
  /// Writes a case by its number.
  mutating func add<Choice: CaseIterable & Equatable>(choice: Choice) {
    add(Choice.allCases.enumerated().first { $0.element == choice }?.offset ?? 0)
  }

  /// Writes whether there is a value, and the value.
  mutating func add<Value>(_ value: Value?, _ write: (inout RecordWriter, Value) -> Void) {
    add(value == nil ? 0 : 1)
    if let value { write(&self, value) }
  }

  /// Writes a position, or that there is none.
  mutating func add(position: Int?) { add(position.map { max(0, $0) + 1 } ?? 0) }

  /// Writes a text, or that there is none.
  mutating func add(optional text: String?) { add(text) { $0.add($1) } }

  /// Writes a span, counted from the start of another, or that there is none.
  mutating func add(optional span: ByteSpan?, after start: UInt32) {
    add(span) { $0.add($1, after: start) }
  }

  /// Writes spans, counted from the start of another.
  mutating func add(_ spans: [ByteSpan], after start: UInt32) {
    add(spans.count)
    for span in spans { add(span, after: start) }
  }

  /// Writes positions from one to the one before another.
  mutating func add(_ range: Range<Int>) {
    add(range.lowerBound)
    add(range.count)
  }

  /// Writes a stretch of time.
  mutating func add(_ interval: CalendarInterval) {
    add(signed: interval.start)
    add(interval.end - interval.start)
    add(choice: interval.precision)
  }
}

extension RecordReader {
  /// One of some cases by its number.
  mutating func choice<Choice: CaseIterable>(of type: Choice.Type) -> Choice? {
    let number = number(atMost: Choice.allCases.count - 1)
    return hasFailed ? nil : Choice.allCases.dropFirst(number).first
  }

  /// A value, where there is one.
  mutating func optional<Value>(_ read: (inout RecordReader) -> Value) -> Value? {
    number(atMost: 1) == 1 ? read(&self) : nil
  }

  /// So many things at most, each of which takes a byte at least; none after a failure.
  mutating func list<Value>(_ read: (inout RecordReader) -> Value?) -> [Value] {
    var values: [Value] = []
    for _ in 0..<count() {
      guard let value = read(&self), !hasFailed else {
        fail()
        return []
      }
      values.append(value)
    }
    return values
  }

  /// A position below a count, where there is one.
  mutating func position(below count: Int) -> Int? {
    let number = number(atMost: max(0, count))
    return number == 0 ? nil : number - 1
  }

  mutating func optionalText() -> String? { optional { $0.text() } }

  mutating func optionalSpan(after start: UInt32, in length: Int) -> ByteSpan? {
    optional { $0.span(after: start, in: length) }
  }

  mutating func spans(after start: UInt32, in length: Int) -> [ByteSpan] {
    list { $0.span(after: start, in: length) }
  }

  /// Positions up to a count, from one to the one before another.
  mutating func range(in count: Int) -> Range<Int> {
    let first = number(atMost: count)
    let size = number(atMost: count - first)
    return hasFailed ? 0..<0 : first..<first + size
  }

  /// A stretch of time.
  mutating func interval() -> CalendarInterval? {
    let start = signed()
    let length = number()
    let precision = choice(of: CalendarInterval.Precision.self)
    let (end, overflow) = start.addingReportingOverflow(length)
    guard !hasFailed, !overflow, start <= end, let precision,
      let interval = CalendarInterval(minutes: start..<end, precision: precision)
    else {
      fail()
      return nil
    }
    return interval
  }
}
