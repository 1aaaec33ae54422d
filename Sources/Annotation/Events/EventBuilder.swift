import TextModel

/// Makes events of acts, with what the other layers say of them.
struct EventBuilder {
  let text: ParsedText
  let statements: [Statement]
  let quantities: [Quantity]
  let times: [TimeExpression]
  /// The innermost statement in whose content each token stands, or -1.
  private let statementOf: [Int32]
  /// The act on which each time expression hangs, by the token of the act.
  private var timesOf: [Int: Int] = [:]
  /// The quantity whose event stands at a token.
  private var quantityOf: [Int: Int] = [:]

  init(
    text: ParsedText, statements: [Statement], quantities: [Quantity], times: [TimeExpression]
  ) {
    self.text = text
    self.statements = statements
    self.quantities = quantities
    self.times = times
    statementOf = Self.statementOf(statements, text)
    for (index, quantity) in quantities.enumerated() {
      guard let event = quantity.event, quantity.kind == .count,
        let token = text.token(at: event.span.start), quantityOf[token] == nil
      else { continue }
      quantityOf[token] = index
    }
    for (index, time) in times.enumerated() where time.kind != .duration {
      guard let first = time.tokens.first, first < text.lemmas.count,
        let governor = text.governor(of: time.tokens), timesOf[governor] == nil
      else { continue }
      timesOf[governor] = index
    }
  }

  private static func statementOf(_ statements: [Statement], _ text: ParsedText) -> [Int32] {
    var found = [Int32](repeating: -1, count: text.lemmas.count)
    guard !statements.isEmpty else { return found }
    // The wider first, so that the narrower ones stay.
    var pieces: [(span: ByteSpan, statement: Int)] = []
    for (index, statement) in statements.enumerated() {
      for piece in statement.content { pieces.append((piece, index)) }
    }
    pieces.sort {
      ($1.span.count, $0.span.start, $0.statement) < ($0.span.count, $1.span.start, $1.statement)
    }
    for piece in pieces {
      var token = text.firstToken(from: piece.span.start)
      while token < found.count, text.tokens[token].span.end <= piece.span.end {
        found[token] = Int32(truncatingIfNeeded: piece.statement)
        token += 1
      }
    }
    return found
  }

  /// The events of some acts, in the same order.
  func events(_ acts: [Act]) -> [Event] {
    acts.indices.map { event(acts[$0], at: $0) }
  }

  private func event(_ act: Act, at index: Int) -> Event {
    let words = act.words.sorted()
    let first = words.first ?? act.token
    let last = words.last ?? act.token
    // A particle far from its verb is no part of the span.
    let trigger =
      last - first < 3 ? text.span(first..<last + 1) : text.span(act.token..<act.token + 1)
    var event = Event(
      span: trigger, trigger: trigger,
      lemma: act.words.map { text.lemmas[$0] }.joined(separator: " "), kind: act.kind,
      type: act.type, cameo: code(of: act))
    event.actors = act.actors.map(phrase)
    event.targets = act.targets.map(phrase)
    event.polarity = act.polarity
    event.modality = act.modality
    event.within = act.within
    event.chain = index
    if statementOf[act.token] >= 0 {
      let statement = Int(statementOf[act.token])
      event.reportedBy = statement
      if event.modality == .happened { event.modality = modality(in: statements[statement]) }
    }
    event.place = place(of: act).map { text.span(text.phrase($0)) }
    if let time = timesOf[act.governor] ?? timesOf[act.token] { event.time = times[time].span }
    event.count = count(of: act, event)
    for part in [event.place, event.time].compactMap({ $0 }) + event.actors + event.targets {
      event.span = ByteSpan(min(event.span.start, part.start), max(event.span.end, part.end))
    }
    return event
  }

  /// The code of CAMEO of an act that is only meant: the class of the intention.
  private func code(of act: Act) -> String? {
    guard let own = act.kind.cameo, let type = act.type, type != act.kind.type else {
      return act.kind.cameo
    }
    switch type {
    case .agree: return IntendedCode.agreement(own)
    case .threaten: return IntendedCode.threat(own)
    case .reject: return "120"
    default: return own
    }
  }

  /// What a statement makes of an event that it tells as a fact.
  private func modality(in statement: Statement) -> Event.Modality {
    switch statement.stance {
    case .accuse, .blame, .suspect: .alleged
    // What is only said is no allegation, even where the words of it charge somebody.
    case .claim: isClaim(statement) ? .alleged : .happened
    case .fear: .feared
    case .hope, .demand, .request, .promise, .threaten, .propose, .expect: .planned
    default: .happened
    }
  }

  /// Whether the cue itself keeps its distance: "claimed", "the allegation that".
  private func isClaim(_ statement: Statement) -> Bool {
    guard let lemma = statement.cueLemma else { return false }
    let lexicon = CueLexicon.english
    return (lexicon.verbs[lemma] ?? lexicon.nouns[lemma])?.stance == .claim
  }

  /// The phrase of a head without what is joined to it by "and", times and clauses of purpose.
  private func phrase(_ head: Int) -> ByteSpan {
    var range = text.phrase(head)
    var end = range.upperBound
    for child in text.children(head) {
      let child = Int(child)
      let relation = text.relations[child]
      let isOutside =
        relation == .conjunct || relation == .coordinator && child > head
        || relation == .adnominalClause && text.isInfinitive(child)
        || relation == .adverbialModifier
        || (relation == .nominalModifier || relation == .oblique || relation == .unmarkedOblique)
          && text.has(child, .time)
      guard isOutside, child > head else { continue }
      end = min(end, max(head + 1, text.subtree(child).lowerBound))
    }
    var start = range.lowerBound
    // "And" and a comma before the second of two are no part of it.
    while start < head, text.isMark(start) || text.pos[start] == .coordinator { start += 1 }
    range = text.trimmed(start..<max(end, head + 1))
    if let before = text.splitName(before: range.lowerBound, of: head) {
      range = before..<range.upperBound
    }
    return text.span(range)
  }

  private func place(of act: Act) -> Int? {
    let taken = Set(act.actors + act.targets)
    for holder in act.governor == act.token ? [act.token] : [act.token, act.governor] {
      for child in text.children(holder) {
        let child = Int(child)
        switch text.relations[child] {
        case .oblique, .nominalModifier:
          guard !taken.contains(child), let preposition = text.introducer(child),
            ["in", "at", "near", "outside", "inside", "around", "across", "on", "off", "along"]
              .contains(text.lemmas[preposition]),
            text.isPlace(child), !text.has(child, .time)
          else { continue }
          return child
        default: continue
        }
      }
    }
    return nil
  }

  /// The quantity of those affected.
  private func count(of act: Act, _ event: Event) -> Int? {
    if let own = quantityOf[act.token] { return own }
    for target in event.targets {
      var index = quantities.partitioningIndex { $0.span.start >= target.start }
      while index < quantities.count, quantities[index].span.start < target.end {
        if quantities[index].kind == .count { return index }
        index += 1
      }
    }
    return nil
  }
}
