/// What patterns may ask of a corpus: its token attributes, its tags, its dependency trees.
public struct PatternSchema: Sendable, Hashable {
  /// Which values an attribute has.
  public enum Values: Sendable, Hashable {
    /// Any text.
    case free
    /// One of these.
    case closed([String])
  }

  /// An attribute of a token or of a region.
  public struct Attribute: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Other names for it: `word` for `form`.
    public let aliases: [String]
    /// Which values it has.
    public let values: Values

    /// An attribute from its parts.
    public init(_ name: String, aliases: [String] = [], values: Values = .free) {
      self.name = name
      self.aliases = aliases
      self.values = values
    }
  }

  /// A kind of region.
  public struct Tag: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Other names for it: `sentence` for `s`.
    public let aliases: [String]
    /// The attributes of its regions.
    public let attributes: [Attribute]

    /// A kind of region from its parts.
    public init(_ name: String, aliases: [String] = [], attributes: [Attribute] = []) {
      self.name = name
      self.aliases = aliases
      self.attributes = attributes
    }
  }

  /// How far a hit may reach when the pattern does not say.
  public enum DefaultScope: Sendable, Hashable {
    /// As far as the corpus reaches, as in CQP.
    case none
    /// One region of a tag: the sentence.
    case region(tag: String)
  }

  /// The attributes of tokens; a `TokenSource` counts them as here.
  public var attributes: [Attribute]
  /// The kinds of region; a `TokenSource` counts them as here.
  public var tags: [Tag]
  /// The attribute that a bare `"word"` is about.
  public var defaultAttribute: String
  /// Whether tokens have heads and relations.
  public var hasDependencies: Bool
  /// The labels that dependency edges have.
  public var relations: Values
  /// Names that a capture may not bear, because columns of the result have them.
  public var reservedNames: Set<String>
  /// How far a hit may reach when the pattern does not say.
  public var defaultScope: DefaultScope
  /// Which hits are given when the pattern does not say.
  public var defaultStrategy: MatchStrategy

  /// A schema from its parts.
  public init(
    attributes: [Attribute], tags: [Tag], defaultAttribute: String,
    hasDependencies: Bool = true, relations: Values = .free,
    reservedNames: Set<String> = [], defaultScope: DefaultScope = .region(tag: "s"),
    defaultStrategy: MatchStrategy = .longest
  ) {
    self.attributes = attributes
    self.tags = tags
    self.defaultAttribute = defaultAttribute
    self.hasDependencies = hasDependencies
    self.relations = relations
    self.reservedNames = reservedNames
    self.defaultScope = defaultScope
    self.defaultStrategy = defaultStrategy
  }
}

/// What `$name` in a pattern stands for.
public enum PatternBinding: Sendable, Hashable {
  /// A pattern, put in the place of the name.
  case pattern(PatternSyntax)
  /// A list of words.
  case words([String])
}
