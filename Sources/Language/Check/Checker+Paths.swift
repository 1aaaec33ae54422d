import TextModel

/// One attribute of a value: what follows the dot.
struct Attribute: Sendable {
  let name: String
  let type: ValueType
  let summary: String
  let value: @Sendable (Value, Execution) throws -> Value

  init(
    _ name: String, _ type: ValueType, _ summary: String,
    value: @escaping @Sendable (Value) -> Value = { _ in .none }
  ) {
    self.name = name
    self.type = type
    self.summary = summary
    self.value = { subject, _ in value(subject) }
  }

  /// An attribute that the analysis of the document's words gives; `value` gets the tokens in the
  /// span, of which there is at least one.
  init(
    _ name: String, _ type: ValueType, _ summary: String,
    ofTokens value: @escaping @Sendable ([Int], DocumentTokens) -> Value
  ) {
    self.name = name
    self.type = type
    self.summary = summary
    self.value = { subject, execution in
      guard case .span(let span) = subject else { return .none }
      let tokens = try execution.analysedTokens(of: span.document)
      let inside = tokens.tokens(in: span)
      return tokens.analysis == nil || inside.isEmpty ? .none : value(inside, tokens)
    }
  }

  /// The attributes of spans.
  static let ofSpans: [Attribute] = [
    Attribute("text", .text, "The words as they stand.") {
      if case .span(let span) = $0 { .text(span.text) } else { .none }
    },
    Attribute("place", .text, "The sentence it begins in, such as d3:s7.") {
      if case .span(let span) = $0 { .text(span.place) } else { .none }
    },
    Attribute("doc", .text, "The id of its document.") {
      if case .span(let span) = $0 { .text(span.document.id) } else { .none }
    },
    Attribute("words", .number, "How many tokens lie in it.") {
      guard case .span(let span) = $0 else { return .none }
      return .integer(span.parts.reduce(0) { $0 + span.document.tokens(in: $1).count })
    },
    Attribute("start", .number, "The offset of its first byte.") {
      if case .span(let span) = $0 { .integer(Int(span.hull.start)) } else { .none }
    },
    Attribute("end", .number, "The offset after its last byte.") {
      if case .span(let span) = $0 { .integer(Int(span.hull.end)) } else { .none }
    },
    Attribute("lemma", .text, "Its lemmas.") { $1.values(ofAttribute: 2, at: $0) },
    Attribute("pos", .text, "Its parts of speech.") { $1.values(ofAttribute: 3, at: $0) },
    Attribute("deprel", .text, "The relation of its head word to the word above.") {
      inside, words in
      words.headWord(of: inside).map { .text(words.relation(of: $0)) } ?? .none
    },
    Attribute("head", .span, "The word that it depends on; none for the root.") { inside, words in
      words.headWord(of: inside).flatMap { words.head(of: $0) }.map { .span(words.span($0, $0)) }
        ?? .none
    },
    Attribute("children", .list(.span), "The words outside of it that depend on it.") {
      inside, words in
      .list(words.children(of: inside).map { .span(words.span($0, $0)) })
    },
    Attribute("subtree", .span, "It and all that depends on it.") { inside, words in
      words.span(of: words.subtree(of: inside)).map(Value.span) ?? .none
    },
  ]

  /// The attributes that only mentions have.
  static let ofMentions: [Attribute] = [
    Attribute("name", .text, "The name of its entity.", ofEntity: { .text($0.name) }),
    Attribute("role", .text, "The role of its entity.", ofEntity: { .optional($0.role) }),
    Attribute("kind", .text, "The kind of its entity.", ofEntity: { .text($0.kind.rawValue) }),
    Attribute(
      "entity", .record(EntityRecord.fields), "The entity it names.", ofEntity: EntityRecord.value),
    Attribute("stands_for", .text, "The power that a capital stands for, where it acts.") {
      if case .span(let span) = $0 { .optional(span.standsFor) } else { .none }
    },
  ]

  private init(
    _ name: String, _ type: ValueType, _ summary: String,
    ofEntity value: @escaping @Sendable (Entity) -> Value
  ) {
    self.init(name, type, summary) { subject in
      guard case .span(let span) = subject, let entity = span.entity else { return .none }
      return value(entity.entity)
    }
  }

  /// The attributes of dates.
  static let ofDates: [Attribute] = [
    Attribute("year", .number, "The year in which it starts.") {
      date($0)?.firstDay.components.year
    },
    Attribute("month", .number, "The month of the year, 1 to 12.") {
      date($0, within: .month)?.firstDay.components.month
    },
    Attribute("day", .number, "The day of the month.") {
      date($0, within: .day)?.firstDay.components.day
    },
    Attribute("weekday", .number, "The day of the week, 1 for Monday.") {
      date($0, within: .day)?.firstDay.weekday
    },
    Attribute("precision", .text, "How precisely it is known: day, month …") {
      if case .date(let date) = $0 { .text(date.precision.rawValue) } else { .none }
    },
    Attribute("start", .date, "Its first day.") {
      if case .date(let date) = $0 { .date(CalendarInterval(day: date.firstDay)) } else { .none }
    },
    Attribute("end", .date, "Its last day.") {
      if case .date(let date) = $0 { .date(CalendarInterval(day: date.lastDay)) } else { .none }
    },
  ]

  private init(
    _ name: String, _ type: ValueType, _ summary: String,
    number: @escaping @Sendable (Value) -> Int?
  ) {
    self.init(name, type, summary) { number($0).map(Value.integer) ?? .none }
  }

  private static func date(
    _ value: Value, within unit: CalendarInterval.Precision = .year
  ) -> CalendarInterval? {
    guard case .date(let date) = value else { return nil }
    return date.floor(to: unit) == nil ? nil : date
  }

  /// All attributes of values of a type.
  static func of(_ type: ValueType) -> [Attribute] {
    switch type {
    case .span: ofSpans
    case .mention: ofSpans + ofMentions
    case .date: ofDates
    case .record(let fields):
      fields.map { field in
        Attribute(field.name, field.type, "") { value in
          if case .record(let record) = value { record[field.name] } else { .none }
        }
      }
    default: []
    }
  }
}

extension Checker {
  /// Resolves `base.attribute`.
  mutating func path(
    _ base: ExpressionSyntax, _ attribute: Name, at range: SourceRange, _ context: RowContext
  ) throws(Diagnostic) -> Resolved {
    let value = try self.value(base, context)
    if value.type == .any {
      let name = attribute.text
      return Resolved(.any, from: [value], at: range) { row, execution in
        guard case .record(let record) = try value.evaluate(row, execution) else { return .none }
        return record[name]
      }
    }
    let known = Attribute.of(value.type)
    guard let found = known.first(where: { $0.name == attribute.text }) else {
      throw .unknownAttribute(attribute, of: value, known: known.map(\.name))
    }
    var read = Resolved(found.type, from: [value], at: range) { row, execution in
      try found.value(try value.evaluate(row, execution), execution)
    }
    if let column = value.plainColumn, value.type == .span {
      if found.name == "text" { read.spanColumns.remove(column) }
      if ["lemma", "pos"].contains(found.name) { read.tokenAttribute = (column, found.name) }
    }
    return read.folded(from: [value])
  }
}

extension DocumentTokens {
  /// The values of an attribute of some tokens in a row, as one text.
  fileprivate func values(ofAttribute attribute: Int, at tokens: [Int]) -> Value {
    .text(tokens.map { value(ofAttribute: attribute, at: $0) }.joined(separator: " "))
  }
}

/// The layers that programs may ask for before they exist.
enum MissingLayer {
  static let timelines = "timelines"
  static let reuse = "text reuse between documents"
  static let stories = "stories and discrepancies"
}
