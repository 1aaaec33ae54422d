import Query

/// Puts pairs of a corpus and a pattern before the reference and an engine, and counts.
struct DifferentialRun {
  /// A difference between the reference and an engine, or an engine's error.
  struct Difference: CustomStringConvertible {
    let pair: Int
    let engine: String
    let pattern: String
    let bindings: [String]
    let tokens: Range<Int>?
    let corpus: String
    let expected: [Hit]
    let found: String

    var summary: String {
      let lines =
        ["\(engine): \(pattern)\(tokens.map { " in \($0)" } ?? "")"] + bindings + [
          "  expected \(expected.map(\.short))", "  found    \(found)",
        ]
      return lines.joined(separator: "\n")
    }

    var description: String { summary + "\n" + corpus }
  }

  let engines: [any PatternEngine]
  /// How many patterns are tried on one corpus.
  static let patternsPerCorpus = 10

  private(set) var pairs = 0
  private(set) var searches = 0
  private(set) var withHits = 0
  private(set) var refused = 0
  /// Pairs that the reference or an engine gave up because there are too many ways to match.
  private(set) var givenUp = 0
  private(set) var counts: [Construct: Int] = [:]
  private(set) var countsWithHits: [Construct: Int] = [:]
  private(set) var countsByStrategy: [MatchStrategy: Int] = [:]
  private(set) var countsByScope: [String: Int] = [:]
  private(set) var differences: [Difference] = []
  private var corpus: GeneratedCorpus?

  init(engines: [any PatternEngine]) { self.engines = engines }

  /// Tries one pair under all strategies and under some of the scopes.
  mutating func tryPair(number: Int, scopesPerPair: Int) throws {
    if number % Self.patternsPerCorpus == 0 || corpus == nil {
      var generator = CorpusGenerator(seed: UInt64(number / Self.patternsPerCorpus))
      corpus = generator.corpus()
    }
    guard let corpus else { return }
    var generator = PatternGenerator(seed: UInt64(number) + 7_000_000)
    let pattern = Self.pattern(from: &generator, for: corpus)
    let scopes = WrittenScope.some(scopesPerPair, using: &generator.random)
    if case .expression(let piece) = pattern.body,
      ReferencePattern(piece, constraint: nil).isRefused
    {
      try expectRefusal(pattern, corpus)
      return
    }
    var hasHits = false
    do {
      let search = ReferenceSearch(corpus: corpus, pattern: pattern)
      for scope in scopes {
        for (strategy, expected) in try search.hits(scope.meaning) {
          try compare(pattern, scope, strategy, corpus, expected)
          hasHits = hasHits || !expected.isEmpty
        }
      }
    } catch is ReferenceMatcher.TooManyWays {
      givenUp += 1
      return
    }
    pairs += 1
    for construct in ConstructCollector(pattern).found {
      counts[construct, default: 0] += 1
      if hasHits { countsWithHits[construct, default: 0] += 1 }
    }
    for scope in scopes { countsByScope[scope.kind, default: 0] += 1 }
  }

  /// A pattern that has hits somewhere in a corpus, if one comes soon.
  private static func pattern(
    from generator: inout PatternGenerator, for corpus: GeneratedCorpus
  ) -> GeneratedPattern {
    var pattern = generator.pattern(tokenCount: corpus.tokens.count)
    for _ in 0..<3 {
      let search = ReferenceSearch(corpus: corpus, pattern: pattern)
      let hits = try? search.hits(.none).first { $0.0 == .all }?.1
      if let hits, !hits.isEmpty { break }
      pattern = generator.pattern(tokenCount: corpus.tokens.count)
    }
    return pattern
  }

  private func search(
    _ pattern: GeneratedPattern, _ scope: WrittenScope, _ strategy: MatchStrategy
  ) throws -> PatternSearch {
    var bindings: [String: PatternBinding] = [:]
    for list in pattern.lists { bindings[list.name] = .words(list.words) }
    for splice in pattern.splices {
      bindings[splice.name] = .pattern(try PatternParser.parse(splice.text))
    }
    return PatternSearch(
      text: "(?\(strategy.rawValue)) \(pattern.head)\(scope.text)\(pattern.tail)",
      bindings: bindings, tokens: pattern.tokens)
  }

  private mutating func compare(
    _ pattern: GeneratedPattern, _ scope: WrittenScope, _ strategy: MatchStrategy,
    _ corpus: GeneratedCorpus, _ expected: [Hit]
  ) throws {
    let search = try search(pattern, scope, strategy)
    searches += 1
    countsByStrategy[strategy, default: 0] += 1
    if !expected.isEmpty { withHits += 1 }
    for engine in engines {
      let found: [Hit]
      do {
        found = try engine.hits(search, in: corpus)
      } catch {
        note(engine, search, pattern, corpus, expected, "\(error)")
        continue
      }
      let isOrdered = zip(found, found.dropFirst()).allSatisfy {
        ($0.first, $0.last) <= ($1.first, $1.last)
      }
      if !isOrdered || found.inOrder != expected.inOrder {
        note(engine, search, pattern, corpus, expected, "\(found.map(\.short))")
      }
    }
  }

  private mutating func note(
    _ engine: any PatternEngine, _ search: PatternSearch, _ pattern: GeneratedPattern,
    _ corpus: GeneratedCorpus, _ expected: [Hit], _ found: String
  ) {
    // One difference a pair is enough.
    guard differences.last?.pair != pairs + refused else { return }
    differences.append(
      Difference(
        pair: pairs + refused, engine: engine.name, pattern: search.text,
        bindings: pattern.lists.filter { search.text.contains("$\($0.name)") }
          .map { "$\($0.name) = \($0.words)" }
          + pattern.splices.filter { search.text.contains("$\($0.name)") }
          .map { "$\($0.name) = \($0.text)" },
        tokens: search.tokens, corpus: corpus.vertical, expected: expected, found: found))
  }

  /// What would match everywhere, or nothing at all, is refused.
  private mutating func expectRefusal(
    _ pattern: GeneratedPattern, _ corpus: GeneratedCorpus
  ) throws {
    refused += 1
    let search = try search(pattern, .unwritten, .longest)
    for engine in engines {
      do {
        let found = try engine.hits(search, in: corpus)
        note(engine, search, pattern, corpus, [], "not refused: \(found.map(\.short))")
      } catch is PatternError {
        continue
      }
    }
  }
}

/// The hits of a pattern by the definition, under each strategy.
struct ReferenceSearch {
  let corpus: GeneratedCorpus
  let pattern: GeneratedPattern

  func hits(_ scope: ReferenceScope) throws -> [(MatchStrategy, [Hit])] {
    let tokens = pattern.tokens ?? 0..<corpus.tokens.count
    let filters = try ReferenceFilters(corpus: corpus, pattern: pattern)
    switch pattern.body {
    case .meetUnion(let meeting):
      let found = ReferenceMeeting(corpus: corpus, scope: scope).tokens(meeting)
      let hits = filters.finish(
        found.filter(tokens.contains).map { Hit(first: $0, last: $0) })
      return MatchStrategy.allCases.map { ($0, hits) }
    case .expression(let piece):
      var matcher = ReferenceMatcher(
        corpus: corpus, pattern: ReferencePattern(piece, constraint: pattern.constraint),
        scope: scope, tokens: tokens)
      let matches = try matcher.matches()
      return MatchStrategy.allCases.map {
        ($0, filters.finish(ReferenceSelection.hits(matches, $0)))
      }
    }
  }
}

extension Hit {
  /// The hit in few characters.
  fileprivate var short: String {
    captures.isEmpty ? "\(first)-\(last)" : "\(first)-\(last) \(captures)"
  }
}

extension [Hit] {
  /// The hits by place and captures; the order of hits at one place is free.
  fileprivate var inOrder: [Hit] {
    sorted { one, other in
      if (one.first, one.last) != (other.first, other.last) {
        return (one.first, one.last) < (other.first, other.last)
      }
      return one.captures.lexicographicallyPrecedes(other.captures) {
        $0.lexicographicallyPrecedes($1)
      }
    }
  }
}
