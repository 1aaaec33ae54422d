import Query
import TextModel

/// What token patterns may ask of a corpus, from the same declarations as the tables' columns.
enum PatternLayers {
  /// The universal parts of speech (Universal Dependencies, version 2).
  static let partsOfSpeech = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
    "PUNCT", "SCONJ", "SYM", "VERB", "X",
  ]

  private static let toCome = PatternSchema.Availability.missing(
    layer: "of \(MissingLayer.annotation)")

  /// What a corpus will have when all layers are there: patterns are checked against it first, so
  /// that a mistake is not taken for a layer that is missing.
  static let complete = schema.havingAll

  /// The token attributes; the first two are there.
  static let schema = PatternSchema(
    attributes: [
      .init("form", aliases: ["word"]),
      .init("lower"),
      .init("lemma", availability: toCome),
      .init("pos", aliases: ["upos"], values: .closed(partsOfSpeech), availability: toCome),
      .init("xpos", availability: toCome),
      .init("feats", availability: toCome),
      .init("deprel", availability: toCome),
      .init("ner", values: .closed(["person", "organisation", "place"]), availability: toCome),
    ],
    tags: [
      .init("s", aliases: ["sentence"]),
      .init("p", aliases: ["paragraph"]),
      .init("doc", aliases: ["text"]),
      .init(
        "quote",
        attributes: [
          .init("kind", values: .closed(Quote.Kind.allCases.map(\.rawValue)))
        ]),
      .init(
        "statement",
        attributes: [
          .init("type", values: .closed(Statement.Kind.allCases.map(\.rawValue))),
          .init("speaker"),
          .init("cue"),
          .init(
            "stance", values: .closed(CorpusTable.stances),
            availability: .missing(layer: "of \(MissingLayer.attribution)")),
        ]),
    ],
    defaultAttribute: "form",
    dependencies: toCome,
    reservedNames: ["span", "doc", "outlet", "agency", "published", "sentence", "first", "last"])
}

extension PatternSchema {
  /// The same with everything available.
  fileprivate var havingAll: PatternSchema {
    var schema = self
    schema.attributes = attributes.map(\.present)
    schema.tags = tags.map { tag in
      Tag(tag.name, aliases: tag.aliases, attributes: tag.attributes.map(\.present))
    }
    schema.dependencies = .present
    return schema
  }
}

extension PatternSchema.Attribute {
  fileprivate var present: PatternSchema.Attribute {
    PatternSchema.Attribute(name, aliases: aliases, values: values)
  }
}
