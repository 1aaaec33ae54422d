/// How far a hit may reach.
enum ReferenceScope: Hashable {
  case none
  case words(Int)
  /// So many regions of a tag, one after the other.
  case regions(Int, String)

  /// The last token of the scope of a hit that begins at a token; nil if none may begin there.
  func reach(from place: Int, in corpus: GeneratedCorpus) -> Int? {
    switch self {
    case .none: return corpus.tokens.count - 1
    case .words(let count): return min(place + count - 1, corpus.tokens.count - 1)
    case .regions(let count, let tag):
      let regions = corpus.regions[tag] ?? []
      return regions.filter { $0.first <= place && place <= $0.last }.map { region in
        (1..<max(count, 1)).reduce(region.last) { last, _ in
          corpus.next(tag, after: last)?.last ?? last
        }
      }.max()
    }
  }
}

extension GeneratedCorpus {
  /// The region of a tag that begins next after a token; of several the longest.
  func next(_ tag: String, after place: Int) -> Region? {
    (regions[tag] ?? []).filter { $0.first > place }.min {
      ($0.first, -$0.last) < ($1.first, -$1.last)
    }
  }

  /// The region of a tag that ends last before a token; of several the longest.
  func previous(_ tag: String, before place: Int) -> Region? {
    (regions[tag] ?? []).filter { $0.last < place }.min {
      (-$0.last, $0.first) < (-$1.last, $1.first)
    }
  }

  /// The innermost region of a tag around a token.
  func innermost(_ tag: String, around place: Int) -> Region? {
    (regions[tag] ?? []).last { $0.first <= place && place <= $0.last }
  }

  // MARK: Dependency trees

  /// The tokens at the other ends of a token's edges, from left to right.
  func ends(of relation: PatternRelation, from place: Int) -> [Int] {
    tokens.indices.filter { other in
      let (upper, lower) = relation.isToHead ? (other, place) : (place, other)
      guard let path = path(from: lower, upTo: upper) else { return false }
      if !relation.isTransitive, path.count != 1 { return false }
      // An edge bears the label of its dependent; that of the last step counts.
      let dependent = relation.isToHead ? path[path.count - 1] : path[0]
      return relation.label.holds(tokens[dependent].relation)
    }
  }

  /// The tokens from a dependent up to one below a head that it hangs on, by however many steps.
  private func path(from dependent: Int, upTo head: Int) -> [Int]? {
    var path = [dependent]
    while path.count <= tokens.count {
      guard let next = tokens[path[path.count - 1]].head else { return nil }
      if next == head { return path }
      path.append(next)
    }
    return nil
  }
}

extension PatternRelation.Label {
  /// Whether an edge may have a label.
  func holds(_ label: String) -> Bool {
    switch self {
    case .any: true
    case .name(let name): label == name
    case .expression(_, let names): names.contains(label)
    }
  }
}
