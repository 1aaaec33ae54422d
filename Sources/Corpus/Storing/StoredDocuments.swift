import Annotation
import Ingest
import Store
import TextModel

/// The documents of an open store, which are read when they are asked for.
final class StoredDocuments: Sendable {
  let snapshot: StoreSnapshot
  let order: StoreOrder
  /// What the store notes about its articles; `nil` for a store that was made of annotated files.
  let notes: CorpusNotes?
  let family = DocumentFamily()
  private let segments: [StoredSegment]
  private let cache = DocumentCache()

  init(_ snapshot: StoreSnapshot) {
    self.snapshot = snapshot
    order = StoreOrder(snapshot)
    let notes = CorpusNotes(snapshot.notes)
    self.notes = notes
    let inventory = notes?.inventory ?? StoredSegment.inventory(of: snapshot.segments)
    segments = snapshot.segments.map { StoredSegment($0, inventory: inventory) }
  }

  /// A hash of the paths of all documents and of the bytes that they were read from.
  var sourcesFingerprint: String {
    var hash = SHA256()
    for position in 0..<order.documentCount {
      guard let place = place(of: position) else { continue }
      hash.update(lengthPrefixed: Array(place.path.utf8))
      let source = place.fingerprint
      for half in [source.high, source.low] {
        hash.update((0..<8).map { UInt8(truncatingIfNeeded: half >> (8 * $0)) })
      }
    }
    return hash.finalize().hexadecimal
  }

  /// Where a document stands; `nil` beyond the last.
  func place(of position: Int) -> StoredPlace? {
    order.place(ofDocumentAt: position).map {
      StoredPlace(segment: segments[$0.segment], document: $0.document)
    }
  }

  /// A document, from the cache if it was used lately.
  func decoded(_ position: Int) -> DecodedDocument? {
    if let known = cache[position] { return known }
    guard let place = place(of: position) else { return nil }
    return cache.add(DecodedDocument(reading(place), weight: place.weight), at: position)
  }

  private func reading(_ place: StoredPlace) -> any StoredReading {
    if let notes { return StoredArticle(place, rootLength: notes.rootLength) }
    return ImportedDocument(place)
  }

  /// The entities of a document, without the rest of it.
  func entities(_ position: Int) -> DocumentEntities {
    place(of: position).map { reading($0).readEntities() } ?? DocumentEntities()
  }
}

/// A document of a store, of which nothing is held but its position.
struct StoredContents: DocumentContents {
  let documents: StoredDocuments
  let position: Int

  var document: Document {
    documents.decoded(position)?.document
      ?? Document(id: "", path: "", text: SourceText(""))
  }

  var id: String { documents.decoded(position)?.head.id ?? "" }

  var path: String { documents.decoded(position)?.head.path ?? "" }

  var metadata: Metadata { documents.decoded(position)?.head.metadata ?? Metadata() }

  var layers: Layers { documents.decoded(position)?.layers ?? Layers() }

  var tokenCount: Int { documents.place(of: position)?.tokens.count ?? 0 }

  var words: DocumentWords? { documents.place(of: position).flatMap { DocumentWords($0) } }

  var isAnalysed: Bool { true }

  func analysis(threads: Int) -> WordAnalysis? { documents.decoded(position)?.analysis }

  func semantics(threads: Int) -> SemanticLayers {
    documents.decoded(position)?.semantics ?? SemanticLayers()
  }

  func entities(threads: Int) -> DocumentEntities { documents.entities(position) }
}

/// A document and the segment that holds it.
struct StoredPlace: Sendable {
  let segment: StoredSegment
  let document: Int

  private var table: DocumentTable { segment.segment.documents }

  /// The tokens, counted in the segment.
  var tokens: Range<Int> { table.tokens(of: document) }

  var path: String { String(decoding: table.path(of: document), as: UTF8.self) }

  var part: Int { table.part(of: document) }

  /// What its source was when it was read.
  var fingerprint: Store.Fingerprint { table.fingerprint(of: document) }

  var identifier: String { String(decoding: table.identifier(of: document), as: UTF8.self) }

  var text: UnsafeRawBufferPointer { table.text(of: document) }

  var record: UnsafeRawBufferPointer { table.record(of: document) }

  /// About how many bytes the document takes when all of it is read.
  var weight: Int { 1024 + text.count + tokens.count * 96 }

  /// Notes that the bytes of the document make no sense.
  func reportDamage(_ reason: String) { table.reportDamage(of: document, reason) }

  /// The regions of a layer that begin in the document, by its own count of tokens.
  func regions(_ layer: SpanLayer?) -> [(region: Int, tokens: Range<Int>)] {
    guard let layer else { return [] }
    let tokens = tokens
    guard !tokens.isEmpty else { return [] }
    return layer.indices(beginningIn: tokens).map { region in
      let first = layer.first(region) - tokens.lowerBound
      let last = min(layer.last(region), tokens.upperBound - 1) - tokens.lowerBound
      return (region, first..<max(first, last + 1))
    }
  }
}
