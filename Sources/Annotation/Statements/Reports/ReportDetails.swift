import TextModel

/// What else the clause of a report tells: when, to whom, in what, through whom.
struct ReportDetails {
  let text: ParsedText

  /// Fills in what the dependents of the cue say.
  func complete(_ report: inout Report) {
    if report.speaker == nil, let head = report.speakerHead {
      let phrase = text.phrase(
        head,
        outside: report.content.first {
          $0.contains(report.token) == false && $0.overlaps(text.subtree(head))
        })
      if !phrase.isEmpty { report.speaker = phrase }
    }
    if report.speaker == nil { takeSpeaker(&report) }
    leaveSpeaker(&report)
    guard !report.cue.isEmpty else { return }
    var predicate = report.token
    if report.trigger == .noun, let verb = report.cue.first?.lowerBound { predicate = verb }
    readDependents(of: predicate, &report)
    readOpening(&report)
    findHedge(&report)
    findNegation(&report)
  }

  private func isInContent(_ token: Int, _ report: Report) -> Bool { report.contains(token) }

  private func readDependents(of predicate: Int, _ report: inout Report) {
    for child in text.children(predicate) {
      let child = Int(child)
      guard !isInContent(child, report) else { continue }
      switch text.relations[child] {
      case .unmarkedOblique:
        if isTime(child), report.time == nil { report.time = phraseOfTime(child) }
      case .adverbialModifier:
        if isTime(child), report.time == nil { report.time = phraseOfTime(child) }
        if text.has(child, .hedge) { report.hedge = report.hedge ?? child }
      case .oblique, .nominalModifier:
        readOblique(child, &report)
      default: continue
      }
    }
  }

  /// Whether a noun or adverb tells when; "at the same time" does not.
  private func isTime(_ token: Int) -> Bool {
    text.has(token, .time) && !text.isLemma(token, "time") && !text.isLemma(token, "moment")
  }

  /// A time without the preposition before it.
  private func phraseOfTime(_ token: Int) -> Range<Int> { text.phrase(token) }

  /// The speaker between a comma and the cue that the tree took for a part of the content:
  /// "Two men were held, the harbour office (HO) said".
  private func takeSpeaker(_ report: inout Report) {
    guard report.trigger == .verb, let cue = report.cue.first, text.isFiniteForm[report.token],
      let last = report.content.last, last.upperBound == cue.lowerBound,
      !text.isPassive(report.token), report.speakerHead == nil
    else { return }
    let comma = last.last { text.mark($0) == UInt8(ascii: ",") && text.quoteOf[$0] < 0 }
    guard let comma, comma > last.lowerBound, comma + 1 < last.upperBound,
      last.upperBound - comma <= 16,
      [.determiner, .properNoun, .pronoun].contains(text.pos[comma + 1]),
      !(comma + 1..<last.upperBound).contains(where: { text.isFiniteForm[$0] })
    else { return }
    report.speaker = text.trimmed(comma + 1..<last.upperBound)
    report.content[report.content.count - 1] = text.trimmed(
      last.lowerBound..<comma, keepingQuotes: true)
  }

  /// Takes the speaker out of the content where the tree put it there: "The bridge, Vant said, is".
  private func leaveSpeaker(_ report: inout Report) {
    guard let speaker = report.speaker, report.trigger == .verb, let cue = report.cue.first,
      report.content.contains(where: { $0.overlaps(speaker) }),
      cue.lowerBound - speaker.upperBound <= 2, speaker.lowerBound - cue.upperBound <= 2
    else { return }
    report.content = report.content.flatMap { piece -> [Range<Int>] in
      guard piece.overlaps(speaker) else { return [piece] }
      let parts = [
        piece.lowerBound..<max(piece.lowerBound, speaker.lowerBound),
        min(piece.upperBound, speaker.upperBound)..<piece.upperBound,
      ]
      return parts.map { text.trimmed($0, keepingQuotes: true) }.filter { !$0.isEmpty }
    }
  }

  private func readOblique(_ child: Int, _ report: inout Report) {
    let preposition = text.introducer(child).map { text.lemmas[$0] }
    // What hangs on the medium is read too: "in a statement on Tuesday".
    switch preposition {
    case "in", "on", "during", "via", "through", "at", "by":
      if isTime(child), text.names[child] == nil {
        if report.time == nil { report.time = phraseOfTime(child) }
      } else if text.has(child, [.medium, .channel]), report.medium == nil {
        setMedium(child, &report)
      }
    case "to", "with":
      if text.has(child, .medium), !text.has(child, .audience), preposition == "with" {
        if report.medium == nil { setMedium(child, &report) }
      } else if report.addressee == nil, report.trigger == .verb,
        text.names[child] != nil || text.has(child, [.audience, .person])
      {
        report.addressee = text.phrase(child)
      }
    case nil:
      if isTime(child), report.time == nil { report.time = phraseOfTime(child) }
    default:
      if isTime(child), text.names[child] == nil, report.time == nil,
        ["late", "early", "since", "before", "after", "last"].contains(preposition ?? "")
      {
        report.time = phraseOfTime(child)
      }
    }
  }

  private func setMedium(_ noun: Int, _ report: inout Report) {
    var range = text.phrase(noun)
    for child in text.children(noun) where Int(child) > noun {
      let child = Int(child)
      let relation = text.relations[child]
      if [.nominalModifier, .unmarkedOblique, .oblique].contains(relation), isTime(child) {
        if report.time == nil { report.time = text.trimmed(text.phrase(child)) }
        range =
          Report.stretch(
            range.lowerBound, max(noun + 1, min(range.upperBound, text.subtree(child).lowerBound)))
      } else if [.nominalModifier].contains(relation), let word = text.introducer(child),
        text.lemmas[word] == "to" || text.lemmas[word] == "with",
        text.names[child] != nil || text.has(child, .audience), report.addressee == nil
      {
        report.addressee = text.phrase(child)
      } else if relation == .adverbialClause || relation == .adnominalClause {
        range =
          Report.stretch(
            range.lowerBound, max(noun + 1, min(range.upperBound, text.subtree(child).lowerBound)))
      }
    }
    report.medium = text.trimmed(range)
  }

  /// A time that opens the sentence of the cue: "Last month, the two …".
  private func readOpening(_ report: inout Report) {
    guard report.time == nil, let speaker = report.speaker else { return }
    for child in text.children(report.token) {
      let child = Int(child)
      guard child < speaker.lowerBound, !isInContent(child, report), isTime(child) else {
        continue
      }
      report.time = phraseOfTime(child)
      return
    }
    // The time hangs on the noun before the verb: "the spokesman on Thursday rejected".
    for token in speaker where text.has(token, .time) && text.pos[token] == .properNoun {
      guard text.relations[token] == .nominalModifier || text.relations[token] == .unmarkedOblique,
        let word = text.introducer(token), text.lemmas[word] == "on",
        text.subtree(token).upperBound == speaker.upperBound, word > speaker.lowerBound
      else { continue }
      report.time = text.phrase(token)
      report.speaker = text.trimmed(speaker.lowerBound..<word)
      return
    }
  }

  private func findHedge(_ report: inout Report) {
    guard report.hedge == nil else { return }
    if let head = report.contentHead {
      for child in text.children(head) where text.has(Int(child), .hedge) {
        report.hedge = Int(child)
        return
      }
    }
    for piece in report.content where !report.quotes.isEmpty || piece.count < 120 {
      for token in piece where text.has(token, .hedge) && text.quoteOf[token] < 0 {
        report.hedge = token
        return
      }
    }
  }

  private func findNegation(_ report: inout Report) {
    report.negated = report.cueNegated
    guard let head = report.contentHead, report.contains(head) else { return }
    for child in text.children(head) {
      let child = Int(child)
      guard text.has(child, .negation) else {
        // "had no ties": the object is negated.
        if text.relations[child] == .object || text.relations[child] == .subject
          || text.pos[head] == .noun && text.relations[child] == .determiner,
          text.children(child).contains(where: {
            text.relations[Int($0)] == .determiner && text.isLemma(Int($0), "no")
          })
        {
          report.negated = true
        }
        continue
      }
      if text.relations[child] == .adverbialModifier || text.relations[child] == .determiner
        || text.pos[child] == .particle
      {
        report.negated = true
      }
    }
  }
}
