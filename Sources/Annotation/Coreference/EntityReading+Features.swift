import TextModel

extension EntityReading {
  /// The signs that a candidate shows to an anaphor, but for distance.
  func features(
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
    } else {
      features.formUnion(pronominalFeatures(anaphor, candidate, group))
    }
    return features
  }

  private func pronominalFeatures(
    _ anaphor: Phrase, _ candidate: Phrase, _ group: GroupFacts
  ) -> AntecedentFeatures {
    var features: AntecedentFeatures = []
    if anaphor.pronoun == candidate.pronoun { features.insert(.samePronoun) }
    if group.isCertainPerson { features.insert(.certainPerson) }
    if candidate.relation == .subject, let verb = text.head(of: candidate.head), reports(verb) {
      features.insert(.reports)
    }
    if group.subjects > 1 { features.insert(.severalTimesSubject) }
    if anaphor.head - candidate.head <= 12 { features.insert(.inReach) }
    if anaphor.relation == .possessive { features.insert(.possessivePronoun) }
    if speaks(anaphor) {
      if group.sort == .organisation { features.insert(.speakerAndBody) }
      if group.sort == .person { features.insert(.speakerAndPerson) }
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

  /// Whether a phrase is the subject of a verb that reports speech.
  func speaks(_ phrase: Phrase) -> Bool {
    guard phrase.relation == .subject, let verb = text.head(of: phrase.head) else { return false }
    return reports(verb)
  }

  /// Whether a verb reports speech.
  func reports(_ verb: Int) -> Bool { isReporting[verb] }

  /// For each token whether it is a verb that reports speech.
  static func reportingTokens(_ text: CoreferenceText) -> [Bool] {
    text.tokens.indices.map { token in
      guard text.classes[token] == .verb, let lemma = text.syntax.lemma(of: token) else {
        return false
      }
      return reportingVerbs.contains(lemma)
    }
  }

  private static let reportingVerbs: Set<String> = [
    "say", "tell", "add", "state", "note", "explain", "announce", "claim", "argue", "believe",
    "report", "reply", "write", "tweet", "comment", "observe", "remark", "declare", "warn",
    "insist", "admit", "deny", "confirm", "suggest", "think", "ask", "answer", "stress", "reveal",
    "conclude", "estimate", "find", "recommend", "reason", "assert", "accuse", "promise",
  ]
}

extension AntecedentFeatures {
  /// How far back a candidate is.
  static func distance(_ sentences: Int) -> AntecedentFeatures {
    switch sentences {
    case 0: .sameSentence
    case 1: .sentenceBefore
    case 2: .twoSentencesBefore
    case 3...7: .furtherBefore
    default: [.furtherBefore, .farBefore]
    }
  }

  /// How many candidates are nearer.
  static func rank(_ nearer: Int) -> AntecedentFeatures {
    switch nearer {
    case 0: .nearest
    case 1: .second
    case 2...3: .thirdOrFourth
    case 4...7: .fifthToEighth
    default: .further
    }
  }

  /// The signs for no antecedent.
  static func none(_ anaphor: Phrase, nounIsNew: Bool) -> AntecedentFeatures {
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
