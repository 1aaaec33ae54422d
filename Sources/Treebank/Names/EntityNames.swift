import TextModel

extension Name {
  /// The names in a sentence of GUM, as Universal NER would mark them.
  ///
  /// Taken are the mentions of persons, organisations and places whose head is a proper noun. The
  /// name is the head with those of the mention's least words that are joined to it by modification
  /// (not by coordination or apposition), over hyphens and, but for persons, over prepositions,
  /// articles and conjunctions; titles before persons (`nmod:desc`) and articles at the edge do not
  /// belong to it. A person whose name is followed by "of" bears a title, not a name. Of names within
  /// names the outermost is taken.
  public static func names(ofEntitiesIn sentence: TreebankSentence) -> [Name] {
    let candidates = EntityMention.mentions(in: sentence)
      .compactMap { NameInMention($0, sentence.words)?.name }
      .sorted {
        ($0.words.lowerBound, -$0.words.upperBound) < ($1.words.lowerBound, -$1.words.upperBound)
      }
    var names: [Name] = []
    for name in candidates where name.words.lowerBound >= names.last?.words.upperBound ?? 0 {
      names.append(name)
    }
    return names
  }
}

/// The search for the name in a mention.
private struct NameInMention {
  private let mention: EntityMention
  private let words: [TreebankWord]
  private let kind: Mention.Kind
  private let head: Int

  private static let nameRelations: Set<Substring> = [
    "flat", "compound", "amod", "nmod", "nummod", "goeswith", "dep", "obl",
  ]

  init?(_ mention: EntityMention, _ words: [TreebankWord]) {
    switch mention.type {
    case "person": kind = .person
    case "organization": kind = .organisation
    case "place": kind = .place
    default: return nil
    }
    guard mention.words.upperBound <= words.count,
      let head = mention.words.first(where: { !mention.words.contains(words[$0].head - 1) }),
      words[head].pos == "PROPN"
    else { return nil }
    self.mention = mention
    self.words = words
    self.head = head
  }

  var name: Name? {
    let first = edge(in: (mention.words.lowerBound..<head).reversed())
    let last = edge(in: head + 1..<mention.words.upperBound)
    if kind == .person, last + 1 < mention.words.upperBound, words[last + 1].lemma == "of" {
      return nil
    }
    return Name(words: first..<last + 1, kind: kind)
  }

  /// The last word of the name on the way from the head.
  private func edge(in positions: some Sequence<Int>) -> Int {
    var edge = head
    for position in positions {
      if isPart(position) {
        edge = position
      } else if !mayStandWithin(position) {
        break
      }
    }
    return edge
  }

  /// Whether a word is one of the name's own.
  private func isPart(_ position: Int) -> Bool {
    guard mention.minimum.contains(position) else { return false }
    // The relation by which the way from the word reaches the head; the way may not be longer than
    // the sentence, as in a circle.
    var (word, steps) = (position, 0)
    while steps < words.count {
      let relation = words[word].relation
      let next = words[word].head - 1
      if next == head {
        return relation != "nmod:desc"
          && NameInMention.nameRelations.contains(relation.prefix { $0 != ":" })
      }
      guard words.indices.contains(next) else { return false }
      word = next
      steps += 1
    }
    return false
  }

  /// Whether a word may stand between the words of a name.
  private func mayStandWithin(_ position: Int) -> Bool {
    if words[position].xpos == "HYPH" { return true }
    return kind != .person && ["ADP", "DET", "CCONJ", "PART"].contains(words[position].pos)
  }
}
