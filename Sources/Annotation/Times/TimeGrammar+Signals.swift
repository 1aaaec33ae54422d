import TextModel

extension TimeGrammar {
  /// What the sentence tells where a piece stands.
  func direction(at index: Int) -> TimeDirection {
    guard let tense, index < lexemes.count else { return .unknown }
    return tense.direction(of: Int(lexemes[index].token), in: sentence)
  }

  /// Whether what is told at a place is to come.
  func isFuture(at index: Int) -> Bool {
    guard tense != nil else { return true }
    return direction(at: index) == .future
  }

  /// The preposition before an expression.
  func signal(before parse: TimeParse) -> TimeSignal? {
    var index = parse.start - 1
    guard index >= 0 else { return nil }
    let relation: TimeSignal.Relation
    var first = index
    if isAny(index, .on, .inside), isAny(index - 1, .starting, .beginning) {
      index -= 1
      first = index
    }
    if keyword(index) == .to, keyword(index - 1) == .prior {
      index -= 1
      first = index
    }
    var isRange = false
    if case .range = parse.meaning { isRange = true }
    if case .calendar(let pattern) = parse.meaning,
      pattern.lastDay != nil || pattern.lastClock != nil
    {
      isRange = true
    }
    switch keyword(index) {
    case .inside, .on, .at, .during, .within, .over, .for_: relation = .during
    case .before, .prior: relation = .before
    case .after, .following: relation = .after
    case .since, .starting, .beginning: relation = .since
    case .from: relation = isRange ? .between : .since
    case .between: relation = .between
    case .until, .through: relation = .until
    case .by: relation = .by
    default: return nil
    }
    let last = piece(parse.start - 1)
    first = max(0, first)
    return TimeSignal(span: ByteSpan(piece(first).start, last.end), relation: relation)
  }
}
