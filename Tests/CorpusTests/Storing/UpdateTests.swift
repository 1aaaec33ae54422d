import Corpus
import Foundation
import Ingest
import Store
import StoreSupport
import Synchronization
import Testing
import TextModel

/// A store follows its files, and only what has changed is annotated again.
@Suite struct UpdateTests {
  private func folder() throws -> StoredFolder {
    let folder = try StoredFolder()
    for file in OddArticles.files { try folder.write(file.name, file.bytes) }
    try folder.index()
    return folder
  }

  @Test func aSecondRunDoesNothing() throws {
    let folder = try folder()
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.storePath).sorted()
    let report = try folder.index()
    #expect(!report.isChanged)
    #expect(report.addedCount == 0 && report.changedCount == 0 && report.removedCount == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.storePath).sorted() == before)
  }

  @Test func onlyChangedArticlesAreAnnotated() throws {
    let folder = try folder()
    let count = try folder.stored().documents.count
    try folder.write("below.txt", "Other words in the same file.")
    try folder.write("new.txt", "A file that is new.")
    try folder.remove("twin-a.txt")
    let annotated = Mutex(0)
    let report = try folder.index { indexing in
      indexing.progress = { progress in
        annotated.withLock { $0 = max($0, progress.annotatedCount) }
        return true
      }
    }
    // The second of two names of one record is called otherwise where the first has gone.
    #expect(report.addedCount == 1)
    #expect(report.removedCount == 1)
    #expect(report.changedCount == 1)
    #expect(report.keptCount == count - 2)
    #expect(annotated.withLock { $0 } == 2)
    try folder.expectEqual()
  }

  @Test func recordsOfAFile() throws {
    let folder = try folder()
    let path = folder.directory("articles/records.jsonl")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try folder.write("records.jsonl", text + "{\"text\": \"One more record.\"}\n")
    let report = try folder.index()
    #expect(report.addedCount == 1 && report.changedCount == 0 && report.removedCount == 0)
    try folder.expectEqual()
  }

  @Test func metadataIsPartOfAnArticle() throws {
    let folder = try folder()
    try folder.write("corpus.yaml", "documents:\n  below.txt:\n    outlet: Elsewhere\n")
    let report = try folder.index()
    #expect(report.isChanged)
    try folder.expectEqual()
    try folder.write(
      "corpus.yaml",
      "documents:\n  below.txt:\n    outlet: Elsewhere\n  one-word.txt:\n    author: A\n")
    let second = try folder.index()
    #expect(second.changedCount == 1 && second.addedCount == 0)
    try folder.expectEqual()
    // Entities depend on the aliases, so that all articles are annotated anew.
    try folder.write(
      "corpus.yaml",
      "documents:\n  below.txt:\n    outlet: Elsewhere\n  one-word.txt:\n    author: A\naliases:\n  A: [B]\n"
    )
    let third = try folder.index()
    #expect(third.isChanged && third.keptCount == 0 && third.addedCount == 0)
    try folder.expectEqual()
  }

  /// What a document is called can depend on those before it.
  @Test func namesFollowTheDocumentsBefore() throws {
    let folder = try folder()
    try folder.write(
      "aaa.jsonl", "{\"id\": \"gauge\", \"text\": \"It comes first and takes the name.\"}\n")
    try folder.index()
    try folder.expectEqual()
    try folder.remove("aaa.jsonl")
    try folder.index()
    try folder.expectEqual()
  }

  @Test func anotherModelAnnotatesAll() throws {
    var folder = try folder()
    folder.analyser = { ScatteredTrees(fingerprint: "other", writesUnderscore: true) }
    let report = try folder.index()
    #expect(report.keptCount == 0 && report.addedCount == 0 && report.removedCount == 0)
    #expect(report.changedCount == report.documentCount)
    try folder.expectEqual()
    #expect(try folder.stored().modelFingerprint == "other")
  }

  /// A run that was stopped leaves the store as it was, and what it annotated for the next.
  @Test(arguments: [0, 1, 5, 12]) func aStoppedRunGoesOn(limit: Int) throws {
    let folder = try StoredFolder()
    for number in 0..<40 {
      try folder.write("\(10 + number).txt", "Article \(number) of some, said Mirel. It rains.")
    }
    #expect(throws: StoreError.cancelled) {
      try folder.index(threads: 1) { indexing in
        indexing.progress = { $0.annotatedCount <= limit }
      }
    }
    #expect(throws: (any Error).self) { try folder.stored() }
    let annotated = Mutex(0)
    let report = try folder.index { indexing in
      indexing.progress = { progress in
        annotated.withLock { $0 = max($0, progress.annotatedCount) }
        return true
      }
    }
    #expect(report.documentCount == 40)
    #expect(annotated.withLock { $0 } <= 40)
    try folder.expectEqual()
  }

  /// Checkpoints after every step change nothing but the number of segments on the way.
  @Test func checkpoints() throws {
    let folder = try StoredFolder()
    for number in 0..<1100 { try folder.write("\(number).txt", "Article \(number).") }
    let first = try folder.index { $0.secondsToCheckpoint = 0 }
    #expect(first.documentCount == 1100)
    try folder.expectEqual()
    #expect(try folder.index().isChanged == false)
  }

  @Test func aDamagedStoreIsBuiltAnew() throws {
    let folder = try folder()
    let catalogue = folder.storePath + "/catalogue"
    var bytes = try Data(contentsOf: URL(filePath: catalogue))
    bytes[bytes.count / 2] ^= 0x10
    try bytes.write(to: URL(filePath: catalogue))
    #expect(throws: StoreError.self) { try folder.index() }
    let report = try folder.index { $0.replaces = true }
    #expect(report.replaced != nil)
    try folder.expectEqual()
  }

  /// Wherever a byte of a segment is wrong, an update that may replace the store mends it, and one
  /// that may not says so or has no need of that byte.
  @Test func damageThatIsMetOnTheWay() throws {
    let folder = try folder()
    let segment = folder.storePath + "/segment-0"
    let whole = try Data(contentsOf: URL(filePath: segment))
    var met = 0
    for place in stride(from: 1000, to: whole.count, by: whole.count / 23) {
      var bytes = whole
      bytes[place] ^= 0x44
      try bytes.write(to: URL(filePath: folder.storePath + "/segment-0"))
      let isMet = (try? folder.index()) == nil
      if isMet { met += 1 }
      let report = try folder.index { $0.replaces = true }
      #expect((report.replaced != nil) == isMet)
      if isMet { try folder.expectEqual() }
      try FileManager.default.removeItem(atPath: folder.storePath)
      try folder.index()
    }
    #expect(met > 0)
  }

  /// What a stopped run has left is not trusted: where it is damaged it is made again.
  @Test func damageInWhatAStoppedRunLeft() throws {
    let folder = try StoredFolder()
    for number in 0..<40 { try folder.write("\(10 + number).txt", "Article \(number) of some.") }
    #expect(throws: StoreError.cancelled) {
      try folder.index(threads: 1) { indexing in
        indexing.progress = { $0.annotatedCount <= 30 }
      }
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.storePath)
    for name in names where name.hasPrefix("segment-") {
      let file = URL(filePath: folder.storePath + "/" + name)
      var bytes = try Data(contentsOf: file)
      bytes[bytes.count * 2 / 3] ^= 1
      try bytes.write(to: file)
    }
    try folder.index()
    try folder.expectEqual()
  }

  @Test func aFolderWithoutArticles() throws {
    let folder = try StoredFolder()
    try folder.write("picture.png", "nothing")
    #expect(throws: IngestError.self) { try folder.index() }
  }
}
