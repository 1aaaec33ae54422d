import TextModel

/// Verbs with a charge against somebody, verbs in the passive, and cues of several words.
extension ReportFinder {
  /// "Accused him of theft", "praised her for the plan".
  func readCharge(_ token: Int, _ frame: Frame, _ report: inout Report) -> Bool {
    guard let target = frame.object else { return false }
    var charge = target
    var found = false
    for child in text.children(token) where Int(child) > target {
      let child = Int(child)
      guard
        [.oblique, .adverbialClause, .openComplement, .object].contains(text.relations[child]),
        chargeWord(child) != nil
      else { continue }
      charge = child
      found = true
      break
    }
    if !found {
      for child in text.children(target) where text.relations[Int(child)] != .possessive {
        let child = Int(child)
        guard child > target,
          [.nominalModifier, .adnominalClause].contains(text.relations[child]),
          let word = chargeWord(child), !text.isLemma(word, "with"),
          text.lemmas[token] == "accuse" || text.relations[child] == .adnominalClause
        else { continue }
        charge = child
        found = true
        break
      }
    }
    guard found, let word = chargeWord(charge) else { return false }
    let range = text.subtree(charge)
    let start = min(max(range.lowerBound, word + 1), range.upperBound)
    report.target = text.phrase(target, outside: range)
    report.content = pieces(start..<range.upperBound, without: [])
    report.contentHead = charge
    return !report.content.isEmpty
  }

  /// The subject of the passive verb that a verb is joined to: "is suspected and alleged to".
  func sharedPassiveSubject(_ token: Int) -> Int? {
    guard text.relations[token] == .conjunct, let head = text.head(token) else { return nil }
    return text.child(head, .passiveSubject)
  }

  /// The word that leads a charge: "of", "for", "with", "over".
  func chargeWord(_ token: Int) -> Int? {
    for word in [text.introducer(token), text.subtree(token).lowerBound].compactMap({ $0 }) {
      switch text.lemmas[word] {
      case "of", "for", "with", "over": return word
      default: continue
      }
    }
    return nil
  }

  /// "Was accused of theft", "is said to have left", "it was reported that".
  mutating func readPassive(_ token: Int, _ cue: Cue, _ frame: Frame) {
    var report = report(token, cue, frame)
    report.speakerHead = text.child(token, .agent) ?? text.phrase(token, with: "by", .oblique)
    let passiveSubject = frame.passiveSubject ?? sharedPassiveSubject(token)
    if cue.frame.contains(.charge), let target = passiveSubject {
      for child in text.children(token) where Int(child) > token {
        let child = Int(child)
        guard [.oblique, .adverbialClause, .openComplement].contains(text.relations[child]),
          let word = chargeWord(child)
        else { continue }
        let range = text.subtree(child)
        report.target = text.phrase(target)
        report.content = pieces(
          min(word + 1, range.upperBound)..<range.upperBound, without: [])
        report.contentHead = child
        if !report.content.isEmpty { reports.append(report) }
        return
      }
    }
    if cue.frame.contains(.clause), let clause = frame.clauses.first {
      report.content = clauseContent(clause, besides: token..<token + 1)
      report.contentHead = clause
      if cue.frame.contains(.addressee), let told = frame.passiveSubject {
        report.addressee = text.phrase(told)
      }
    } else if !cue.frame.isDisjoint(with: [.clause]), let infinitive = frame.infinitive,
      let subject = passiveSubject, !cue.frame.contains(.control), cue.stance != .know
    {
      report.content = [text.phrase(subject)] + pieces(text.subtree(infinitive), without: [])
      report.contentHead = infinitive
    } else if cue.frame.contains(.topic), let topic = frame.passiveSubject,
      report.speakerHead != nil
    {
      report.content = [text.trimmed(text.subtree(topic))]
      report.contentHead = topic
      report.isTopic = true
    }
    if !report.content.isEmpty {
      report.content.sort { $0.lowerBound < $1.lowerBound }
      reports.append(report)
    } else if cue.frame.contains(.quotation), report.speakerHead != nil {
      bareCues.append(report)
    }
  }

  /// Verbs that report together with another word: "made it clear that", "was quoted as saying".
  mutating func readPhrase(_ token: Int, _ frame: Frame) {
    if text.isLemma(token, "make"), let result = frame.openComplement, result > token,
      text.isLemma(result, "clear")
    {
      var report = report(token, Cue(stance: .affirm, frame: .clause), frame)
      report.cue = [token..<result + 1]
      report.lemma = "make clear"
      let end = max(text.subtree(token).upperBound, result + 1)
      guard text.isLemma(result + 1, "that"), result + 2 < end else { return }
      report.content = pieces(result + 2..<end, without: [])
      report.contentHead = predicate(in: result + 2..<end)
      if !report.content.isEmpty { reports.append(report) }
    }
  }

  /// The first finite predicate of a range.
  func predicate(in range: Range<Int>) -> Int? {
    range.first { text.isFinite($0) && text.pos[$0] != .auxiliary }
  }
}
