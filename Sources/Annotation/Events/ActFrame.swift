import TextModel

/// What stands around a verb that may tell an act.
struct ActFrame {
  let token: Int
  let text: ParsedText
  /// The object, or the subject of a passive.
  private(set) var theme: Int?
  private(set) var indirectObject: Int?
  private(set) var clause: Int?
  /// An infinitive that says what for.
  private(set) var purpose: Int?
  private(set) var agent: Int?
  /// The phrases with prepositions.
  private(set) var obliques: [(noun: Int, preposition: Int)] = []
  private(set) var hasParticle = false
  private(set) var isPassive = false
  /// The noun that a participle describes, if it is the one who acts.
  private(set) var describedActor: Int?

  init(_ token: Int, _ text: ParsedText) {
    self.token = token
    self.text = text
    isPassive = text.isPassive(token)
    for child in text.children(token) {
      let child = Int(child)
      switch text.relations[child] {
      case .object: theme = theme ?? text.antecedent(child)
      case .passiveSubject:
        theme = text.antecedent(child)
        isPassive = true
      case .indirectObject: indirectObject = child
      case .complement, .openComplement: clause = clause ?? child
      case .adverbialClause where text.isInfinitive(child): purpose = purpose ?? child
      case .agent: agent = child
      case .particle: hasParticle = true
      case .oblique, .nominalModifier:
        guard let preposition = text.introducer(child) else { continue }
        if text.lemmas[preposition] == "by", isPassive || text.looksPassive(token),
          agent == nil, text.isActor(child)
        {
          agent = child
        } else {
          obliques.append((child, preposition))
        }
      default: continue
      }
    }
    if theme == nil, text.relations[token] == .adnominalClause, text.looksPassive(token),
      let head = text.head(token)
    {
      theme = head
      isPassive = true
    }
    if theme == nil, text.relations[token] == .conjunct, text.looksPassive(token),
      text.child(token, .subject) == nil
    {
      // "Were arrested and beaten": the subject of the first is that of the others.
      theme = text.passiveSubject(before: token)
      isPassive = isPassive || theme != nil
    }
    readUpTo()
  }

  /// Takes the noun that a participle describes for the one who acts.
  mutating func makeActive() {
    guard text.relations[token] == .adnominalClause, theme == text.head(token), agent == nil,
      text.child(token, .passiveAuxiliary) == nil
    else { return }
    theme = nil
    isPassive = false
    describedActor = text.head(token)
  }

  /// "Seized up to nine men": the number hides the object.
  private mutating func readUpTo() {
    guard theme == nil, text.isLemma(token + 1, "up"), text.isLemma(token + 2, "to"),
      let place = obliques.firstIndex(where: { $0.preposition == token + 2 })
    else { return }
    theme = obliques[place].noun
    obliques.remove(at: place)
    hasParticle = false
  }

  /// A use of the verb that fits.
  struct Match {
    var pattern: ActPattern
    /// The words that belong to the verb.
    var words: [Int] = []
    /// The noun behind the preposition that the use asks for.
    var oblique: Int?
    /// Whether that noun makes the verb mean what it does.
    var takesOblique = false
  }

  /// The first of some uses that fits.
  func match(_ patterns: [ActPattern]) -> Match? {
    for pattern in patterns {
      if let match = match(pattern) { return match }
    }
    return nil
  }

  private func match(_ pattern: ActPattern) -> Match? {
    var match = Match(pattern: pattern)
    if let word = pattern.word {
      guard let found = own(word) else { return nil }
      match.words = [found]
      if pattern.asksForObject, theme == found { return nil }
    } else if hasParticle {
      return nil
    }
    if pattern.asksForObject {
      guard let theme, fits(theme, pattern.object, pattern.objectWord) else { return nil }
    }
    if let preposition = pattern.preposition {
      let asks = !pattern.oblique.isEmpty || pattern.obliqueWord != nil
      guard
        let oblique = obliques.first(where: {
          text.lemmas[$0.preposition] == preposition
            && (!asks || fits($0.noun, pattern.oblique, pattern.obliqueWord))
        })?.noun ?? (asks ? nil : subject(behind: preposition))
      else { return nil }
      match.oblique = oblique
      match.takesOblique = asks
    }
    if pattern.isIntransitive, theme != nil || clause != nil { return nil }
    if pattern.takesClause, clause == nil { return nil }
    if pattern.refusesClause, clause != nil { return nil }
    return match
  }

  /// "Pressed for the rebels to leave": the subject of the clause stands behind the preposition.
  private func subject(behind preposition: String) -> Int? {
    for child in text.children(token) {
      let child = Int(child)
      switch text.relations[child] {
      case .complement, .openComplement, .adverbialClause, .adnominalClause:
        guard let marker = text.child(child, .marker), text.isLemma(marker, preposition) else {
          continue
        }
        return text.child(child, .subject, .passiveSubject, .object) ?? child
      default: continue
      }
    }
    return nil
  }

  private func fits(_ noun: Int, _ wanted: ObjectClass, _ word: String?) -> Bool {
    if let word { return text.isLemma(noun, word) }
    return !text.objectClass(noun).isDisjoint(with: wanted)
  }

  /// The dependent that is a word of a fixed phrase.
  private func own(_ word: String) -> Int? {
    for child in text.children(token) {
      let child = Int(child)
      switch text.relations[child] {
      case .particle, .adverbialModifier, .object, .oblique, .openComplement, .caseMarker,
        .adjectivalModifier, .compound, .other:
        if text.isLemma(child, word)
          || text.tokens[child].span.count == word.utf8.count && text.isSpelled(child, word)
        {
          return child
        }
        // "Forced the agency out of the country".
        if word == "out", text.relations[child] == .oblique,
          let preposition = text.introducer(child), text.isLemma(preposition, word)
        {
          return preposition
        }
      default: continue
      }
    }
    // "Called off the strike": a particle that the tree gives to the object.
    guard text.isLemma(token + 1, word), text.pos[token + 1] == .adposition,
      theme.map({ $0 > token && text.head(token + 1) == $0 }) ?? false
    else { return nil }
    return token + 1
  }
}
