import Store

extension PatternSchema {
  /// What patterns may ask of a store: its columns, its layers of regions, its trees.
  ///
  /// What only some segments have can be asked; elsewhere the values are empty.
  public init(_ snapshot: StoreSnapshot) {
    var attributes: [Attribute] = []
    var tags: [Tag] = []
    var hasTrees = false
    for segment in snapshot.segments {
      hasTrees = hasTrees || segment.heads != nil
      for column in segment.columns where !attributes.contains(where: { $0.name == column.name }) {
        attributes.append(Attribute(column.name, aliases: Self.aliases[column.name] ?? []))
      }
      for (number, layer) in segment.layers.enumerated() {
        let isDocument = number == segment.documentLayer && layer.name != "doc"
        Self.add(layer, aliases: isDocument ? ["doc"] : [], to: &tags)
      }
    }
    self.init(
      attributes: attributes, tags: tags,
      defaultAttribute: attributes.contains { $0.name == "form" }
        ? "form" : attributes.first?.name ?? "form",
      hasDependencies: hasTrees)
  }

  private static func add(_ layer: SpanLayer, aliases: [String], to tags: inout [Tag]) {
    let names = layer.attributes.map(\.name)
    if let index = tags.firstIndex(where: { $0.name == layer.name }) {
      let known = tags[index].attributes
      let new = names.filter { name in !known.contains { $0.name == name } }
      tags[index] = Tag(
        layer.name,
        aliases: tags[index].aliases + aliases.filter { !tags[index].aliases.contains($0) },
        attributes: known + new.map { Attribute($0) })
    } else {
      tags.append(
        Tag(
          layer.name, aliases: aliases + (Self.aliases[layer.name] ?? []),
          attributes: names.map { Attribute($0) }))
    }
  }

  private static let aliases = [
    "form": ["word"], "pos": ["upos"], "s": ["sentence"], "p": ["paragraph"],
  ]
}
