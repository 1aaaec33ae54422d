/// Finds a pattern in tokens.
///
/// It tries every start in turn and needs no index. For example: with a pattern resolved from
/// `"six" "men"` its hits are the places of these two words in a row.
public struct Matcher: Sendable {
  /// The pattern.
  public let pattern: ResolvedPattern

  /// A matcher for a pattern.
  ///
  /// A pattern all of whose elements can be absent, such as `[]*`, is refused, as in CQP: it would
  /// match everywhere. So is one without any token, such as `<s>`. Other matches that take no
  /// token, such as those of `</s> []* <s>` between two sentences, are no hits.
  public init(_ pattern: ResolvedPattern) throws(PatternError) {
    try pattern.requireTokens()
    self.pattern = pattern
  }

  /// All hits in order of their first and last token.
  ///
  /// - Parameter tokens: Where whole hits must lie; everywhere if nil.
  public func matches(
    in source: any TokenSource, tokens: Range<Int>? = nil,
    isCancelled: @escaping () -> Bool = { false }
  ) throws(MatchError) -> [Hit] {
    var hits: [Hit] = []
    try forEachMatch(in: source, tokens: tokens, isCancelled: isCancelled) { hit in
      hits.append(hit)
      return true
    }
    return hits
  }

  /// How many hits there are.
  public func count(
    in source: any TokenSource, tokens: Range<Int>? = nil,
    isCancelled: @escaping () -> Bool = { false }
  ) throws(MatchError) -> Int {
    var count = 0
    try forEachMatch(in: source, tokens: tokens, isCancelled: isCancelled) { _ in
      count += 1
      return true
    }
    return count
  }

  /// Hands over the hits in order of their first and last token until the reader wants no more.
  /// - Parameters:
  ///   - source: The tokens.
  ///   - tokens: Where whole hits must lie; everywhere if nil.
  ///   - isCancelled: Asked every few milliseconds; if true the search ends with an error.
  ///   - body: Takes a hit and says whether it wants another.
  public func forEachMatch(
    in source: any TokenSource, tokens: Range<Int>? = nil,
    isCancelled: @escaping () -> Bool = { false }, _ body: (Hit) -> Bool
  ) throws(MatchError) {
    let all = 0..<max(0, source.tokenCount)
    let tokens = tokens?.clamped(to: all) ?? all
    let context = SearchContext(source: source, tests: pattern.tests, isCancelled: isCancelled)
    var finisher = HitFinisher(context: context, pattern: pattern)
    var wantsMore = true
    func handOver(_ hits: [Hit]) -> Bool {
      for hit in hits where wantsMore { wantsMore = body(hit) }
      return wantsMore
    }
    switch pattern.body {
    case .meetUnion(let meetUnion):
      let search = MeetUnionSearch(context: context, scope: pattern.scope) {
        condition throws(MatchError) in
        try context.tokens(condition)
      }
      for position in try search.positions(meetUnion) where tokens.contains(position) {
        let hit = Hit(first: position, last: position)
        if try !handOver(finisher.add(hit)) { return }
      }
    case .program(let program):
      var search = ProgramSearch(
        context: context, program: program, pattern: pattern,
        starts: AllStarts(tokens: tokens), tokens: tokens)
      try search.forEachHit { hit throws(MatchError) in
        handOver(try finisher.add(hit))
      }
    }
    if wantsMore { _ = handOver(finisher.finish()) }
  }
}

extension SearchContext {
  /// The tokens that fulfil a condition, in order.
  fileprivate func tokens(_ condition: ResolvedCondition) throws(MatchError) -> [Int] {
    var found: [Int] = []
    for position in extent {
      try budget.step()
      if try holds(condition, ConditionSubject(position: position, labels: [])) {
        found.append(position)
      }
    }
    return found
  }
}
