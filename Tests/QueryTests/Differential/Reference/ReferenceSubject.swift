import Query

/// What a condition is asked about: a token and what has been bound, or a whole match.
struct ReferenceSubject {
  let corpus: GeneratedCorpus
  let state: ReferenceState
  var this: Int?
  var first: Int?
  var last: Int?

  init(corpus: GeneratedCorpus, state: ReferenceState, this: Int) {
    self.corpus = corpus
    self.state = state
    self.this = this
  }

  init(corpus: GeneratedCorpus, state: ReferenceState, first: Int, last: Int) {
    self.corpus = corpus
    self.state = state
    self.first = first
    self.last = last
  }

  /// Whether a condition holds; what compares a value that is not there does not.
  func fulfils(_ condition: PatternCondition) -> Bool {
    switch condition {
    case .all(let parts): return parts.allSatisfy(fulfils)
    case .any(let parts): return parts.contains(where: fulfils)
    case .not(let inner): return !fulfils(inner)
    case .implies(let first, let second): return !fulfils(first) || fulfils(second)
    case .value(let subject, let comparison, let value):
      guard let text = text(subject) else { return false }
      return Self.compare(text, comparison) { value.describes($0, comparison) }
    case .list(let subject, let comparison, let list, let flags):
      guard let text = text(subject) else { return false }
      return Self.compare(text, comparison) { list.holds($0, flags) }
    case .expressions(let subject, let comparison, let list, let flags):
      guard let text = text(subject) else { return false }
      return Self.compare(text, comparison) { part in
        list.expressions.contains { $0.describes(part, flags) }
      }
    case .same(let left, let right, let negated, _):
      guard let left = text(left), let right = text(right) else { return false }
      return (left == right) != negated
    case .numbers(let left, let comparison, let right):
      guard let left = number(left), let right = number(right) else { return false }
      return Self.compare(left, comparison, right)
    case .isNotZero(let number): return self.number(number).map { $0 != 0 } ?? false
    case .hasValue(let subject): return text(subject).map { !$0.isEmpty } ?? false
    case .isSet(let label): return state.token(label) != nil
    case .inRegion(let tag): return this.map { corpus.innermost(tag, around: $0) != nil } ?? false
    case .atEdge(let tag, let isLast, let place):
      guard let token = token(place) else { return false }
      return (corpus.regions[tag] ?? []).contains { (isLast ? $0.last : $0.first) == token }
    case .affix(let name, let part, let whole):
      guard let part = text(part), let whole = text(whole) else { return false }
      return Self.isAffix(name, part, whole)
    case .edge(let from, let relation, let to, let negated):
      guard let from = token(from), let to = token(to) else { return negated }
      return corpus.ends(of: relation, from: from).contains(to) != negated
    }
  }

  // MARK: Values

  private func token(_ place: PatternCondition.Place) -> Int? {
    switch place {
    case .this: this
    case .label(let name): state.token(name)
    case .match: first
    case .matchend: last
    }
  }

  private func text(_ subject: PatternCondition.Subject) -> String? {
    switch subject {
    case .attribute(let name, let place, _):
      guard let token = token(place),
        let index = GeneratedCorpus.attributes.firstIndex(of: name == "word" ? "form" : name)
      else { return nil }
      return corpus.tokens[token].values[index]
    case .region(let tag, let attribute, let place):
      return token(place).flatMap { corpus.innermost(tag, around: $0) }?.attributes[attribute]
    case .constant(let text): return text
    case .normalized(let inner, let flags):
      return text(inner).map { PlainLetters.plain($0, flags) }
    }
  }

  private func number(_ number: PatternCondition.Number) -> Int? {
    switch number {
    case .constant(let value): return value
    case .position(let place): return token(place)
    case .distance(let name, let from, let to):
      guard let from = token(from), let to = token(to) else { return nil }
      return name == "distabs" ? max(to - from, from - to) : to - from
    case .parsed(let subject): return text(subject).flatMap { Int($0) }
    case .length(let subject): return text(subject).map(\.unicodeScalars.count)
    case .calculated(let name, let first, let second):
      guard let first = self.number(first), let second = self.number(second) else { return nil }
      return name == "add" ? first + second : name == "sub" ? first - second : first * second
    }
  }

  // MARK: Comparisons

  static func fulfils(_ region: GeneratedCorpus.Region, _ tests: [PatternTag.Test]) -> Bool {
    tests.allSatisfy { test in
      guard let text = region.attributes[test.attribute] else { return false }
      return compare(text, test.comparison) { part in
        switch test.value {
        case .value(let value): value.describes(part, test.comparison)
        case .list(let list, let flags): list.holds(part, flags)
        }
      }
    }
  }

  /// A value by a test that holds of it, of one of its parts, of all of them, or that does not.
  private static func compare(
    _ text: String, _ comparison: Comparison, _ holds: (String) -> Bool
  ) -> Bool {
    let parts = text.split(separator: "|").map(String.init)
    switch comparison {
    case .contains: return parts.contains(where: holds)
    case .doesNotContain: return !parts.contains(where: holds)
    case .matches: return !parts.isEmpty && parts.allSatisfy(holds)
    case .doesNotMatch: return parts.isEmpty || !parts.allSatisfy(holds)
    case .notEqual, .literallyNotEqual, .isNotIn: return !holds(text)
    default: return holds(text)
    }
  }

  private static func compare(_ left: Int, _ comparison: Comparison, _ right: Int) -> Bool {
    switch comparison {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .notEqual: left != right
    default: left == right
    }
  }

  private static func isAffix(_ name: String, _ part: String, _ whole: String) -> Bool {
    switch name {
    case "is_prefix": whole.hasPrefix(part)
    case "is_suffix": whole.hasSuffix(part)
    default: part.isEmpty || whole.contains(part)
    }
  }
}

extension PatternValue {
  /// Whether the value describes a text; `==` takes it literally, whatever it is.
  func describes(_ text: String, _ comparison: Comparison) -> Bool {
    switch kind {
    case .expression(let pattern): pattern.describes(text, flags)
    case .literal(let literal):
      PlainLetters.plain(literal, flags) == PlainLetters.plain(text, flags)
    }
  }
}

extension PatternList {
  /// Whether the list has a text.
  func holds(_ text: String, _ flags: TextFlags) -> Bool {
    words.contains { PlainLetters.plain($0, flags) == PlainLetters.plain(text, flags) }
  }
}
