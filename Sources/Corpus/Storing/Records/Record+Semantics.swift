import TextModel

/// How the layers over words and trees are kept: entities first, so that they can be read alone.
enum SemanticsRecord {
  /// The bytes of the layers.
  static func encoded(_ layers: SemanticLayers) -> [UInt8] {
    var writer = RecordWriter()
    writer.add(layers.entities)
    writer.add(layers.statements)
    writer.add(layers.times)
    writer.add(layers.quantities)
    writer.add(layers.events)
    let spans = layers.mentionOfSpan.sorted { $0.key < $1.key }
    writer.add(spans.count)
    var start: UInt32 = 0
    for (span, mention) in spans {
      writer.add(span, after: start)
      writer.add(mention)
      start = span.start
    }
    return writer.bytes
  }

  /// What the document has whose layers are read.
  struct Bounds {
    var textLength: Int
    var tokenCount: Int
    var quoteCount: Int
  }

  /// Reads layers; `nil` if the bytes are none for such a document.
  static func layers(_ bytes: [UInt8], in bounds: Bounds) -> SemanticLayers? {
    bytes.withUnsafeBytes { bytes in
      var reader = RecordReader(bytes)
      let length = bounds.textLength
      var layers = SemanticLayers(
        entities: reader.entities(in: length, tokenCount: bounds.tokenCount),
        statements: reader.statements(in: length, quoteCount: bounds.quoteCount),
        times: reader.times(in: length, tokenCount: bounds.tokenCount),
        quantities: reader.quantities(in: length))
      layers.events = reader.events(in: length, layers)
      var start: UInt32 = 0
      let mentions = reader.list { reader in
        let span = reader.span(after: start, in: length)
        start = span.start
        return (span, reader.number(atMost: layers.entities.mentions.count - 1))
      }
      layers.mentionOfSpan = Dictionary(mentions) { first, _ in first }
      return reader.isComplete ? layers : nil
    }
  }

  /// Reads the entities alone; `nil` if the bytes are none for such a document.
  static func entities(_ bytes: [UInt8], textLength: Int, tokenCount: Int) -> DocumentEntities? {
    bytes.withUnsafeBytes { bytes in
      var reader = RecordReader(bytes)
      let entities = reader.entities(in: textLength, tokenCount: tokenCount)
      return reader.hasFailed ? nil : entities
    }
  }
}
