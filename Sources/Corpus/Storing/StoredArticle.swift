import Synchronization
import TextModel

/// Reads an article of a store.
struct StoredArticle: StoredReading {
  private let place: StoredPlace
  /// How many bytes of the path in the store tell the root.
  private let rootLength: Int

  init(_ place: StoredPlace, rootLength: Int) {
    self.place = place
    self.rootLength = rootLength
  }

  private func record() -> DocumentRecord? {
    let record = DocumentRecord(place.record, textLength: place.text.count)
    if record == nil { place.reportDamage("the record of a document makes no sense") }
    return record
  }

  func readHead() -> DocumentHead { head(record()) }

  private func head(_ record: DocumentRecord?) -> DocumentHead {
    let file = String(decoding: place.path.utf8.dropFirst(rootLength), as: UTF8.self)
    let path: String
    switch record?.path {
    case .record(let number): path = "\(file)#\(number)"
    case .other(let other): path = other
    case .file, nil: path = file
    }
    return DocumentHead(
      id: place.identifier, path: path, metadata: record?.metadata ?? Metadata())
  }

  func readDocument(_ head: DocumentHead) -> Document {
    var text = SourceText("")
    if let valid = SourceText(validating: Array(place.text)) {
      text = valid
    } else {
      place.reportDamage("the text of a document is not UTF-8")
    }
    return Document(
      id: head.id, path: head.path, text: text, metadata: head.metadata,
      regions: record()?.regions ?? [])
  }

  private func layersRecord() -> LayersRecord? {
    guard let record = record() else { return nil }
    let layers = LayersRecord(
      record.layers, textLength: place.text.count, tokenCount: place.tokens.count)
    if layers == nil { place.reportDamage("the layers of a document make no sense") }
    return layers
  }

  func readLayers(of document: Document) -> Layers {
    var layers = Layers()
    guard let record = layersRecord() else { return layers }
    layers.tokens = (place.segment.segment.places?.spans(of: place.tokens) ?? [])
      .map { Token(span: $0) }
    for position in record.continuing where layers.tokens.indices.contains(position) {
      layers.tokens[position].continuesToken = true
    }
    layers.sentences =
      record.sentences
      ?? Layers.sentences(place.regions(place.segment.sentences).map(\.tokens), layers.tokens)
    layers.paragraphs =
      record.paragraphs
      ?? Layers.paragraphs(place.regions(place.segment.paragraphs).map(\.tokens), layers.sentences)
    layers.quotes = record.quotes
    return layers
  }

  func readAnalysis(of document: Document, _ layers: Layers) -> WordAnalysis? {
    guard let record = layersRecord(), record.isAnalysed else { return nil }
    let tokens = place.tokens
    let mentions =
      record.mentions
      ?? .from(
        place.segment.kinds(of: tokens), starts: record.mentionStarts, tokens: layers.tokens)
    return WordAnalysis(syntax: place.segment.syntax(of: tokens), mentions: mentions)
  }

  func readSemantics(of document: Document, _ layers: Layers) -> SemanticLayers {
    guard let bytes = record()?.semantics, !bytes.isEmpty else { return SemanticLayers() }
    let bounds = SemanticsRecord.Bounds(
      textLength: place.text.count, tokenCount: place.tokens.count,
      quoteCount: layers.quotes.count)
    guard let semantics = SemanticsRecord.layers(bytes, in: bounds) else {
      place.reportDamage("the statements, names, times and quantities of a document make no sense")
      return SemanticLayers()
    }
    return semantics
  }

  func readEntities() -> DocumentEntities {
    guard let bytes = record()?.semantics, !bytes.isEmpty else { return DocumentEntities() }
    return SemanticsRecord.entities(
      bytes, textLength: place.text.count, tokenCount: place.tokens.count) ?? DocumentEntities()
  }
}
