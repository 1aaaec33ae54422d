// Conditions on a token and on what has been bound.

/// What a condition is asked about.
struct ConditionSubject {
  /// The token, or -1 after `::`.
  let position: Int
  /// What has been bound.
  let labels: [Int32]
  /// The hit's first and last token, after `::`.
  var first = -1
  var last = -1
}

extension MatchContext {
  func holds(
    _ condition: ResolvedCondition, _ subject: ConditionSubject
  ) throws(MatchError) -> Bool {
    switch condition {
    case .always: return true
    case .not(let inner): return try !holds(inner, subject)
    case .all(let parts):
      for part in parts where try !holds(part, subject) { return false }
      return true
    case .any(let parts):
      for part in parts where try holds(part, subject) { return true }
      return false
    case .implies(let first, let second):
      guard try holds(first, subject) else { return true }
      return try holds(second, subject)
    case .value(let source, let test, let negated):
      return try outcome(ofTest: test, on: source, subject).map { $0 != negated } ?? false
    case .same(let left, let right, let negated):
      return isSame(left, right, subject).map { $0 != negated } ?? false
    case .numbers(let left, let comparison, let right):
      guard let left = number(left, subject), let right = number(right, subject) else {
        return false
      }
      return compare(left, comparison, right)
    case .hasValue(let source): return text(source, subject).map { !$0.isEmpty } ?? false
    case .isSet(let place): return token(place, subject) != nil
    case .inRegion(let place, let tag, let edge):
      guard let position = token(place, subject) else { return false }
      switch edge {
      case .anywhere: return !regions(tag).containing(position).isEmpty
      case .first: return !regions(tag).starting(at: position).isEmpty
      case .last: return !regions(tag).ending(at: position).isEmpty
      }
    case .edge(let from, let relation, let to):
      guard let from = token(from, subject), let to = token(to, subject) else { return false }
      return try neighbours(of: from, relation).contains(to)
    case .affix(let kind, let part, let whole):
      guard let part = text(part, subject), let whole = text(whole, subject) else { return false }
      return isAffix(kind, Array(part.utf8), of: Array(whole.utf8))
    }
  }

  private func compare(_ left: Int, _ comparison: Comparison, _ right: Int) -> Bool {
    switch comparison {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .notEqual: left != right
    default: left == right
    }
  }

  private func isAffix(_ kind: AffixKind, _ part: [UInt8], of whole: [UInt8]) -> Bool {
    switch kind {
    case .prefix: return whole.starts(with: part)
    case .suffix: return whole.reversed().starts(with: part.reversed())
    case .substring:
      guard part.count <= whole.count else { return false }
      return (0...(whole.count - part.count)).contains { whole[$0...].starts(with: part) }
    }
  }

  private func token(_ place: Place, _ subject: ConditionSubject) -> Int? {
    let position =
      switch place {
      case .this: subject.position
      case .label(let number):
        subject.labels.indices.contains(number) ? Int(subject.labels[number]) : -1
      case .first: subject.first
      case .last: subject.last
      }
    return extent.contains(position) ? position : nil
  }

  private func outcome(
    ofTest test: Int, on source: TextSource, _ subject: ConditionSubject
  ) throws(MatchError) -> Bool? {
    switch source {
    case .attribute(let attribute, let place):
      guard let position = token(place, subject) else { return nil }
      return try outcome(ofTest: test, attribute: attribute, at: position)
    case .region(let tag, let attribute, let place):
      guard let position = token(place, subject),
        let region = regions(tag).containing(position).first
      else { return nil }
      return try outcome(ofTest: test, attribute: attribute, tag: tag, region: region)
    case .constant, .folded:
      guard let value = text(source, subject) else { return nil }
      return try outcome(ofTest: test, on: value)
    }
  }

  private func isSame(
    _ left: TextSource, _ right: TextSource, _ subject: ConditionSubject
  ) -> Bool? {
    if case .attribute(let attribute, let place) = left,
      case .attribute(let other, let otherPlace) = right
    {
      guard let position = token(place, subject), let otherPosition = token(otherPlace, subject)
      else { return nil }
      return isSame(attribute, at: position, other, at: otherPosition)
    }
    guard let left = text(left, subject), let right = text(right, subject) else { return nil }
    return ExactText(left) == ExactText(right)
  }

  private func text(_ source: TextSource, _ subject: ConditionSubject) -> String? {
    switch source {
    case .attribute(let attribute, let place):
      return token(place, subject).map { value(ofAttribute: attribute, at: $0) }
    case .region(let tag, let attribute, let place):
      guard let position = token(place, subject),
        let region = regions(tag).containing(position).first
      else { return nil }
      return value(ofAttribute: attribute, tag: tag, region: region)
    case .constant(let text): return text
    case .folded(let inner, let flags):
      return text(inner, subject).map { TextFolding.fold($0, flags) }
    }
  }

  private func number(_ source: NumberSource, _ subject: ConditionSubject) -> Int? {
    func both(
      _ first: NumberSource, _ second: NumberSource,
      _ operation: (Int, Int) -> (partialValue: Int, overflow: Bool)
    ) -> Int? {
      guard let first = number(first, subject), let second = number(second, subject) else {
        return nil
      }
      let result = operation(first, second)
      return result.overflow ? nil : result.partialValue
    }
    switch source {
    case .constant(let number): return number
    case .position(let place): return token(place, subject)
    case .distance(let from, let to, let absolute):
      guard let from = token(from, subject), let to = token(to, subject) else { return nil }
      return absolute ? abs(to - from) : to - from
    case .parsed(let inner): return text(inner, subject).flatMap { Int($0) }
    case .length(let inner): return text(inner, subject)?.unicodeScalars.count
    case .sum(let first, let second):
      return both(first, second) { $0.addingReportingOverflow($1) }
    case .difference(let first, let second):
      return both(first, second) { $0.subtractingReportingOverflow($1) }
    case .product(let first, let second):
      return both(first, second) { $0.multipliedReportingOverflow(by: $1) }
    }
  }
}
