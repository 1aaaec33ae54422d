import StoreSupport
import Testing

@testable import Store

/// Bringing a store up to date.
struct StoreUpdateTests {
  /// Brings a store to hold some documents.
  @discardableResult
  static func update(
    _ path: String, to documents: [InventedDocument], stamp: [UInt8] = [1],
    checkpointAfter checkpoint: Int? = nil, isAbandoned: Bool = false, replaces: Bool = false
  ) throws -> UpdateSummary {
    let update = try StoreUpdate(
      path: path, stamp: stamp, options: BuildOptions(threads: 2, memory: 32 << 20),
      replaces: replaces)
    let batch = SegmentBatch(columns: InventedDocument.columnNames)
    var added = 0
    for document in documents {
      let change = update.change(of: document.path, part: document.part, document.fingerprint)
      guard change != .none else { continue }
      document.add(to: batch)
      try update.append(batch)
      batch.removeAll()
      added += 1
      if let checkpoint, added % checkpoint == 0 { try update.checkpoint() }
    }
    if isAbandoned { return UpdateSummary() }
    return try update.finish()
  }

  static func documents(_ path: String) throws -> [InventedDocument] {
    try InventedDocument.all(in: StoreSnapshot(path: path))
  }

  @Test(arguments: 0..<6)
  func `a store holds what its sources hold after any updates`(seed: Int) throws {
    let directory = try TemporaryDirectory()
    let store = directory("store")
    var generator = SeededGenerator(UInt64(100 + seed))
    var sources = InventedDocument.several(30, tokens: 0...40, seed: UInt64(seed))
    var open: [(snapshot: StoreSnapshot, documents: [InventedDocument])] = []
    for round in 0..<14 {
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        let place = Int.random(in: 0...sources.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0:
          let path = "doc\(Int.random(in: 10000...99999, using: &generator))"
          guard !sources.contains(where: { $0.path == path }) else { continue }
          sources.append(
            .random(
              path: path, tokens: Int.random(in: 0...60, using: &generator), using: &generator))
          sources.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        case 1 where place < sources.count: sources.remove(at: place)
        case 2 where place < sources.count:
          sources[place] = .random(
            path: sources[place].path, tokens: Int.random(in: 0...60, using: &generator),
            using: &generator)
        default: break
        }
      }
      if round % 4 == 3 {
        try Self.update(
          store, to: Array(sources.prefix(20)), checkpointAfter: 2, isAbandoned: true)
      }
      let before = round == 0 ? 0 : try StoreSnapshot(path: store).catalogue.generation
      let summary = try Self.update(store, to: sources, checkpointAfter: round % 3 == 0 ? 3 : nil)
      let snapshot = try StoreSnapshot(path: store)
      #expect(summary.isChanged == (snapshot.catalogue.generation > before))
      #expect(try InventedDocument.all(in: snapshot) == sources)
      #expect(snapshot.documentCount == sources.count)
      #expect(snapshot.tokenCount == sources.reduce(0) { $0 + $1.tokenCount })
      #expect(snapshot.segments.count <= MergePolicy.segmentsInAll)
      try snapshot.verify()
      let names = try FileSystem.names(in: store).filter { $0.hasPrefix("segment-") }
      #expect(Set(names) == Set(snapshot.catalogue.segments.map(\.fileName)))
      let again = try Self.update(store, to: sources)
      #expect(!again.isChanged && again.keptCount == sources.count)
      open.append((snapshot, sources))
    }
    // Readers keep what they opened, whatever came after.
    for (snapshot, documents) in open {
      #expect(try InventedDocument.all(in: snapshot) == documents)
    }
  }

  @Test func `merged postings are those of a store built at once`() throws {
    let directory = try TemporaryDirectory()
    let documents = InventedDocument.several(60, tokens: 10...400, seed: 20)
    for start in stride(from: 0, to: 60, by: 7) {
      let part = documents.enumerated().filter { $0.offset % 9 < start / 7 + 2 }.map(\.element)
      try Self.update(directory("steps"), to: part)
    }
    try Self.update(directory("steps"), to: documents)
    try Self.update(directory("once"), to: documents)
    let steps = try StoreSnapshot(path: directory("steps"))
    let once = try StoreSnapshot(path: directory("once"))
    // Where each value stands, as a document and a place in it.
    func places(_ snapshot: StoreSnapshot) throws -> [String: Set<[Int]>] {
      let order = Dictionary(
        uniqueKeysWithValues: documents.enumerated().map { ($0.element.path, $0.offset) })
      var places: [String: Set<[Int]>] = [:]
      for segment in snapshot.segments {
        for column in segment.columns {
          for id in 0..<column.dictionary.count {
            var cursor = column.postings(of: id)
            while let position = cursor.next() {
              let document = try #require(segment.documents.index(containing: position))
              guard !segment.deleted.contains(document) else { continue }
              let path = String(decoding: segment.documents.path(of: document), as: UTF8.self)
              places[column.name + " " + column.dictionary.text(of: id), default: []].insert([
                try #require(order[path]),
                position - segment.documents.tokens(of: document).lowerBound,
              ])
            }
          }
        }
      }
      return places
    }
    #expect(once.segments.count == 1)
    #expect(try places(steps) == places(once))
    #expect(try InventedDocument.all(in: steps) == documents)
  }

  @Test func `another stamp makes all documents changed`() throws {
    let directory = try TemporaryDirectory()
    let documents = InventedDocument.several(5, tokens: 3...9, seed: 21)
    try Self.update(directory("store"), to: documents)
    let summary = try Self.update(directory("store"), to: documents, stamp: [2])
    #expect(summary.isChanged && summary.addedCount == 5 && summary.removedCount == 5)
    #expect(try Self.documents(directory("store")) == documents)
    #expect(try StoreSnapshot(path: directory("store")).stamp == [2])
  }

  @Test func `a stopped update is gone on with`() throws {
    let directory = try TemporaryDirectory()
    let documents = InventedDocument.several(20, tokens: 3...9, seed: 22)
    try Self.update(
      directory("store"), to: documents, checkpointAfter: 8, isAbandoned: true)
    #expect(throws: StoreError.notAStore(path: directory("store"))) {
      _ = try StoreSnapshot(path: directory("store"))
    }
    let update = try StoreUpdate(path: directory("store"), stamp: [1])
    #expect(update.knownDocumentCount == 16)
    #expect(documents.filter { update.change(of: $0.path, $0.fingerprint) == .none }.count == 16)
    let batch = SegmentBatch(columns: InventedDocument.columnNames)
    for document in documents[16...] { document.add(to: batch) }
    try update.append(batch)
    #expect(try update.finish().addedCount == 20)
    #expect(try Self.documents(directory("store")) == documents)
  }

  @Test func `other documents can be kept`() throws {
    let directory = try TemporaryDirectory()
    var documents = InventedDocument.several(9, tokens: 3...9, seed: 23)
    try Self.update(directory("store"), to: documents)
    var generator = SeededGenerator(24)
    documents[4] = .random(path: documents[4].path, tokens: 12, using: &generator)
    let update = try StoreUpdate(path: directory("store"), stamp: [1])
    #expect(update.change(of: documents[4].path, documents[4].fingerprint) == .changed)
    #expect(update.change(of: "doc00002", documents[2].fingerprint) == .none)
    #expect(update.change(of: "zebra", .none) == .new)
    let batch = SegmentBatch(columns: InventedDocument.columnNames)
    documents[4].add(to: batch)
    try update.append(batch)
    let summary = try update.finish(keepsOthers: true)
    #expect(summary.addedCount == 1 && summary.removedCount == 1 && summary.keptCount == 8)
    #expect(try Self.documents(directory("store")) == documents)
  }

  @Test func `a second update is refused or waits`() throws {
    let directory = try TemporaryDirectory()
    let documents = InventedDocument.several(3, tokens: 3...9, seed: 25)
    var first: StoreUpdate? = try StoreUpdate(path: directory("store"))
    #expect(first?.knownDocumentCount == 0)
    #expect(throws: StoreError.busy(path: directory("store"))) {
      try Self.update(directory("store"), to: documents)
    }
    nonisolated(unsafe) var asked = 0
    let options = BuildOptions { progress in
      if progress.phase == .waiting { asked += 1 }
      return asked < 3
    }
    #expect(throws: StoreError.busy(path: directory("store"))) {
      _ = try StoreUpdate(path: directory("store"), options: options, waits: true)
    }
    #expect(asked == 3)
    first = nil
    try Self.update(directory("store"), to: documents)
    #expect(try Self.documents(directory("store")) == documents)
  }

  @Test func `an older format is refused and can be built anew`() throws {
    let directory = try TemporaryDirectory()
    let documents = InventedDocument.several(3, tokens: 3...9, seed: 26)
    try Self.update(directory("store"), to: documents)
    let path = directory("store/catalogue")
    var catalogue = try Catalogue.read(from: directory("store"))
    for (version, error) in [
      (0, StoreError.olderFormat(path: path, version: 0)),
      (9, StoreError.newerFormat(path: path, version: 9)),
    ] {
      try FileSystem.replace(path, with: catalogue.encoded(version: version))
      #expect(throws: error) { _ = try StoreSnapshot(path: directory("store")) }
      #expect(throws: error) { try Self.update(directory("store"), to: documents) }
      let update = try StoreUpdate(path: directory("store"), replaces: true)
      #expect(update.replaced == error)
    }
    try Self.update(directory("store"), to: documents, replaces: true)
    #expect(try Self.documents(directory("store")) == documents)
    catalogue = try Catalogue.read(from: directory("store"))
    #expect(
      Set(try FileSystem.names(in: directory("store")))
        == Set(["catalogue", "lock"] + catalogue.segments.map(\.fileName)))
  }

  @Test func `a build that is cancelled leaves the store as it was`() throws {
    let directory = try TemporaryDirectory()
    let documents = InventedDocument.several(30, tokens: 30...90, seed: 27)
    try Self.update(directory("store"), to: documents)
    for limit in 0..<6 {
      nonisolated(unsafe) var asked = 0
      let options = BuildOptions { progress in
        if progress.phase == .writing { asked += 1 }
        return asked <= limit
      }
      #expect(throws: StoreError.cancelled) {
        let update = try StoreUpdate(path: directory("store"), stamp: [2], options: options)
        let batch = SegmentBatch(columns: InventedDocument.columnNames)
        for document in documents { document.add(to: batch) }
        try update.append(batch)
        _ = try update.finish()
      }
      #expect(try Self.documents(directory("store")) == documents)
      let names = try FileSystem.names(in: directory("store"))
      #expect(names.filter { $0.hasPrefix("segment-") }.count == 1)
    }
  }
}
