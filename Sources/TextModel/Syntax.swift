/// The names that the numbers of a syntax layer stand for.
///
/// They are those of Universal Dependencies: https://universaldependencies.org/u/overview/morphology.html
public struct SyntaxInventory: Sendable, Hashable {
  /// Universal parts of speech (`NOUN`).
  public let pos: [String]
  /// The treebank's own tags (`NNS`).
  public let xpos: [String]
  /// Morphological features as CoNLL-U writes them (`Number=Plur`); the empty text for none.
  public let features: [String]
  /// Dependency relations (`nsubj:pass`).
  public let relations: [String]

  /// An inventory from its lists of names.
  public init(pos: [String], xpos: [String], features: [String], relations: [String]) {
    self.pos = pos
    self.xpos = xpos
    self.features = features
    self.relations = relations
  }
}

/// Tags, lemmas and dependencies: one column an attribute, one row a token of the token layer.
///
/// Each sentence is a tree: one of its tokens is the root, and all others lead to it by their heads.
public struct Syntax: Sendable, Hashable {
  /// What the numbers of the columns stand for.
  public let inventory: SyntaxInventory
  /// Universal parts of speech, as positions in the inventory.
  public var pos: [UInt8] = []
  /// The treebank's own tags, as positions in the inventory.
  public var xpos: [UInt8] = []
  /// Sets of morphological features, as positions in the inventory.
  public var features: [UInt16] = []
  /// Dictionary forms.
  public var lemma: [String] = []
  /// The head of each token as a position in the token layer, or -1 for the root of a sentence.
  public var head: [Int32] = []
  /// The relations to the heads, as positions in the inventory.
  public var relation: [UInt8] = []

  /// A layer without tokens.
  public init(inventory: SyntaxInventory) {
    self.inventory = inventory
  }

  /// The number of tokens.
  public var count: Int { head.count }
}

/// A name in the text, or another expression for a person, an organisation or a place.
public struct Mention: Sendable, Hashable {
  /// What is mentioned.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A human being, or several.
    case person
    /// A company, party, ministry, agency, team, government.
    case organisation
    /// A country, city, region, building, river.
    case place
  }

  /// From its first to its last token.
  public var span: ByteSpan
  /// Its tokens, as positions in the token layer; never empty.
  public var tokens: Range<Int>
  /// What is mentioned.
  public var kind: Kind

  /// A mention at a place.
  public init(span: ByteSpan, tokens: Range<Int>, kind: Kind) {
    self.span = span
    self.tokens = tokens
    self.kind = kind
  }
}

/// What the tagger, the lemmatiser, the parser and the name finder say about one text.
public struct WordAnalysis: Sendable, Hashable {
  /// Tags, lemmas and trees; as long as the token layer.
  public var syntax: Syntax
  /// Names, in document order, not overlapping.
  public var mentions: [Mention]

  /// An analysis from its layers.
  public init(syntax: Syntax, mentions: [Mention]) {
    self.syntax = syntax
    self.mentions = mentions
  }
}
