import Query

/// A small corpus made by chance, and its text in CWB's vertical format.
///
/// The reference reads the values that are kept here; engines read the text.
final class GeneratedCorpus: Sendable {
  /// One token with its attributes in the order of `attributes`.
  struct Token: Sendable {
    var values: [String]
    /// The place of its head in the corpus; nil for a root and where there is no tree.
    var head: Int?
    var relation = ""
  }

  /// A stretch of tokens under a tag.
  struct Region: Sendable {
    let first: Int
    let last: Int
    let attributes: [String: String]
  }

  static let attributes = ["form", "pos", "lemma", "feats", "number"]
  static let tags: [(name: String, attributes: [String])] = [
    ("s", []), ("p", []), ("quote", ["speaker", "kind"]), ("np", []),
    ("text", ["id", "source", "date"]),
  ]

  let tokens: [Token]
  /// The regions of each tag by their first token; of those with the same first token the longest
  /// come first, of those with the same extent the outer.
  let regions: [String: [Region]]
  /// The corpus in vertical format: the columns of `attributes`, the head's number in its sentence
  /// (0 for a root, `_` where there is no tree), the relation.
  let vertical: String

  init(tokens: [Token], regions: [String: [Region]], vertical: String) {
    self.tokens = tokens
    self.regions = regions
    self.vertical = vertical
  }

  /// What patterns may ask of these corpora; `text` is the document, `word` the form.
  static var schema: PatternSchema {
    PatternSchema(
      attributes: attributes.map { .init($0, aliases: $0 == "form" ? ["word"] : []) },
      tags: tags.map { tag in
        .init(
          tag.name, aliases: tag.name == "text" ? ["doc"] : [],
          attributes: tag.attributes.map { .init($0) })
      },
      defaultAttribute: "form")
  }

  /// The corpus as an engine over tokens reads it.
  var source: VerticalCorpus {
    var corpus = VerticalCorpus(vertical, columns: Self.attributes.count + 2, tags: Self.tags)
    let heads = corpus.columns[Self.attributes.count]
    corpus.relations = corpus.columns[Self.attributes.count + 1].map { $0 == "_" ? "" : $0 }
    corpus.heads = Array(repeating: nil, count: corpus.tokenCount)
    for sentence in corpus.regions(ofTag: 0) {
      for place in sentence.first...sentence.last {
        guard let number = Int(heads[place]), number > 0 else { continue }
        corpus.heads[place] = sentence.first + number - 1
      }
    }
    return corpus
  }
}
