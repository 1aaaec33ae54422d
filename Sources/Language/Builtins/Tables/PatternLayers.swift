import Corpus
import Query
import TextModel

/// What token patterns may ask of a corpus, from the same declarations as the tables' columns.
enum PatternLayers {
  /// The attributes that need nothing but the words themselves.
  private static let ofForms: Set<Int> = [0, 1]
  /// The tags of the same kind, and those before the layers of spans.
  private static let tagsOfForms: Set<Int> = [0, 1, 2, 3]
  /// The number of the first layer of spans among the tags.
  static let firstSpanTag = 3

  /// Whether a pattern asks for tags, lemmas, trees or names.
  static func needsAnalysis(_ pattern: ResolvedPattern) -> Bool {
    pattern.usesDependencies || !pattern.usedAttributes.isSubset(of: ofForms)
      || !pattern.usedTags.isSubset(of: tagsOfForms)
  }

  /// What patterns may ask of a corpus: of one that was made of annotated files, what these had.
  static func schema(of corpus: Corpus) -> PatternSchema {
    // Only of articles it is noted what analysed them.
    guard let store = corpus.store, corpus.modelFingerprint == nil else { return schema }
    var schema = PatternSchema(store)
    schema.reservedNames = Self.schema.reservedNames
    return schema
  }

  /// The token attributes, the tags and the edges.
  static let schema = PatternSchema(
    attributes: [
      .init("form", aliases: ["word"]),
      .init("lower"),
      .init("lemma"),
      .init("pos", aliases: ["upos"], values: .closed(SyntaxNames.partsOfSpeech)),
      .init("xpos"),
      .init("feats"),
      .init("deprel", values: .closed(SyntaxNames.relations)),
      .init("ner", values: .closed(SyntaxNames.kindsOfNames)),
    ],
    tags: [
      .init("s", aliases: ["sentence"]),
      .init("p", aliases: ["paragraph"]),
      .init("doc", aliases: ["text"]),
    ]
      + SpanRegions.Layer.allCases.map { layer in
        .init(
          layer.rawValue,
          attributes: layer.attributes.map { name, values in
            values.map { .init(name, values: .closed($0)) } ?? .init(name)
          })
      },
    defaultAttribute: "form",
    relations: .closed(SyntaxNames.relations),
    reservedNames: ["span", "doc", "outlet", "agency", "published", "sentence", "first", "last"])
}
