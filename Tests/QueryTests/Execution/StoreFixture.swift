import Foundation

@testable import Query
@testable import Store

/// A store of vertical corpora, in a directory that goes with it.
final class StoreFixture {
  /// A document of a segment.
  struct Document {
    let path: String
    let corpus: VerticalCorpus
    /// The tokens of the corpus that it has; regions must not cross their ends.
    let tokens: Range<Int>

    init(_ path: String, _ corpus: VerticalCorpus, tokens: Range<Int>? = nil) {
      self.path = path
      self.corpus = corpus
      self.tokens = tokens ?? 0..<corpus.tokenCount
    }
  }

  let index: StoreIndex
  private let directory: URL

  /// A store of one document.
  convenience init(_ corpus: VerticalCorpus, schema: PatternSchema) throws {
    try self.init(segments: [[Document("corpus", corpus)]], schema: schema)
  }

  /// - Parameters:
  ///   - segments: The documents of each segment in the order of their paths.
  ///   - deleted: For each segment the numbers of documents that are deleted.
  init(
    segments: [[Document]], schema: PatternSchema, deleted: [[Int]] = []
  ) throws {
    directory = FileManager.default.temporaryDirectory.appendingPathComponent(
      "hearsay-query-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    var catalogue = Catalogue()
    for (number, documents) in segments.enumerated() {
      let name = "\(number).segment"
      let writer = try SegmentWriter(
        path: directory.appendingPathComponent(name).path,
        options: SegmentOptions(threads: 1, documentLayer: "document"))
      for document in documents { try writer.append(Self.batch(document, schema)) }
      let summary = try writer.finish()
      let removed = deleted.indices.contains(number) ? deleted[number] : []
      let live = documents.enumerated().filter { !removed.contains($0.offset) }
      catalogue.segments.append(
        Catalogue.Entry(
          fileName: name, identity: summary.identity, documentCount: summary.documentCount,
          tokenCount: summary.tokenCount,
          liveTokenCount: live.reduce(0) { $0 + $1.element.tokens.count },
          deleted: DocumentSet(removed)))
    }
    try Data(catalogue.encoded()).write(to: directory.appendingPathComponent("catalogue"))
    index = StoreIndex(try StoreSnapshot(path: directory.path), schema: schema)
  }

  deinit { try? FileManager.default.removeItem(at: directory) }

  private static func batch(_ document: Document, _ schema: PatternSchema) -> SegmentBatch {
    let batch = SegmentBatch(columns: schema.attributes.map(\.name) + ["deprel"])
    let corpus = document.corpus
    batch.beginDocument(path: document.path)
    for token in document.tokens {
      for column in schema.attributes.indices {
        batch.addValue(corpus.value(ofAttribute: column, at: token), toColumn: column)
      }
      batch.addValue(corpus.relation(of: token), toColumn: schema.attributes.count)
      // A store has no heads outside of it.
      let head = corpus.head(of: token).flatMap { document.tokens.contains($0) ? $0 : nil }
      batch.endToken(head: head.map { $0 - token })
    }
    for (tag, declared) in schema.tags.enumerated() {
      for (number, region) in corpus.regions(ofTag: tag).enumerated()
      where document.tokens.contains(region.first) {
        var attributes: [(name: String, value: String, type: AttributeType)] = []
        for (index, attribute) in declared.attributes.enumerated() {
          let value = corpus.value(ofAttribute: index, tag: tag, region: number)
          if let value { attributes.append((attribute.name, value, .text)) }
        }
        let start = document.tokens.lowerBound
        batch.addRegion(
          declared.name, tokens: region.first - start..<region.last + 1 - start,
          attributes: attributes)
      }
    }
    batch.endDocument()
    return batch
  }

  /// The hits of a pattern.
  ///
  /// - Parameter tokens: Where whole hits must lie; everywhere if nil.
  func hits(_ pattern: ResolvedPattern, tokens: Range<Int>? = nil) throws -> [Hit] {
    let matcher = try StoreMatcher(pattern, in: index)
    guard let tokens else { return try matcher.hits().map(\.hit) }
    let extent = 0..<index.segments[0].segment.tokenCount
    let search = try SegmentSearch(
      pattern, index: index.segments[0], schema: index.schema, isCancelled: { false })
    var hits: [Hit] = []
    _ = try search.forEachHit(in: tokens.clamped(to: extent), extent: extent) { hit in
      hits.append(hit)
      return true
    }
    return hits
  }

  func pattern(_ text: String) throws -> ResolvedPattern {
    try PatternParser.parse(text).resolve(schema: index.schema)
  }

  func matcher(_ text: String) throws -> StoreMatcher {
    try StoreMatcher(pattern(text), in: index)
  }
}
