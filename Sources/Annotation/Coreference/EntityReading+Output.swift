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
      if let number = numbers[root] { result.mentions.append(mention(phrases[position], number)) }
    }
    for (title, holder) in zip(titles, titleHolders) {
      if let number = numbers[groups.root(of: holder)] {
        result.mentions.append(mention(title, number))
      }
    }
    result.mentions.sort { ($0.span, $0.head) < ($1.span, $1.head) }
    addRoles(numbers, to: &result)
    return result
  }

  private func mention(_ phrase: Phrase, _ entity: Int) -> EntityMention {
    EntityMention(
      span: text.span(phrase.tokens), tokens: phrase.tokens, head: phrase.head, kind: phrase.kind,
      entity: entity, standsFor: standsFor(phrase))
  }

  // MARK: Entities

  /// The entity of some phrases, or `nil` if nothing is said of it but once and without a name.
  private mutating func entity(_ members: [Int], _ ids: inout [String: Int]) -> Entity? {
    let named = members.compactMap { phrases[$0].name }
    guard
      !named.isEmpty
        || members.count > 1 && members.contains(where: { phrases[$0].pronoun == nil })
    else { return nil }
    let kind = kind(members, named)
    let name = fullest(named, kind) ?? description(members)
    var aliases: [String] = []
    for occurrence in named {
      let text = text.string(occurrences[occurrence].tokens)
      if text != name, !aliases.contains(text) { aliases.append(text) }
    }
    // "LIMA" of a dateline is no other name.
    let all = aliases + [name]
    aliases.removeAll { alias in
      alias.isInCapitals
        && all.contains { $0 != alias && $0.lowercased() == alias.lowercased() }
    }
    let country = country(named)
    var entity = Entity(
      id: "", name: name, kind: kind, aliases: aliases, titles: titles(named),
      standsFor: country.flatMap { $0.relation == .name ? nil : $0.country },
      isNamed: !named.isEmpty)
    if kind == .person { entity.standsFor = nil }
    entity.id = id(of: entity, named, &ids)
    return entity
  }

  /// What the names say of a country.
  private func country(_ named: [Int]) -> CountryFacts.Entry? {
    for name in named {
      if let country = occurrences[name].form.country { return country }
    }
    return nil
  }

  /// What most names of an entity are; without a name what its nouns and pronouns say.
  private func kind(_ members: [Int], _ named: [Int]) -> Entity.Kind {
    var kinds: [Entity.Kind: Int] = [:]
    for name in named { kinds[names.forms[names.formOfOccurrence[name]].kind, default: 0] += 1 }
    if named.isEmpty {
      for member in members {
        if let sort = phrases[member].sort { kinds[sort, default: 0] += 1 }
      }
    }
    if kinds.count > 1 { kinds[.other] = nil }
    var best = Entity.Kind.other
    for kind in Entity.Kind.allCases where (kinds[kind] ?? 0) > (kinds[best] ?? 0) { best = kind }
    return best
  }

  /// The longest description of an entity without a name.
  private func description(_ members: [Int]) -> String {
    var best = ""
    for member in members where phrases[member].pronoun == nil {
      let text = text.string(phrases[member].tokens)
      if text.utf8.count > best.utf8.count { best = text }
    }
    return best.isEmpty ? members.first.map { text.string(phrases[$0].tokens) } ?? "" : best
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
      if form.isUsualNameOfCountry { return text.string(occurrences[name].tokens) }
      let words = form.isAcronym ? 0 : form.words.count + (form.generation == nil ? 0 : 1)
      // Of two spellings that which is not in capitals.
      let isInCapitals = text.isAllCapitals(occurrences[name].tokens.lowerBound)
      let length = form.words.reduce(isInCapitals ? 0 : 1) { $0 + $1.utf8.count }
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

  // MARK: What stands for a power

  /// The country of a demonym; the country whose government a capital or a seat acts for.
  private func standsFor(_ phrase: Phrase) -> String? {
    guard let name = phrase.name else { return nil }
    let form = names.forms[names.formOfOccurrence[name]]
    guard let country = form.country, form.kind != .person else { return nil }
    switch country.relation {
    case .name: return nil
    case .demonym: return country.country
    case .capital, .seat: return acts(phrase) ? country.country : nil
    }
  }

  /// Whether a phrase acts as people do: as the subject of a verb of saying or willing, as what a
  /// charge is made against, or as the possessor of what only governments have.
  private func acts(_ phrase: Phrase, depth: Int = 0) -> Bool {
    guard let head = text.head(of: phrase.head) else { return false }
    switch phrase.relation {
    case .subject: return text.classes[head] == .verb && isAct(head)
    case .passiveSubject: return Self.acts.contains(lemma(head))
    case .object, .indirectObject: return Self.addressing.contains(lemma(head))
    case .possessive: return Self.belongings.contains(lemma(head))
    case .nominal, .oblique:
      let preposition = text.child(of: phrase.head, .marker).map { lemma($0) }
      if preposition == "to" || preposition == "by" || preposition == "with" {
        return Self.acts.contains(lemma(head)) || Self.exchanges.contains(lemma(head))
      }
      return preposition == "between" || preposition == "against" && isAct(head)
    case .conjunct:
      guard depth < 8, let first = self.phrase(headedBy: head) else { return false }
      return acts(phrases[first], depth: depth + 1)
    default: return false
    }
  }

  private func lemma(_ token: Int) -> String {
    (text.syntax.lemma(of: token) ?? "").lowercasedASCII
  }

  private func isAct(_ verb: Int) -> Bool {
    reports(verb) || Self.acts.contains(lemma(verb))
  }

  /// What governments do and towns do not; written for Hearsay, as the lists below.
  private static let acts = NameFolding.set(
    """
    accuse agree allege announce appeal apologise apologize approve arrest assure attack back ban \
    begin blame block boycott call cancel claim comment complain concede condemn confirm consider \
    criticise criticize cut decide declare decline demand denounce deny deploy dismiss dispute \
    endorse expel express extradite fear hail halt hope impose insist intend invade invite launch \
    link negotiate object offer oppose order pledge plan praise press prepare promise propose \
    protest provoke push react recall recognise recognize refuse reject release request resist \
    resume retaliate return say seek sell send sever sign stop suggest summon support suspend tell \
    threaten try urge veto vow want warn welcome withdraw work worry accept add admit ask argue \
    respond reply
    """)

  private static let addressing = NameFolding.set(
    """
    accuse ask assure blame call condemn criticise criticize denounce praise press pressure provoke \
    tell threaten thank urge warn pressurise isolate sanction
    """)

  private static let belongings = NameFolding.set(
    """
    ally ambassador decision demand embassy envoy government minister policy position refusal \
    request response stance statement threat warning claim accusation allegation rejection denial \
    offer proposal intention interest relation role intervention
    """)

  private static let exchanges = NameFolding.set(
    """
    talk relation tie tension agreement deal negotiation dispute link war peace treaty message \
    letter warning demand response dialogue
    """)
}

extension NameFolding {
  /// The words of a list.
  static func set(_ list: String) -> Set<String> {
    Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
