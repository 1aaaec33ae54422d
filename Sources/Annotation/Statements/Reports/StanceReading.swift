import TextModel

/// What the content and the syntax make of the stance that the cue leads to.
struct StanceReading {
  let text: ParsedText

  /// Sets the stances of reports in document order, each in the light of those before it.
  func read(_ reports: inout [Report]) {
    for index in reports.indices {
      readTopic(&reports[index])
      readContent(&reports[index])
      readAnswer(index, &reports)
    }
  }

  /// "Rejected the plan" is no denial; "denied the claim" is.
  private func readTopic(_ report: inout Report) {
    guard report.isTopic, report.stance == .deny, let head = report.contentHead else { return }
    if text.has(head, .offer), !text.has(head, .charge) { report.stance = .reject }
  }

  private func readContent(_ report: inout Report) {
    guard !report.isTopic, let head = report.contentHead, report.contains(head) else { return }
    switch report.stance {
    case .say:
      let isOwnWords = report.content.allSatisfy { piece in
        let quote = text.quoteOf[piece.lowerBound]
        return quote >= 0 && text.quoteOf[piece.upperBound - 1] == quote
          && report.quotes.contains(Int(quote))
      }
      guard !isOwnWords else { return }
      if isAnnouncement(report, head) {
        report.stance = .announce
      } else if isAccusing(report, head) {
        report.stance = .claim
      } else if isJudging(head, .badQuality), !report.negated {
        report.stance = .criticise
      }
    case .affirm:
      if isJudging(head, .badQuality) { report.stance = .criticise }
      if isObligation(head), report.lemma == "insist" { report.stance = .demand }
    case .propose:
      break
    case .ask:
      if text.isInfinitive(head) { report.stance = .request }
    default: break
    }
  }

  /// Whether the main clause of the content charges somebody with a wrong.
  private func isAccusing(_ report: Report, _ head: Int) -> Bool {
    guard !report.negated else { return false }
    let subject = text.child(head, .subject, .passiveSubject)
    if let subject, text.pos[subject] == .pronoun,
      text.isLemma(subject, "I") || text.isLemma(subject, "we")
    {
      return false
    }
    return hasWrong(head, depth: 0, report)
  }

  private func hasWrong(_ token: Int, depth: Int, _ report: Report) -> Bool {
    if text.has(token, .wrong), text.pos[token] != .properNoun { return true }
    guard depth < 3 else { return false }
    for child in text.children(token) where report.contains(Int(child)) {
      let child = Int(child)
      switch text.relations[child] {
      case .object, .oblique, .conjunct, .openComplement, .agent, .nominalModifier, .compound,
        .adjectivalModifier, .complement, .adverbialClause, .adnominalClause:
        if hasWrong(child, depth: depth + 1, report) { return true }
      default: continue
      }
    }
    return false
  }

  private func isJudging(_ head: Int, _ sense: WordSense) -> Bool {
    text.has(head, sense)
      && (text.child(head, .copula) != nil || text.pos[head] == .adjective)
  }

  private func isObligation(_ head: Int) -> Bool {
    text.children(head).contains {
      text.relations[Int($0)] == .auxiliary
        && (text.isLemma(Int($0), "must") || text.isLemma(Int($0), "should"))
    }
  }

  /// "The ministry said in a statement that nine had been arrested": a body makes it known.
  private func isAnnouncement(_ report: Report, _ head: Int) -> Bool {
    guard let medium = report.medium, let speaker = report.speaker,
      speaker.contains(where: { text.has($0, .body) || text.names[$0] == .organisation }),
      medium.contains(where: { text.isLemma($0, "statement") || text.isLemma($0, "announcement") })
    else { return false }
    return text.child(head, .passiveAuxiliary) != nil
  }

  /// A negated clause that answers a charge denies it.
  private func readAnswer(_ index: Int, _ reports: inout [Report]) {
    let report = reports[index]
    guard !report.isTopic, report.negated, !report.cueNegated, let head = report.contentHead,
      [.say, .claim, .affirm, .announce].contains(report.stance)
    else { return }
    if report.trigger == .verb,
      [.adverbialClause, .conjunct].contains(text.relations[report.token]),
      let matrix = text.head(report.token),
      let other = reports[..<index].lastIndex(where: { $0.token <= matrix }),
      reports[other].token == matrix, reports[other].stance == .deny
    {
      reports[index].stance = .deny
      return
    }
    let words = contentWords(report)
    for earlier in reports[max(0, index - 16)..<index].reversed()
    where [.claim, .accuse, .blame].contains(earlier.stance) && earlier.token != report.token {
      if let own = report.speakerHead, let others = earlier.speakerHead,
        text.lemmas[own] == text.lemmas[others]
      {
        continue
      }
      var charged = contentWords(earlier)
      if let target = earlier.target { charged.formUnion(target.map { text.lemmas[$0] }) }
      if !charged.isDisjoint(with: words) {
        reports[index].stance = .deny
        reports[index].refersTo = nil
        return
      }
    }
    _ = head
  }

  private func contentWords(_ report: Report) -> Set<String> {
    var words: Set<String> = []
    for piece in report.content {
      for token in piece where text.pos[token] == .noun || text.pos[token] == .properNoun {
        words.insert(text.lemmas[token])
      }
    }
    return words
  }
}
