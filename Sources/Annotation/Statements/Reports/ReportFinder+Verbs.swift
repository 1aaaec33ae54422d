import TextModel

/// Verbs that report: "said that", "accused him of", "praised the plan".
extension ReportFinder {
  /// What stands around a verb.
  struct Frame {
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

  func frame(of token: Int) -> Frame {
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
    } else if cue.frame.contains(.quotation), report.lemma != "call" || frame.object != nil {
      bareCues.append(report)
    }
  }

  /// Whether a verb still reports with a particle: "point out", but not "figure out".
  static func isReporting(_ verb: String, _ particle: String) -> Bool {
    switch (verb, particle) {
    case ("figure", _), ("go", "by"), ("go", "off"), ("go", "out"), ("go", "up"), ("go", "down"),
      ("put", _), ("call", "off"), ("make", _), ("write", "off"), ("read", "up"), ("own", _),
      ("break", _), ("show", "up"), ("show", "off"), ("rule", "out"), ("ask", "out"),
      ("find", "out"):
      false
    default: true
    }
  }

  mutating func noteBareCue(_ token: Int, _ frame: Frame) {
    // Any verb with a subject right behind a quote may be one of speaking: "…," he bristled.
    guard frame.subject != nil, frame.object == nil else { return }
    var report = report(token, Cue(stance: .say, frame: .quotation), frame)
    report.isFloating = true
    bareCues.append(report)
  }

  /// A report with the verb's own attributes and no content yet.
  func report(_ token: Int, _ cue: Cue, _ frame: Frame) -> Report {
    var report = Report(
      token: token, trigger: .verb, cue: [token..<token + 1], lemma: text.lemmas[token],
      stance: cue.stance, clause: text.subtree(token))
    if let particle = frame.particle {
      report.lemma += " " + text.lemmas[particle]
      report.cue =
        particle == token + 1
        ? [token..<token + 2]
        : [min(token, particle), max(token, particle)].map { $0..<$0 + 1 }
    }
    report.speakerHead = text.subject(of: token) ?? invertedSubject(token, frame)
    report.cueNegated = isNegated(token)
    if let quoting = text.head(token), text.quotes(quoting, as: token) {
      // "Was quoted by the paper as saying": the words came through the paper.
      let relay =
        text.isPassive(quoting)
        ? text.child(quoting, .agent) ?? text.phrase(quoting, with: "by", .oblique)
        : text.child(quoting, .subject)
      if let relay { report.via = [text.phrase(relay)] }
      report.cue = [quoting..<quoting + 1, token..<token + 1]
      report.lemma = text.lemmas[quoting] + " as " + report.lemma
    }
    return report
  }

  /// The subject behind a verb that the parser took for an object: "…," said the mayor.
  func invertedSubject(_ token: Int, _ frame: Frame) -> Int? {
    guard frame.subject == nil, let object = frame.object, object > token,
      text.relations[token] == .parataxis || frame.clauses.contains(where: { $0 < token })
    else { return nil }
    return object
  }
}
