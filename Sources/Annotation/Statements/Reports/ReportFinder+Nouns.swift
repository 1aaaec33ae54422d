import TextModel

/// Nouns and adjectives that report: "the claim that", "is concerned that".
extension ReportFinder {
  /// Reads a noun of the cue lexicon.
  mutating func readNoun(_ token: Int) {
    guard !readElsewhere.contains(token), let cue = lexicon.nouns[text.lemmas[token]] else {
      return
    }
    var report = Report(
      token: token, trigger: .noun, cue: [token..<token + 1], lemma: text.lemmas[token],
      stance: cue.stance, clause: text.subtree(token))
    report.isTopic = true
    readNounContent(token, cue, &report)
    readNounSpeaker(token, &report)
    if let against = text.phrase(token, with: "against", .nominalModifier)
      ?? text.head(token).flatMap({ text.phrase($0, with: "against", .oblique, .nominalModifier) }),
      cue.stance == .accuse || cue.stance == .claim
    {
      report.target = text.phrase(against)
      if cue.stance == .claim { report.stance = .accuse }
    }
    guard !report.content.isEmpty || (report.target != nil && report.speakerHead != nil) else {
      return
    }
    reports.append(report)
  }

  private func readNounContent(_ token: Int, _ cue: Cue, _ report: inout Report) {
    for child in text.children(token) where Int(child) > token {
      let child = Int(child)
      switch text.relations[child] {
      case .adnominalClause, .complement, .relativeClause:
        let mark = text.child(child, .marker)
        let isThat = mark.map { text.lemmas[$0] == "that" } ?? false
        let isFinite =
          mark == nil && text.relations[child] != .relativeClause && text.isFinite(child)
          && text.child(child, .subject, .passiveSubject) != nil
        let isInfinitive = text.isInfinitive(child)
        let isOf = mark.map { text.lemmas[$0] == "of" } ?? false
        guard
          (cue.frame.contains(.clause) && (isThat || isFinite))
            || (cue.frame.contains(.infinitive) && isInfinitive)
            || (cue.frame.contains(.phrase) && isOf)
        else { continue }
        report.content = clauseContent(child, besides: token..<token + 1)
        if isOf, let mark {
          report.content = report.content.map {
            Report.stretch(max($0.lowerBound, mark + 1), $0.upperBound)
          }
          .filter { !$0.isEmpty }
        }
        report.contentHead = child
        return
      case .nominalModifier where cue.frame.contains(.phrase):
        guard let word = text.child(child, .caseMarker), text.lemmas[word] == "of" else { continue }
        report.content = [text.phrase(child)]
        report.contentHead = child
      default: continue
      }
    }
  }

  private func readNounSpeaker(_ token: Int, _ report: inout Report) {
    for child in text.children(token) {
      let child = Int(child)
      switch text.relations[child] {
      case .possessive:
        report.speakerHead = child
        return
      case .nominalModifier, .oblique, .agent:
        guard let word = text.child(child, .caseMarker), child > token,
          ["by", "from", "among"].contains(text.lemmas[word])
        else { continue }
        report.speakerHead = child
        return
      default: continue
      }
    }
    // "A chain of accusations": what gathers stands for the noun.
    var noun = token
    if text.relations[noun] == .nominalModifier, let head = text.head(noun), head < noun,
      text.has(head, .gathering)
    {
      noun = head
    }
    guard let verb = text.head(noun), text.has(verb, .lightVerb), verb != token,
      [.object, .oblique].contains(text.relations[noun]), verb < token
    else { return }
    report.speakerHead =
      text.isPassive(verb) ? text.child(verb, .agent) : text.subject(of: verb)
    report.cue = [verb..<token + 1]
    if token - verb > 4 { report.cue = [verb..<verb + 1, token..<token + 1] }
    report.lemma = text.lemmas[verb] + " " + report.lemma
    report.clause = text.subtree(verb)
    report.cueNegated = isNegated(verb)
  }

  /// Reads an adjective of the cue lexicon: "is afraid that".
  mutating func readAdjective(_ token: Int) {
    guard let cue = lexicon.adjectives[text.lemmas[token]],
      let clause = text.child(token, .complement), clause > token,
      let subject = text.subject(of: token)
    else { return }
    var report = Report(
      token: token, trigger: .adjective, cue: [token..<token + 1], lemma: text.lemmas[token],
      stance: cue.stance, clause: text.subtree(token))
    report.speakerHead = subject
    report.content = clauseContent(clause, besides: token..<token + 1)
    report.contentHead = clause
    report.cueNegated = isNegated(token)
    if !report.content.isEmpty { reports.append(report) }
  }

  /// Reads "according to".
  mutating func readAccording(_ token: Int) {
    guard token + 1 < text.tokens.count, text.isForm(token + 1, "to") else { return }
    let source: Int
    if let noun = text.child(token, .oblique, .object) {
      source = noun
    } else if let head = text.head(token), text.relations[token] == .caseMarker, head > token {
      source = head
    } else if let head = text.head(token + 1), head > token + 1 {
      source = head
    } else {
      return
    }
    // The whole phrase, and what it is joined to.
    let top = text.isInside(source, token) ? token : source
    guard let governor = text.head(top) else { return }
    let own = text.subtree(top)
    let sentence = text.sentence(of: token)
    let opens = own.lowerBound <= sentence.lowerBound + 1
    let isSetOff = token > 0 && text.mark(token - 1) == UInt8(ascii: ",")
    var clause = governor
    for _ in 0..<32 {
      guard let head = text.head(clause) else { break }
      let relation = text.relations[clause]
      let isClause: Bool =
        switch relation {
        case .conjunct, .complement, .parataxis, .adverbialClause, .relativeClause: true
        default: false
        }
      if isClause, !isSetOff || opens || relation == .conjunct || relation == .parataxis { break }
      clause = head
    }
    var report = Report(
      token: token, trigger: .accordingTo, cue: [token..<token + 2], lemma: "according to",
      stance: .say, clause: own)
    report.speakerHead = source
    report.speaker = text.trimmed(Report.stretch(max(token + 2, own.lowerBound), own.upperBound))
    report.content = pieces(text.subtree(clause), without: [own])
    report.contentHead = clause
    if report.speaker?.isEmpty ?? false { report.speaker = nil }
    if !report.content.isEmpty { reports.append(report) }
  }
}
