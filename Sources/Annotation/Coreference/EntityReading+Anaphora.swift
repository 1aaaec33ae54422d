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
        // Outside quotes "I" may be anybody's: an interview has two.
        let quote = Int(quoteOfToken(phrase.head))
        guard quote >= 0 else { continue }
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
      if phrase.pronoun != nil, facts(of: position).count > 1 {
        lastOfPronoun[anaphorClass.rawValue] = position
      }
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
    let mustSpeak = anaphor.pronoun != nil && !anaphor.isPlural && speaks(anaphor)
    while other >= last {
      defer { other -= 1 }
      let candidate = phrases[other]
      let distance = anaphor.sentence - candidate.sentence
      if anaphor.pronoun != nil, distance > Self.sentencesBeforePronoun { break }
      let root = groups.root(of: other)
      if seen.contains(root) { continue }
      let group = facts[root]
      guard agrees(anaphor, own, candidate, group), !excludes(anaphor, candidate),
        !mustSpeak || maySpeak(group)
      else { continue }
      seen.append(root)
      if seen.count > 60 { break }
      var features = AntecedentFeatures.distance(distance)
      features.formUnion(.rank(candidates.count))
      features.formUnion(self.features(anaphor, own, candidate, group))
      if group.count > most.count { most = (group.count, candidates.count) }
      candidates.append(AntecedentCandidate(phrase: other, features: features))
    }
    if anaphor.pronoun != nil, let last = lastOfPronoun[anaphorClass.rawValue],
      let same = candidates.firstIndex(where: {
        $0.phrase.map { groups.root(of: $0) == groups.root(of: last) } ?? false
      })
    {
      candidates[same].features.insert(.lastOfPronoun)
    }
    if most.candidate >= 0 { candidates[most.candidate].features.insert(.mostMentioned) }
    let isNew = !candidates.contains { $0.features.contains(.nounOfEntity) }
    var none = AntecedentFeatures.none(anaphor, nounIsNew: isNew)
    if anaphor.pronoun != nil, speaks(anaphor) { none.insert(.noneOfSpeaker) }
    candidates.append(AntecedentCandidate(phrase: nil, features: none))
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
        let mayBePerson = group.sort == nil && !group.isNamed && !candidate.isPlural
        return !group.hasPlural && (group.sort == .person || mayBePerson)
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

  /// Whether people, bodies and texts speak of an entity's kind: not a provocation, not salt.
  private func maySpeak(_ group: GroupFacts) -> Bool {
    group.isNamed || group.gender != nil || group.sort != nil || group.nouns.isEmpty
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
}
