import Query

// Values, lists and tags.

extension PatternGenerator {
  /// A value that some token of the corpora has, or a more general one.
  mutating func value(_ samples: [String], isLiteral: Bool) -> PatternValue {
    let sample = pick(samples)
    if isLiteral {
      return PatternValue(
        kind: .literal(sample), flags: flags(), isInSingleMarks: chance(20))
    }
    if chance(7) { return PatternValue(kind: .literal(sample), flags: flags().union(.literal)) }
    return PatternValue(
      kind: .expression(expression(sample, samples)), flags: flags(),
      isInSingleMarks: chance(12), hasDoubledMarks: chance(30))
  }

  mutating func flags() -> TextFlags {
    pick(weighted: [
      (78, []), (12, .ignoreCase), (6, .ignoreDiacritics), (6, [.ignoreCase, .ignoreDiacritics]),
    ])
  }

  /// An expression that matches a sample, and perhaps more.
  private mutating func expression(_ sample: String, _ others: [String]) -> CharacterPattern {
    let literal = CharacterPattern.sequence(sample.unicodeScalars.map { .character($0) })
    switch pick(weighted: [(24, 0), (16, 1), (14, 2), (10, 3), (20, 4), (10, 5)]) {
    case 1: return .alternation([literal, expression(pick(others), others)])
    case 2: return .sequence(sample.unicodeScalars.map { piece($0) })
    case 3:
      return .sequence([
        .repetition(.any, atLeast: 0, atMost: nil),
        .sequence(sample.unicodeScalars.suffix(1).map { .character($0) }),
      ])
    case 4: return .repetition(.any, atLeast: Int.random(in: 0...1, using: &random), atMost: nil)
    case 5: return .repetition(letterSet(), atLeast: 1, atMost: 2)
    default: return literal
    }
  }

  private mutating func piece(_ scalar: Unicode.Scalar) -> CharacterPattern {
    switch pick(weighted: [(4, 0), (2, 1), (3, 2), (2, 3)]) {
    case 1: .any
    case 2:
      letterSet(with: scalar)
    case 3: .repetition(.character(scalar), atLeast: 0, atMost: 1)
    default: .character(scalar)
    }
  }

  private mutating func letterSet(with scalar: Unicode.Scalar? = nil) -> CharacterPattern {
    let negated = scalar == nil && chance(25)
    var letters: [Unicode.Scalar] = ["a", "b", "c", "e", "é"].shuffled(using: &random)
    letters = Array(letters.prefix(Int.random(in: 1...3, using: &random)))
    if let scalar, "abceéAÉ2".unicodeScalars.contains(scalar) { letters.append(scalar) }
    return .oneOf(letters, negated: negated)
  }

  mutating func list(_ name: String) -> PatternList {
    let samples = CorpusGenerator.words.map(\.form)
    let count = Int.random(in: 1...4, using: &random)
    let patterns = (0..<count).map { _ in expression(pick(samples), samples) }
    // As words the expressions stand for their own text.
    if chance(30) {
      return PatternList(name: name, words: patterns.map(\.text), expressions: patterns)
    }
    let words = (0..<count).map { _ in pick(samples.filter { $0 != "." }) }
    return PatternList(
      name: name, words: words,
      expressions: words.map { .sequence($0.unicodeScalars.map { .character($0) }) })
  }

  // MARK: Tags

  mutating func tagName() -> String {
    pick(weighted: [(5, "s"), (1, "p"), (6, "quote"), (4, "np"), (1, "text")])
  }

  mutating func tag() -> PatternTag {
    let name = tagName()
    let attributes = GeneratedCorpus.tags.first { $0.name == name }?.attributes ?? []
    guard !attributes.isEmpty, chance(50) else { return PatternTag(name: name) }
    let first = tagTest(pick(attributes))
    if chance(25) { return PatternTag(name: name, tests: [first], isInName: true) }
    let tests = chance(25) ? [first, tagTest(pick(attributes))] : [first]
    return PatternTag(name: name, tests: tests)
  }

  private mutating func tagTest(_ attribute: String) -> PatternTag.Test {
    let samples = Self.regionValues[attribute] ?? []
    let comparison = pick(weighted: [
      (50, Comparison.equal), (18, .notEqual), (12, .literallyEqual), (8, .literallyNotEqual),
      (6, .isIn), (6, .isNotIn),
    ])
    switch comparison {
    case .isIn, .isNotIn:
      var words = list("speakers\(lists.count)").words
      words += chance(70) ? [pick(samples)] : []
      let list = PatternList(name: "speakers\(lists.count)", words: words)
      lists.append(list)
      return PatternTag.Test(
        attribute: attribute, comparison: comparison, value: .list(list, flags()))
    case .literallyEqual, .literallyNotEqual:
      return PatternTag.Test(
        attribute: attribute, comparison: comparison,
        value: .value(value(samples, isLiteral: true)))
    default:
      return PatternTag.Test(
        attribute: attribute, comparison: comparison,
        value: .value(value(samples, isLiteral: false)))
    }
  }

  /// Values that the attributes of regions have.
  static let regionValues = [
    "speaker": ["ana", "ivo", "Ana"], "kind": ["speech", "scare"], "id": ["t0", "t1", "t2"],
    "source": ["Wire", "Post"], "date": ["2031-05-02", "2031-05-03"],
  ]
}
