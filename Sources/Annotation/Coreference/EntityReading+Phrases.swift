import TextModel

extension EntityReading {
  /// Collects the phrases of the text and joins those of one name.
  mutating func findPhrases() {
    for (number, occurrence) in occurrences.enumerated() {
      phrases.append(
        Phrase(
          kind: .name, tokens: occurrence.tokens, head: occurrence.head,
          sort: occurrence.form.kind, name: number))
    }
    groups = DisjointSets(count: phrases.count)
    var first: [Int: Int] = [:]
    for (position, phrase) in phrases.enumerated() {
      guard let name = phrase.name else { continue }
      let cluster = names.cluster(of: name)
      if let other = first[cluster] {
        groups.join(other, position)
      } else {
        first[cluster] = position
      }
    }
  }
}
