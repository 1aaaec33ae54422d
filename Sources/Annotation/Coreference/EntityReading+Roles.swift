import TextModel

extension EntityReading {
  /// Adds the roles with their holders and institutions, and to each holder its first role.
  mutating func addRoles(_ numbers: [Int: Int], to result: inout DocumentEntities) {
    for role in roles.sorted(by: { ($0.tokens.lowerBound, $0.head) < ($1.tokens.lowerBound, $1.head) }) {
      guard let holder = numbers[groups.root(of: role.holder)] else { continue }
      let institution = institution(of: role)
      var entity: Int?
      if let institution, let phrase = innermostName(in: institution) ?? phrase(headedBy: institution.head)
      {
        entity = numbers[groups.root(of: phrase)]
      }
      result.roles.append(
        EntityRole(
          span: text.span(role.tokens), title: title(of: role),
          institution: institution.map { text.span($0.tokens) },
          institutionEntity: entity == holder ? nil : entity, holder: holder))
      if result.entities[holder].role == nil {
        result.entities[holder].role = text.string(role.tokens)
      }
    }
  }

  private struct Institution {
    var tokens: Range<Int>
    var head: Int
  }

  /// The name in a phrase for an institution.
  private func innermostName(in institution: Institution) -> Int? {
    phrases.firstIndex {
      $0.name != nil && $0.tokens == institution.tokens
    }
  }

  /// What a role belongs to: what stands behind it with "of", "for", "at", its possessor, or a name
  /// before it.
  private func institution(of role: FoundRole) -> Institution? {
    for child in text.children(of: role.head) where text.relations[child] == .nominal {
      guard child > role.head, role.tokens.contains(child),
        let preposition = text.child(of: child, .marker),
        Self.prepositions.contains(text.syntax.lemma(of: preposition) ?? "")
      else { continue }
      return institution(child, without: preposition)
    }
    if let possessor = text.child(of: role.head, .possessive) {
      return institution(possessor, without: nil)
    }
    // A name or a noun for a body before it: "Foreign Ministry spokesman".
    for phrase in phrases
    where phrase.name != nil && phrase.tokens.lowerBound >= role.tokens.lowerBound
      && phrase.tokens.upperBound <= role.head
    {
      return Institution(tokens: phrase.tokens, head: phrase.head)
    }
    for token in role.tokens.lowerBound..<max(role.tokens.lowerBound, role.head)
    where NounSort.sort((text.syntax.lemma(of: token) ?? "").lowercasedASCII)
      .contains(.organisation)
    {
      var start = token
      while start > role.tokens.lowerBound,
        text.classes[start - 1] == .properNoun || text.classes[start - 1] == .adjective
          || text.classes[start - 1] == .noun
      {
        start -= 1
      }
      return Institution(tokens: start..<token + 1, head: token)
    }
    return nil
  }

  private static let prepositions: Set<String> = ["of", "for", "at", "in", "with", "from", "to"]

  private func institution(_ head: Int, without preposition: Int?) -> Institution {
    var tokens = text.subtree(of: head)
    if let preposition, preposition + 1 < tokens.upperBound, tokens.contains(preposition) {
      tokens = preposition + 1..<tokens.upperBound
    }
    while tokens.count > 1, text.classes[tokens.upperBound - 1] == .particle
      || text.classes[tokens.upperBound - 1] == .mark
    {
      tokens = tokens.lowerBound..<tokens.upperBound - 1
    }
    return Institution(tokens: tokens, head: head)
  }

  /// The words of a role without article, possessor and what stands behind its noun.
  private func title(of role: FoundRole) -> String {
    var start = role.tokens.lowerBound
    if let institution = institution(of: role), institution.tokens.upperBound <= role.head {
      start = max(start, institution.tokens.upperBound)
    }
    while start < role.head,
      [.determiner, .particle, .mark, .pronoun].contains(text.classes[start])
    {
      start += 1
    }
    return text.string(start..<role.head + 1)
  }
}
