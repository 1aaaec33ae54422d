import TextModel

/// Whether an act is told as done, as denied, as laid to somebody, as planned or as feared.
extension EventReading {
  func readModality(_ act: inout Act) {
    if text.isDoubted(act.token) { act.modality = .alleged }
    if text.isNegated(act.token) { act.polarity = .negative }
    var current = act.governor
    if current != act.token, text.isNegated(current) { act.polarity = .negative }
    for step in 0..<6 {
      if let modal = text.modal(current), act.modality == .happened {
        act.modality = .planned
        act.isIntended = IntentWords.future.contains(modal)
      }
      guard let head = text.head(current) else { return }
      let word = text.lemmas[head]
      switch text.relations[current] {
      case .openComplement, .complement, .clausalSubject, .object, .oblique, .nominalModifier,
        .passiveSubject, .subject:
        if text.relations[current] == .subject, step > 0 || !act.isNoun { return }
        if !weigh(word, at: head, from: current, &act) { return }
        if text.isNegated(head), text.relations[current] == .openComplement {
          act.polarity = .negative
        }
      case .adnominalClause where text.isInfinitive(current):
        if !weigh(word, at: head, from: current, &act) { return }
        if act.modality == .happened { act.modality = .planned }
        if IntentWords.ownIntentions.contains(word) { act.isIntended = true }
      case .adverbialClause:
        if text.isInfinitive(current) {
          if act.modality == .happened { act.modality = .planned }
          if IntentWords.plans.contains(word), text.pos[head] != .verb {
            act.isIntended = act.polarity == .positive || act.isIntended
          }
          return
        }
        if let marker = text.child(current, .marker),
          ["if", "unless", "until", "whether", "before", "without"].contains(text.lemmas[marker])
        {
          if text.lemmas[marker] == "without" {
            act.polarity = .negative
          } else if act.modality == .happened, text.lemmas[marker] != "before" {
            act.modality = .planned
          }
        }
        return
      case .conjunct:
        // "Will leave and return": the modal verb of the first is that of all.
        guard text.child(current, .subject, .auxiliary) == nil else { return }
      default: return
      }
      current = head
    }
  }

  /// What a word over an act says of it; `false` where nothing beyond it matters.
  private func weigh(_ word: String, at head: Int, from current: Int, _ act: inout Act) -> Bool {
    if IntentWords.refusals.contains(word) {
      act.polarity = .negative
      return true
    }
    if IntentWords.fears.contains(word) {
      if act.modality == .happened || act.modality == .planned { act.modality = .feared }
      return false
    }
    if IntentWords.doubts.contains(word) {
      if act.modality == .happened { act.modality = .alleged }
      return false
    }
    // "Told them that he left" tells a fact, "told them to leave" a demand.
    if word == "tell", text.relations[current] == .complement { return false }
    if IntentWords.plans.contains(word) {
      let isTold = text.relations[current] == .object || text.relations[current] == .oblique
      if isTold, !act.isNoun { return false }
      if act.modality == .happened { act.modality = .planned }
      if text.relations[current] == .openComplement, !IntentWords.attempts.contains(word),
        text.child(head, .object, .indirectObject, .passiveSubject) == nil
          || IntentWords.ownIntentions.contains(word)
      {
        act.isIntended = true
      }
      return true
    }
    switch text.relations[current] {
    case .openComplement: return true
    case .object, .passiveSubject, .nominalModifier:
      return IntentWords.lightVerbs.contains(word) || IntentWords.gatherings.contains(word)
    default: return false
    }
  }
}

extension ParsedText {
  /// The modal verb of a predicate, if it has one.
  func modal(_ token: Int) -> String? {
    for child in children(token) {
      let child = Int(child)
      if relations[child] == .auxiliary, IntentWords.modals.contains(lemmas[child]) {
        return lemmas[child]
      }
    }
    return nil
  }

  /// Whether a word is negated: "not", "never", "no".
  func isNegated(_ token: Int) -> Bool {
    for child in children(token) {
      let child = Int(child)
      switch relations[child] {
      case .adverbialModifier, .auxiliary, .determiner, .coordinator, .other:
        switch lemmas[child] {
        case "not", "never", "n't", "no", "neither", "nor": return true
        default: continue
        }
      default: continue
      }
    }
    return false
  }

  /// Whether a word is held at a distance: "allegedly killed", "suspected attack".
  func isDoubted(_ token: Int) -> Bool {
    for child in children(token) {
      let child = Int(child)
      switch relations[child] {
      case .adverbialModifier, .adjectivalModifier:
        if IntentWords.doubts.contains(lemmas[child]) { return true }
      default: continue
      }
    }
    return false
  }
}
