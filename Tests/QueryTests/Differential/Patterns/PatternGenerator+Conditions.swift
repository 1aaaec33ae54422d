import Query

// Tokens and what must hold of them.

extension PatternGenerator {
  mutating func token() -> PatternPiece {
    switch pick(weighted: [(34, 0), (18, 1), (48, 2)]) {
    case 0: .token(nil)
    case 1: .word(value(CorpusGenerator.words.map(\.form), isLiteral: false))
    default: .token(condition(depth: chance(35) ? 2 : 0))
    }
  }

  /// A condition on a token.
  mutating func condition(depth: Int) -> PatternCondition {
    guard depth > 0 else { return test() }
    switch pick(weighted: [(20, 0), (20, 1), (14, 2), (9, 3), (30, 4)]) {
    case 0: return .all([condition(depth: depth - 1), condition(depth: depth - 1)])
    case 1:
      let count = Int.random(in: 2...3, using: &random)
      return .any((0..<count).map { _ in condition(depth: depth - 1) })
    case 2: return .not(condition(depth: depth - 1))
    case 3: return .implies(condition(depth: depth - 1), condition(depth: depth - 1))
    default: return test()
    }
  }

  private enum Test {
    case value, features, list, expressions, regionValue, same, numbers, notZero, hasValue
    case inRegion, edge, affix, label, tree
  }

  private static let tests: [(weight: Int, choice: Test)] = [
    (330, .value), (48, .features), (38, .list), (30, .expressions), (40, .regionValue),
    (34, .same), (34, .numbers), (6, .notZero), (24, .hasValue), (40, .inRegion), (30, .edge),
    (22, .affix), (64, .label), (20, .tree),
  ]

  private mutating func test() -> PatternCondition {
    switch pick(weighted: Self.tests) {
    case .value: return valueTest(at: .this)
    case .features:
      let comparison = pick([
        Comparison.contains, .contains, .doesNotContain, .matches, .doesNotMatch,
      ])
      let samples = ["n=s", "n=p", "g=f", "g=m"]
      return .value(
        .attribute("feats", .this, isQualified: false), comparison,
        value(samples, isLiteral: false))
    case .list: return listTest(attribute(at: .this, words: true))
    case .expressions:
      return .expressions(
        attribute(at: .this, words: true), chance(75) ? .equal : .notEqual, pick(lists), flags())
    case .regionValue: return regionTest(at: .this)
    case .same: return sameTest(attribute(at: .this), attribute(at: .this))
    case .numbers:
      return .numbers(number(at: .this), comparison(), number(at: .this, isConstant: chance(70)))
    case .notZero: return .isNotZero(calculation(at: .this))
    case .hasValue:
      if chance(25) { return .hasValue(regionValue(at: .this)) }
      return .hasValue(.attribute(pick(["lemma", "number", "feats"]), .this, isQualified: false))
    case .inRegion: return .inRegion(pick(["quote", "quote", "np", "p", "s"]))
    case .edge: return .atEdge(of: tagName(), isLast: chance(50), .this)
    case .affix: return affixTest(at: .this)
    case .label:
      guard let label = knownLabel() else { return valueTest(at: .this) }
      return labelTest(label)
    case .tree:
      guard let label = knownLabel() else { return valueTest(at: .this) }
      return .edge(
        .this, relation(mayBeAny: false), .label(label), negated: chance(25))
    }
  }

  /// A label that stands further left, now and then one that perhaps stands further right.
  private mutating func knownLabel() -> String? {
    if chance(8), mayLabel { return pick(Self.labelNames) }
    return labels.isEmpty ? nil : pick(labels)
  }

  // MARK: Tests of values

  private static let attributes = ["form", "pos", "pos", "lemma", "lemma", "word", "number"]

  private static func samples(_ attribute: String) -> [String] {
    switch attribute {
    case "pos": ["D", "N", "V", "P", "M", "N", "V"]
    case "lemma": CorpusGenerator.words.map(\.lemma) + [""]
    case "number": CorpusGenerator.numbers
    case "feats": CorpusGenerator.features
    default: CorpusGenerator.words.map(\.form)
    }
  }

  private mutating func attribute(
    at place: PatternCondition.Place, words: Bool = false
  ) -> PatternCondition.Subject {
    let name = pick(words ? ["form", "lemma", "word"] : Self.attributes)
    if chance(4) {
      return .normalized(
        .attribute(name, place, isQualified: chance(15)),
        pick([.ignoreCase, .ignoreDiacritics, [.ignoreCase, .ignoreDiacritics]]))
    }
    return .attribute(name, place, isQualified: chance(15))
  }

  private mutating func valueTest(at place: PatternCondition.Place) -> PatternCondition {
    let name = pick(Self.attributes)
    let subject = PatternCondition.Subject.attribute(name, place, isQualified: chance(8))
    let comparison = pick(weighted: [
      (60, Comparison.equal), (24, .notEqual), (8, .literallyEqual), (8, .literallyNotEqual),
    ])
    let isLiteral = comparison == .literallyEqual || comparison == .literallyNotEqual
    return .value(subject, comparison, value(Self.samples(name), isLiteral: isLiteral))
  }

  private mutating func listTest(_ subject: PatternCondition.Subject) -> PatternCondition {
    let comparison = pick(weighted: [
      (50, Comparison.isIn), (22, .isNotIn), (14, .equal), (8, .notEqual),
    ])
    return .list(subject, comparison, pick(lists), flags())
  }

  private mutating func regionValue(
    at place: PatternCondition.Place
  ) -> PatternCondition.Subject {
    let (tag, attribute) = pick([
      ("quote", "speaker"), ("quote", "kind"), ("text", "source"), ("text", "id"),
    ])
    return .region(tag: tag, attribute: attribute, place)
  }

  private mutating func regionTest(at place: PatternCondition.Place) -> PatternCondition {
    let subject = regionValue(at: place)
    guard case .region(_, let attribute, _) = subject else { return .hasValue(subject) }
    let samples = Self.regionValues[attribute] ?? []
    return .value(subject, chance(75) ? .equal : .notEqual, value(samples, isLiteral: false))
  }

  private mutating func sameTest(
    _ left: PatternCondition.Subject, _ right: PatternCondition.Subject
  ) -> PatternCondition {
    .same(left, right, negated: chance(30), isLiteral: chance(15))
  }

  private mutating func affixTest(at place: PatternCondition.Place) -> PatternCondition {
    let part: PatternCondition.Subject =
      chance(70) ? .constant(pick(["a", "b", "", "ab", "\""])) : attribute(at: place)
    return .affix(
      pick(["is_prefix", "is_suffix", "is_substring"]), part, attribute(at: place))
  }

  // MARK: Numbers

  mutating func comparison() -> Comparison {
    pick([.less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual])
  }

  private mutating func number(
    at place: PatternCondition.Place, isConstant: Bool = false
  ) -> PatternCondition.Number {
    if isConstant { return .constant(Int.random(in: -1...3, using: &random)) }
    return calculation(at: place)
  }

  private mutating func calculation(
    at place: PatternCondition.Place
  ) -> PatternCondition.Number {
    switch pick(weighted: [(5, 0), (4, 1), (2, 2)]) {
    case 0: .length(.attribute(pick(["form", "lemma"]), place, isQualified: true))
    case 1: .parsed(.attribute("number", place, isQualified: true))
    default:
      .calculated(
        pick(["add", "sub", "mul"]), .length(.attribute("form", place, isQualified: true)),
        .constant(Int.random(in: 0...2, using: &random)))
    }
  }

  // MARK: Labels

  /// A test of a token by what has a label.
  private mutating func labelTest(_ label: String) -> PatternCondition {
    switch pick(weighted: [(20, 0), (12, 1), (14, 2), (12, 3), (6, 4), (5, 5)]) {
    case 0:
      let name = pick(Self.attributes)
      return sameTest(
        .attribute(name, .this, isQualified: false),
        .attribute(name, .label(label), isQualified: true))
    case 1: return .isSet(label)
    case 2: return valueTest(at: .label(label))
    case 3:
      return .numbers(
        .distance(pick(["distance", "dist", "distabs"]), .label(label), .this), comparison(),
        .constant(Int.random(in: 0...3, using: &random)))
    case 4: return regionTest(at: .label(label))
    default: return .atEdge(of: tagName(), isLast: chance(50), .label(label))
    }
  }

  /// What must hold of the labels of a whole match.
  mutating func constraint() -> PatternCondition {
    let first = constraintTest()
    switch pick(weighted: [(60, 0), (15, 1), (12, 2), (8, 3), (4, 4)]) {
    case 1: return .all([first, constraintTest()])
    case 2: return .any([first, constraintTest()])
    case 3: return .not(first)
    case 4: return .implies(first, constraintTest())
    default: return first
    }
  }

  private mutating func constraintPlace() -> PatternCondition.Place {
    if chance(28) { return chance(50) ? .match : .matchend }
    return .label(pick(labels))
  }

  private mutating func constraintTest() -> PatternCondition {
    let place = constraintPlace()
    switch pick(weighted: [
      (20, 0), (16, 1), (20, 2), (10, 3), (6, 4), (5, 5), (6, 6), (13, 7), (4, 8), (3, 9),
    ]) {
    case 0:
      let name = pick(Self.attributes)
      return sameTest(
        .attribute(name, place, isQualified: true),
        .attribute(name, constraintPlace(), isQualified: true))
    case 1: return valueTest(at: place)
    case 2:
      return .numbers(
        .distance(pick(["distance", "dist", "distabs"]), place, constraintPlace()), comparison(),
        .constant(Int.random(in: 0...3, using: &random)))
    case 3:
      return .numbers(
        .position(place), comparison(),
        chance(70) ? .position(constraintPlace()) : .constant(Int.random(in: 0...9, using: &random))
      )
    case 4: return .isSet(pick(labels))
    case 5: return .atEdge(of: tagName(), isLast: chance(50), place)
    case 6: return regionTest(at: place)
    case 7:
      return .edge(place, relation(mayBeAny: false), constraintPlace(), negated: chance(25))
    case 8: return listTest(attribute(at: place, words: true))
    default: return affixTest(at: place)
    }
  }
}
