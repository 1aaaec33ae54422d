import TextModel

/// What a verb in the active reports: a clause, an infinitive, a noun phrase, a quotation.
extension ReportFinder {
  func readClause(
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
  func isReportable(_ clause: Int, _ token: Int, _ cue: Cue) -> Bool {
    if !cue.frame.contains(.clause) { return isQuoted(text.subtree(clause), apartFrom: token) }
    // "Asked about the delay, she said …": a participle before the verb is not what is said.
    if clause < token, !text.isFinite(clause), !isQuoted(text.subtree(clause), apartFrom: token),
      text.pos[clause] == .verb
    {
      return false
    }
    guard Self.perceives.contains(text.lemmas[token]) else { return true }
    return text.isFinite(clause)
      || text.child(clause, .marker).map { text.lemmas[$0] != "to" } ?? false
  }

  /// Verbs that also take what is not said or thought: "saw it happen", "allowed them to go".
  static let perceives: Set<String> = [
    "see", "hear", "feel", "notice", "allow", "own", "grant", "find", "imagine", "remember", "have",
    "forget", "make", "get", "call", "let", "believe", "consider",
  ]

  /// Whether a range reaches into a quote in which a word does not stand.
  func isQuoted(_ range: Range<Int>, apartFrom token: Int) -> Bool {
    range.contains { text.quoteOf[$0] >= 0 && text.quoteOf[$0] != text.quoteOf[token] }
  }

  /// "Said in a statement that": the clause hangs on what carries the words.
  mutating func readMedium(_ token: Int, _ cue: Cue, _ report: inout Report) -> Bool {
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
  func readBesideRelative(_ token: Int, _ cue: Cue, _ report: inout Report) -> Bool {
    guard cue.frame.contains(.clause), text.relations[token] == .relativeClause,
      let noun = text.head(token), noun < token, report.speakerHead != noun
    else { return false }
    for child in text.children(noun) where Int(child) != token {
      let clause = Int(child)
      guard text.relations[clause] == .relativeClause, clause > token else { continue }
      let own = text.subtree(token)
      let range =
        Report.stretch(
          max(text.subtree(clause).lowerBound, own.upperBound), text.subtree(clause).upperBound)
      guard !range.isEmpty else { continue }
      var antecedent = text.phrase(noun)
      antecedent = Report.stretch(
        antecedent.lowerBound, min(antecedent.upperBound, own.lowerBound))
      report.content = (antecedent.isEmpty ? [] : [antecedent]) + pieces(range, without: [own])
      report.contentHead = clause
      return !report.content.isEmpty
    }
    return false
  }

  /// Whether a colon, a comma or a quotation mark parts a clause from the verb before it.
  func introducesSpeech(before clause: Int, after token: Int) -> Bool {
    let start = text.subtree(clause).lowerBound
    guard start > token else { return false }
    return (max(token + 1, start - 2)..<start + 1).contains { index in
      text.mark(index) == UInt8(ascii: ":") || text.quoteOf[index] >= 0
        || (index < start && text.mark(index) == UInt8(ascii: ","))
    }
  }

  /// "Six men it said were linked to": what the relative clause is about comes first.
  func addAntecedent(_ token: Int, _ report: inout Report) {
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
  func readAround(_ token: Int, _ cue: Cue, _ report: inout Report) -> Bool {
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
    if !cue.frame.contains(.clause), !isQuoted(text.subtree(head), apartFrom: token) {
      return false
    }
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

  func readInfinitive(
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

  func readTopic(
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
    if isQuoted(text.subtree(token).lowerBound..<token, apartFrom: token) { return false }
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
