import TextModel

/// The name of an organisation as a head noun with what narrows it.
///
/// "Foreign Ministry of Peru", "Peruvian foreign ministry" and "Ministry of Foreign Affairs of Peru"
/// are a ministry, narrowed by "foreign" and by Peru. What narrows a name is compared as a set.
struct BodyName: Sendable, Hashable {
  /// The noun that says what it is: "ministry", "bank".
  let head: String
  /// The words that narrow it; countries and demonyms as the country.
  let modifiers: Set<String>

  /// What the words of a name say, or `nil` where no noun for a body is among them.
  init?(words: [String]) {
    guard words.count > 1 else { return nil }
    var words = words
    // "the Peruvian MFA".
    if let last = words.last, let full = Self.abbreviations[last] {
      words = words.dropLast() + full
    }
    let preposition = words.firstIndex { $0 == "of" || $0 == "for" } ?? words.count
    let candidates = [preposition - 1, words.count - 1].filter(words.indices.contains)
    guard let place = candidates.first(where: { Self.isHead(words[$0]) }) else { return nil }
    head = Self.spelling(words[place])
    var modifiers: Set<String> = []
    var position = -1
    while position + 1 < words.count {
      position += 1
      let word = words[position]
      if position == place || NameForm.smallWords.contains(word) { continue }
      // "United States", "Saudi Arabian".
      if position + 1 < words.count, position + 1 != place,
        let country = Self.country(word + " " + words[position + 1])
      {
        modifiers.insert(country)
        position += 1
        continue
      }
      modifiers.insert(Self.country(word) ?? Self.fieldSpelling(word))
    }
    if Self.isGovernmental(head) {
      for word in ["affairs", "national", "federal", "office"] where modifiers.count > 1 {
        modifiers.remove(word)
      }
    }
    self.modifiers = modifiers
  }

  private static func isHead(_ word: String) -> Bool {
    NounSort.sort(word).contains(.organisation) && word != "news" && word != "press"
  }

  /// Whether a body of this noun has its name from its field alone, in whatever order.
  private static func isGovernmental(_ head: String) -> Bool { governmental.contains(head) }

  /// Whether the name is made of nothing but a noun for a body and its field, as every country has
  /// one: "Foreign Ministry".
  var isGeneric: Bool { Self.isGovernmental(head) && modifiers.isSubset(of: Self.fields) }

  /// What this name is to another; `nil` where the nouns say nothing.
  func relation(to other: BodyName) -> NameRelation? {
    guard head == other.head else {
      return Self.isGovernmental(head) && Self.isGovernmental(other.head) ? .different : nil
    }
    if modifiers == other.modifiers { return Self.isGovernmental(head) ? .same : nil }
    if modifiers.isSubset(of: other.modifiers) {
      return Self.isGovernmental(head) && !modifiers.isEmpty ? .perhapsShort : nil
    }
    return other.modifiers.isSubset(of: modifiers) ? nil : .different
  }

  /// The country that a word names or belongs to, marked so that it is no other word.
  private static func country(_ word: String) -> String? {
    guard let entry = CountryFacts.english.entry(word, inCapitals: true),
      entry.relation == .name || entry.relation == .demonym
    else { return nil }
    return "=" + entry.country
  }

  private static func spelling(_ word: String) -> String {
    word == "dept" ? "department" : word
  }

  private static func fieldSpelling(_ word: String) -> String {
    switch word {
    case "defence": "defense"
    case "labour": "labor"
    case "external": "foreign"
    case "internal": "interior"
    default: word
    }
  }

  private static let abbreviations: [String: [String]] = [
    "mfa": ["foreign", "ministry"], "mod": ["defense", "ministry"],
    "moi": ["interior", "ministry"],
  ]

  /// Bodies of which a country has one for each field.
  private static let governmental: Set<String> = [
    "ministry", "department", "government", "embassy", "consulate", "parliament", "army", "navy",
    "police", "military",
  ]

  /// What ministries are for, in all countries.
  private static let fields: Set<String> = [
    "foreign", "interior", "defense", "finance", "justice", "health", "education", "trade",
    "economy", "economic", "energy", "labor", "transport", "transportation", "agriculture",
    "culture", "environment", "industry", "tourism", "security", "state", "commerce", "treasury",
    "intelligence", "information", "communications", "housing", "home", "war", "oil", "sports",
    "affairs", "public", "social", "national", "federal", "central", "development", "planning",
    "science", "technology", "local", "general", "armed", "joint",
  ]
}
