import Query

/// Something that finds patterns in a corpus.
///
/// A second engine is put into the differential test by adding it to `PatternEngines.all`; one that
/// needs a store can build it from the corpus's text and keep it as long as the corpus is the same.
protocol PatternEngine {
  /// The engine's name in messages.
  var name: String { get }

  /// The hits of a pattern in the order in which the engine gives them.
  func hits(_ search: PatternSearch, in corpus: GeneratedCorpus) throws -> [Hit]
}

/// What an engine is asked.
struct PatternSearch {
  /// The pattern with its strategy and scope.
  var text: String
  /// What its `$names` stand for.
  let bindings: [String: PatternBinding]
  /// Where whole hits must lie; everywhere if nil.
  let tokens: Range<Int>?
}

enum PatternEngines {
  static var all: [any PatternEngine] { [MatcherEngine(), StoreEngine()] }
}

/// The matcher over tokens in memory.
final class MatcherEngine: PatternEngine {
  let name = "Matcher"
  private let schema = GeneratedCorpus.schema
  private var source: (corpus: GeneratedCorpus, tokens: VerticalCorpus)?

  func hits(_ search: PatternSearch, in corpus: GeneratedCorpus) throws -> [Hit] {
    try hits(search, in: corpus) { _ in }
  }

  /// The hits of a pattern that is changed before it is resolved.
  func hits(
    _ search: PatternSearch, in corpus: GeneratedCorpus, _ change: (inout PatternSyntax) -> Void
  ) throws -> [Hit] {
    let tokens: VerticalCorpus
    if let source, source.corpus === corpus {
      tokens = source.tokens
    } else {
      tokens = corpus.source
      source = (corpus, tokens)
    }
    var syntax = try PatternParser.parse(search.text)
    change(&syntax)
    let resolved = try syntax.resolve(schema: schema, bindings: search.bindings)
    return try Matcher(resolved).matches(in: tokens, tokens: search.tokens)
  }
}
