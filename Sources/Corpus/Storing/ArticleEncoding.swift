import Ingest
import Store
import TextModel

/// Puts an article with its layers into a batch of a store's documents.
///
/// The columns are the attributes of tokens that patterns ask for, the layers their tags.
struct ArticleEncoding {
  /// The columns in their order.
  static let columns = ["form", "lower", "lemma", "pos", "xpos", "feats", "deprel", "ner"]

  /// What an article is found by and told apart by in the store.
  struct Place {
    var path: String
    var part: Int
    var fingerprint: Store.Fingerprint
  }

  /// An article with all that is to be kept of it.
  struct Article: Sendable {
    var document: Document
    var record: DocumentRecord
    var layers: Layers
    var analysis: WordAnalysis?
    var semantics: SemanticLayers?
  }

  /// Adds an article.
  static func add(_ article: Article, at place: Place, to batch: SegmentBatch) {
    let document = article.document
    batch.beginDocument(
      path: place.path, part: place.part, identifier: document.id, fingerprint: place.fingerprint)
    document.text.bytes.withUnsafeBytes { text in
      batch.setText(text)
      addTokens(of: article, text, to: batch)
    }
    addRegions(of: article, to: batch)
    var record = article.record
    record.layers = LayersRecord(article.layers, article.analysis).encoded()
    if let semantics = article.semantics { record.semantics = SemanticsRecord.encoded(semantics) }
    record.encoded().withUnsafeBytes { batch.setRecord($0) }
    batch.endDocument()
  }

  private static func addTokens(
    of article: Article, _ text: UnsafeRawBufferPointer, to batch: SegmentBatch
  ) {
    let syntax = article.analysis?.syntax
    let kinds = article.analysis?.mentionKinds(tokenCount: article.layers.tokens.count) ?? []
    for (position, token) in article.layers.tokens.enumerated() {
      let start = min(Int(token.span.start), text.count)
      let form = UnsafeRawBufferPointer(
        rebasing: text[start..<min(Int(token.span.end), text.count)])
      batch.addValue(form, toColumn: 0)
      addLowered(form, to: batch)
      if let syntax {
        batch.addValue(syntax.lemma(of: position) ?? "", toColumn: 2)
        batch.addValue(syntax.pos(of: position) ?? "", toColumn: 3)
        batch.addValue(syntax.xpos(of: position) ?? "", toColumn: 4)
        batch.addValue(syntax.features(of: position) ?? "", toColumn: 5)
        batch.addValue(syntax.relation(of: position) ?? "", toColumn: 6)
        batch.addValue(kinds[position]?.rawValue ?? "", toColumn: 7)
      }
      batch.endToken(
        head: syntax?.head(of: position).map { $0 - position }, place: token.span)
    }
  }

  /// Adds a form as the column `lower` has it.
  private static func addLowered(_ form: UnsafeRawBufferPointer, to batch: SegmentBatch) {
    if form.contains(where: { $0 >= 0x80 }) {
      batch.addValue(String(decoding: form, as: UTF8.self).lowercased(), toColumn: 1)
    } else if form.contains(where: { (0x41...0x5A).contains($0) }) {
      let lowered = form.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      lowered.withUnsafeBytes { batch.addValue($0, toColumn: 1) }
    } else {
      batch.addValue(form, toColumn: 1)
    }
  }

  private static func addRegions(of article: Article, to batch: SegmentBatch) {
    let layers = article.layers
    for sentence in layers.sentences { batch.addRegion("s", tokens: sentence.tokens) }
    for tokens in layers.paragraphTokens { batch.addRegion("p", tokens: tokens) }
    let regions = SpanRegions(article.document.text, layers, article.semantics)
    for layer in SpanRegions.Layer.allCases {
      for region in regions.regions(of: layer) {
        let attributes = zip(layer.attributes, region.values).compactMap { attribute, value in
          value.map { (name: attribute.name, value: $0, type: AttributeType.text) }
        }
        batch.addRegion(layer.rawValue, tokens: region.tokens, attributes: attributes)
      }
    }
  }
}
