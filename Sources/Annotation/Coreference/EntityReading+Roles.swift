import TextModel

extension EntityReading {
  /// Adds the roles with their holders and institutions, and to each holder the first role that
  /// says of what institution, or else its first.
  mutating func addRoles(_ numbers: [Int: Int], to result: inout DocumentEntities) {
    var fullness: [Int: Int] = [:]
    for role in roles.sorted(by: {
      ($0.tokens.lowerBound, $0.head) < ($1.tokens.lowerBound, $1.head)
    }) {
      guard let holder = numbers[groups.root(of: role.holder)] else { continue }
      let institution = institution(of: role)
      var entity: Int?
      if let institution, let phrase = phrase(headedBy: institution.head) {
        entity = numbers[groups.root(of: phrase)]
      }
      result.roles.append(
        EntityRole(
          span: text.span(role.tokens), title: title(of: role),
          institution: institution.map { text.span($0.tokens) },
          institutionEntity: entity == holder ? nil : entity, holder: holder))
      let own = self.fullness(of: institution)
      if result.entities[holder].role == nil || own > fullness[holder] ?? 0 {
        result.entities[holder].role = text.string(role.tokens)
        fullness[holder] = own
      }
    }
  }

  private struct Institution {
    var tokens: Range<Int>
    var head: Int
  }

  /// How much a role's institution tells: "its" nothing, "the ministry's" little.
  private func fullness(of institution: Institution?) -> Int {
    guard let institution, text.classes[institution.head] != .pronoun else { return 0 }
    let words = institution.tokens.count {
      [.noun, .properNoun, .adjective].contains(text.classes[$0])
    }
    return words > 1 || text.classes[institution.head] == .properNoun ? 2 : 1
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
    return bodyBefore(role)
  }

  /// A name or a noun for a body before a role's noun: "Foreign Ministry spokesman".
  private func bodyBefore(_ role: FoundRole) -> Institution? {
    let before = role.tokens.lowerBound..<max(role.tokens.lowerBound, role.head)
    var name: Institution?
    for token in before.reversed() {
      if let found = phrase(headedBy: token), phrases[found].name != nil,
        before.contains(phrases[found].tokens.lowerBound)
      {
        let own = Institution(tokens: phrases[found].tokens, head: token)
        if phrases[found].sort == .organisation { return withCountry(own, before) }
        name = name ?? own
      } else if NounSort.sort((text.syntax.lemma(of: token) ?? "").lowercasedASCII)
        .contains(.organisation)
      {
        return withCountry(Institution(tokens: token..<token + 1, head: token), before)
      }
    }
    return name
  }

  /// An institution with the words before it that narrow it: "the Peruvian fishing ministry".
  private func withCountry(_ institution: Institution, _ range: Range<Int>) -> Institution {
    var start = institution.tokens.lowerBound
    while start > range.lowerBound,
      [.noun, .properNoun, .adjective].contains(text.classes[start - 1])
    {
      start -= 1
    }
    return Institution(tokens: start..<institution.tokens.upperBound, head: institution.head)
  }

  private static let prepositions: Set<String> = ["of", "for", "at", "in", "with", "from", "to"]

  private func institution(_ head: Int, without preposition: Int?) -> Institution {
    var tokens = text.subtree(of: head)
    if let preposition, preposition + 1 < tokens.upperBound, tokens.contains(preposition) {
      tokens = preposition + 1..<tokens.upperBound
    }
    while tokens.count > 1,
      text.classes[tokens.upperBound - 1] == .particle
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
