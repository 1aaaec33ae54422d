import TextModel

/// A phrase that an anaphor may refer back to.
struct AntecedentCandidate {
  /// The candidate, or `nil` for none.
  var phrase: Int?
  var features: AntecedentFeatures
}

extension EntityReading {
  /// How far back is looked, in phrases and in sentences.
  private static let phrasesBefore = 300
  private static let sentencesBeforePronoun = 5

  /// Joins pronouns and definite descriptions with their antecedents, from the beginning to the end.
  mutating func resolveAnaphora() {
    visitAnaphors { reading, anaphor, anaphorClass, candidates in
      var best: (phrase: Int?, score: Float)?
      for candidate in candidates {
        let score = reading.weights.score(candidate.features, anaphorClass)
        if let best, best.score >= score { continue }
        best = (candidate.phrase, score)
      }
      if let antecedent = best?.phrase { reading.join(antecedent, anaphor) }
    }
  }

  /// Goes through the anaphors with their candidates, nearest first, the last of them "none".
  mutating func visitAnaphors(
    _ visit: (inout EntityReading, Int, AnaphorClass, [AntecedentCandidate]) -> Void
  ) {
    let speakers = quoteSpeakers()
    var firstPersons: [Int: Int] = [:]
    for position in phrases.indices {
      let phrase = phrases[position]
      if let pronoun = phrase.pronoun, pronoun.person == .first {
        guard !pronoun.isPlural else { continue }
        let quote = Int(quoteOfToken(phrase.head))
        if let speaker = speakers[quote] {
          join(speaker, position)
        } else if let other = firstPersons[quote] {
          join(other, position)
        }
        firstPersons[quote] = position
        continue
      }
      if phrase.pronoun?.isReflexive == true {
        joinReflexive(position)
        continue
      }
      guard let anaphorClass = anaphorClass(position) else { continue }
      visit(&self, position, anaphorClass, candidates(for: position, anaphorClass))
    }
  }

  /// Which weights a phrase is resolved by; `nil` for what refers to nothing before it.
  private mutating func anaphorClass(_ position: Int) -> AnaphorClass? {
    let phrase = phrases[position]
    if let pronoun = phrase.pronoun {
      guard pronoun.person == .third else { return nil }
      return pronoun.isPlural
        ? .pluralPronoun : pronoun.isNeuter ? .neuterPronoun : .personalPronoun
    }
    guard phrase.name == nil, !phrase.isCoordination, phrase.kind == .description,
      phrase.definiteness == .definite || phrase.definiteness == .demonstrative,
      facts(of: position).count == 1
    else { return nil }
    return phrase.sort == .person ? .personDescription : .otherDescription
  }

  /// Joins "herself" with the subject of its clause.
  private mutating func joinReflexive(_ position: Int) {
    var token = phrases[position].head
    for _ in 0..<5 {
      guard let head = text.head(of: token) else { return }
      let subject = text.child(of: head, .subject) ?? text.child(of: head, .passiveSubject)
      if let subject, subject != token, let other = phrase(headedBy: subject) {
        if canBeOne(other, position) { join(other, position) }
        return
      }
      token = head
    }
  }

  // MARK: Candidates

  private mutating func candidates(
    for position: Int, _ anaphorClass: AnaphorClass
  ) -> [AntecedentCandidate] {
    let anaphor = phrases[position]
    let own = facts(of: position)
    let ownRoot = groups.root(of: position)
    var candidates: [AntecedentCandidate] = []
    var seen: [Int] = [ownRoot]
    var other = position - 1
    let last = max(0, position - Self.phrasesBefore)
    var most = (count: 1, candidate: -1)
    while other >= last {
      defer { other -= 1 }
      let candidate = phrases[other]
      let distance = anaphor.sentence - candidate.sentence
      if anaphor.pronoun != nil, distance > Self.sentencesBeforePronoun { break }
      let root = groups.root(of: other)
      if seen.contains(root) { continue }
      let group = facts[root]
      guard agrees(anaphor, own, candidate, group), !excludes(anaphor, candidate) else { continue }
      seen.append(root)
      if seen.count > 60 { break }
      var features = AntecedentFeatures.distance(distance)
      features.formUnion(.rank(candidates.count))
      features.formUnion(self.features(anaphor, own, candidate, group))
      if group.count > most.count { most = (group.count, candidates.count) }
      candidates.append(AntecedentCandidate(phrase: other, features: features))
    }
    if most.candidate >= 0 { candidates[most.candidate].features.insert(.mostMentioned) }
    let isNew = !candidates.contains { $0.features.contains(.nounOfEntity) }
    candidates.append(
      AntecedentCandidate(phrase: nil, features: .none(anaphor, nounIsNew: isNew)))
    return candidates
  }

  /// Whether number, gender and kind let one refer to the other.
  private func agrees(
    _ anaphor: Phrase, _ own: GroupFacts, _ candidate: Phrase, _ group: GroupFacts
  ) -> Bool {
    if let pronoun = candidate.pronoun, pronoun.person == .first, anaphor.pronoun != nil {
      return false
    }
    if let gender = own.gender, let other = group.gender, gender != other { return false }
    if let pronoun = anaphor.pronoun {
      if pronoun.gender != nil {
        return !group.hasPlural && (group.sort == .person || group.sort == nil && !candidate.isPlural)
      }
      if pronoun.isNeuter {
        return group.sort != .person && group.gender == nil && !group.hasPlural
      }
      // "They": several, a body, or a person whose gender is not told.
      return group.hasPlural || group.sort == .organisation || group.sort == nil
        || !group.hasSingular || group.sort == .person && group.gender == nil
    }
    if anaphor.isPlural ? group.hasSingular && !group.hasPlural : group.hasPlural {
      let isCollective = anaphor.noun.contains(.collective)
      if !isCollective { return false }
    }
    if let sort = anaphor.sort, let other = group.sort, !sort.fits(other) { return false }
    // "the bank" means no person.
    if anaphor.sort == nil, group.sort == .person, !group.nouns.contains(anaphor.lemma) {
      return false
    }
    return true
  }

  /// Whether syntax forbids that the two are one.
  private func excludes(_ anaphor: Phrase, _ candidate: Phrase) -> Bool {
    if candidate.tokens.contains(anaphor.head) || anaphor.tokens.contains(candidate.head) {
      return true
    }
    // "She saw her": two of one verb are two.
    guard anaphor.relation != .possessive, candidate.relation != .possessive else { return false }
    if let head = text.head(of: anaphor.head), head == text.head(of: candidate.head) {
      return true
    }
    return false
  }

  // MARK: Features

  private func features(
    _ anaphor: Phrase, _ own: GroupFacts, _ candidate: Phrase, _ group: GroupFacts
  ) -> AntecedentFeatures {
    var features: AntecedentFeatures = []
    switch candidate.kind {
    case .name: features.insert(.name)
    case .pronoun: features.insert(.pronoun)
    case .title: features.insert(.title)
    case .description:
      let isKnown =
        candidate.definiteness == .definite || candidate.definiteness == .demonstrative
      features.insert(isKnown ? .definite : .indefinite)
    }
    if candidate.isCoordination { features.insert(.coordination) }
    if candidate.sort == .demonym { features.insert(.demonym) }
    features.formUnion(syntacticFeatures(anaphor, candidate))
    if group.isNamed { features.insert(.named) }
    features.insert(
      group.count == 1 ? .mentionedOnce : group.count <= 3 ? .mentionedTwice : .mentionedOften)
    switch group.sort {
    case .person: features.insert(.person)
    case .organisation: features.insert(.organisation)
    case .place: features.insert(.place)
    default: features.insert(.otherKind)
    }
    if group.hasPlural { features.insert(.plural) }
    if own.gender != nil { features.insert(group.gender == nil ? .genderOpen : .genderAgrees) }
    let number = own.hasPlural ? group.hasPlural : group.hasSingular
    features.insert(number ? .numberAgrees : .numberOpen)
    if let sort = anaphor.sort {
      features.insert(
        group.sort == nil ? .kindOpen : group.sort == sort ? .kindAgrees : .kindFits)
    }
    if anaphor.pronoun == nil {
      features.formUnion(nominalFeatures(anaphor, candidate, group))
    } else if anaphor.pronoun == candidate.pronoun {
      features.insert(.samePronoun)
    }
    return features
  }

  private func nominalFeatures(
    _ anaphor: Phrase, _ candidate: Phrase, _ group: GroupFacts
  ) -> AntecedentFeatures {
    var features: AntecedentFeatures = []
    if !anaphor.lemma.isEmpty, anaphor.lemma == candidate.lemma { features.insert(.sameNoun) }
    if group.nouns.contains(anaphor.lemma) {
      features.insert(.nounOfEntity)
      // "the new minister" after "the minister" need not be the same.
      if anaphor.tokens.count > candidate.tokens.count, anaphor.tokens.count > 2 {
        features.insert(.longerDescription)
      }
    }
    if anaphor.noun.contains(.country) && group.isCountry
      || anaphor.noun.contains(.town) && group.isNamed && group.sort == .place && !group.isCountry
    {
      features.insert(.countryOfEntity)
    }
    if anaphor.noun.contains(.company), group.isNamed, group.sort == .organisation {
      features.insert(.companyOfEntity)
    }
    if anaphor.definiteness == .demonstrative { features.insert(.demonstrative) }
    if anaphor.isPossessed { features.insert(.possessed) }
    return features
  }

  private func syntacticFeatures(_ anaphor: Phrase, _ candidate: Phrase) -> AntecedentFeatures {
    var features: AntecedentFeatures = []
    switch candidate.relation {
    case .subject, .passiveSubject:
      features.insert(.subject)
      if anaphor.relation == .subject || anaphor.relation == .passiveSubject {
        features.insert(.bothSubjects)
      }
    case .object, .indirectObject:
      features.insert(.object)
      if anaphor.relation == .object { features.insert(.bothObjects) }
    case .oblique: features.insert(.oblique)
    case .nominal, .compound: features.formUnion([.oblique, .nested])
    case .possessive: features.formUnion([.possessive, .nested])
    default: break
    }
    if let verb = text.head(of: candidate.head) {
      if text.relations[verb] == .root { features.insert(.ofMainClause) }
      if features.contains(.bothSubjects), reports(verb),
        let own = text.head(of: anaphor.head), reports(own)
      {
        features.insert(.bothReport)
      }
      if candidate.sentence == anaphor.sentence, isBelow(anaphor.head, verb) {
        features.insert(.sameClause)
      }
    }
    let sentence = text.sentences[candidate.sentence].tokens
    if candidate.tokens.lowerBound <= sentence.lowerBound + 1 { features.insert(.firstInSentence) }
    if candidate.sentence == 0 { features.insert(.inHeadline) }
    let quote = quoteOfToken(anaphor.head)
    features.insert(quote == quoteOfToken(candidate.head) ? .sameQuote : .otherQuote)
    return features
  }

  private func isBelow(_ token: Int, _ ancestor: Int) -> Bool {
    var token = token
    for _ in 0..<6 {
      guard let head = text.head(of: token) else { return false }
      if head == ancestor { return true }
      token = head
    }
    return false
  }

  /// Whether a verb reports speech.
  func reports(_ verb: Int) -> Bool {
    guard text.classes[verb] == .verb, let lemma = text.syntax.lemma(of: verb) else { return false }
    return Self.reportingVerbs.contains(lemma)
  }

  private static let reportingVerbs: Set<String> = [
    "say", "tell", "add", "state", "note", "explain", "announce", "claim", "argue", "believe",
    "report", "reply", "write", "tweet", "comment", "observe", "remark", "declare", "warn",
    "insist", "admit", "deny", "confirm", "suggest", "think", "ask", "answer", "stress", "reveal",
    "conclude", "estimate", "find", "recommend", "reason", "assert", "accuse", "promise",
  ]
}

extension AntecedentFeatures {
  fileprivate static func distance(_ sentences: Int) -> AntecedentFeatures {
    switch sentences {
    case 0: .sameSentence
    case 1: .sentenceBefore
    case 2: .twoSentencesBefore
    case 3...7: .furtherBefore
    default: [.furtherBefore, .farBefore]
    }
  }

  fileprivate static func rank(_ nearer: Int) -> AntecedentFeatures {
    switch nearer {
    case 0: .nearest
    case 1: .second
    case 2...3: .thirdOrFourth
    case 4...7: .fifthToEighth
    default: .further
    }
  }

  fileprivate static func none(_ anaphor: Phrase, nounIsNew: Bool) -> AntecedentFeatures {
    var features: AntecedentFeatures = .none
    if anaphor.definiteness == .definite { features.insert(.noneOfDefinite) }
    if anaphor.definiteness == .demonstrative { features.insert(.noneOfDemonstrative) }
    if anaphor.isPossessed { features.insert(.noneOfPossessed) }
    if anaphor.sentence <= 1 { features.insert(.noneAtBeginning) }
    if anaphor.pronoun == nil, nounIsNew { features.insert(.noneOfNewNoun) }
    if anaphor.sort != nil { features.insert(.noneOfKnownSort) }
    if anaphor.tokens.count > 2 { features.insert(.noneOfModified) }
    return features
  }
}
