import Foundation
import Ingest
import Store
import StoreSupport
import Testing
import TextModel

@testable import Corpus

/// A folder of articles and the store that is made of it, both gone with the value.
struct StoredFolder {
  let directory: TemporaryDirectory
  var analyser: WordAnalyserSource
  /// The folders and files that are read, below the directory.
  var roots = ["articles"]

  init(analyser: @escaping WordAnalyserSource = { ScatteredTrees() }) throws {
    directory = try TemporaryDirectory()
    self.analyser = analyser
    try FileManager.default.createDirectory(
      atPath: directory("articles"), withIntermediateDirectories: true)
  }

  var storePath: String { directory("store") }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let path = directory("articles/" + name)
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: path))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: directory("articles/" + name))
  }

  /// Brings the store up to date.
  @discardableResult
  func index(
    threads: Int = 2, change: (inout ArticleIndexing) -> Void = { _ in }
  ) throws -> IndexReport {
    var indexing = ArticleIndexing(path: storePath, threads: threads, analyser: analyser)
    change(&indexing)
    return try indexing.run(roots.map { directory($0) })
  }

  /// The corpus of the store.
  func stored() throws -> Corpus {
    Corpus(try StoreSnapshot(path: storePath), name: "test", analyser: analyser)
  }

  /// The corpus of the files, read into memory.
  func inMemory() throws -> Corpus {
    Corpus(
      name: "test", try CorpusReader().read(roots.map { directory($0) }, threads: 2),
      analyser: analyser)
  }

  /// Expects the store to hold just what reading the files gives.
  func expectEqual(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let stored = try stored()
    let memory = try inMemory()
    #expect(stored.documents.count == memory.documents.count, sourceLocation: sourceLocation)
    #expect(stored.fingerprint == memory.fingerprint, sourceLocation: sourceLocation)
    #expect(stored.warnings == memory.warnings, sourceLocation: sourceLocation)
    #expect(stored.ignoredFileCount == memory.ignoredFileCount, sourceLocation: sourceLocation)
    #expect(stored.tokenCount == memory.tokenCount, sourceLocation: sourceLocation)
    for (one, other) in zip(stored.documents, memory.documents) {
      let description = try Contents(one)
      let expected = try Contents(other)
      #expect(description == expected, "\(other.path)", sourceLocation: sourceLocation)
      #expect(
        stored.tokenOffset(of: one.position) == memory.tokenOffset(of: one.position),
        sourceLocation: sourceLocation)
    }
    #expect(stored.store?.damage == nil, sourceLocation: sourceLocation)
  }
}

/// Everything that is known of a document.
struct Contents: Equatable {
  var id: String
  var path: String
  var text: SourceText
  var metadata: Metadata
  var precision: CalendarInterval.Precision?
  var regions: [Region]
  var tokens: [Token]
  var sentences: [Sentence]
  var paragraphs: [Paragraph]
  var quotes: [Quote]
  var semantics: SemanticLayers
  var entities: DocumentEntities
  var analysis: WordAnalysis?
  var lemmas: [[UInt8]]
  var tokenCount: Int

  init(_ document: CorpusDocument) throws {
    id = document.id
    path = document.path
    #expect(document.document.id == id && document.document.path == path)
    text = document.document.text
    metadata = document.document.metadata
    #expect(document.metadata == metadata)
    precision = metadata.published?.precision
    regions = document.document.regions
    let layers = document.layers
    tokens = layers.tokens
    sentences = layers.sentences
    paragraphs = layers.paragraphs
    quotes = layers.quotes
    semantics = try document.semantics()
    entities = try document.entities()
    #expect(entities == semantics.entities)
    analysis = try document.analysis()
    // Equal texts may have other bytes.
    lemmas = analysis?.syntax.lemma.map { Array($0.utf8) } ?? []
    tokenCount = document.tokenCount
  }
}
