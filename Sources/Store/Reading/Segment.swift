/// An immutable part of a store: some documents with their tokens, columns and regions.
///
/// Positions of tokens and numbers of documents and regions count from 0 in each segment.
public final class Segment: Sendable {
  /// How many tokens there are, with those of deleted documents.
  public let tokenCount: Int
  /// The columns in the order in which they were written.
  public let columns: [Column]
  /// The layers of regions in the order in which they were written.
  public let layers: [SpanLayer]
  /// The documents, with deleted ones.
  public let documents: DocumentTable
  /// The number of the layer whose regions are the documents that have tokens.
  public let documentLayer: Int
  /// The head of each token, if the source had trees.
  public let heads: HeadColumn?
  /// Where in the texts the tokens stand, if texts were kept.
  public let places: TokenPlaces?
  /// The documents that were replaced or removed after the segment was written.
  public let deleted: DocumentSet
  /// What tells this segment from all others.
  public let identity: UInt64
  let file: SegmentFile
  let schema: SegmentSchema

  init(
    path: String, latch: DamageLatch, deleted: DocumentSet = DocumentSet()
  ) throws(StoreError) {
    file = try SegmentFile(path, latch: latch)
    tokenCount = file.header.tokenCount
    identity = file.header.identity
    let key = SectionKey(.schema)
    let entry = try file.section(key)
    guard file.canRead(entry.offset, entry.length) else {
      throw latch.damage.map { .damaged($0) } ?? file.mismatch(key)
    }
    let bytes = UnsafeRawBufferPointer(start: file.base + entry.offset, count: entry.length)
    guard let schema = SegmentSchema(bytes) else { throw file.mismatch(key) }
    self.schema = schema
    guard tokenCount == 0 || !schema.columns.isEmpty else { throw file.mismatch(key) }
    var columns: [Column] = []
    for (number, name) in schema.columns.enumerated() {
      columns.append(try Column(file, number: number, name: name))
    }
    self.columns = columns
    var layers: [SpanLayer] = []
    for (number, layer) in schema.layers.enumerated() {
      layers.append(
        try SpanLayer(
          file, number: number, layer: layer,
          attributeCount: number == schema.documentLayer ? schema.documentCount : nil))
    }
    self.layers = layers
    documentLayer = schema.documentLayer
    documents = try DocumentTable(file, schema: schema)
    heads = schema.hasHeads ? try HeadColumn(file) : nil
    places = schema.hasTexts ? try TokenPlaces(file, documents: documents) : nil
    guard deleted.upperBound <= documents.count else {
      throw .damaged(
        StoreDamage(path: path, offset: 0, reason: "the catalogue speaks of other documents"))
    }
    self.deleted = deleted
  }

  /// The number of the column of a name; `word` is another name for `form`.
  public func column(named name: String) -> Column? {
    columns.first { $0.name == name }
      ?? (name == "word" ? columns.first { $0.name == "form" } : nil)
  }

  /// The layer of a name; `doc` is another name for the layer of documents.
  public func layer(named name: String) -> SpanLayer? {
    layers.first { $0.name == name } ?? (name == "doc" ? layers[documentLayer] : nil)
  }

  /// The fields of documents: attributes that are asked by the number of a document.
  public var documentFields: [SpanAttribute] { layers[documentLayer].attributes }

  /// The stretches of documents that are not deleted.
  public var liveDocuments: [Range<Int>] { deleted.gaps(below: documents.count) }

  /// The stretches of tokens whose documents are not deleted.
  public var liveTokens: [Range<Int>] {
    liveDocuments.map { range in
      let first = documents.tokens(of: range.lowerBound).lowerBound
      let end = documents.tokens(of: range.upperBound - 1).upperBound
      return first..<max(first, end)
    }
  }

  /// Reads every byte and says whether all are as they were written.
  public func isWhole() -> Bool { file.isWhole() }
}
