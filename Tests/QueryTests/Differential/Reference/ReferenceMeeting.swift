/// The tokens of `MU(…)`, from its definition.
struct ReferenceMeeting {
  let corpus: GeneratedCorpus
  let scope: ReferenceScope

  func tokens(_ meeting: PatternMeeting) -> [Int] {
    switch meeting {
    case .token(let piece):
      let pattern = ReferencePattern(piece, constraint: nil)
      guard case .token(let token) = pattern.nodes[pattern.root] else { return [] }
      return corpus.tokens.indices.filter { place in
        let subject = ReferenceSubject(
          corpus: corpus, state: ReferenceState(position: place), this: place)
        return token.condition.map(subject.fulfils) ?? true
      }
    case .union(let first, let second):
      let one = Set(tokens(first))
      let other = Set(tokens(second))
      return one.union(other).sorted()
    case .near(let first, let second, let from, let to, _):
      let others = tokens(second)
      return tokens(first).filter { place in
        others.contains { from <= $0 - place && $0 - place <= to && isInScope(place, $0) }
      }
    case .together(let first, let second, let tag):
      let others = tokens(second)
      return tokens(first).filter { place in
        others.contains { other in
          isInScope(place, other)
            && (corpus.regions[tag] ?? []).contains {
              $0.first <= min(place, other) && max(place, other) <= $0.last
            }
        }
      }
    }
  }

  private func isInScope(_ place: Int, _ other: Int) -> Bool {
    scope.reach(from: min(place, other), in: corpus).map { max(place, other) <= $0 } ?? false
  }
}
