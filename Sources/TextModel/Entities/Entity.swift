/// Who or what the mentions of a text refer to: a person, an organisation, a place.
public struct Entity: Sendable, Hashable {
  /// What an entity is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A human being, or several.
    case person
    /// A company, party, ministry, agency, team, government.
    case organisation
    /// A country, city, region, building, river.
    case place
    /// A people, or what belongs to a country ("Peruvian").
    case demonym
    /// What has a name or is spoken of again, and is none of these: a product, a law, a report.
    case other
  }

  /// A name for it that is the same wherever the same document or corpus is annotated.
  ///
  /// Its kind and its name in small letters ("person:amina-farouk"), or what the user gave it.
  public var id: String
  /// Its fullest name, as the text writes it; of an entity without a name its fullest description.
  public var name: String
  /// What it is.
  public var kind: Kind
  /// Its other names, in the order in which they occur, each once.
  public var aliases: [String]
  /// The titles before its name ("Dr", "Mrs", "Senator"), each once.
  public var titles: [String]
  /// The office or part that the text gives it, institution included, as the text writes it first.
  public var role: String?
  /// The country of a demonym, or the country whose government has its seat there (a capital).
  public var standsFor: String?
  /// Whether a name refers to it, not only pronouns and descriptions.
  public var isNamed: Bool

  /// An entity from its parts.
  public init(
    id: String, name: String, kind: Kind, aliases: [String] = [], titles: [String] = [],
    role: String? = nil, standsFor: String? = nil, isNamed: Bool = true
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.titles = titles
    self.role = role
    self.standsFor = standsFor
    self.isNamed = isNamed
  }
}
