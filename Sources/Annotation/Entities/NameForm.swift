import TextModel

/// One way in which a name is written: its words as they are compared, and what stands about it.
struct NameForm: Sendable, Hashable {
  /// The folded words, without articles, titles and what tells father from son.
  let words: [String]
  /// The same words with marked letters written out ("shtrok" of "Štrok"); empty without such.
  private(set) var spelledOut: [String] = []
  /// The words that people's names are compared by.
  let personWords: [String]
  /// The words that names of organisations are compared by: no small words, no legal form at the end.
  let coreWords: [String]
  /// Whether an article stands before the name in the text.
  var takesArticle = false
  /// What bears the name.
  var kind: Entity.Kind
  /// What titles before the name say.
  var title = PersonTitle()
  /// What tells father from son: "jr", "sr", "ii", "iii".
  var generation: String?
  /// Whether it is one word in capitals, as abbreviations are.
  var isAcronym = false
  /// Whether the name is a country, a capital or a demonym, and of what country.
  var country: CountryFacts.Entry?

  /// The noun for a body in the name with what narrows it; `nil` of people and of names without one.
  let body: BodyName?

  /// The words that forms are the same by.
  var key: String { words.joined(separator: " ") }

  /// Whether the name says no more than what every country or every branch has one of: "the
  /// ministry", "Foreign Ministry".
  var isGeneric: Bool {
    if kind == .person || isAcronym { return false }
    if words.count == 1, let word = words.first { return Self.isNounForBody(word) }
    return body?.isGeneric ?? false
  }

  /// Whether a word is a noun that bodies are called by, and no name of one by itself.
  static func isNounForBody(_ word: String) -> Bool {
    !namesByThemselves.contains(word)
      && !NounSort.sort(word).isDisjoint(with: [.organisation, .company])
  }

  /// Nouns for bodies that one body in a country is called by alone.
  private static let namesByThemselves: Set<String> = [
    "congress", "senate", "parliament", "house", "church", "assembly", "exchange", "daily",
    "university", "defence", "defense", "mission", "network", "star", "band", "force", "wing",
  ]

  /// Whether the name is the one that a country is usually called by.
  var isUsualNameOfCountry: Bool {
    guard let country, country.relation == .name else { return false }
    return key == CountryFacts.key(NameFolding.words(country.country))
  }

  /// Words before a name that belong to no name.
  static let articles: Set<String> = ["the"]

  /// Words that tell a son from a father, with the spelling that they are compared by.
  static let generations = [
    "jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv",
  ]

  /// Particles of people's names, by which names are not told apart.
  static let particles: Set<String> = [
    "al", "el", "ul", "bin", "bint", "ibn", "ben", "von", "van", "der", "den", "de", "di", "da",
    "dos", "del", "la", "le", "ter", "zu",
  ]

  /// A form from folded words, and from these with marked letters written out.
  init(
    words: [String], spelledOut: [String] = [], kind: Entity.Kind, isAcronym: Bool = false
  ) {
    var generation: String?
    self.words = Self.trimmed(words, kind, &generation)
    self.generation = generation
    personWords = Self.personWords(self.words)
    coreWords = Self.coreWords(self.words)
    body = kind == .person ? nil : BodyName(words: self.words)
    self.kind = kind
    self.isAcronym = isAcronym
    if !spelledOut.isEmpty {
      var ignored: String?
      self.spelledOut = Self.personWords(Self.trimmed(spelledOut, kind, &ignored))
    }
  }

  /// The words without articles before them and what tells father from son.
  private static func trimmed(
    _ words: [String], _ kind: Entity.Kind, _ generation: inout String?
  ) -> [String] {
    var words = words[...]
    while words.count > 1, let first = words.first, articles.contains(first) {
      words.removeFirst()
    }
    if words.count > 2 || kind == .person, words.count > 1, let last = words.last,
      let found = generations[last]
    {
      generation = found
      words.removeLast()
    }
    return Array(words)
  }

  private static func personWords(_ words: [String]) -> [String] {
    var result: [String] = []
    for word in words where !particles.contains(word) {
      switch word {
      case "abdel", "abdul", "abdal": result.append("abd")
      default: result.append(word)
      }
    }
    return result.isEmpty ? words : result
  }

  private static func coreWords(_ words: [String]) -> [String] {
    var result: [String] = []
    for word in words where !smallWords.contains(word) {
      result.append(spelling(word))
    }
    while result.count > 1, let last = result.last, legalForms.contains(last) {
      result.removeLast()
    }
    return result.isEmpty ? words : result
  }

  static let smallWords: Set<String> = ["the", "of", "and", "&", "for", "in", "on", "to"]

  /// Words at the end of a company's name that say what kind of company it is.
  static let legalForms: Set<String> = [
    "inc", "incorporated", "corp", "corporation", "co", "company", "companies", "ltd", "limited",
    "llc", "plc", "sa", "sas", "ag", "gmbh", "nv", "se", "spa", "srl", "ab", "oy", "asa", "kg",
    "pty", "lp", "llp", "group", "holding", "holdings", "bv", "kk", "pjsc", "ojsc", "oao", "ooo",
  ]

  /// A word in the one of its spellings by which American and British names are compared.
  private static func spelling(_ word: String) -> String {
    if word.hasSuffix("isation") { return word.dropLast(7) + "ization" }
    if word.hasSuffix("isations") { return word.dropLast(8) + "izations" }
    return spellings[word] ?? word
  }

  private static let spellings = [
    "centre": "center", "centres": "centers", "defence": "defense", "labour": "labor",
    "programme": "program", "programmes": "programs", "theatre": "theater", "harbour": "harbor",
  ]
}
