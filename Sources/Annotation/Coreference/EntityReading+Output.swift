import TextModel

extension EntityReading {
  /// The entities with their mentions: those that are named, and those mentioned more than once.
  mutating func output() -> DocumentEntities {
    var result = DocumentEntities()
    var numbers: [Int: Int] = [:]
    var ids: [String: Int] = [:]
    for position in phrases.indices {
      let root = groups.root(of: position)
      if numbers[root] == nil {
        guard let entity = entity(groups.members(with: root).sorted(), &ids) else { continue }
        numbers[root] = result.entities.count
        result.entities.append(entity)
      }
      guard let number = numbers[root] else { continue }
      let phrase = phrases[position]
      result.mentions.append(
        EntityMention(
          span: text.span(phrase.tokens), tokens: phrase.tokens, head: phrase.head,
          kind: phrase.kind, entity: number))
    }
    return result
  }

  /// The entity of some phrases, or `nil` if nothing is said of it but once and without a name.
  private func entity(_ members: [Int], _ ids: inout [String: Int]) -> Entity? {
    let named = members.compactMap { phrases[$0].name }
    guard !named.isEmpty || members.count > 1 else { return nil }
    var kinds: [Entity.Kind: Int] = [:]
    for name in named { kinds[names.forms[names.formOfOccurrence[name]].kind, default: 0] += 1 }
    if named.isEmpty {
      for member in members {
        if let sort = phrases[member].sort { kinds[sort, default: 0] += 1 }
      }
    }
    let kind = Entity.Kind.allCases.max { (kinds[$0] ?? 0) < (kinds[$1] ?? 0) } ?? .other
    let texts =
      named.isEmpty
      ? members.map { text.string(phrases[$0].tokens) }
      : named.map { text.string(occurrences[$0].tokens) }
    let name = fullest(named, kind) ?? texts.max { $0.utf8.count < $1.utf8.count } ?? ""
    var aliases: [String] = []
    for text in texts where text != name && !aliases.contains(text) { aliases.append(text) }
    let country = named.lazy.compactMap { occurrences[$0].form.country }.first
    var entity = Entity(
      id: "", name: name, kind: kind, aliases: named.isEmpty ? [] : aliases,
      titles: titles(named),
      standsFor: country.flatMap { $0.relation == .name ? nil : $0.country },
      isNamed: !named.isEmpty)
    if kind == .person { entity.standsFor = nil }
    entity.id = id(of: entity, named, &ids)
    return entity
  }

  /// The titles before some names, as the text writes them, each once.
  private func titles(_ named: [Int]) -> [String] {
    var titles: [String] = []
    for name in named where !occurrences[name].titleTokens.isEmpty {
      let title = text.string(occurrences[name].titleTokens)
      if !titles.contains(title) { titles.append(title) }
    }
    return titles
  }

  /// The fullest of some names: of the most words, and of those the first that is no abbreviation.
  private func fullest(_ named: [Int], _ kind: Entity.Kind) -> String? {
    var best: (name: Int, words: Int, length: Int)?
    for name in named {
      let form = occurrences[name].form
      let words = form.isAcronym ? 0 : form.words.count + (form.generation == nil ? 0 : 1)
      let length = form.words.reduce(0) { $0 + $1.utf8.count }
      if let best, (best.words, best.length) >= (words, length) { continue }
      best = (name, words, length)
    }
    return best.map { text.string(occurrences[$0.name].tokens) }
  }

  /// What the user calls an entity, or its kind and name; the second of one name gets a number.
  private func id(of entity: Entity, _ named: [Int], _ ids: inout [String: Int]) -> String {
    for name in named {
      if let group = aliases.group(of: occurrences[name].form.key),
        let id = aliases.groups[group].id
      {
        return id
      }
    }
    let id = Entity.id(entity.kind, entity.name)
    let count = (ids[id] ?? 0) + 1
    ids[id] = count
    return count == 1 ? id : "\(id)-\(count)"
  }
}
