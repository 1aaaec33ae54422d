import TextModel

/// Reads the acts of a text from its trees.
struct EventReading {
  let text: ParsedText
  let lexicon = ActLexicon.english
  /// The acts, in document order.
  private(set) var acts: [Act] = []
  /// The verbs that tell acts.
  private var verbs: Set<Int> = []
  /// The first act that is a close object of each act.
  private var inner: [Int: Int] = [:]
  /// Nouns that are a part of another act: the "talks" of "broke off talks".
  private var taken: Set<Int> = []

  init(text: ParsedText) {
    self.text = text
  }

  /// Reads the whole text.
  mutating func readAll() {
    for token in text.lemmas.indices {
      switch text.pos[token] {
      case .verb: readVerb(token)
      case .auxiliary: readObligation(token)
      case .adjective where text.lemmas[token] == "opposed": readOpposed(token)
      default: continue
      }
    }
    for token in text.lemmas.indices where text.pos[token] == .noun { readNoun(token) }
    acts.sort { $0.token < $1.token }
    joinWithin()
    for index in acts.indices {
      // A copy, for the array would be copied whole if one of it were changed while all are read.
      var act = acts[index]
      readModality(&act)
      acts[index] = act
    }
    shareActors()
    shareTargets()
    for index in acts.indices { acts[index].type = type(of: index) }
    dropFailures()
  }

  /// "Failed to win" refuses nothing: only what would be an act itself can be left undone.
  private mutating func dropFailures() {
    let kept = acts.indices.filter { index in
      acts[index].kind != .refuse || text.lemmas[acts[index].token] != "fail"
        || inner[index] != nil || acts[index].theme != nil
    }
    guard kept.count < acts.count else { return }
    var place = [Int](repeating: -1, count: acts.count)
    for (new, old) in kept.enumerated() { place[old] = new }
    acts = kept.map { old in
      var act = acts[old]
      act.within = act.within.flatMap { place[$0] >= 0 ? place[$0] : nil }
      return act
    }
  }

  // MARK: Verbs

  private mutating func readVerb(_ token: Int) {
    guard let patterns = lexicon.verbs[text.lemmas[token]] else { return }
    switch text.relations[token] {
    case .adjectivalModifier, .compound, .auxiliary, .copula, .caseMarker, .fixed, .flat,
      .adverbialModifier:
      return
    default: break
    }
    var frame = ActFrame(token, text)
    guard let match = frame.match(patterns) else { return }
    // "The bishop on Sunday called for talks": what asks for a preposition is no passive.
    if match.pattern.preposition != nil, !match.pattern.asksForObject { frame.makeActive() }
    var act = Act(token: token, words: [token], kind: match.pattern.kind)
    // "…, the group protested": words, not a march.
    if act.kind == .protest, text.relations[token] == .parataxis { act.kind = .complain }
    act.words += match.words
    act.isPassive = frame.isPassive
    act.isReversed = match.pattern.isReversed
    if match.pattern.asksForObject, let object = frame.theme {
      if match.pattern.object.isDisjoint(with: .affected), !text.isActor(object) {
        act.theme = object
      }
      take(object)
    }
    if let oblique = match.oblique, match.takesOblique { take(oblique) }
    let roles = ActRoles(text: text)
    act.actors = roles.actors(of: frame)
    if match.pattern.isReversed {
      // "Received money from the bank": those who give stand behind "from".
      act.targets = act.actors
      act.actors = roles.givers(of: frame)
    } else {
      act.targets = roles.targets(of: frame, act, match)
    }
    acts.append(act)
    verbs.insert(token)
  }

  /// Marks a noun, and what it gathers, as a part of a verb's act.
  private mutating func take(_ noun: Int) {
    taken.insert(noun)
    if let inner = text.gathered(noun) { taken.insert(inner) }
  }

  /// "Said that the rebels must leave": a demand on those who must.
  private mutating func readObligation(_ modal: Int) {
    guard IntentWords.obligations.contains(text.lemmas[modal]),
      text.relations[modal] == .auxiliary, let token = text.head(modal),
      text.relations[token] == .complement, let speaking = text.head(token),
      text.has(speaking, .cueVerb) || text.has(speaking, .cueNoun),
      let obliged = text.child(token, .subject, .passiveSubject), text.pos[obliged] != .pronoun,
      let speaker = text.subject(of: speaking), speaker != obliged
    else { return }
    var act = Act(token: modal, words: [modal], kind: .demand)
    act.actors = text.row(speaker)
    act.targets = text.row(obliged)
    acts.append(act)
  }

  /// "Is opposed to the plan".
  private mutating func readOpposed(_ token: Int) {
    guard text.child(token, .copula) != nil,
      let target = text.phrase(token, with: "to", .oblique, .nominalModifier)
    else { return }
    var act = Act(token: token, words: [token], kind: .oppose)
    act.actors = text.child(token, .subject).map(text.row) ?? []
    act.targets = ActRoles(text: text).owners(of: target) ?? text.row(target)
    acts.append(act)
  }

  // MARK: Nouns

  private mutating func readNoun(_ token: Int) {
    guard let noun = lexicon.nouns[text.lemmas[token]], !taken.contains(token),
      text.names[token] == nil
    else { return }
    switch text.relations[token] {
    case .flat, .fixed: return
    case .compound:
      // "A mediation effort": the first noun tells what is done.
      guard let head = text.head(token), IntentWords.gatherings.contains(text.lemmas[head]) else {
        return
      }
    default: break
    }
    // "War-torn", "anti-strike".
    if text.mark(token + 1) == UInt8(ascii: "-") || text.mark(token - 1) == UInt8(ascii: "-") {
      return
    }
    guard let kind = noun.kind(before: token, text) else { return }
    var act = Act(token: token, words: [token], kind: kind)
    act.isNoun = true
    act.support = text.support(of: token)
    if let support = act.support, verbs.contains(support) { act.support = nil }
    let roles = ActRoles(text: text)
    roles.read(noun, &act)
    guard isTold(act) else { return }
    acts.append(act)
  }

  /// Whether a noun tells an act of its own: "the attack", "an attack on the mill", but not "war".
  private func isTold(_ act: Act) -> Bool {
    if act.support != nil || !act.actors.isEmpty || !act.targets.isEmpty { return true }
    return text.children(act.token).contains { child in
      switch text.relations[Int(child)] {
      case .possessive, .numeral: return true
      case .determiner:
        return ["the", "this", "that", "these", "those"].contains(text.lemmas[Int(child)])
      case .nominalModifier, .oblique: return text.isPlace(Int(child))
      default: return false
      }
    }
  }

  // MARK: Acts in acts

  /// Joins what is demanded, promised, refused or judged to the act of doing so.
  private mutating func joinWithin() {
    var actOfToken: [Int: Int] = [:]
    for (index, act) in acts.enumerated() { actOfToken[act.token] = index }
    for index in acts.indices {
      var current = acts[index].governor
      for steps in 0..<8 {
        guard let head = text.head(current) else { break }
        let relation = text.relations[current]
        if let outer = actOfToken[head], outer != index {
          if completes(current), Self.takesActs(acts[outer].kind) {
            acts[index].within = outer
            if steps < 2, inner[outer] == nil { inner[outer] = index }
          }
          break
        }
        guard completes(current) || relation == .conjunct else { break }
        // What must be done is demanded by the word that says so.
        if let modal = text.children(current).first(where: { actOfToken[Int($0)] != nil }),
          text.relations[Int(modal)] == .auxiliary, let outer = actOfToken[Int(modal)],
          outer != index
        {
          acts[index].within = outer
          if steps < 2, inner[outer] == nil { inner[outer] = index }
          break
        }
        current = head
      }
    }
  }

  /// Whether a word completes what its head says.
  private func completes(_ token: Int) -> Bool {
    switch text.relations[token] {
    case .object, .complement, .openComplement, .oblique, .nominalModifier, .passiveSubject,
      .adnominalClause:
      true
    case .adverbialClause:
      text.isInfinitive(token)
        || text.child(token, .marker).map {
          ["for", "of", "by", "from", "over"].contains(text.lemmas[$0])
        } ?? false
    default: false
    }
  }

  /// Whether an act is done by words or by intention, so that another can be its object.
  static func takesActs(_ kind: EventKind) -> Bool {
    switch kind.type {
    case .agree, .demand, .disapprove, .reject, .threaten, .investigate, .concede: true
    default: [.praise, .support, .defend, .sign, .apologise, .talk, .negotiate].contains(kind)
    }
  }

  /// Where an act does something ("the attack killed two"), those who did the act did it.
  private mutating func shareActors() {
    var nouns: [Int: Int] = [:]
    for (index, act) in acts.enumerated() where act.isNoun { nouns[act.token] = index }
    for index in acts.indices where acts[index].actors.contains(where: { nouns[$0] != nil }) {
      acts[index].actors = acts[index].actors.flatMap { actor in
        nouns[actor].map { $0 == index ? [] : acts[$0].actors } ?? [actor]
      }
    }
  }

  /// Those who are judged for an act are those who did it; a promise is made to those to whom the
  /// promised act is done.
  private mutating func shareTargets() {
    for index in acts.indices {
      guard let outer = acts[index].within else { continue }
      let inner = acts[index]
      switch acts[outer].kind.type {
      case .disapprove where inner.isNoun && !inner.actors.isEmpty:
        if acts[outer].targets.contains(inner.token) { acts[outer].targets = inner.actors }
      case .demand:
        if acts[outer].targets.contains(inner.token) || acts[outer].targets.isEmpty {
          let others = inner.actors.filter { !acts[outer].actors.contains($0) }
          acts[outer].targets = others.isEmpty ? inner.targets : others
        }
      default:
        if acts[outer].targets.isEmpty || acts[outer].targets.contains(inner.token) {
          acts[outer].targets = inner.targets
        }
      }
    }
  }

  // MARK: Classes

  /// The class of an act in the light of what is meant and not yet done.
  private func type(of index: Int) -> EventType? {
    let act = acts[index]
    guard let own = act.kind.type else { return nil }
    if own == .agree, let inner = inner[index].map({ acts[$0] }),
      inner.kind.type?.isUnfriendly ?? false
    {
      return .threaten
    }
    guard act.within == nil, act.isIntended else {
      let isUsed = ActRoles(text: text).usesArms(act)
      return isUsed && [.kill, .wound, .attack, .bomb].contains(act.kind) ? .fight : own
    }
    if act.polarity == .negative { return own.isFriendly ? .reject : own }
    if own.isFriendly { return .agree }
    return own.isUnfriendly ? .threaten : own
  }
}

extension EventType {
  /// Whether to do it is to do another good, so that to promise it is to agree.
  var isFriendly: Bool {
    switch self {
    case .consult, .support, .cooperate, .aid, .concede, .retreat: true
    default: false
    }
  }

  /// Whether to announce it is to threaten.
  var isUnfriendly: Bool {
    switch self {
    case .protest, .mobilize, .sanction, .coerce, .assault, .fight: true
    default: false
    }
  }
}
