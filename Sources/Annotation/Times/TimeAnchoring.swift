import TextModel

/// Resolves the expressions of one article, each from the article's date and from those before it.
struct TimeAnchoring {
  private let found: [FoundTime]
  /// The day of the article, if it is known to the day, and the minute of it.
  private let day: CivilDay?
  private let minute: Int?
  /// Between which days the article was written, as far as it is known.
  private let writing: TimeBounds

  init(found: [FoundTime], published: CalendarInterval?) {
    self.found = found
    if let published, published.precision <= .day || published.firstDay == published.lastDay {
      day = published.firstDay
      minute =
        published.precision == .minute
        ? published.start - published.firstDay.number * 1440 : nil
      writing = TimeBounds(earliest: published.firstDay, latest: published.lastDay)
    } else {
      day = nil
      minute = nil
      writing =
        published.map { TimeBounds(earliest: $0.firstDay, latest: $0.lastDay) }
        ?? Self.writing(found)
    }
  }

  /// What the dates of an article tell of its own date: it is not before what it tells of as past,
  /// and not after what it tells of as to come.
  private static func writing(_ found: [FoundTime]) -> TimeBounds {
    var bounds = TimeBounds()
    let resolver = TimeResolver(TimeContext(direction: .unknown))
    for time in found where time.direction != .unknown {
      guard case .calendar(let pattern) = time.meaning, pattern.isAbsolute,
        let interval = resolver.resolve(pattern)?.interval
      else { continue }
      if time.direction == .past {
        bounds.earliest = max(bounds.earliest ?? interval.firstDay, interval.firstDay)
      } else {
        bounds.latest = min(bounds.latest ?? interval.lastDay, interval.lastDay)
      }
    }
    if let earliest = bounds.earliest, let latest = bounds.latest, latest < earliest {
      return TimeBounds()
    }
    return bounds
  }

  /// All expressions.
  func expressions() -> [TimeExpression] {
    var result: [TimeExpression] = []
    result.reserveCapacity(found.count)
    /// The last time that was told, and where.
    var text: Int?
    var year: (value: Int, paragraph: Int, index: Int)?
    for (index, time) in found.enumerated() {
      let anchor = text.flatMap { result[$0].interval }
      let narrated = year.flatMap { $0.paragraph + 1 >= time.paragraph ? $0 : nil }
      var context = TimeContext(
        day: day, minute: minute, direction: time.direction, text: anchor,
        year: narrated?.value)
      if let own = day?.components.year, own == narrated?.value { context.year = nil }
      var expression = expression(time, context)
      expression.anchor = self.anchor(
        time.meaning, index: index, text: text, year: context.year == nil ? nil : narrated?.index)
      result.append(expression)
      if expression.interval != nil, expression.kind == .date || expression.kind == .time {
        text = index
        if case .calendar(let pattern) = time.meaning, let value = pattern.year {
          year = (value, time.paragraph, index)
        }
      }
    }
    return result
  }

  private func expression(_ time: FoundTime, _ context: TimeContext) -> TimeExpression {
    let open = TimexText.open(time.meaning)
    var resolved = TimeResolver(context).resolve(time.meaning)
    if resolved?.interval == nil, day == nil, writing.earliest != nil, writing.latest != nil {
      // The article's date is known roughly; it may be enough.
      let ends = bounds(time.meaning, context)
      if let first = ends.first, let last = ends.last, first == last { resolved = first }
    }
    var expression = TimeExpression(
      span: time.span, tokens: time.tokens, kind: time.meaning.kind,
      timex: resolved?.timex ?? open, interval: resolved?.interval, isResolved: false)
    expression.openTimex = open
    expression.modifier = time.meaning.modifier
    expression.offset = time.meaning.offset
    expression.signal = time.signal
    expression.within = time.within
    expression.isResolved = isResolved(time.meaning, resolved)
    if expression.interval == nil { expression.bounds = openBounds(time.meaning, context) }
    return expression
  }

  private func isResolved(_ meaning: TimeMeaning, _ resolved: ResolvedTime?) -> Bool {
    guard let resolved else { return false }
    switch meaning {
    case .duration(let amount, _): return amount.isExact
    case .stretch(let amount, _): return amount.isExact && resolved.interval != nil
    case .set: return true
    case .reference: return false
    case .calendar(let pattern):
      return resolved.interval != nil || pattern.isBeforeChrist || pattern.isFiscal
    default: return resolved.interval != nil
    }
  }

  // MARK: Bounds

  /// What an expression comes to from the first and from the last day on which the article can have
  /// been written.
  private func bounds(
    _ meaning: TimeMeaning, _ context: TimeContext
  ) -> (first: ResolvedTime?, last: ResolvedTime?) {
    func resolve(_ day: CivilDay?) -> ResolvedTime? {
      guard let day else { return nil }
      var context = context
      context.day = day
      return TimeResolver(context).resolve(meaning)
    }
    return (resolve(writing.earliest), resolve(writing.latest))
  }

  private func openBounds(_ meaning: TimeMeaning, _ context: TimeContext) -> TimeBounds {
    switch meaning {
    case .reference(.past), .shifted(_, isAfter: false, from: .now, _):
      if case .shifted(let amount, _, _, _) = meaning, amount.isExact { break }
      return TimeBounds(latest: day ?? writing.latest)
    case .reference(.future), .shifted(_, isAfter: true, from: .now, _):
      if case .shifted(let amount, _, _, _) = meaning, amount.isExact { break }
      return TimeBounds(earliest: day ?? writing.earliest)
    case .stretch(let amount, let isFuture) where !amount.isExact:
      return isFuture
        ? TimeBounds(earliest: day ?? writing.earliest) : TimeBounds(latest: day ?? writing.latest)
    case .duration, .set, .reference: return TimeBounds()
    default: break
    }
    let ends = bounds(meaning, context)
    return TimeBounds(
      earliest: ends.first?.interval?.firstDay, latest: ends.last?.interval?.lastDay)
  }

  // MARK: Anchors

  private func anchor(
    _ meaning: TimeMeaning, index: Int, text: Int?, year: Int?
  ) -> TimeExpression.Anchor? {
    switch meaning {
    case .calendar(let pattern):
      guard !pattern.isAbsolute else { return nil }
      if let relation = pattern.relation {
        return relation.isAnaphoric ? text.map { .expression($0) } ?? .publication : .publication
      }
      guard pattern.namesDate else { return nil }
      let isYearly = pattern.month != nil || pattern.season != nil || pattern.quarter != nil
      if let year, isYearly { return .expression(year) }
      return .publication
    case .counted(_, _, let whole, _), .portion(_, _, let whole), .around(_, let whole):
      return anchor(whole, index: index, text: text, year: year)
    case .shifted(_, _, let origin, _):
      switch origin {
      case .now: return .publication
      case .text: return text.map { .expression($0) } ?? .publication
      // The part that it is counted from stands right behind it.
      case .time: return found.indices.contains(index + 1) ? .expression(index + 1) : nil
      }
    case .stretch: return .publication
    case .range(let first, _): return anchor(first, index: index, text: text, year: year)
    case .duration, .set: return nil
    case .reference: return .publication
    }
  }
}

extension TimeMeaning {
  /// What is said of time.
  var kind: TimeExpression.Kind {
    switch self {
    case .calendar(let pattern): pattern.namesTime ? .time : .date
    case .counted(_, _, _, let time): time?.namesTime ?? false ? .time : .date
    case .portion, .around: .date
    case .shifted(let amount, _, _, _):
      amount.finest.rawValue < TimeUnit.day.rawValue ? .time : .date
    case .stretch, .duration: .duration
    case .range(let first, let last):
      first.kind == .time || last.kind == .time ? .time : .date
    case .set: .set
    case .reference: .date
    }
  }

  /// What words around the value make of it.
  var modifier: TimeModifier? {
    switch self {
    case .calendar(let pattern): pattern.modifier
    case .counted(_, _, _, let time): time?.modifier
    case .shifted(_, _, _, let modifier), .duration(_, let modifier): modifier
    default: nil
    }
  }

  /// How far from its anchor it lies.
  var offset: TimeOffset? {
    switch self {
    case .calendar(let pattern):
      pattern.relation.flatMap { relation in
        relation.unit.map { TimeOffset(relation.count, $0) }
      }
    case .shifted(let amount, let isAfter, _, _):
      amount.parts.count == 1
        ? amount.parts[0].whole.map { TimeOffset(isAfter ? $0 : -$0, amount.parts[0].unit) } : nil
    default: nil
    }
  }
}
