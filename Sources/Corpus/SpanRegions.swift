import TextModel

/// The spans of an article as patterns ask for them: tags with attributes over stretches of tokens.
public struct SpanRegions {
  /// A layer of spans, by the name of its tag.
  public enum Layer: String, Sendable, CaseIterable {
    case quote, statement, mention, time, quantity, event

    /// The attributes, and the values that one can have, where these are known.
    public var attributes: [(name: String, values: [String]?)] {
      switch self {
      case .quote: [("kind", Quote.Kind.allCases.map(\.rawValue))]
      case .statement:
        [
          ("type", Statement.Kind.allCases.map(\.rawValue)), ("speaker", nil), ("cue", nil),
          ("stance", Statement.Stance.allCases.map(\.rawValue)), ("target", nil),
          ("negated", Self.truths), ("hedged", Self.truths),
        ]
      case .mention:
        [
          ("kind", Entity.Kind.allCases.map(\.rawValue)),
          ("form", EntityMention.Kind.allCases.map(\.rawValue)), ("name", nil),
        ]
      case .time: [("kind", TimeExpression.Kind.allCases.map(\.rawValue)), ("timex", nil)]
      case .quantity:
        [
          ("kind", Quantity.Kind.allCases.map(\.rawValue)), ("value", nil), ("unit", nil),
          ("bound", Quantity.Bound.allCases.map(\.rawValue)),
        ]
      case .event:
        [
          ("kind", EventKind.allCases.map(\.rawValue)),
          ("type", EventType.allCases.map(\.rawValue)), ("actor", nil), ("target", nil),
          ("polarity", Event.Polarity.allCases.map(\.rawValue)),
          ("modality", Event.Modality.allCases.map(\.rawValue)),
        ]
      }
    }

    private static let truths = ["true", "false"]
  }

  /// One region of a layer.
  public struct Region: Sendable {
    /// Its tokens; at least one.
    public var tokens: Range<Int>
    /// The values of the layer's attributes, in their order; `nil` for those it does not have.
    public var values: [String?]
  }

  private let text: SourceText
  private let layers: Layers
  private let semantics: SemanticLayers

  /// The regions of a document, from its layers.
  public init(_ text: SourceText, _ layers: Layers, _ semantics: SemanticLayers?) {
    self.text = text
    self.layers = layers
    self.semantics = semantics ?? SemanticLayers()
  }

  /// The regions of a layer in document order; of those that begin together the longest first.
  public func regions(of layer: Layer) -> [Region] {
    switch layer {
    case .quote: regions(layers.quotes, \.span) { [$0.kind.rawValue] }
    case .statement: regions(semantics.statements, \.span, values)
    case .mention: regions(semantics.entities.mentions, \.span, values)
    case .time: regions(semantics.times, \.span) { [$0.kind.rawValue, $0.timex] }
    case .quantity:
      regions(semantics.quantities, \.span) {
        [$0.kind.rawValue, $0.value?.description, $0.unit, $0.bound?.rawValue]
      }
    case .event: regions(semantics.events, \.span, values)
    }
  }

  private func values(of statement: Statement) -> [String?] {
    [
      statement.kind.rawValue, statement.speaker.map(text.string), statement.cue.map(text.string),
      statement.stance.rawValue, statement.target.map(text.string),
      statement.negated ? "true" : "false", statement.hedge == nil ? "false" : "true",
    ]
  }

  private func values(of mention: EntityMention) -> [String?] {
    let entities = semantics.entities.entities
    let entity = entities.indices.contains(mention.entity) ? entities[mention.entity] : nil
    return [entity?.kind.rawValue, mention.kind.rawValue, entity?.name]
  }

  private func values(of event: Event) -> [String?] {
    [
      event.kind.rawValue, event.type?.rawValue, event.actor.map(text.string),
      event.target.map(text.string), event.polarity.rawValue, event.modality.rawValue,
    ]
  }

  private func regions<Item>(
    _ items: [Item], _ span: (Item) -> ByteSpan, _ values: (Item) -> [String?]
  ) -> [Region] {
    items.indices.sorted { one, other in
      let (left, right) = (span(items[one]), span(items[other]))
      return (left.start, right.end, one) < (right.start, left.end, other)
    }
    .compactMap { index in
      let tokens = layers.tokens(in: span(items[index]))
      return tokens.isEmpty ? nil : Region(tokens: tokens, values: values(items[index]))
    }
  }
}

extension Layers {
  /// The positions of the tokens that lie wholly in a span.
  public func tokens(in span: ByteSpan) -> Range<Int> {
    let lower = tokens.partitioningIndex { $0.span.start >= span.start }
    let upper = tokens.partitioningIndex { $0.span.end > span.end }
    return lower..<max(lower, upper)
  }
}
