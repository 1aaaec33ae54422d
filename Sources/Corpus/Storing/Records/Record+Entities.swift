import TextModel

extension RecordWriter {
  /// Writes the entities of a document, their mentions and their roles.
  mutating func add(_ layer: DocumentEntities) {
    add(layer.entities.count)
    for entity in layer.entities {
      add(entity.id)
      add(entity.name)
      add(choice: entity.kind)
      add(entity.aliases)
      add(entity.titles)
      add(optional: entity.role)
      add(optional: entity.standsFor)
      add(entity.isNamed ? 1 : 0)
    }
    add(layer.mentions.count)
    var start: UInt32 = 0
    for mention in layer.mentions {
      add(mention.span, after: start)
      start = mention.span.start
      add(mention.tokens)
      add(mention.head)
      add(choice: mention.kind)
      add(mention.entity)
      add(optional: mention.standsFor)
    }
    add(layer.roles.count)
    start = 0
    for role in layer.roles {
      add(role.span, after: start)
      start = role.span.start
      add(role.title)
      add(optional: role.institution, after: start)
      add(position: role.institutionEntity)
      add(role.holder)
    }
  }
}

extension RecordReader {
  /// The entities of a text of so many bytes and tokens.
  mutating func entities(in length: Int, tokenCount: Int) -> DocumentEntities {
    var layer = DocumentEntities()
    layer.entities = list { $0.entity() }
    let count = layer.entities.count
    var start: UInt32 = 0
    layer.mentions = list { reader in
      let span = reader.span(after: start, in: length)
      start = span.start
      let tokens = reader.range(in: tokenCount)
      let head = reader.number(atMost: tokenCount - 1)
      guard let kind = reader.choice(of: EntityMention.Kind.self) else { return nil }
      let entity = reader.number(atMost: count - 1)
      return EntityMention(
        span: span, tokens: tokens, head: head, kind: kind, entity: entity,
        standsFor: reader.optionalText())
    }
    start = 0
    layer.roles = list { reader in
      let span = reader.span(after: start, in: length)
      start = span.start
      return EntityRole(
        span: span, title: reader.text(),
        institution: reader.optionalSpan(after: start, in: length),
        institutionEntity: reader.position(below: count),
        holder: reader.number(atMost: count - 1))
    }
    return layer
  }

  private mutating func entity() -> Entity? {
    let id = text()
    let name = text()
    guard let kind = choice(of: Entity.Kind.self) else { return nil }
    return Entity(
      id: id, name: name, kind: kind, aliases: texts(), titles: texts(), role: optionalText(),
      standsFor: optionalText(), isNamed: number(atMost: 1) == 1)
  }
}
