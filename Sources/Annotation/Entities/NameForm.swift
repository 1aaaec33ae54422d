import TextModel

/// One way in which a name is written: its words as they are compared, and what stands about it.
struct NameForm: Sendable, Hashable {
  /// The folded words, without articles, titles and what tells father from son.
  var words: [String]
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

  /// The words that forms are the same by.
  var key: String { words.joined(separator: " ") }

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

  /// A form from folded words.
  init(words: [String], kind: Entity.Kind, isAcronym: Bool = false) {
    var words = words[...]
    while words.count > 1, let first = words.first, Self.articles.contains(first) {
      words.removeFirst()
    }
    if words.count > 2 || kind == .person, words.count > 1, let last = words.last,
      let generation = Self.generations[last]
    {
      self.generation = generation
      words.removeLast()
    }
    self.words = Array(words)
    self.kind = kind
    self.isAcronym = isAcronym
  }

  /// The words that people's names are compared by.
  var personWords: [String] {
    var result: [String] = []
    for word in words where !Self.particles.contains(word) {
      switch word {
      case "abdel", "abdul", "abdal": result.append("abd")
      default: result.append(word)
      }
    }
    return result.isEmpty ? words : result
  }

  /// The words that names of organisations are compared by: no small words, no legal form at the end.
  var coreWords: [String] {
    var result: [String] = []
    for word in words where !Self.smallWords.contains(word) {
      result.append(Self.spelling(word))
    }
    while result.count > 1, let last = result.last, Self.legalForms.contains(last) {
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
