@testable import Query

/// A matcher with a fault in it, which the differential test must notice.
final class FaultyEngine: PatternEngine {
  enum Fault: String, CaseIterable {
    case overlappingHits = "takes maximal for longest"
    case noScope = "takes no notice of the scope"
    case noFilter = "takes no notice of within and containing"
    case noConstraint = "takes no notice of ::"
    case firstTokenOnly = "captures the first token only"
    case shorterByOne = "ends long hits a token early"
    case noLastHit = "loses the last of several hits"
  }

  let fault: Fault
  private let inner = MatcherEngine()

  init(_ fault: Fault) { self.fault = fault }

  var name: String { fault.rawValue }

  func hits(_ search: PatternSearch, in corpus: GeneratedCorpus) throws -> [Hit] {
    var search = search
    switch fault {
    case .overlappingHits:
      search.text = search.text.replacing("(?longest)", with: "(?maximal)")
    default: break
    }
    var hits = try inner.hits(search, in: corpus) { syntax in
      switch self.fault {
      case .noScope: syntax.scope = ScopeClause(kind: .none, range: 0..<0)
      case .noFilter: syntax.filters = []
      case .noConstraint: syntax.constraint = nil
      default: break
      }
    }
    switch fault {
    case .firstTokenOnly:
      for index in hits.indices {
        hits[index].captures = hits[index].captures.map { Array($0.prefix(1)) }
      }
    case .shorterByOne:
      for index in hits.indices where hits[index].last - hits[index].first > 3 {
        hits[index].last -= 1
      }
    case .noLastHit: if hits.count > 3 { hits.removeLast() }
    default: break
    }
    return hits
  }
}
