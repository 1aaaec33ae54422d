import Corpus
import Foundation
import Ingest
import Testing
import TextModel

/// What a store gives back of articles is what was read from the files.
@Suite struct RoundTripTests {
  @Test(arguments: [1, 3], [false, true])
  func oddArticles(threads: Int, writesUnderscore: Bool) throws {
    let folder = try StoredFolder {
      var trees = ScatteredTrees()
      trees.writesUnderscore = writesUnderscore
      return trees
    }
    for file in OddArticles.files { try folder.write(file.name, file.bytes) }
    let report = try folder.index(threads: threads)
    #expect(report.documentCount == report.addedCount)
    #expect(report.documentCount > 20)
    try folder.expectEqual()
  }

  /// The root of the repository.
  private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The articles of the shared data, where they are on this machine.
  private static let seedsPath: String = {
    let named = ProcessInfo.processInfo.environment["HEARSAY_SHARED"]
    let folder =
      named.map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    return folder.appending(path: "seeds").path
  }()

  /// Articles with the analysis that the program makes.
  private func expectEqual(_ articles: String, count: Int) throws {
    var folder = try StoredFolder(analyser: WordAnalysers.english)
    // Copied, for nothing may happen to them here.
    try FileManager.default.copyItem(atPath: articles, toPath: folder.directory("copy"))
    folder.roots = ["copy"]
    #expect(try folder.index().documentCount == count)
    try folder.expectEqual()
  }

  @Test func sampleCorpus() throws {
    try expectEqual(Self.root.appending(path: "notebooks/sample").path, count: 13)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: seedsPath), "no shared data"))
  func seeds() throws { try expectEqual(Self.seedsPath, count: 4) }

  @Test func severalRoots() throws {
    var folder = try StoredFolder()
    for (name, text) in [
      ("z/one.txt", "The first root sorts last."), ("a/one.txt", "A root of the same file name."),
      ("a/two.txt", "And another file."), ("single.txt", "A file by itself, she said."),
    ] {
      try folder.write(name, text)
    }
    folder.roots = ["articles/z", "articles/a", "articles/single.txt", "articles/a"]
    try folder.index()
    try folder.expectEqual()
    #expect(
      try folder.stored().documents.map(\.path) == ["one.txt", "one.txt", "two.txt", "single.txt"])
    #expect(try folder.index().isChanged == false)
  }

  /// Names that are not UTF-8 sort by what is shown for them.
  @Test func namesThatAreNotUTF8() throws {
    let folder = try StoredFolder()
    try folder.write("b.txt", "A name in letters.")
    for (last, text) in [(0xFF as UInt8, "One."), (0xFE, "Two."), (0x7A, "Three.")] {
      let name = Array((folder.directory("articles/c")).utf8) + [last] + Array(".txt".utf8)
      let file = fopen(name.map { CChar(bitPattern: $0) } + [0], "w")
      #expect(file != nil)
      if let file {
        fputs(text, file)
        fclose(file)
      }
    }
    #expect(try folder.index().documentCount == 4)
    let texts = try folder.stored().documents.map(\.document.text.string)
    #expect(texts.sorted() == ["A name in letters.", "One.", "Three.", "Two."])
    #expect(try folder.index().isChanged == false)
  }

  @Test func placesAndPositions() throws {
    let folder = try StoredFolder()
    for file in OddArticles.files { try folder.write(file.name, file.bytes) }
    try folder.index()
    try folder.write("emoji.txt", "Changed, and so in another segment. It rains.")
    try folder.index()
    let corpus = try folder.stored()
    let store = try #require(corpus.store)
    #expect(store.segments.count == 2)
    for position in corpus.documents.indices {
      let place = try #require(corpus.storePlace(ofDocumentAt: position))
      #expect(
        corpus.position(ofDocument: place.document, segment: place.segment) == position)
      let tokens = store.segments[place.segment].documents.tokens(of: place.document)
      #expect(
        corpus.tokenOffset(of: position + 1) - corpus.tokenOffset(of: position) == tokens.count)
    }
    #expect(corpus.storePlace(ofDocumentAt: -1) == nil)
    #expect(corpus.storePlace(ofDocumentAt: corpus.documents.count) == nil)
    #expect(corpus.tokenOffset(of: corpus.documents.count) == corpus.tokenCount)
    #expect(corpus.position(ofDocument: 0, segment: 7) == nil)
    let deleted = try #require(
      store.segments.indices.first { !store.segments[$0].deleted.isEmpty })
    let number = try #require(store.segments[deleted].deleted.numbers.first)
    #expect(corpus.position(ofDocument: number, segment: deleted) == nil)
  }
}
