/// Puts found hits through the filters and the expansion of their pattern.
struct HitFinisher {
  private var filters: [FilterSearch]
  private var expansion: HitExpansion?

  init(context: SearchContext, pattern: ResolvedPattern) {
    filters = pattern.filters.map { FilterSearch(context: context, filter: $0) }
    expansion = pattern.expansion.map { HitExpansion(context: context, expansion: $0) }
  }

  /// Takes a hit, in order of their first tokens, and gives those that are now certain.
  mutating func add(_ hit: Hit) throws(MatchError) -> [Hit] {
    for index in filters.indices where try !filters[index].keeps(hit) { return [] }
    guard expansion != nil else { return [hit] }
    return expansion?.add(hit) ?? []
  }

  /// The hits that are left when no more come.
  mutating func finish() -> [Hit] { expansion?.finish() ?? [] }
}
