@testable import Query

/// The matcher over stores: each corpus is one document of a store that is made of it.
final class StoreEngine: PatternEngine {
  let name = "StoreMatcher"
  private let schema = GeneratedCorpus.schema
  private var current: (corpus: GeneratedCorpus, store: StoreFixture)?

  func hits(_ search: PatternSearch, in corpus: GeneratedCorpus) throws -> [Hit] {
    let store: StoreFixture
    if let current, current.corpus === corpus {
      store = current.store
    } else {
      store = try StoreFixture(corpus.source, schema: schema)
      current = (corpus, store)
    }
    let pattern = try PatternParser.parse(search.text).resolve(
      schema: schema, bindings: search.bindings)
    return try store.hits(pattern, tokens: search.tokens)
  }
}
