import TextModel

extension EntityReading {
  /// Collects the phrases of the text, in document order of their heads, and joins those of one name.
  mutating func findPhrases() {
    var smallNouns: Set<String> = []
    for token in text.tokens.indices where text.classes[token] == .noun {
      if let lemma = text.syntax.lemma(of: token), !text.isCapitalised(token) {
        smallNouns.insert(lemma)
      }
    }
    var nameAtHead: [Int: [Int]] = [:]
    var isInName = [Bool](repeating: false, count: text.tokens.count)
    for (number, occurrence) in occurrences.enumerated() {
      nameAtHead[occurrence.head, default: []].append(number)
      for token in occurrence.tokens { isInName[token] = true }
    }
    for token in text.tokens.indices {
      if let names = nameAtHead[token] {
        for name in names { addName(name, smallNouns) }
        addCoordination(token)
        continue
      }
      if isInName[token] { continue }
      switch text.classes[token] {
      case .pronoun, .determiner: addPronoun(token)
      case .noun, .properNoun:
        addDescription(token)
        addCoordination(token)
      default: break
      }
    }
    groups = DisjointSets(count: phrases.count)
    facts = phrases.map { GroupFacts($0, of: self) }
    phraseAtHead = Array(repeating: -1, count: text.tokens.count)
    var first: [Int: Int] = [:]
    for (position, phrase) in phrases.enumerated() {
      if !phrase.isCoordination, phraseAtHead[phrase.head] < 0 || phrase.name == nil {
        phraseAtHead[phrase.head] = Int32(truncatingIfNeeded: position)
      }
      guard let name = phrase.name else { continue }
      let cluster = names.cluster(of: name)
      if let other = first[cluster] { join(other, position) } else { first[cluster] = position }
    }
  }

  /// The phrase with a head, or `nil`.
  func phrase(headedBy token: Int) -> Int? {
    guard phraseAtHead.indices.contains(token), phraseAtHead[token] >= 0 else { return nil }
    return Int(phraseAtHead[token])
  }

  private mutating func addName(_ name: Int, _ smallNouns: Set<String>) {
    let occurrence = occurrences[name]
    let form = names.forms[names.formOfOccurrence[name]]
    // A word that the text has in small letters too, capitalised at the beginning of a sentence.
    let isWord = form.words.count == 1 && smallNouns.contains(form.key)
    var phrase = Phrase(
      kind: .name, tokens: occurrence.tokens, head: occurrence.head,
      sort: form.kind == .other || isWord ? nil : form.kind, name: name,
      sentence: Int(text.sentenceOfToken[occurrence.head]),
      relation: text.relations[occurrence.head])
    phrase.gender = form.kind == .person ? form.gender : nil
    phrase.isPlural = form.kind == .demonym && isPlural(occurrence.head)
    phrase.showsNumber = form.kind == .person || phrase.isPlural
    phrase.definiteness = .definite
    phrases.append(phrase)
  }

  private mutating func addPronoun(_ token: Int) {
    let form = text.form(token)
    guard form.count <= 10, text.relations[token] != .expletive,
      let word = NameFolding.words(form).first, let pronoun = Pronoun.pronoun(word)
    else { return }
    // "US" is no pronoun, nor is "which" before a noun.
    if form.count > 1, text.isAllCapitals(token), pronoun.person == .first { return }
    if pronoun.person == .relative, text.classes[token] == .determiner { return }
    var phrase = Phrase(
      kind: .pronoun, tokens: token..<token + 1, head: token, pronoun: pronoun,
      sentence: Int(text.sentenceOfToken[token]), relation: text.relations[token])
    phrase.gender = pronoun.gender
    if pronoun.gender != nil || pronoun.person == .first && !pronoun.isPlural {
      phrase.sort = .person
    }
    phrase.isPlural = pronoun.isPlural
    phrase.showsNumber = pronoun.person == .third && (pronoun.isPlural || pronoun.gender != nil)
    phrases.append(phrase)
  }

  private mutating func addDescription(_ token: Int) {
    switch text.relations[token] {
    case .compound, .flat, .other, .punctuation, .marker: return
    default: break
    }
    let lemma = (text.syntax.lemma(of: token) ?? "").lowercasedASCII
    let noun = NounSort.sort(lemma)
    if noun == .measure { return }
    var phrase = Phrase(
      kind: .description, tokens: descriptionTokens(token), head: token, sort: noun.kind,
      noun: noun, lemma: lemma, sentence: Int(text.sentenceOfToken[token]),
      relation: text.relations[token])
    phrase.isPlural = isPlural(token)
    phrase.showsNumber = true
    if noun.contains(.feminine) != noun.contains(.masculine) {
      phrase.gender = noun.contains(.feminine) ? .feminine : .masculine
    }
    for child in text.children(of: token) {
      switch text.relations[child] {
      case .determiner:
        switch NameFolding.words(text.form(child)).first {
        case "the": phrase.definiteness = .definite
        case "this", "these", "that", "those": phrase.definiteness = .demonstrative
        default: phrase.definiteness = .indefinite
        }
      case .possessive:
        phrase.definiteness = .definite
        phrase.isPossessed = true
      case .number where phrase.definiteness == .bare: phrase.definiteness = .indefinite
      default: break
      }
    }
    phrases.append(phrase)
  }

  /// A noun with what stands before it, and with an "of" behind it.
  private func descriptionTokens(_ token: Int) -> Range<Int> {
    var start = token
    var end = token + 1
    for child in text.children(of: token) {
      switch text.relations[child] {
      case .determiner, .adjective, .possessive, .compound, .number, .flat, .description:
        let tokens = text.subtree(of: child)
        if child < token { start = min(start, tokens.lowerBound) }
        if child == end { end = max(end, tokens.upperBound) }
      case .nominal where child > token:
        let tokens = text.subtree(of: child)
        if tokens.lowerBound == end, tokens.count <= 12 { end = tokens.upperBound }
      default: break
      }
    }
    return start..<end
  }

  /// Adds "the minister and her deputy" beside its parts.
  private mutating func addCoordination(_ token: Int) {
    guard let own = phrases.last, own.head == token else { return }
    let conjuncts = text.children(of: token).filter { child in
      text.relations[child] == .conjunct
        && (text.classes[child] == .noun || text.classes[child] == .properNoun
          || text.classes[child] == .pronoun)
    }
    guard let last = conjuncts.last, last - token < 30 else { return }
    var phrase = own
    phrase.kind = .description
    phrase.name = nil
    phrase.isCoordination = true
    phrase.isPlural = true
    phrase.showsNumber = true
    phrase.gender = nil
    phrase.tokens = own.tokens.lowerBound..<max(last + 1, own.tokens.upperBound)
    phrases.append(phrase)
  }

  /// Whether the features of a token say that it is plural.
  func isPlural(_ token: Int) -> Bool {
    let xpos = Int(text.syntax.xpos.indices.contains(token) ? text.syntax.xpos[token] : 0)
    return pluralTags.contains(xpos)
  }
}

extension String {
  /// The string with ASCII capitals in small letters.
  var lowercasedASCII: String {
    guard utf8.contains(where: { $0 &- 0x41 < 26 }) else { return self }
    return String(decoding: utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
