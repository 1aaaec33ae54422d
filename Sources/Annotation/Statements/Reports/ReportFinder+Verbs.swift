import TextModel

/// Verbs that report: "said that", "accused him of", "praised the plan".
extension ReportFinder {
  /// What stands around a verb.
  private struct Frame {
    var subject: Int?
    var passiveSubject: Int?
    var object: Int?
    var indirectObject: Int?
    var clauses: [Int] = []
    var infinitive: Int?
    var openComplement: Int?
    var particle: Int?
    var expletive: Int?
    var parataxis: [Int] = []
  }

  private func frame(of token: Int) -> Frame {
    var frame = Frame()
    for child in text.children(token) {
      let child = Int(child)
      switch text.relations[child] {
      case .subject: frame.subject = child
      case .passiveSubject: frame.passiveSubject = child
      case .object: frame.object = frame.object ?? child
      case .indirectObject: frame.indirectObject = child
      case .complement: frame.clauses.append(child)
      case .clausalSubject: frame.clauses.append(child)
      case .openComplement:
        if text.isInfinitive(child) {
          frame.infinitive = child
        } else {
          frame.openComplement = child
        }
      case .particle: frame.particle = child
      case .expletive: frame.expletive = child
      case .parataxis: frame.parataxis.append(child)
      default: break
      }
    }
    return frame
  }

  /// Reads a verb.
  mutating func readVerb(_ token: Int) {
    let senses = text.senses[token]
    switch text.relations[token] {
    case .object, .subject, .passiveSubject, .nominalModifier, .oblique:
      // A noun that the tagger took for a verb: "denied claims that".
      if senses.contains(.cueNoun), text.child(token, .subject, .auxiliary) == nil {
        readNoun(token)
        return
      }
    default: break
    }
    let frame = frame(of: token)
    if frame.clauses.isEmpty, frame.openComplement == nil, !senses.contains(.cueVerb) {
      if text.relations[token] == .parataxis { noteBareCue(token, frame) }
      return
    }
    if text.relations[token] == .auxiliary || text.relations[token] == .copula { return }
    guard let cue = senses.contains(.cueVerb) ? lexicon.verbs[text.lemmas[token]] : nil else {
      readPhrase(token, frame)
      return
    }
    if text.isLemma(token, "mean"), let subject = text.subject(of: token),
      !["I", "we", "you", "i"].contains(text.lemmas[subject])
    {
      return
    }
    if text.children(token).contains(where: { text.quotes(token, as: Int($0)) }) { return }
    if text.isPassive(token) {
      readPassive(token, cue, frame)
      return
    }
    if let particle = frame.particle, !Self.isReporting(text.lemmas[token], text.lemmas[particle]) {
      return
    }
    var report = report(token, cue, frame)
    if let speaker = report.speakerHead, text.has(speaker, .time), text.names[speaker] == nil {
      return
    }
    if cue.frame.contains(.charge), readCharge(token, frame, &report) {
      reports.append(report)
      return
    }
    if readClause(token, cue, frame, &report) || readTopic(token, cue, frame, &report)
      || readAround(token, cue, &report) || readMedium(token, cue, &report)
      || readBesideRelative(token, cue, &report) || readInfinitive(token, cue, frame, &report)
    {
      reports.append(report)
    } else if cue.frame.contains(.quotation) {
      bareCues.append(report)
    }
  }

  /// Whether a verb still reports with a particle: "point out", but not "figure out".
  private static func isReporting(_ verb: String, _ particle: String) -> Bool {
    switch (verb, particle) {
    case ("figure", _), ("go", "by"), ("go", "off"), ("go", "out"), ("go", "up"), ("go", "down"),
      ("put", _), ("call", "off"), ("make", _), ("write", "off"), ("read", "up"), ("own", _),
      ("break", _), ("show", "up"), ("show", "off"), ("rule", "out"), ("ask", "out"),
      ("find", "out"):
      false
    default: true
    }
  }

  private mutating func noteBareCue(_ token: Int, _ frame: Frame) {
    // Any verb with a subject right behind a quote may be one of speaking: "…," he bristled.
    guard frame.subject != nil, frame.object == nil else { return }
    var report = report(token, Cue(stance: .say, frame: .quotation), frame)
    report.isFloating = true
    bareCues.append(report)
  }

  /// A report with the verb's own attributes and no content yet.
  private func report(_ token: Int, _ cue: Cue, _ frame: Frame) -> Report {
    var report = Report(
      token: token, trigger: .verb, cue: [token..<token + 1], lemma: text.lemmas[token],
      stance: cue.stance, clause: text.subtree(token))
    if let particle = frame.particle {
      report.lemma += " " + text.lemmas[particle]
      report.cue =
        particle == token + 1
        ? [token..<token + 2] : [token..<token + 1, particle..<particle + 1]
    }
    report.speakerHead = text.subject(of: token) ?? invertedSubject(token, frame)
    report.cueNegated = isNegated(token)
    if let quoting = text.head(token), text.quotes(quoting, as: token) {
      // "Was quoted by the paper as saying": the words came through the paper.
      let relay =
        text.isPassive(quoting)
        ? text.child(quoting, .agent) ?? text.phrase(quoting, with: "by", .oblique)
        : text.subject(of: quoting)
      if let relay { report.via = [text.phrase(relay)] }
      report.cue = [quoting..<quoting + 1, token..<token + 1]
      report.lemma = text.lemmas[quoting] + " as " + report.lemma
    }
    return report
  }

  /// The subject behind a verb that the parser took for an object: "…," said the mayor.
  private func invertedSubject(_ token: Int, _ frame: Frame) -> Int? {
    guard frame.subject == nil, let object = frame.object, object > token,
      text.relations[token] == .parataxis || frame.clauses.contains(where: { $0 < token })
    else { return nil }
    return object
  }

  // MARK: Content

  private func readClause(
    _ token: Int, _ cue: Cue, _ frame: Frame, _ report: inout Report
  ) -> Bool {
    guard !cue.frame.isDisjoint(with: [.clause, .quotation]) else { return false }
    for clause in frame.clauses where isReportable(clause, token, cue) {
      var content = clauseContent(clause, besides: token..<token + 1)
      if clause > token {
        // What opens the sentence belongs to the verb, unless it is quoted.
        content.removeAll { $0.upperBound <= token && text.quoteOf[$0.lowerBound] < 0 }
      }
      report.content += content
      report.contentHead = report.contentHead ?? clause
    }
    if report.content.isEmpty, cue.frame.contains(.clause) {
      // "Did not say what it was", "saw why": the question word has the clause.
      for child in text.children(token) where Int(child) > token {
        let child = Int(child)
        guard text.isQuestionWord(child), !text.children(child).isEmpty,
          [.object, .adverbialModifier, .oblique].contains(text.relations[child])
        else { continue }
        report.content = pieces(text.subtree(child), without: [])
        report.contentHead = child
        break
      }
    }
    if report.content.isEmpty, let complement = frame.openComplement,
      isReportable(complement, token, cue),
      text.relations[complement] == .openComplement, text.child(complement, .subject) != nil
    {
      report.content = clauseContent(complement, besides: token..<token + 1)
      report.contentHead = complement
    }
    for clause in frame.parataxis where clause > token {
      guard cue.frame.contains(.quotation), introducesSpeech(before: clause, after: token) else {
        continue
      }
      report.content += clauseContent(clause, besides: token..<token + 1)
      report.contentHead = report.contentHead ?? clause
    }
    guard !report.content.isEmpty else { return false }
    addAntecedent(token, &report)
    report.content.sort { $0.lowerBound < $1.lowerBound }
    if cue.frame.contains(.addressee), let object = frame.object ?? frame.indirectObject,
      object > token, report.speakerHead != object
    {
      report.addressee = text.phrase(object)
    }
    return true
  }

  /// Whether a clause is one that a verb can report: what is seen or allowed needs a finite verb.
  private func isReportable(_ clause: Int, _ token: Int, _ cue: Cue) -> Bool {
    if !cue.frame.contains(.clause) { return isQuoted(text.subtree(clause)) }
    // "Asked about the delay, she said …": a participle before the verb is not what is said.
    if clause < token, !text.isFinite(clause), !isQuoted(text.subtree(clause)),
      text.pos[clause] == .verb
    {
      return false
    }
    guard Self.perceives.contains(text.lemmas[token]) else { return true }
    return text.isFinite(clause)
      || text.child(clause, .marker).map { text.lemmas[$0] != "to" } ?? false
  }

  /// Verbs that also take what is not said or thought: "saw it happen", "allowed them to go".
  private static let perceives: Set<String> = [
    "see", "hear", "feel", "notice", "allow", "own", "grant", "find", "imagine", "remember", "have",
    "forget", "make", "get", "call", "let", "believe", "consider",
  ]

  /// Whether a range reaches into a quote of speech.
  private func isQuoted(_ range: Range<Int>) -> Bool {
    range.contains { text.quoteOf[$0] >= 0 }
  }

  /// "Said in a statement that": the clause hangs on what carries the words.
  private mutating func readMedium(_ token: Int, _ cue: Cue, _ report: inout Report) -> Bool {
    guard cue.frame.contains(.clause) else { return false }
    for child in text.children(token) where Int(child) > token {
      let noun = Int(child)
      guard text.relations[noun] == .oblique, text.has(noun, .medium) else { continue }
      for child in text.children(noun) where Int(child) > noun {
        let clause = Int(child)
        guard [.adnominalClause, .complement, .relativeClause].contains(text.relations[clause]),
          let mark = text.child(clause, .marker), text.isLemma(mark, "that")
        else { continue }
        report.content = clauseContent(clause, besides: token..<token + 1)
        report.contentHead = clause
        if !report.content.isEmpty {
          readElsewhere.insert(noun)
          return true
        }
      }
    }
    return false
  }

  /// "Men who, he claimed, belonged to a gang": two relative clauses side by side.
  private func readBesideRelative(_ token: Int, _ cue: Cue, _ report: inout Report) -> Bool {
    guard cue.frame.contains(.clause), text.relations[token] == .relativeClause,
      let noun = text.head(token), noun < token, report.speakerHead != noun
    else { return false }
    for child in text.children(noun) where Int(child) != token {
      let clause = Int(child)
      guard text.relations[clause] == .relativeClause, clause > token else { continue }
      let own = text.subtree(token)
      let range =
        max(text.subtree(clause).lowerBound, own.upperBound)..<text.subtree(clause).upperBound
      guard !range.isEmpty else { continue }
      var antecedent = text.phrase(noun)
      antecedent = antecedent.lowerBound..<min(antecedent.upperBound, own.lowerBound)
      report.content = (antecedent.isEmpty ? [] : [antecedent]) + pieces(range, without: [own])
      report.contentHead = clause
      return !report.content.isEmpty
    }
    return false
  }

  /// Whether a colon, a comma or a quotation mark parts a clause from the verb before it.
  private func introducesSpeech(before clause: Int, after token: Int) -> Bool {
    let start = text.subtree(clause).lowerBound
    guard start > token else { return false }
    return (max(token + 1, start - 2)..<start + 1).contains { index in
      text.mark(index) == UInt8(ascii: ":") || text.quoteOf[index] >= 0
        || (index < start && text.mark(index) == UInt8(ascii: ","))
    }
  }

  /// "Six men it said were linked to": what the relative clause is about comes first.
  private func addAntecedent(_ token: Int, _ report: inout Report) {
    guard text.relations[token] == .relativeClause, let noun = text.head(token), noun < token,
      let clause = report.contentHead, clause > token
    else { return }
    let subject = text.child(clause, .subject, .passiveSubject)
    guard subject == nil || text.has(subject ?? clause, .relative),
      !(report.speakerHead == noun)
    else { return }
    report.content.insert(text.phrase(noun), at: 0)
  }

  /// A verb beside the clause that it reports: "The talks, he said, failed"; "as he said".
  private func readAround(_ token: Int, _ cue: Cue, _ report: inout Report) -> Bool {
    guard !cue.frame.isDisjoint(with: [.clause, .quotation]), let head = text.head(token) else {
      return false
    }
    switch text.relations[token] {
    case .parataxis: break
    case .adverbialClause:
      guard let mark = text.child(token, .marker, .caseMarker, .adverbialModifier),
        text.isLemma(mark, "as"), cue.frame.contains(.clause), text.child(token, .subject) != nil,
        text.child(token, .object) == nil
      else { return false }
    default: return false
    }
    guard let speaker = report.speakerHead else { return false }
    let own = text.subtree(token)
    // "You know" fills a pause.
    if cue.frame.contains(.thought), text.isLemma(speaker, "you") { return false }
    if !cue.frame.contains(.clause), !isQuoted(text.subtree(head)) { return false }
    // What stands before a colon is a label and not what is said.
    if head < token, own.lowerBound > 0, text.mark(own.lowerBound - 1) == UInt8(ascii: ":") {
      return false
    }
    if head < token, text.mark(own.lowerBound) == UInt8(ascii: ":") { return false }
    // A verb before what it is joined to reports only what a mark parts from it.
    report.content = pieces(text.subtree(head), without: [own])
    report.contentHead = head
    return !report.content.isEmpty
  }

  private func readInfinitive(
    _ token: Int, _ cue: Cue, _ frame: Frame, _ report: inout Report
  ) -> Bool {
    guard let infinitive = frame.infinitive else { return false }
    if cue.frame.contains(.control), let object = frame.object ?? frame.indirectObject {
      report.addressee = text.phrase(object)
      report.stance = lexicon.controlStance(of: text.lemmas[token]) ?? report.stance
    } else if !cue.frame.contains(.infinitive) {
      return false
    }
    report.content = pieces(text.subtree(infinitive), without: [token..<token + 1])
    report.contentHead = infinitive
    return !report.content.isEmpty
  }

  private func readTopic(
    _ token: Int, _ cue: Cue, _ frame: Frame, _ report: inout Report
  ) -> Bool {
    var topic: Int?
    if cue.frame.contains(.topic) {
      topic = frame.object.flatMap { text.has($0, .relative) ? nil : $0 }
      if topic == nil, text.relations[token] == .relativeClause, let noun = text.head(token),
        report.speakerHead != noun, text.child(token, .subject) != nil
      {
        topic = noun
      }
    } else if cue.frame.contains(.callFor) {
      topic = text.phrase(token, with: "for", .oblique)
    }
    guard let topic, report.speakerHead != nil, report.speakerHead != topic else { return false }
    if isQuoted(text.subtree(token).lowerBound..<token) { return false }
    let whole = text.trimmed(text.subtree(topic))
    report.content = [whole.contains(token) ? text.phrase(topic) : whole]
    if let word = text.child(topic, .caseMarker), report.content[0].lowerBound == word {
      report.content[0] = text.phrase(topic)
    }
    report.contentHead = topic
    report.isTopic = true
    if topic != frame.object, !cue.frame.contains(.topic) { report.stance = .request }
    return true
  }

  /// "Accused him of theft", "praised her for the plan".
  private func readCharge(_ token: Int, _ frame: Frame, _ report: inout Report) -> Bool {
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
  private func sharedPassiveSubject(_ token: Int) -> Int? {
    guard text.relations[token] == .conjunct, let head = text.head(token) else { return nil }
    return text.child(head, .passiveSubject)
  }

  /// The word that leads a charge: "of", "for", "with", "over".
  private func chargeWord(_ token: Int) -> Int? {
    for word in [text.introducer(token), text.subtree(token).lowerBound].compactMap({ $0 }) {
      switch text.lemmas[word] {
      case "of", "for", "with", "over": return word
      default: continue
      }
    }
    return nil
  }

  /// "Was accused of theft", "is said to have left", "it was reported that".
  private mutating func readPassive(_ token: Int, _ cue: Cue, _ frame: Frame) {
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
  private mutating func readPhrase(_ token: Int, _ frame: Frame) {
    if text.isLemma(token, "make"), let result = frame.openComplement, text.isLemma(result, "clear")
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
  private func predicate(in range: Range<Int>) -> Int? {
    range.first { text.isFinite($0) && text.pos[$0] != .auxiliary }
  }
}

extension CueLexicon {
  /// The stance of a verb with an object that is to do something: "asked him to leave".
  func controlStance(of lemma: String) -> Statement.Stance? {
    switch lemma {
    case "order", "command", "instruct", "compel": .demand
    case "warn", "caution", "tell": nil
    default: .request
    }
  }
}
