/// What a place name or a demonym says of a country.
struct CountryFacts: Sendable {
  /// What a phrase is to its country.
  enum Relation: Sendable, Hashable {
    /// A name of the country.
    case name
    /// The town in which its government has its seat.
    case capital
    /// A word for its people or for what is its own.
    case demonym
    /// A house or a quarter that its government is called by.
    case seat
  }

  /// A phrase with its country.
  struct Entry: Sendable, Hashable {
    /// The country's usual name.
    var country: String
    /// What the phrase is to it.
    var relation: Relation
    /// Whether the phrase is one only when it is written in capitals ("US").
    var isAbbreviation: Bool
  }

  /// The countries, capitals and demonyms of English news.
  static let english = CountryFacts()

  private let entries: [String: Entry]
  /// The folded first words of all phrases.
  private let beginnings: Set<String>

  private init() {
    var entries: [String: Entry] = [:]
    func enter(_ phrase: some StringProtocol, _ country: String, _ relation: Relation) {
      let phrase = String(phrase)
      let key = Self.key(NameFolding.words(phrase))
      guard !key.isEmpty, entries[key] == nil else { return }
      let isAbbreviation =
        phrase.utf8.count <= 8 && phrase.utf8.allSatisfy { $0 &- 0x41 < 26 || $0 == 0x2E }
      entries[key] = Entry(country: country, relation: relation, isAbbreviation: isAbbreviation)
    }
    for line in Self.table.split(separator: "\n") {
      let fields = line.split(separator: ";", omittingEmptySubsequences: false)
      guard let name = fields.first.map(String.init) else { continue }
      for (field, relation) in zip(fields.dropFirst(), [Relation.name, .capital, .demonym]) {
        for phrase in field.split(separator: ",") { enter(phrase, name, relation) }
      }
      enter(name, name, .name)
    }
    for line in Self.seats.split(separator: "\n") {
      let fields = line.split(separator: ":")
      if fields.count == 2 { enter(fields[0], String(fields[1]), .seat) }
    }
    self.entries = entries
    beginnings = Set(entries.keys.compactMap { $0.split(separator: " ").first.map(String.init) })
  }

  /// The key of a phrase: its folded words without an article before them.
  static func key(_ words: [String]) -> String {
    (words.count > 1 && words[0] == "the" ? words.dropFirst() : words[...])
      .joined(separator: " ")
  }

  /// What a phrase is, by its key; abbreviations only where it is written in capitals.
  func entry(_ key: String, inCapitals: Bool) -> Entry? {
    if let entry = entries[key] { return inCapitals || !entry.isAbbreviation ? entry : nil }
    // "the Republic of Peru".
    for beginning in Self.formalBeginnings where key.hasPrefix(beginning) {
      let entry = entries[String(key.dropFirst(beginning.utf8.count))]
      return entry?.relation == .name && entry?.isAbbreviation == false ? entry : nil
    }
    return nil
  }

  private static let formalBeginnings = [
    "republic of ", "islamic republic of ", "kingdom of ", "state of ", "federal republic of ",
    "democratic republic of ", "sultanate of ", "commonwealth of ",
  ]

  /// Whether a phrase may begin with a folded word.
  func mayBegin(_ word: String) -> Bool { beginnings.contains(word) }
}
