import TextModel

/// What two forms of names are to each other.
enum NameRelation: Sendable, Hashable {
  /// Spellings of one name.
  case same
  /// The first is a short form of the second that says so by itself ("Marwood" of "Ilse Marwood").
  case short
  /// The first may be a short form of the second, if no other name is nearer.
  case perhapsShort
  /// The two look alike, and are not the same ("Ilse Marwood", "Karl Marwood").
  case different
  /// Nothing can be said.
  case unrelated
}

extension NameForm {
  /// What this form is to another.
  func relation(to other: NameForm) -> NameRelation {
    if let own = country, let others = other.country, own.relation == others.relation {
      return own.country == others.country ? .same : .different
    }
    switch (kind, other.kind) {
    case (.person, .person): return personRelation(to: other)
    case (.person, .other), (.other, .person):
      return words.count > 1 && other.words.count > 1 && words != other.words
        ? .unrelated : personRelation(to: other)
    case (.person, _), (_, .person): return .unrelated
    case (.demonym, _), (_, .demonym): return key == other.key ? .same : .unrelated
    default: return bodyRelation(to: other)
    }
  }

  /// Whether one entity cannot have both names, unless somebody says so: they look alike and are not
  /// the same, or they are the whole names of people with other given names.
  func excludes(_ other: NameForm) -> Bool {
    let there = relation(to: other)
    let back = other.relation(to: self)
    if there == .different || back == .different { return true }
    guard there == .unrelated, back == .unrelated, kind == .person, other.kind == .person,
      words.count > 1, other.words.count > 1, let given = words.first,
      let others = other.words.first
    else { return false }
    return !Self.areGivenForms(given, others)
  }

  // MARK: People

  private func personRelation(to other: NameForm) -> NameRelation {
    let plain = personRelation(personWords, other.personWords, other)
    if plain == .same || spelledOut.isEmpty && other.spelledOut.isEmpty { return plain }
    // "Štrok" is written "Strok" and "Shtrok".
    let written = personRelation(
      spelledOut.isEmpty ? personWords : spelledOut,
      other.spelledOut.isEmpty ? other.personWords : other.spelledOut, other)
    return written == .same || plain == .unrelated ? written : plain
  }

  private func personRelation(
    _ own: [String], _ others: [String], _ other: NameForm
  ) -> NameRelation {
    guard let surname = own.last, let otherSurname = others.last else { return .unrelated }
    if own.count == 1, others.count == 1 {
      guard Transliteration.areVariants(surname, otherSurname) else { return .unrelated }
      return title.fits(other.title) && generation == other.generation ? .same : .different
    }
    if own.count == 1 { return shortRelation(surname, to: others, other) }
    if others.count == 1 { return .unrelated }
    if Transliteration.areVariants(surname, otherSurname) {
      guard Self.givenNamesFit(own.dropLast(), others.dropLast()), title.fits(other.title) else {
        return .different
      }
      return generation == other.generation ? .same : .different
    }
    if Self.isPart(own, of: others) || Self.isPart(others, of: own) { return .same }
    return Transliteration.areVariants(own.joined(), others.joined()) ? .same : .unrelated
  }

  /// What one word is to a name of several.
  private func shortRelation(
    _ word: String, to others: [String], _ other: NameForm
  ) -> NameRelation {
    guard let given = others.first, let surname = others.last else { return .unrelated }
    let isSurname = Transliteration.areVariants(word, surname)
    let isGiven = word.utf8.count > 1 && Transliteration.areVariants(word, given)
    if isSurname || isGiven {
      if !title.fits(other.title) { return .different }
      if let gender = title.gender, let others = other.gender, gender != others {
        return .different
      }
      if let generation, other.generation != generation { return .different }
      return isSurname ? .short : .perhapsShort
    }
    let isMiddle = others.dropFirst().dropLast().contains {
      word.utf8.count > 3 && Transliteration.areVariants(word, $0)
    }
    return isMiddle && title.fits(other.title) ? .perhapsShort : .unrelated
  }

  /// The gender that the titles or the given name tell.
  var gender: PersonTitle.Gender? {
    if let gender = title.gender { return gender }
    guard kind == .person, words.count > 1, let given = words.first else { return nil }
    return GivenNames.gender(given)
  }

  /// Whether given names may be one person's: the same, initials, or usual short forms.
  private static func givenNamesFit(_ own: ArraySlice<String>, _ others: ArraySlice<String>) -> Bool
  {
    guard let first = own.first, let other = others.first else { return true }
    if !areGivenForms(first, other) {
      // Somebody may be called by the second given name.
      return others.dropFirst().contains { areGivenForms(first, $0) && $0.utf8.count > 1 }
        || own.dropFirst().contains { areGivenForms(other, $0) && $0.utf8.count > 1 }
    }
    for (middle, otherMiddle) in zip(own.dropFirst(), others.dropFirst())
    where !areGivenForms(middle, otherMiddle) {
      // A given name may be left out; who writes one initial writes the first.
      let areInitials = middle.utf8.count == 1 && otherMiddle.utf8.count == 1
      return own.count != others.count && !areInitials
    }
    return true
  }

  private static func areGivenForms(_ one: String, _ other: String) -> Bool {
    if one.utf8.count == 1 || other.utf8.count == 1 { return one.utf8.first == other.utf8.first }
    return Transliteration.areVariants(one, other) || GivenNames.areForms(one, other)
  }

  /// Whether the words of one name, two or more, stand in the other in the same order.
  private static func isPart(_ own: [String], of others: [String]) -> Bool {
    guard own.count >= 2, own.count < others.count else { return false }
    var rest = others[...]
    for word in own {
      guard let place = rest.firstIndex(where: { Transliteration.areVariants(word, $0) }) else {
        return false
      }
      rest = rest[(place + 1)...]
    }
    return true
  }

  // MARK: Organisations, places and others

  private func bodyRelation(to other: NameForm) -> NameRelation {
    let own = coreWords
    let others = other.coreWords
    if own == others || own.joined() == others.joined() { return .same }
    if kind == .other || other.kind == .other, Self.isPlural(own, of: others) { return .same }
    if isAcronym, let word = own.first, own.count == 1, others.count > 1,
      Self.isAcronym(word, of: other.words)
    {
      return word.utf8.count > 2 ? .short : .perhapsShort
    }
    if own.count == 1, others.count == 1, let word = own.first, let otherWord = others.first {
      return word.utf8.count >= 5 && kind == other.kind
        && Transliteration.areVariants(word, otherWord) ? .same : .unrelated
    }
    if let body, let otherBody = other.body, own.count > 1, others.count > 1,
      let relation = body.relation(to: otherBody)
    {
      return relation
    }
    guard own.count < others.count else {
      return Self.partWays(own, others) && kind == .organisation && other.kind == kind
        ? .different : .unrelated
    }
    // "the Ministry" of "Ministry of Inland Waters".
    if own.count == 1, let word = own.first, NounSort.sort(word).contains(.organisation) {
      return others.contains(word) ? .perhapsShort : .unrelated
    }
    if others.starts(with: own) {
      return beginningRelation(others.dropFirst(own.count), of: other)
    }
    if others.suffix(own.count) == own[...] {
      return endRelation(others.dropLast(own.count), own, of: other)
    }
    return Self.partWays(own, others) && kind == .organisation && other.kind == kind
      ? .different : .unrelated
  }

  /// Whether two names begin with one word and go on with others: "Calder Lines", "Calder News".
  private static func partWays(_ own: [String], _ others: [String]) -> Bool {
    guard own.count > 1, others.count > 1, own.first == others.first,
      let first = own.first, CountryFacts.english.entry(first, inCapitals: true) == nil
    else { return false }
    return !own.dropFirst().contains { word in
      others.dropFirst().contains { $0.hasPrefix(word.prefix(4)) || word.hasPrefix($0.prefix(4)) }
    }
  }

  /// What the beginning of a name is to the whole, from the words that it lacks.
  private func beginningRelation(
    _ rest: ArraySlice<String>, of other: NameForm
  ) -> NameRelation {
    // "Boston" is no short form of "Boston Police", nor "the Calder", a river, of "Calder Lines".
    guard country == nil, kind != .demonym, !takesArticle || other.takesArticle || kind == .place
    else {
      return .unrelated
    }
    for word in rest {
      if word.utf8.contains(where: { $0 &- 0x30 < 10 }) { return .different }
      if CountryFacts.english.entry(word, inCapitals: true) != nil { return .different }
      if Self.divisions.contains(word) { return .different }
    }
    if kind == .place {
      return rest.allSatisfy(Self.placeNouns.contains) ? .perhapsShort : .unrelated
    }
    if rest.allSatisfy(Self.companyNouns.contains) { return .short }
    return kind == .organisation ? .perhapsShort : .unrelated
  }

  /// What the end of a name is to the whole: "Air Force" to "Royal Air Force".
  private func endRelation(
    _ rest: ArraySlice<String>, _ own: [String], of other: NameForm
  ) -> NameRelation {
    // A university is not the town that its name ends with.
    guard country == nil, kind != .demonym, kind != .place || other.kind == .place else {
      return .unrelated
    }
    if own.contains(where: { $0.utf8.contains { $0 &- 0x30 < 10 } }) { return .short }
    if rest.contains(where: { Self.contrasts.contains($0) }) { return .different }
    return .perhapsShort
  }

  private static func isPlural(_ own: [String], of others: [String]) -> Bool {
    guard own.count == others.count, own.dropLast() == others.dropLast(), let word = own.last,
      let other = others.last, word.utf8.count > 3
    else { return false }
    return word + "s" == other || other + "s" == word
  }

  /// Whether letters are the initials of a name, with or without those of its small words.
  static func isAcronym(_ letters: String, of words: [String]) -> Bool {
    func initials(_ words: some Sequence<String>) -> String {
      String(decoding: words.compactMap(\.utf8.first), as: UTF8.self)
    }
    let withoutSmall = words.filter { !smallWords.contains($0) }
    if initials(withoutSmall) == letters || initials(words) == letters { return true }
    let core = withoutSmall.last.map(legalForms.contains) == true ? withoutSmall.dropLast() : []
    return core.count > 1 && initials(core) == letters
  }

  /// Words that a company's name is shortened by.
  private static let companyNouns: Set<String> = [
    "motor", "motors", "computer", "computers", "airlines", "airways", "airline", "aircraft",
    "industries", "international", "bank", "technologies", "technology", "systems", "software",
    "pharmaceuticals", "pharmaceutical", "energy", "oil", "petroleum", "electric", "electronics",
    "communications", "telecom", "media", "entertainment", "records", "pictures", "studios",
    "stores", "foods", "brothers", "sons", "partners", "associates", "enterprises", "services",
    "aerospace", "automotive", "club", "party", "movement", "foundation", "newspaper", "news",
    "agency", "television", "tv", "magazine", "publishing", "press", "network", "networks",
  ]

  private static let placeNouns: Set<String> = [
    "city", "town", "province", "state", "county", "region", "district", "island", "islands",
    "governorate", "oblast", "prefecture", "territory", "republic", "municipality", "village",
  ]

  /// Words for parts of an organisation, and for places, that make another of it.
  private static let divisions: Set<String> = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "america",
    "europe", "asia", "africa", "americas", "pacific", "university", "police", "street",
    "school", "hospital", "airport", "court", "council", "county", "corps", "stadium", "museum",
    "board", "committee", "commission", "department", "office", "ministry", "branch", "division",
  ]

  /// Words before a name that make another of it.
  private static let contrasts: Set<String> = [
    "new", "old", "former", "north", "south", "east", "west", "northern", "southern", "eastern",
    "western", "deputy", "vice", "anti", "young",
  ]
}
