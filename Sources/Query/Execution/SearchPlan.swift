import Store

/// How a pattern is searched for in one segment, for `explain`.
public struct SearchPlan: Sendable, Hashable {
  /// How hits are found.
  public enum Method: String, Sendable, Hashable {
    /// Hits are counted by the frequencies in the index alone.
    case frequencies
    /// Tokens in a row are tested one by one.
    case chain
    /// An automaton whose states are the bits of a word runs from each start.
    case automaton
    /// The general automaton runs from each start; a simpler one rules out most starts.
    case simulation
    /// Sets of tokens are met with each other.
    case meetUnion
  }

  /// A test of a token and what the index says of it.
  public struct Test: Sendable, Hashable {
    /// The test in words of the pattern language, values shortened.
    public let text: String
    /// How many tokens fulfil it, at most.
    public fileprivate(set) var frequency: Int
    /// The least number of tokens of a match before the token.
    public let least: Int
    /// The greatest; nil for no limit.
    public let most: Int?
  }

  /// The number of the segment.
  public let segment: Int
  /// How hits are found.
  public let method: Method
  /// The tests of which one is fulfilled in every match, and whose postings lead the search.
  public fileprivate(set) var anchors: [Test]
  /// The tests that are tried at each start before anything else.
  public fileprivate(set) var checks: [Test]
  /// About how many starts there are, at most.
  public fileprivate(set) var estimatedStarts: Int
  /// How many starts were tried, if the search was run.
  public var starts: Int?
  /// How many hits there were, if the search was run.
  public var hits: Int?
}

extension SearchPlan {
  /// Whether another segment is searched in the same way: by the same method and the same tests.
  public func isAlike(_ other: SearchPlan) -> Bool {
    func places(_ tests: [Test]) -> [Test] {
      tests.map { Test(text: $0.text, frequency: 0, least: $0.least, most: $0.most) }
    }
    return method == other.method && places(anchors) == places(other.anchors)
      && places(checks) == places(other.checks)
  }

  /// Adds the numbers of another segment that is searched in the same way.
  public mutating func add(_ other: SearchPlan) {
    for place in anchors.indices where place < other.anchors.count {
      anchors[place].frequency += other.anchors[place].frequency
    }
    for place in checks.indices where place < other.checks.count {
      checks[place].frequency += other.checks[place].frequency
    }
    estimatedStarts += other.estimatedStarts
    starts = (starts ?? 0) + (other.starts ?? 0)
    hits = (hits ?? 0) + (other.hits ?? 0)
  }
}

extension StoreMatcher {
  /// The plan for each segment, without running the search.
  public func plans() throws(MatchError) -> [SearchPlan] {
    var plans: [SearchPlan] = []
    for (number, segment) in index.segments.enumerated() {
      let search = try SegmentSearch(
        pattern, index: segment, schema: index.schema, isCancelled: { false })
      plans.append(search.plan(segment: number))
    }
    return plans
  }

  /// The plans with what the search really did.
  public func measuredPlans(
    in area: SearchArea = .everywhere, isCancelled: @escaping () -> Bool = { false }
  ) throws(MatchError) -> [SearchPlan] {
    var plans = try plans()
    let searches = try forEachBlock(in: area, isCancelled: isCancelled) { segment, spans in
      plans[segment].hits = (plans[segment].hits ?? 0) + spans.count
    }
    for index in plans.indices {
      plans[index].starts = searches[index]?.startCount ?? 0
      plans[index].hits = plans[index].hits ?? 0
    }
    return plans
  }
}

extension TokenTest {
  /// The test in words of the pattern language.
  func text(_ schema: PatternSchema) -> String {
    switch kind {
    case .always: return "[]"
    case .never: return "none"
    case .member(let column, let set):
      let name = attribute.map { schema.attributes[$0].name } ?? column.name
      if set.count == 1 { return "\(name) = \"\(column.dictionary.text(of: set.lower))\"" }
      return "\(name): \(set.count) values"
    case .all(let parts): return parts.map { $0.text(schema) }.joined(separator: " & ")
    case .any(let parts): return parts.map { "(\($0.text(schema)))" }.joined(separator: " | ")
    case .not(let inner): return "!(\(inner.text(schema)))"
    case .inRegion(let tag, let edge):
      let name = schema.tags[tag].name
      switch edge {
      case .anywhere: return name
      case .first: return "lbound(\(name))"
      case .last: return "rbound(\(name))"
      }
    case .regionStart(let tag, let tests):
      let name = schema.tags[tag].name
      let names = tests.map { schema.tags[tag].attributes[$0.attribute].name }
      return names.isEmpty ? "<\(name)>" : "<\(name) with \(names.joined(separator: ", "))>"
    case .general: return "a comparison"
    }
  }
}

extension SegmentSearch {
  /// How many starts were tried so far.
  var startCount: Int {
    switch kind {
    case .meetUnion: 0
    case .spans(let search): search.plan.starts.count
    case .program(let plan, _): plan.starts.count
    }
  }

  /// The plan of the search.
  func plan(segment: Int) -> SearchPlan {
    let plan: ProgramPlan
    let method: SearchPlan.Method
    switch kind {
    case .meetUnion:
      return SearchPlan(
        segment: segment, method: .meetUnion, anchors: [], checks: [], estimatedStarts: 0)
    case .spans(let search):
      plan = search.plan
      method = canCountByFrequencies ? .frequencies : plan.chain != nil ? .chain : .automaton
    case .program(let own, _):
      plan = own
      method = .simulation
    }
    func test(_ number: Int, _ least: Int, _ most: Int?) -> SearchPlan.Test {
      let test = plan.tests.tests[number]
      return SearchPlan.Test(
        text: test.text(context.schema), frequency: test.frequency, least: least, most: most)
    }
    let anchors = plan.anchors
    return SearchPlan(
      segment: segment, method: method,
      anchors: anchors.map { test($0.test, $0.least, $0.most) },
      checks: plan.near.map { test($0.test, $0.least, $0.most) }
        + plan.checks.map { test($0.test, $0.offset, $0.offset) },
      estimatedStarts: min(plan.tests.cost(anchors), context.index.segment.tokenCount))
  }
}
