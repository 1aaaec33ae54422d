import Foundation

@testable import Query
@testable import Store

/// A store with the tokens of a vertical corpus, in a directory that goes with it.
final class StoreFixture {
  let index: StoreIndex
  private let directory: URL

  /// - Parameters:
  ///   - schema: The names of the columns and layers.
  ///   - breaks: The tokens at which another document begins; regions must not cross them.
  ///   - deleted: The numbers of documents that are deleted.
  init(
    _ corpus: VerticalCorpus, schema: PatternSchema, breaks: [Int] = [], deleted: [Int] = []
  ) throws {
    directory = FileManager.default.temporaryDirectory.appendingPathComponent(
      "hearsay-query-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let batch = SegmentBatch(columns: schema.attributes.map(\.name) + ["deprel"])
    let edges = [0] + breaks + [corpus.tokenCount]
    for (number, (start, end)) in zip(edges, edges.dropFirst()).enumerated() {
      batch.beginDocument(path: "corpus", part: number)
      for token in start..<end { Self.add(token, of: corpus, to: batch, schema) }
      Self.addRegions(in: start..<end, of: corpus, to: batch, schema)
      batch.endDocument()
    }
    let writer = try SegmentWriter(
      path: directory.appendingPathComponent("one.segment").path,
      options: SegmentOptions(threads: 1, documentLayer: "document"))
    try writer.append(batch)
    let summary = try writer.finish()
    var catalogue = Catalogue()
    catalogue.segments = [
      Catalogue.Entry(
        fileName: "one.segment", identity: summary.identity,
        documentCount: summary.documentCount, tokenCount: summary.tokenCount,
        liveTokenCount: summary.tokenCount, deleted: DocumentSet(deleted))
    ]
    try Data(catalogue.encoded()).write(to: directory.appendingPathComponent("catalogue"))
    index = StoreIndex(try StoreSnapshot(path: directory.path), schema: schema)
  }

  deinit { try? FileManager.default.removeItem(at: directory) }

  private static func add(
    _ token: Int, of corpus: VerticalCorpus, to batch: SegmentBatch, _ schema: PatternSchema
  ) {
    for column in schema.attributes.indices {
      batch.addValue(corpus.value(ofAttribute: column, at: token), toColumn: column)
    }
    batch.addValue(corpus.relation(of: token), toColumn: schema.attributes.count)
    // A store has no heads outside of it.
    let head = corpus.head(of: token).flatMap { 0..<corpus.tokenCount ~= $0 ? $0 : nil }
    batch.endToken(head: head.map { $0 - token })
  }

  private static func addRegions(
    in tokens: Range<Int>, of corpus: VerticalCorpus, to batch: SegmentBatch,
    _ schema: PatternSchema
  ) {
    for (tag, declared) in schema.tags.enumerated() {
      for (number, region) in corpus.regions(ofTag: tag).enumerated()
      where tokens.contains(region.first) {
        var attributes: [(name: String, value: String, type: AttributeType)] = []
        for (index, attribute) in declared.attributes.enumerated() {
          let value = corpus.value(ofAttribute: index, tag: tag, region: number)
          if let value { attributes.append((attribute.name, value, .text)) }
        }
        let range = region.first - tokens.lowerBound..<region.last + 1 - tokens.lowerBound
        batch.addRegion(declared.name, tokens: range, attributes: attributes)
      }
    }
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
}
