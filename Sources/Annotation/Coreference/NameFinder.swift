import TextModel

/// Finds the names of a text with their forms: those that are given, and demonyms beside them.
struct NameFinder {
  let text: CoreferenceText
  private let facts = CountryFacts.english

  /// The occurrences of names, in document order.
  func occurrences(_ names: [EntityResolver.GivenName]) -> [NameOccurrence] {
    var found: [NameOccurrence] = []
    var previousEnd = 0
    for name in names {
      let tokens = name.tokens.clamped(to: text.tokens.indices)
      guard !tokens.isEmpty else { continue }
      if tokens.lowerBound > previousEnd { addDemonyms(previousEnd..<tokens.lowerBound, &found) }
      if let occurrence = occurrence(tokens, name) { found.append(occurrence) }
      previousEnd = max(previousEnd, tokens.upperBound)
    }
    addDemonyms(previousEnd..<max(previousEnd, text.tokens.count), &found)
    markAbbreviations(&found)
    return found
  }

  // MARK: Forms

  private func occurrence(_ tokens: Range<Int>, _ name: EntityResolver.GivenName) -> NameOccurrence?
  {
    var range = tokens
    var title = PersonTitle()
    var titleTokens = tokens.lowerBound..<tokens.lowerBound
    var kind = name.kind
    // Articles and possessive endings at the edges belong to no name.
    while range.count > 1, isNoEnd(range.upperBound - 1) {
      range = range.lowerBound..<range.upperBound - 1
    }
    while range.count > 1,
      text.classes[range.lowerBound] == .determiner
        || text.classes[range.lowerBound] == .mark
    {
      range = range.lowerBound + 1..<range.upperBound
    }
    range = withoutSmallBeginning(range)
    if !name.isAlias {
      if !name.isFound, isRole(range) { return nil }
      if kind != .person, isNounForBody(range) { return nil }
      kind = contextualKind(of: range) ?? kind
    }
    if kind == .person || kind == .other {
      // Titles inside the name's beginning, and before it.
      while range.count > 1, let own = self.title(range.lowerBound),
        kind == .person || own.gender != nil || own.calling == .university
      {
        kind = .person
        title = title.joined(own)
        range = range.lowerBound + 1..<range.upperBound
      }
      var before = range.lowerBound - 1
      while before >= 0, range.lowerBound - before <= 4, let own = self.title(before),
        text.isCapitalised(before)
      {
        title = title.joined(own)
        before -= 1
      }
      titleTokens = before + 1..<range.lowerBound
      if !name.isAlias, kind == .person, isOffice(range) { return nil }
      if kind == .other, title.gender != nil || title.calling == .university { kind = .person }
      range = withGeneration(range, kind)
    }
    guard var form = form(range, kind, title) else { return nil }
    form.takesArticle = range.count == 1 && hasArticle(range)
    return NameOccurrence(
      tokens: range, head: text.head(in: range), form: form, titleTokens: titleTokens,
      isFound: name.isFound)
  }

  /// Whether no name ends with a token: marks, possessive endings, and words in small letters that
  /// need others after them.
  private func isNoEnd(_ token: Int) -> Bool {
    switch text.classes[token] {
    case .particle: true
    case .mark: !text.isMark(token, 0x2E)
    case .adposition, .conjunction, .determiner: !text.isCapitalised(token)
    default: false
    }
  }

  /// A name without adjectives in small letters before it: "joint River Commission".
  private func withoutSmallBeginning(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while range.count > 1, text.classes[range.lowerBound] == .adjective,
      !text.isCapitalised(range.lowerBound), range.contains(where: text.isCapitalised)
    {
      range = range.lowerBound + 1..<range.upperBound
    }
    return range
  }

  /// Whether a name is nothing but "the Ministry", which means one or another as "the minister" does.
  private func isNounForBody(_ range: Range<Int>) -> Bool {
    guard range.count == 1, !text.isAllCapitals(range.lowerBound),
      let word = NameFolding.words(text.form(range.lowerBound)).first, NameForm.isNounForBody(word)
    else { return false }
    return !text.isCapitalised(range.lowerBound) || hasArticle(range)
  }

  /// Whether "the", or a possessor, stands before a name and belongs to it.
  private func hasArticle(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0 else { return false }
    let before = range.lowerBound - 1
    switch text.classes[before] {
    case .determiner, .pronoun:
      guard let head = text.head(of: before) else { return false }
      return range.contains(head)
    case .particle: return text.relations[before] == .marker || text.isMark(before, 0x27)
    default: return false
    }
  }

  /// Whether a name that nobody vouched for is a role ("Prime Minister", "Director of the Fund").
  private func isRole(_ range: Range<Int>) -> Bool {
    for token in [range.upperBound - 1, text.head(in: range)] {
      let lemma = (text.syntax.lemma(of: token) ?? "").lowercasedASCII
      if NounSort.sort(lemma).contains(.person) { return true }
    }
    return false
  }

  /// Whether a name is nothing but an office, whose word is no given name either: "Madam President".
  private func isOffice(_ range: Range<Int>) -> Bool {
    guard range.count == 1, let title = title(range.lowerBound), title.isOffice,
      let word = NameFolding.words(text.form(range.lowerBound)).first
    else { return false }
    return GivenNames.gender(word) == nil
  }

  private func title(_ token: Int) -> PersonTitle? {
    let words = NameFolding.words(text.form(token))
    guard words.count == 1, let word = words.first else { return nil }
    return PersonTitle.title(word)
  }

  /// A person's name with the "Jr." behind it.
  private func withGeneration(_ range: Range<Int>, _ kind: Entity.Kind) -> Range<Int> {
    guard kind == .person else { return range }
    var end = range.upperBound
    if end < text.tokens.count, text.isMark(end, UInt8(ascii: ",")) { end += 1 }
    guard end < text.tokens.count, text.isCapitalised(end),
      let word = NameFolding.words(text.form(end)).first, NameForm.generations[word] != nil,
      text.sentenceOfToken[end] == text.sentenceOfToken[range.lowerBound]
    else { return range }
    return range.lowerBound..<end + 1
  }

  /// The form of the name that some tokens make.
  private func form(_ range: Range<Int>, _ kind: Entity.Kind, _ title: PersonTitle) -> NameForm? {
    var words: [String] = []
    for token in range where text.classes[token] != .particle || range.count == 1 {
      let bytes = text.form(token)
      // Initials that stand together: "K.C." as "K. C.".
      if kind == .person, bytes.count >= 4, bytes.count <= 8, bytes.contains(0x2E),
        bytes.allSatisfy({ $0 == 0x2E || $0 &- 0x41 < 26 })
      {
        words += bytes.filter { $0 != 0x2E }.map { String(UnicodeScalar($0 | 0x20)) }
      } else {
        words += NameFolding.words(bytes)
      }
    }
    guard !words.isEmpty else { return nil }
    let isAcronym = range.count == 1 && text.isAllCapitals(range.lowerBound)
    var form = NameForm(
      words: words, spelledOut: NameFolding.wordsSpelledOut(text.form(range)), kind: kind,
      isAcronym: isAcronym)
    form.title = title
    if kind != .person {
      let inCapitals = text.isAllCapitals(range.lowerBound)
      form.country = facts.entry(form.key, inCapitals: inCapitals)
      if form.country?.relation == .demonym { form.kind = .demonym }
      if kind == .other, let relation = form.country?.relation {
        form.kind = relation == .seat ? .organisation : relation == .demonym ? .demonym : .place
      }
    }
    return form
  }

  /// Adds the demonyms between names ("Peruvian", "South Koreans").
  private func addDemonyms(_ range: Range<Int>, _ found: inout [NameOccurrence]) {
    var token = range.lowerBound
    while token < range.upperBound {
      defer { token += 1 }
      guard text.isCapitalised(token),
        let first = NameFolding.words(text.form(token)).first, facts.mayBegin(first)
      else { continue }
      for length in [2, 1] where token + length <= range.upperBound {
        let tokens = token..<token + length
        guard length == 1 || text.classes[token + 1] != .mark,
          var form = form(tokens, .other, PersonTitle()),
          let country = form.country, country.relation == .demonym,
          text.sentenceOfToken[token] == text.sentenceOfToken[token + length - 1]
        else { continue }
        form.kind = .demonym
        found.append(
          NameOccurrence(tokens: tokens, head: text.head(in: tokens), form: form))
        token += length - 1
        break
      }
    }
  }

  // MARK: Abbreviations

  /// Marks "(WFO)" behind "World Fishing Organisation" as its abbreviation, and the reverse.
  private func markAbbreviations(_ found: inout [NameOccurrence]) {
    guard found.count > 1 else { return }
    for index in 1..<found.count {
      let short = found[index]
      let full = found[index - 1]
      let open = short.tokens.lowerBound - 1
      guard open > 0, text.isMark(open, UInt8(ascii: "(")), full.tokens.upperBound == open,
        full.form.kind != .person, short.form.kind != .person,
        text.isMark(short.tokens.upperBound, UInt8(ascii: ")"))
      else { continue }
      if abbreviates(short.form, full.form) || abbreviates(full.form, short.form) {
        found[index].abbreviates = index - 1
      }
    }
  }

  private func abbreviates(_ short: NameForm, _ full: NameForm) -> Bool {
    guard short.isAcronym, let letters = short.words.first, full.words.count > 1 else {
      return false
    }
    if NameForm.isAcronym(letters, of: full.words) { return true }
    // Most letters stand in the name in this order, or the name is one of another language.
    return full.kind == .organisation && full.country == nil && letters.utf8.count >= 3
      || Self.areLetters(letters, of: full.words.joined())
  }

  private static func areLetters(_ letters: String, of name: String) -> Bool {
    var rest = name.utf8[...]
    for letter in letters.utf8 {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return letters.utf8.first == name.utf8.first
  }
}
