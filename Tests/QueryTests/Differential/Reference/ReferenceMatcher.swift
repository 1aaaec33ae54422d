import Query

/// Finds every way in which a pattern matches, from the definition of the language.
///
/// It knows no automaton: each piece of a pattern is a function from one state to the list of the
/// states that it can lead to, in order of preference (as often as possible before less often,
/// alternatives from left to right, edges' ends from left to right, regions that begin at one token
/// from the longest to the shortest). A sequence is these functions one after the other; the rest
/// follows from that.
struct ReferenceMatcher {
  let corpus: GeneratedCorpus
  let pattern: ReferencePattern
  let scope: ReferenceScope
  /// Where whole hits must lie.
  let tokens: Range<Int>
  /// How much may be done from one start before it gives up.
  static let stepLimit = 60_000

  private var boundary = -1
  private var steps = 0
  private var known: [Key: [ReferenceState]] = [:]

  private struct Key: Hashable {
    let node: Int
    let state: ReferenceState
    let round: Int
  }

  /// There are too many ways to match to list them all.
  struct TooManyWays: Error {}

  init(
    corpus: GeneratedCorpus, pattern: ReferencePattern, scope: ReferenceScope,
    tokens: Range<Int>
  ) {
    self.corpus = corpus
    self.pattern = pattern
    self.scope = scope
    self.tokens = tokens
  }

  /// All ways to match, by the start of their sequence.
  mutating func matches() throws -> [ReferenceMatch] {
    var matches: [ReferenceMatch] = []
    for start in tokens {
      guard let reach = scope.reach(from: start, in: corpus) else { continue }
      boundary = min(reach, tokens.upperBound - 1)
      steps = 0
      known = [:]
      let states = try follow(pattern.root, ReferenceState(position: start))
      for (rank, state) in states.enumerated() where state.position > start {
        guard let match = try match(state, start, rank) else { continue }
        matches.append(match)
      }
    }
    return matches
  }

  private func match(
    _ state: ReferenceState, _ start: Int, _ rank: Int
  ) throws -> ReferenceMatch? {
    let first = min(start, state.low)
    let last = max(state.position - 1, state.high)
    let subject = ReferenceSubject(corpus: corpus, state: state, first: first, last: last)
    guard pattern.constraints.allSatisfy(subject.fulfils) else { return nil }
    guard tokens.contains(first), tokens.contains(last),
      let reach = scope.reach(from: first, in: corpus), last <= reach
    else { return nil }
    return ReferenceMatch(
      first: first, last: last,
      captures: pattern.labels.map { Set(state.captures[$0] ?? []).sorted() },
      sequence: start...(state.position - 1), firstLeaf: state.firstLeaf ?? -1, rank: rank)
  }

  // MARK: Pieces

  private mutating func follow(_ number: Int, _ state: ReferenceState) throws -> [ReferenceState] {
    switch pattern.nodes[number] {
    case .token(let token): return try take(token, state)
    case .lookahead(let condition, let leaf):
      var after = state
      after.begin(with: leaf)
      return isHeld(state) && looksAhead(condition, state) ? [after] : []
    case .opening(let tag, let leaf):
      var after = state
      after.begin(with: leaf)
      return open(tag, after)
    case .closing(let name, let isPaired, let leaf):
      var after = state
      after.begin(with: leaf)
      return close(name, isPaired: isPaired, after)
    case .sequence(let parts):
      var states = [state]
      for part in parts {
        var next: [ReferenceState] = []
        for state in states { next += try follow(part, state) }
        states = distinct(next)
      }
      return states
    case .alternation(let branches):
      var states: [ReferenceState] = []
      for branch in branches { states += try follow(branch, state) }
      return distinct(states)
    case .repetition(let inner, let least, let most):
      return try rounds(of: inner, from: state, least, most, round: 0, number)
    }
  }

  /// As many rounds as can be before fewer; a round that changes nothing leads nowhere.
  private mutating func rounds(
    of inner: Int, from state: ReferenceState, _ least: Int, _ most: Int?, round: Int,
    _ number: Int
  ) throws -> [ReferenceState] {
    // Past the least number of rounds, without a greatest, all rounds are alike.
    let key = Key(node: number, state: state, round: most == nil ? min(round, least) : round)
    if let states = known[key] { return states }
    steps += 1
    if steps > Self.stepLimit { throw TooManyWays() }
    var states: [ReferenceState] = []
    if round < most ?? Int.max {
      for after in try follow(inner, state) {
        let isChanged = after.position > state.position || after.held != state.held
        guard isChanged || round < least else { continue }
        states += try rounds(of: inner, from: after, least, most, round: round + 1, number)
        steps += states.count
      }
    }
    if round >= least { states.append(state) }
    let found = distinct(states)
    known[key] = found
    return found
  }

  private func distinct(_ states: [ReferenceState]) -> [ReferenceState] {
    guard states.count > 1 else { return states }
    var seen: Set<ReferenceState> = []
    return states.filter { seen.insert($0).inserted }
  }

  // MARK: What takes no token

  private func isHeld(_ state: ReferenceState) -> Bool {
    state.held.allSatisfy { state.position <= $0.last }
  }

  private func looksAhead(_ condition: PatternCondition?, _ state: ReferenceState) -> Bool {
    guard let condition else { return true }
    guard state.position < corpus.tokens.count else { return false }
    return ReferenceSubject(corpus: corpus, state: state, this: state.position)
      .fulfils(condition)
  }

  private func open(_ tag: PatternTag, _ state: ReferenceState) -> [ReferenceState] {
    guard state.position <= boundary, isHeld(state) else { return [] }
    let isHolding = pattern.heldTags.contains(tag.name)
    var states: [ReferenceState] = []
    for (number, region) in (corpus.regions[tag.name] ?? []).enumerated() {
      guard region.first == state.position, ReferenceSubject.fulfils(region, tag.tests) else {
        continue
      }
      if !isHolding { return [state] }
      let held = ReferenceState.HeldRegion(tag: tag.name, number: number, last: region.last)
      // A region that is open cannot be opened again.
      if state.held.contains(held) { continue }
      var after = state
      after.held.append(held)
      states.append(after)
    }
    return states
  }

  private func close(
    _ name: String, isPaired: Bool, _ state: ReferenceState
  ) -> [ReferenceState] {
    let isAtEnd = (corpus.regions[name] ?? []).contains { $0.last == state.position - 1 }
    guard isAtEnd else { return [] }
    guard isPaired else { return [state] }
    guard let index = state.held.lastIndex(where: { $0.tag == name }),
      state.held[index].last == state.position - 1
    else { return [] }
    var after = state
    after.held.remove(at: index)
    return [after]
  }

  // MARK: Tokens

  private func take(_ token: ReferenceToken, _ state: ReferenceState) throws -> [ReferenceState] {
    guard state.position <= boundary, isHeld(state) else { return [] }
    var before = state
    before.begin(with: token.leaf)
    return distinct(
      bind(token, at: state.position, before, isAtEdge: false).map { after in
        var after = after
        after.position += 1
        return after
      })
  }

  /// The states after a token has got its labels and its edges their ends.
  private func bind(
    _ token: ReferenceToken, at place: Int, _ state: ReferenceState, isAtEdge: Bool
  ) -> [ReferenceState] {
    if let condition = token.condition {
      let subject = ReferenceSubject(corpus: corpus, state: state, this: place)
      guard subject.fulfils(condition) else { return [] }
    }
    var bound = state
    for label in token.labels { bound.captures[label, default: []].append(place) }
    if isAtEdge {
      bound.low = min(bound.low, place)
      bound.high = max(bound.high, place)
    }
    var states = [bound]
    for edge in token.edges {
      states = states.flatMap { state in
        let ends = corpus.ends(of: edge.relation, from: place)
        let found = ends.flatMap { end in
          edge.targets.flatMap { bind($0, at: end, state, isAtEdge: true) }
        }
        return edge.negated ? (found.isEmpty ? [state] : []) : found
      }
    }
    return states
  }
}
