import TextModel

/// Who does an act, and to whom it is done.
struct ActRoles {
  let text: ParsedText

  // MARK: Acts told by verbs

  /// Those who do what a verb tells.
  func actors(of frame: ActFrame) -> [Int] {
    if frame.isPassive { return frame.agent.map(text.row) ?? [] }
    if let described = frame.describedActor { return text.row(described) }
    let several = text.subjects(of: frame.token)
    if !several.isEmpty { return several.flatMap(text.row) }
    guard let subject = text.subject(of: frame.token), subject != frame.theme,
      text.relations[subject] != .expletive
    else { return [] }
    return text.row(text.gathered(subject) ?? subject)
  }

  /// Those from whom something comes: "received money from the bank".
  func givers(of frame: ActFrame) -> [Int] {
    if frame.isPassive { return frame.agent.map(text.row) ?? [] }
    for (noun, preposition) in frame.obliques
    where ["from", "by"].contains(text.lemmas[preposition]) && !text.has(noun, .time) {
      return text.row(noun)
    }
    return frame.theme.flatMap(owners) ?? []
  }

  /// Those to whom it is done.
  func targets(of frame: ActFrame, _ act: Act, _ match: ActFrame.Match) -> [Int] {
    let text = text
    if [.resign, .die, .explode].contains(act.kind) { return [] }
    if act.kind == .visit, let visited = visited(frame) { return visited }
    if let theme = frame.theme, act.theme != theme, !match.words.contains(theme),
      !Self.isJudged(act.kind)
    {
      if let inner = text.gathered(theme) { return text.row(inner) }
      return text.row(theme)
    }
    if let receiver = frame.indirectObject, text.isActorOrOwned(receiver) {
      return text.row(receiver)
    }
    if let theme = frame.theme, Self.isJudged(act.kind) {
      if text.isActor(theme) { return text.row(theme) }
      // Whose plan is rejected, whose attack is condemned.
      if let owners = owners(of: theme) { return owners }
    }
    if let oblique = match.oblique, !match.takesOblique { return reached(oblique) }
    let others = frame.obliques.filter {
      Self.leadsToTarget(text.lemmas[$0.preposition], act.kind)
    }
    if let other = others.first(where: { text.isActorOrOwned($0.noun) && !isTimeOrPlace($0) }) {
      return reached(other.noun)
    }
    if let clause = frame.purpose, let receiver = receiver(of: clause) { return receiver }
    if let theme = act.theme ?? frame.theme {
      if let inner = nominals(of: theme).first(where: text.isActorOrOwned) {
        return text.row(inner)
      }
      if let owner = text.owner(theme) { return [owner] }
    }
    if !Self.isBodily(act.kind), let other = others.first(where: { !isTimeOrPlace($0) }) {
      return reached(other.noun)
    }
    if let oblique = match.oblique { return nominals(of: oblique).prefix(1).flatMap(text.row) }
    if let clause = frame.clause, act.kind.type == .demand || act.kind.type == .disapprove,
      let subject = text.child(clause, .subject, .passiveSubject)
    {
      return text.row(subject)
    }
    return frame.theme.map {
      $0 == act.theme || match.words.contains($0) ? [] : text.row($0)
    } ?? []
  }

  /// Where a visit goes, or to whom.
  private func visited(_ frame: ActFrame) -> [Int]? {
    if let theme = frame.theme, text.isActorOrOwned(theme) { return text.row(theme) }
    for wanted in ["to", "in", "for", "at", "from"] {
      for (noun, preposition) in frame.obliques
      where text.isLemma(preposition, wanted) && !text.has(noun, .time) {
        if text.isActorOrOwned(noun) || text.isPlace(noun) { return text.row(noun) }
      }
    }
    if let theme = frame.theme,
      let inner = nominals(of: theme).first(where: text.isActorOrOwned)
    {
      return text.row(inner)
    }
    return nil
  }

  /// To whom the act of a clause of purpose is done: "signed an accord to supply Varno with grain".
  private func receiver(of clause: Int) -> [Int]? {
    for child in text.children(clause) {
      let child = Int(child)
      switch text.relations[child] {
      case .object, .indirectObject, .oblique:
        if text.isActor(child), !text.has(child, .time) { return text.row(child) }
      default: continue
      }
    }
    return nil
  }

  /// Kinds whose object is an act or a thing of those to whom it is addressed.
  private static func isJudged(_ kind: EventKind) -> Bool {
    switch kind.type {
    case .disapprove, .reject, .concede, .demand, .support, .investigate: true
    default: false
    }
  }

  private static func leadsToTarget(_ preposition: String, _ kind: EventKind) -> Bool {
    switch preposition {
    // What talks are about is no party to them.
    case "on", "over", "about", "of", "for": kind.type != .consult || kind == .mediate
    case "with", "against", "at", "to", "from", "toward", "towards", "upon", "into", "between",
      "among", "near", "in", "across":
      true
    default: false
    }
  }

  private func isTimeOrPlace(_ phrase: (noun: Int, preposition: Int)) -> Bool {
    if text.has(phrase.noun, .time) { return true }
    return ["in", "at", "near"].contains(text.lemmas[phrase.preposition])
      && text.names[phrase.noun] == .place
  }

  /// The noun that a phrase is about: the phrase itself, or what it gathers.
  private func reached(_ noun: Int) -> [Int] { text.row(text.gathered(noun) ?? noun) }

  /// The nouns that the phrases behind a noun name, from the outer to the inner ones.
  private func nominals(of noun: Int, depth: Int = 0) -> [Int] {
    guard depth < 4 else { return [] }
    var found: [Int] = []
    for child in text.children(noun) {
      let child = Int(child)
      switch text.relations[child] {
      case .nominalModifier, .adnominalClause, .relativeClause, .oblique, .object, .possessive:
        guard !text.has(child, .time) else { continue }
        if text.relations[child] == .possessive, text.pos[child] == .pronoun { continue }
        found.append(child)
        found += nominals(of: child, depth: depth + 1)
      default: continue
      }
    }
    return found.filter { [.noun, .properNoun, .pronoun].contains(text.pos[$0]) }
  }

  /// Those whose act or thing a noun names: "a plan of the council", "their rivals' offer".
  func owners(of noun: Int) -> [Int]? {
    if let by = text.phrase(noun, with: "by", .nominalModifier, .oblique)
      ?? text.phrase(noun, with: "from", .nominalModifier, .oblique)
    {
      return text.row(by)
    }
    if let owner = text.owner(noun) { return [owner] }
    if let of = text.phrase(noun, with: "of", .nominalModifier), text.isActorOrOwned(of) {
      return text.row(of)
    }
    return nil
  }

  // MARK: Acts told by nouns

  /// Sets the actors and targets of an act told by a noun.
  func read(_ noun: ActNoun, _ act: inout Act) {
    let token = act.token
    let holders = [token] + gatherers(of: token)
    if let support = act.support {
      if text.isPassive(support) {
        act.actors = text.child(support, .agent).map(text.row) ?? agents(behind: support)
      } else if let subject = text.subject(of: support), subject != token,
        !holders.contains(subject)
      {
        act.actors = text.row(text.gathered(subject) ?? subject)
      }
    }
    for holder in holders {
      for child in text.children(holder) {
        let child = Int(child)
        switch text.relations[child] {
        case .nominalModifier, .oblique:
          guard child != token, let preposition = text.introducer(child), !text.has(child, .time)
          else { continue }
          place(child, text.lemmas[preposition], noun, &act)
        case .possessive:
          if noun.role == .target, act.targets.isEmpty, !act.actors.isEmpty {
            act.targets = [child]
          } else if noun.role == .target, Self.isBodily(act.kind), act.targets.isEmpty {
            act.targets = [child]
          } else if act.actors.isEmpty {
            act.actors = [child]
          }
        default: continue
        }
      }
    }
    if act.actors.isEmpty, let owner = text.owner(token), text.relations[owner] != .possessive {
      act.actors = [owner]
    }
    if act.targets.isEmpty, let support = act.support {
      for child in text.children(support) {
        let child = Int(child)
        guard text.relations[child] == .oblique, let preposition = text.introducer(child),
          ["against", "on", "with", "between", "at", "to", "for"].contains(
            text.lemmas[preposition]),
          text.isActorOrOwned(child), !text.has(child, .time)
        else { continue }
        place(child, text.lemmas[preposition], noun, &act)
      }
    }
  }

  private func agents(behind verb: Int) -> [Int] {
    text.phrase(verb, with: "by", .oblique).map(text.row) ?? []
  }

  /// The nouns that gather a noun: "series" of "series of attacks".
  private func gatherers(of noun: Int) -> [Int] {
    guard let head = text.head(noun), text.gathered(head) == noun else { return [] }
    return [head]
  }

  private func place(_ child: Int, _ preposition: String, _ noun: ActNoun, _ act: inout Act) {
    switch preposition {
    case "by":
      if act.actors.isEmpty || act.support == nil { act.actors = text.row(child) }
    case "between", "among":
      act.actors = text.row(child)
    case "of":
      if noun.role == .target {
        act.targets = text.row(text.gathered(child) ?? child)
      } else if act.actors.isEmpty, text.isActorOrOwned(child) {
        act.actors = text.row(child)
      }
    case "on" where act.kind.type == .consult, "over" where act.kind.type == .consult: break
    case "against" where act.kind.type?.isFriendly ?? false: break
    case "against", "on", "at", "with", "towards", "toward", "upon", "into", "to", "over":
      if act.targets.isEmpty,
        text.isActorOrOwned(child) || preposition == "on" || preposition == "against"
      {
        act.targets = text.row(child)
      }
    case "from":
      if act.actors.isEmpty, text.isActor(child) { act.actors = text.row(child) }
    default: break
    }
  }

  /// Whether an act is done to somebody's body or freedom, so that "the editor's arrest" is done to
  /// the editor.
  private static func isBodily(_ kind: EventKind) -> Bool {
    switch kind {
    case .kill, .wound, .assassinate, .arrest, .jail, .deport, .abduct, .release, .torture, .rape,
      .beat, .rescue, .extradite, .expel:
      true
    default: false
    }
  }

  /// Whether those who do an act are armed forces or their arms.
  func usesArms(_ act: Act) -> Bool {
    act.actors.contains { actor in
      let own = ObjectClass.ofNouns[text.lemmas[actor]] ?? []
      return own.contains(.troops)
        && !["police", "policeman", "guard", "fighter"].contains(text.lemmas[actor])
    }
  }
}
