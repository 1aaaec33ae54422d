import TextModel

/// Finds who and what a text speaks of: the entities that its names, pronouns and descriptions mean.
///
/// A pure function over the text's words, sentences, trees and names, and the names that the user
/// says are one.
public struct EntityResolver: Sendable {
  private let aliases: NameAliases
  private let weights: AntecedentWeights

  /// A resolver with the user's aliases.
  public init(aliases: NameAliases = NameAliases()) {
    self.aliases = aliases
    weights = .shipped
  }

  /// A resolver that chooses antecedents by other weights, one list a class of anaphors.
  package init(weights: [[Float]]) {
    aliases = NameAliases()
    let shape = Self.weightShape
    let isWhole = weights.count == shape.classes && weights.allSatisfy { $0.count == shape.signs }
    self.weights = isWhole ? AntecedentWeights(values: weights) : .shipped
  }

  /// A name that is known before entities are resolved.
  package struct GivenName: Sendable {
    package var tokens: Range<Int>
    package var kind: Entity.Kind
    /// Whether the name finder vouched for its kind.
    package var isFound: Bool
    /// Whether the user gave it.
    package var isAlias: Bool

    package init(
      tokens: Range<Int>, kind: Entity.Kind, isFound: Bool = true, isAlias: Bool = false
    ) {
      self.tokens = tokens
      self.kind = kind
      self.isFound = isFound
      self.isAlias = isAlias
    }
  }

  /// The entities of a text, from its analysis.
  public func resolve(
    _ text: SourceText, tokens: [Token], sentences: [Sentence], quotes: [Quote] = [],
    analysis: WordAnalysis
  ) -> DocumentEntities {
    let names = analysis.mentions.map {
      GivenName(tokens: $0.tokens, kind: Entity.Kind($0.kind))
    }
    return resolve(
      text, tokens: tokens, sentences: sentences, quotes: quotes, syntax: analysis.syntax,
      names: names, completing: true)
  }

  /// The entities of a text in which the names are given; names may lie inside names.
  package func resolve(
    _ text: SourceText, tokens: [Token], sentences: [Sentence], quotes: [Quote],
    syntax: Syntax, names: [GivenName], completing: Bool = false
  ) -> DocumentEntities {
    if tokens.isEmpty || sentences.isEmpty { return DocumentEntities() }
    return text.bytes.withUnsafeBufferPointer { bytes in
      let parsed = CoreferenceText(
        bytes: bytes, tokens: tokens, sentences: sentences, syntax: syntax)
      let names =
        completing
        ? NameCompletion(text: parsed, aliases: aliases).completed(names)
        : names
      var reading = EntityReading(
        text: parsed, names: names, quotes: quotes, aliases: aliases, weights: weights)
      return reading.entities()
    }
  }
}

extension Entity.Kind {
  /// The kind of an entity that a name of some kind bears.
  public init(_ kind: Mention.Kind) {
    switch kind {
    case .person: self = .person
    case .organisation: self = .organisation
    case .place: self = .place
    }
  }
}
