import TextModel

extension AnnotationJSON {
  /// The layers over words and trees, by their names.
  func semanticFields(
    _ text: SourceText, _ layers: SemanticLayers
  ) -> [(name: String, value: String)] {
    [
      ("statements", statements(text, layers)), ("mentions", mentions(text, layers)),
      ("entities", list(layers.entities.entities, entity)), ("times", times(text, layers.times)),
      ("quantities", list(layers.quantities) { quantity(text, $0) }),
      ("events", events(text, layers)),
    ]
  }

  private func statements(_ text: SourceText, _ layers: SemanticLayers) -> String {
    list(layers.statements) { statement in
      let speaker = statement.speaker.flatMap(layers.mention).flatMap { id($0.entity, layers) }
      return object([
        ("type", string(statement.kind.rawValue)),
        ("speaker", optionalSpan(statement.speaker, text)), ("speaker_entity", string(speaker)),
        ("cue", optionalSpan(statement.cue, text)), ("cue_lemma", string(statement.cueLemma)),
        ("stance", string(statement.stance.rawValue)), ("negated", truth(statement.negated)),
        ("hedged", truth(statement.hedge != nil)),
        ("addressee", optionalSpan(statement.addressee, text)),
        ("target", optionalSpan(statement.target, text)),
        ("content", list(statement.content) { object(span($0, text)) }),
        ("medium", optionalSpan(statement.medium, text)),
        ("via", list(statement.via) { object(span($0, text)) }),
        ("nested_in", number(statement.nestedIn)), ("refers_to", number(statement.refersTo)),
        ("in_headline", truth(statement.inHeadline)), ("time", optionalSpan(statement.time, text)),
      ])
    }
  }

  private func mentions(_ text: SourceText, _ layers: SemanticLayers) -> String {
    list(layers.entities.mentions) { mention in
      let entities = layers.entities.entities
      let entity = entities.indices.contains(mention.entity) ? entities[mention.entity] : nil
      return object(
        span(mention.span, text) + [
          ("kind", string(entity?.kind.rawValue)), ("form", string(mention.kind.rawValue)),
          ("entity", string(entity?.id)), ("stands_for", string(mention.standsFor)),
        ])
    }
  }

  private func entity(_ entity: Entity) -> String {
    object([
      ("id", string(entity.id)), ("name", string(entity.name)),
      ("kind", string(entity.kind.rawValue)), ("aliases", list(entity.aliases) { string($0) }),
      ("titles", list(entity.titles) { string($0) }), ("role", string(entity.role)),
      ("stands_for", string(entity.standsFor)), ("named", truth(entity.isNamed)),
    ])
  }

  private func times(_ text: SourceText, _ times: [TimeExpression]) -> String {
    list(times) { time in
      let anchor =
        switch time.anchor {
        case nil: "null"
        case .publication: string("publication")
        case .expression(let position): String(position)
        }
      return object(
        span(time.span, text) + [
          ("timex", string(time.timex)), ("value", string(time.interval?.description)),
          ("kind", string(time.kind.rawValue)), ("modifier", string(time.modifier?.rawValue)),
          ("signal", string(time.signal?.relation.rawValue)), ("anchor", anchor),
          ("resolved", truth(time.isResolved)), ("earliest", day(time.bounds.earliest)),
          ("latest", day(time.bounds.latest)),
        ])
    }
  }

  private func quantity(_ text: SourceText, _ quantity: Quantity) -> String {
    object(
      span(quantity.span, text) + [
        ("kind", string(quantity.kind.rawValue)), ("value", number(quantity.value)),
        ("low", number(quantity.low)), ("high", number(quantity.high)),
        ("bound", string(quantity.bound?.rawValue)),
        ("approximate", truth(quantity.approximate)), ("unit", string(quantity.unit)),
        ("of", string(quantity.of(in: text))), ("implicit", truth(quantity.implicit)),
      ])
  }

  private func events(_ text: SourceText, _ layers: SemanticLayers) -> String {
    list(layers.events) { event in
      let count = event.count.flatMap {
        layers.quantities.indices.contains($0) ? layers.quantities[$0].value : nil
      }
      return object([
        ("kind", string(event.kind.rawValue)), ("type", string(event.type?.rawValue)),
        ("cameo", string(event.cameo)), ("trigger", object(span(event.trigger, text))),
        ("actor", optionalSpan(event.actors.first, text)),
        ("target", optionalSpan(event.targets.first, text)),
        ("actors", list(event.actors) { object(span($0, text)) }),
        ("targets", list(event.targets) { object(span($0, text)) }),
        ("count", number(count)), ("place", optionalSpan(event.place, text)),
        ("time", optionalSpan(event.time, text)), ("polarity", string(event.polarity.rawValue)),
        ("modality", string(event.modality.rawValue)),
        ("reported_by", number(event.reportedBy)), ("within", number(event.within)),
        ("first", String(event.chain)),
      ])
    }
  }

  private func id(_ position: Int, _ layers: SemanticLayers) -> String? {
    let entities = layers.entities.entities
    return entities.indices.contains(position) ? entities[position].id : nil
  }

  private func number(_ number: Int?) -> String { number.map(String.init) ?? "null" }

  private func number(_ number: DecimalNumber?) -> String { number?.description ?? "null" }

  private func day(_ day: CivilDay?) -> String {
    string(day.map { CalendarInterval(day: $0).description })
  }
}
