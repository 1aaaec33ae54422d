import TextModel

/// A role with the phrase of its holder.
struct FoundRole {
  var tokens: Range<Int>
  var head: Int
  var holder: Int
}

extension EntityReading {
  /// Joins what the tree says is one: titles before names, appositions, predicates, "who".
  ///
  /// Titles come first: what stands right before a name says more of it than a comma does.
  mutating func joinConstructions() {
    for position in phrases.indices where !phrases[position].isCoordination {
      if phrases[position].name != nil { joinTitle(position) }
    }
    for position in phrases.indices where !phrases[position].isCoordination {
      if phrases[position].pronoun?.person == .relative { joinRelative(position) }
      joinAppositions(position)
      joinPredicate(position)
    }
  }

  // MARK: Titles

  /// Joins "the ministry's spokesman" with the person's name behind it.
  private mutating func joinTitle(_ position: Int) {
    guard let name = phrases[position].name else { return }
    let occurrence = occurrences[name]
    let kind = names.forms[names.formOfOccurrence[name]].kind
    guard kind == .person || kind == .other else { return }
    let start =
      occurrence.titleTokens.isEmpty
      ? occurrence.tokens.lowerBound : occurrence.titleTokens.lowerBound
    // The title's noun: the last of the titles before the name, or the word before it.
    let noun = occurrence.titleTokens.isEmpty ? start - 1 : occurrence.titleTokens.upperBound - 1
    guard noun >= 0, text.sentenceOfToken[noun] == text.sentenceOfToken[occurrence.head],
      text.classes[noun] == .noun || text.classes[noun] == .properNoun
        || text.classes[noun] == .adjective
    else { return }
    let lemma = (text.syntax.lemma(of: noun) ?? "").lowercasedASCII
    let sort = NounSort.sort(lemma)
    guard sort.contains(.person) else { return }
    // "His brother Karl" is a title too, "the group Karl left" is none: one phrase with the name.
    let related =
      text.head(of: noun) == occurrence.head || text.head(of: occurrence.head) == noun
      || isBelow(noun, occurrence.tokens) || isBelow(occurrence.head, noun..<noun + 1)
    guard related else { return }
    let tokens = titleTokens(endingAt: noun, name: occurrence)
    if let own = phrase(headedBy: noun), phrases[own].name == nil {
      phrases[own].kind = .title
      phrases[own].tokens = tokens
      guard canBeOne(own, position), join(own, position) else { return }
    } else if phrase(headedBy: noun) == nil {
      addTitle(tokens, noun, lemma, sort, holder: position)
    }
    addRole(tokens, noun, holder: position)
  }

  /// Whether a token depends, by one step or more, on a token of a range.
  private func isBelow(_ token: Int, _ range: Range<Int>) -> Bool {
    var token = token
    for _ in 0..<4 {
      guard let head = text.head(of: token) else { return false }
      if range.contains(head) { return true }
      token = head
    }
    return false
  }

  /// The words before a name that belong to its title: nouns, adjectives, names, possessors.
  private func titleTokens(endingAt noun: Int, name: NameOccurrence) -> Range<Int> {
    let sentence = text.sentences[Int(text.sentenceOfToken[noun])].tokens
    var start = noun
    while start > sentence.lowerBound {
      switch text.classes[start - 1] {
      case .noun, .properNoun, .adjective: start -= 1
      case .determiner: return start - 1..<noun + 1
      case .particle where isPossessiveMark(start - 1): start -= 1
      case .mark where text.isMark(start - 1, UInt8(ascii: "-")): start -= 1
      case .pronoun where text.relations[start - 1] == .possessive: return start - 1..<noun + 1
      default: return start..<noun + 1
      }
    }
    return start..<noun + 1
  }

  private func isPossessiveMark(_ token: Int) -> Bool {
    let form = text.form(token)
    return form.first == UInt8(ascii: "'") || form.first == 0xE2
  }

  private mutating func addTitle(
    _ tokens: Range<Int>, _ head: Int, _ lemma: String, _ sort: NounSort, holder: Int
  ) {
    var phrase = Phrase(
      kind: .title, tokens: tokens, head: head, sort: .person, noun: sort, lemma: lemma,
      sentence: Int(text.sentenceOfToken[head]), relation: text.relations[head])
    phrase.showsNumber = true
    titles.append(phrase)
    titleHolders.append(holder)
    facts[groups.root(of: holder)].nouns.insert(lemma)
  }

  // MARK: Appositions and predicates

  private mutating func joinAppositions(_ position: Int) {
    for child in text.children(of: phrases[position].head)
    where text.relations[child] == .apposition {
      guard let other = phrase(headedBy: child), other != position,
        isApposition(position, other), canBeOne(position, other)
      else { continue }
      let areNames = phrases[position].name != nil && phrases[other].name != nil
      if join(position, other, areNames: areNames) { noteRole(position, other) }
    }
  }

  /// Whether an apposition is of the kind that names the same: not "Lagos, Nigeria".
  private func isApposition(_ position: Int, _ other: Int) -> Bool {
    let left = phrases[position]
    let right = phrases[other]
    if left.pronoun != nil || right.pronoun != nil { return false }
    if left.name != nil, right.name != nil {
      return left.sort == right.sort && left.sort != .place && left.sort != .person
        && left.sort != .demonym
    }
    return true
  }

  /// Notes that a person has the role that a description names.
  private mutating func noteRole(_ position: Int, _ other: Int) {
    let (named, described) =
      phrases[position].name != nil ? (position, other) : (other, position)
    guard phrases[named].name != nil, phrases[described].name == nil,
      phrases[described].noun.contains(.person)
    else { return }
    phrases[described].kind = .title
    let head = phrases[described].head
    addRole(roleTokens(head), head, holder: named)
  }

  /// Notes a role, without marks before it; "this one" is none.
  private mutating func addRole(_ tokens: Range<Int>, _ head: Int, holder: Int) {
    guard text.syntax.lemma(of: head) != "one" else { return }
    var start = tokens.lowerBound
    while start < head, text.classes[start] == .mark { start += 1 }
    roles.append(FoundRole(tokens: start..<tokens.upperBound, head: head, holder: holder))
  }

  /// A role's noun with what stands before it and the institution behind it, but for what a clause
  /// says of that.
  private func roleTokens(_ head: Int) -> Range<Int> {
    var start = head
    var end = head + 1
    for child in text.children(of: head) {
      switch text.relations[child] {
      case .determiner, .adjective, .possessive, .compound, .flat, .description:
        start = min(start, text.subtree(of: child).lowerBound)
      case .nominal where child > head:
        let tokens = text.subtree(of: child)
        if tokens.lowerBound <= end + 1 { end = max(end, beforeClause(tokens, of: child)) }
      default: break
      }
    }
    return start..<end
  }

  /// Where a phrase ends before its relative clause, and the comma before that.
  private func beforeClause(_ tokens: Range<Int>, of head: Int) -> Int {
    guard let clause = text.child(of: head, .relativeClause), clause > head else {
      return tokens.upperBound
    }
    var end = max(head + 1, text.subtree(of: clause).lowerBound)
    while end > head + 1, text.classes[end - 1] == .mark { end -= 1 }
    return end
  }

  /// Joins the subject and the noun of "she is the head of the bank".
  private mutating func joinPredicate(_ position: Int) {
    let head = phrases[position].head
    guard phrases[position].kind == .description, text.child(of: head, .copula) != nil,
      let subject = text.child(of: head, .subject), let other = phrase(headedBy: subject),
      phrases[other].pronoun?.person != .relative
    else { return }
    // Not in questions and denials.
    let isDenied = text.children(of: head).contains { child in
      let word = text.syntax.lemma(of: child)
      return word == "not" || word == "never" || word == "no"
    }
    guard !isDenied, canBeOne(position, other),
      phrases[position].definiteness == .definite || phrases[position].noun.contains(.person)
    else { return }
    if join(position, other) { noteRole(position, other) }
  }

  /// Joins "who" and "which" with the noun that their clause belongs to.
  private mutating func joinRelative(_ position: Int) {
    var token = phrases[position].head
    for _ in 0..<8 {
      if text.relations[token] == .relativeClause || text.relations[token] == .clause {
        guard let head = text.head(of: token), let other = phrase(headedBy: head) else { return }
        join(other, position)
        return
      }
      guard let head = text.head(of: token) else { return }
      token = head
    }
  }

  /// Whether nothing in two groups speaks against their being one.
  mutating func canBeOne(_ left: Int, _ right: Int) -> Bool {
    let own = facts(of: left)
    let others = facts(of: right)
    if let gender = own.gender, let other = others.gender, gender != other { return false }
    if let sort = own.sort, let other = others.sort, !sort.fits(other) { return false }
    return !(own.hasPlural && others.hasSingular || own.hasSingular && others.hasPlural)
  }
}

extension Entity.Kind {
  /// Whether what is said of the one kind can be said of the other: countries act as organisations.
  func fits(_ other: Entity.Kind) -> Bool {
    if self == other { return true }
    switch (self, other) {
    case (.organisation, .place), (.place, .organisation): return true
    case (.organisation, .other), (.other, .organisation): return true
    default: return false
    }
  }
}
