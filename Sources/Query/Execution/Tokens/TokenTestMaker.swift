import Store

/// Turns conditions on a token into tests of ids.
struct TokenTestMaker {
  let context: SegmentContext
  private let single: SingleValueContext

  init(_ context: SegmentContext) {
    self.context = context
    single = SingleValueContext(tests: context.tests, budget: context.budget)
  }

  private var tokenCount: Int { context.index.segment.tokenCount }

  /// The test for a condition that speaks of no labels.
  func test(_ condition: ResolvedCondition) throws(MatchError) -> TokenTest {
    switch condition.dependence {
    case .nothing: return try constant(condition)
    case .attribute(let attribute): return try member(condition, attribute)
    case .token, .labels: break
    }
    switch condition {
    case .all(let parts): return try all(parts)
    case .any(let parts): return try any(parts)
    case .implies(let first, let second): return try any([.not(first), second])
    case .not(.not(let inner)): return try test(inner)
    case .not(.all(let parts)): return try any(parts.map { .not($0) })
    case .not(.any(let parts)): return try all(parts.map { .not($0) })
    case .not(.implies(let first, let second)): return try all([first, .not(second)])
    case .not(let inner):
      return TokenTest(.not(try test(inner)), frequency: tokenCount)
    case .inRegion(.this, let tag, .first): return regionStart(tag, [])
    case .inRegion(.this, let tag, .last): return regionEnd(tag)
    case .inRegion(.this, let tag, let edge):
      return TokenTest(.inRegion(tag: tag, edge), frequency: tokenCount)
    default: return TokenTest(.general(condition), frequency: tokenCount)
    }
  }

  /// The test for a condition and for the label of the edge that leads to the token.
  func test(
    _ condition: ResolvedCondition, relations: [Int]
  ) throws(MatchError) -> TokenTest {
    var tests = [try test(condition)]
    for relation in relations {
      guard let column = context.index.relations else {
        if try context.outcome(ofTest: relation, on: "") { continue }
        return never
      }
      let set = try context.set(ofRelationTest: relation, column)
      tests.append(member(column, set, attribute: nil))
    }
    return all(tests)
  }

  /// The test for being the first token of a region.
  func regionStart(_ tag: Int, _ tests: [RegionTest]) -> TokenTest {
    guard let layer = context.index.layers[tag], layer.count > 0 else { return never }
    return TokenTest(.regionStart(tag: tag, tests), frequency: min(layer.count, tokenCount))
  }

  /// The test for being the last token of a region.
  func regionEnd(_ tag: Int) -> TokenTest {
    guard let layer = context.index.layers[tag], layer.count > 0 else { return never }
    return TokenTest(
      .inRegion(tag: tag, .last), frequency: min(layer.count, tokenCount))
  }

  private var always: TokenTest { TokenTest(.always, frequency: tokenCount) }
  private var never: TokenTest { TokenTest(.never, frequency: 0) }

  /// A condition that is the same for all tokens.
  private func constant(_ condition: ResolvedCondition) throws(MatchError) -> TokenTest {
    single.value = ""
    return try single.holds(condition, Self.subject) ? always : never
  }

  private static let subject = ConditionSubject(position: 0, labels: [])

  private func all(_ parts: [ResolvedCondition]) throws(MatchError) -> TokenTest {
    var tests: [TokenTest] = []
    for part in try joined(parts, by: ResolvedCondition.all) { tests.append(try test(part)) }
    return all(tests)
  }

  /// All of some tests, the rarest first.
  private func all(_ parts: [TokenTest]) -> TokenTest {
    var tests: [TokenTest] = []
    for test in parts {
      if case .never = test.kind { return test }
      if case .all(let inner) = test.kind {
        tests += inner
      } else if !test.isAlways {
        tests.append(test)
      }
    }
    tests = tests.enumerated().sorted {
      ($0.element.frequency, $0.offset) < ($1.element.frequency, $1.offset)
    }.map(\.element)
    guard let rarest = tests.first else { return always }
    return tests.count == 1 ? rarest : TokenTest(.all(tests), frequency: rarest.frequency)
  }

  private func any(_ parts: [ResolvedCondition]) throws(MatchError) -> TokenTest {
    var tests: [TokenTest] = []
    for part in try joined(parts, by: ResolvedCondition.any) {
      let test = try test(part)
      if test.isAlways { return test }
      if case .any(let inner) = test.kind {
        tests += inner
      } else if case .never = test.kind {
        continue
      } else {
        tests.append(test)
      }
    }
    guard let first = tests.first else { return never }
    guard tests.count > 1 else { return first }
    let frequency = min(tokenCount, tests.reduce(0) { $0 + $1.frequency })
    return TokenTest(.any(tests), frequency: frequency)
  }

  /// Conditions on one attribute put together, so that each attribute has one set.
  private func joined(
    _ parts: [ResolvedCondition], by join: ([ResolvedCondition]) -> ResolvedCondition
  ) throws(MatchError) -> [ResolvedCondition] {
    var others: [ResolvedCondition] = []
    var order: [Int] = []
    var groups: [Int: [ResolvedCondition]] = [:]
    for part in parts {
      if case .attribute(let attribute) = part.dependence {
        if groups[attribute] == nil { order.append(attribute) }
        groups[attribute, default: []].append(part)
      } else {
        others.append(part)
      }
    }
    return order.compactMap { groups[$0].map { $0.count == 1 ? $0[0] : join($0) } } + others
  }

  // MARK: One attribute

  private func member(
    _ condition: ResolvedCondition, _ attribute: Int
  ) throws(MatchError) -> TokenTest {
    guard let column = context.index.columns[attribute] else { return try constant(condition) }
    let set: ValueSet
    if case .value(.attribute, let test, negated: false) = condition {
      set = try context.set(ofTest: test, attribute: attribute, column)
    } else {
      set = ValueSet(try bits(condition, attribute, column))
    }
    return member(column, set, attribute: attribute)
  }

  private func member(_ column: Column, _ set: ValueSet, attribute: Int?) -> TokenTest {
    if set.count == 0 { return never }
    if set.count == column.dictionary.count { return always }
    return TokenTest(
      .member(column, set), frequency: frequency(of: set, column), attribute: attribute)
  }

  private func frequency(of set: ValueSet, _ column: Column) -> Int {
    var sum = 0
    if set.count * 2 > column.dictionary.count {
      // The fewer values that are not in the set are looked up.
      for id in 0..<column.dictionary.count where !set.contains(id) {
        sum += column.frequency(of: id)
      }
      return max(0, tokenCount - sum)
    }
    set.forEach { sum += column.frequency(of: $0) }
    return min(sum, tokenCount)
  }

  private func bits(
    _ condition: ResolvedCondition, _ attribute: Int, _ column: Column
  ) throws(MatchError) -> ValueBits {
    let bits = ValueBits(count: column.dictionary.count)
    switch condition {
    case .value(.attribute, let test, let negated):
      let set = try context.set(ofTest: test, attribute: attribute, column)
      set.forEach { bits.insert($0) }
      if negated { bits.complement() }
    case .not(let inner):
      bits.formUnion(try self.bits(inner, attribute, column))
      bits.complement()
    case .all(let parts):
      bits.complement()
      for part in parts { bits.formIntersection(try self.bits(part, attribute, column)) }
    case .any(let parts):
      for part in parts { bits.formUnion(try self.bits(part, attribute, column)) }
    case .implies(let first, let second):
      bits.formUnion(try self.bits(first, attribute, column))
      bits.complement()
      bits.formUnion(try self.bits(second, attribute, column))
    case .always: bits.complement()
    default:
      for id in 0..<column.dictionary.count {
        try context.budget.poll()
        single.value = column.dictionary.text(of: id)
        if try single.holds(condition, Self.subject) { bits.insert(id) }
      }
    }
    return bits
  }
}
