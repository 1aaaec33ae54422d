/// Puts found hits through the filters and the expansion of their pattern.
struct HitFinisher<Context: MatchContext> {
  private var filters: [FilterSearch<Context>]
  private var expansion: HitExpansion<Context>?

  init(context: Context, pattern: ResolvedPattern) {
    filters = pattern.filters.map { FilterSearch(context: context, filter: $0) }
    expansion = pattern.expansion.map { HitExpansion(context: context, expansion: $0) }
  }

  /// Whether hits are given as they were found.
  var isIdle: Bool { filters.isEmpty && expansion == nil }

  /// Takes a hit, in order of their first tokens, and gives those that are now certain.
  mutating func add(_ hit: Hit) throws(MatchError) -> [Hit] {
    for index in filters.indices where try !filters[index].keeps(hit) { return [] }
    guard expansion != nil else { return [hit] }
    return expansion?.add(hit) ?? []
  }

  /// The hits that are left when no more come.
  mutating func finish() -> [Hit] { expansion?.finish() ?? [] }
}
