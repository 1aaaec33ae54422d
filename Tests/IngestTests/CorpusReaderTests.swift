import Foundation
import Testing
import TextModel

@testable import Ingest

@Suite("Folders and files")
struct CorpusReaderTests {
  private let prose = LayoutSample.prose

  @Test("A folder is read in the order of its paths' bytes, whatever the threads")
  func order() throws {
    let folder = try TemporaryFolder()
    for path in ["b.txt", "a/z.txt", "a.md", "a-1.txt", "B.txt", "a/é.txt", "a/b/c.TXT"] {
      try folder.write(path, prose + path)
    }
    let one = try CorpusReader().read([folder.path], threads: 1)
    #expect(
      one.documents.map(\.path) == [
        "B.txt", "a-1.txt", "a.md", "a/b/c.TXT", "a/z.txt", "a/é.txt", "b.txt",
      ])
    #expect(one.documents.map(\.id) == ["B", "a-1", "a", "a/b/c", "a/z", "a/é", "b"])
    #expect(one.warnings.isEmpty)
    for threads in [2, 3, 8] {
      let other = try CorpusReader().read([folder.path], threads: threads)
      #expect(other.documents.map(\.id) == one.documents.map(\.id))
      #expect(other.fingerprint == one.fingerprint)
      #expect(other.digests == one.digests)
    }
  }

  @Test("Without digests all else is the same")
  func withoutDigests() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", prose)
    try folder.write("b.txt", prose)
    try folder.write("c/a.md", "---\nid: a\n---\n\n" + prose)
    let whole = try CorpusReader().read([folder.path], threads: 2)
    let bare = try CorpusReader(digests: false).read([folder.path], threads: 2)
    #expect(bare.documents.map(\.id) == whole.documents.map(\.id))
    #expect(bare.documents.map(\.text) == whole.documents.map(\.text))
    #expect(bare.warnings == whole.warnings)
    #expect(whole.warnings.map(\.kind).contains(.duplicateText))
    #expect(whole.warnings.map(\.kind).contains(.duplicateID))
    #expect(whole.digests.count == 3)
    #expect(bare.digests.isEmpty)
    #expect(bare.fingerprint.isEmpty)
  }

  @Test("A file alone is read with the id that it has in its folder")
  func file() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", prose)
    try folder.write("notes", prose + " More.")
    try folder.write("corpus.yaml", "documents:\n  a.txt: {outlet: Selda Post}\n  b.txt: {id: x}\n")
    let result = try CorpusReader().read([folder.path + "/a.txt"], threads: 2)
    #expect(result.documents.map(\.id) == ["a"])
    #expect(result.documents.first?.metadata.outlet == "Selda Post")
    #expect(result.warnings.isEmpty)
    #expect(
      try CorpusReader().read([folder.path + "/notes"], threads: 2).documents.map(\.id)
        == ["notes"])
  }

  @Test("Roots that overlap give each file once")
  func overlap() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/x.txt", prose)
    try folder.write("b/x.txt", prose + " More.")
    let result = try CorpusReader().read(
      [folder.path + "/a", folder.path, folder.path + "/a/x.txt"], threads: 2)
    #expect(result.documents.map(\.path) == ["x.txt", "b/x.txt"])
  }

  @Test("Hidden files and files of other kinds are counted and passed over")
  func ignored() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", prose)
    for path in [".hidden.txt", ".git/a.txt", "b.pdf", "c", "d.text", ".txt", "a/e.html"] {
      try folder.write(path, prose)
    }
    let result = try CorpusReader().read([folder.path], threads: 2)
    #expect(result.documents.map(\.id) == ["a"])
    #expect(result.warnings.isEmpty)
    #expect(result.ignoredFileCount == 7)
  }

  @Test("Loops of links end, and links to files and folders are followed once")
  func links() throws {
    let folder = try TemporaryFolder()
    let other = try TemporaryFolder()
    try folder.write("a/x.txt", prose)
    try other.write("y.txt", prose + " More.")
    try folder.link("a/up", to: "..")
    try folder.link("a/self", to: ".")
    try folder.link("again", to: "a")
    try folder.link("other", to: other.path)
    try folder.link("round.txt", to: "round.txt")
    try folder.link("gone.txt", to: "nowhere.txt")
    try folder.link("z.txt", to: "a/x.txt")
    let result = try CorpusReader().read([folder.path], threads: 2)
    #expect(result.documents.map(\.path) == ["a/x.txt", "other/y.txt", "z.txt"])
    #expect(
      result.warnings.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [
        .duplicateText, .unreadable, .unreadable,
      ])
  }

  @Test("A pipe in the folder is passed over without waiting; as the corpus it is an error")
  func pipe() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", prose)
    let pipe = folder.path + "/p.txt"
    try #require(mkfifo(pipe, 0o600) == 0)
    let result = try CorpusReader().read([folder.path], threads: 2)
    #expect(result.documents.map(\.id) == ["a"])
    #expect(result.warnings.map(\.kind) == [.notAFile])
    #expect(throws: IngestError.notAFileOrFolder(path: pipe)) {
      try CorpusReader().read([pipe], threads: 1)
    }
  }

  @Test("Files that cannot be used are warned of, and the rest is read")
  func broken() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", prose)
    try folder.write("b.txt", [])
    try folder.write("c.txt", " \n\u{A0}\r\n")
    try folder.write("d.txt", [0x89, 0x50, 0, 1, 2, 3])
    try folder.write("e.txt", Array("caf".utf8) + [0xE9] + Array(" in Selda is closed now.".utf8))
    try folder.write("f.txt.gz", "no gzip")
    let result = try CorpusReader().read([folder.path], threads: 2)
    #expect(result.documents.map(\.id) == ["a", "e"])
    #expect(
      result.warnings.map(\.kind) == [.empty, .empty, .binary, .encoding, .compression])
    #expect(result.documents.last?.text.string == "café in Selda is closed now.")
    #expect(result.warnings.allSatisfy { $0.path.hasPrefix(folder.path + "/") })
  }

  @Test("A corpus that is not there, or holds no article, is an error that says so")
  func noCorpus() throws {
    let folder = try TemporaryFolder()
    #expect(throws: IngestError.noPath) { try CorpusReader().read([], threads: 1) }
    #expect(throws: IngestError.notFound(path: folder.path + "/x")) {
      try CorpusReader().read([folder.path + "/x"], threads: 1)
    }
    #expect(throws: IngestError.notAFileOrFolder(path: "/dev/null")) {
      try CorpusReader().read(["/dev/null"], threads: 1)
    }
    #expect(throws: IngestError.self) { try CorpusReader().read([folder.path], threads: 1) }
    try folder.write("a.pdf", "x")
    try folder.write("b.txt", "")
    do throws(IngestError) {
      _ = try CorpusReader().read([folder.path], threads: 1)
      Issue.record("no error")
    } catch {
      let message = error.description
      #expect(message.contains("1 file without a readable text, 1 file of other kinds or hidden"))
      #expect(message.contains(".jsonl"))
      #expect(message.contains("b.txt: no text; passed over"))
    }
  }

  @Test("Documents with one id, and with one text, are told apart and reported")
  func duplicates() {
    let result = CorpusReader().read(sources: [
      ("a.txt", Array(prose.utf8)), ("a.md", Array((prose + " More.").utf8)),
      ("b.txt", Array(prose.utf8)), ("a.jsonl", Array(#"{"id": "a", "text": "Again."}"#.utf8)),
    ])
    let ids = result.documents.map(\.id)
    #expect(Set(ids).count == 4)
    #expect(ids[0] == "a")
    #expect(ids[1].hasPrefix("a-") && ids[1].utf8.count == 10)
    #expect(ids[2] == "b")
    #expect(ids[3].hasPrefix("a-"))
    #expect(result.warnings.map(\.kind) == [.duplicateID, .duplicateText, .duplicateID])
    // The name that content gives does not depend on what else there is.
    let fewer = CorpusReader().read(sources: [
      ("a.txt", Array(prose.utf8)), ("a.jsonl", Array(#"{"id": "a", "text": "Again."}"#.utf8)),
    ])
    #expect(fewer.documents.last?.id == ids[3])
  }

  @Test("The same id and the same text many times still give ids of their own")
  func copies() {
    let line = Array(#"{"id": "a", "text": "One text."}"#.utf8) + [0x0A]
    let result = CorpusReader().read(sources: [
      ("a.jsonl", Array(repeatElement(line, count: 30).joined()))
    ])
    #expect(Set(result.documents.map(\.id)).count == 30)
  }

  @Test("Ids hold nothing that a place behind them could be confused with")
  func ids() {
    #expect(DocumentIdentifiers.clean(" a b:c\td ") == "a_b_c_d")
    #expect(DocumentIdentifiers.clean("2023/é-1#12") == "2023/é-1#12")
    #expect(DocumentIdentifiers.clean("a\u{200B}\u{2028}b\u{7}") == "a__b_")
    #expect(DocumentIdentifiers.clean("") == "document")
  }

  @Test("The fingerprint follows ids, texts and metadata, and nothing else")
  func fingerprint() {
    func fingerprint(_ sources: [(String, String)]) -> String {
      CorpusReader().read(sources: sources.map { ($0.0, Array($0.1.utf8)) }).fingerprint
    }
    let base = fingerprint([("a.txt", prose), ("b.txt", prose + " More.")])
    #expect(base.utf8.count == 64)
    #expect(base == fingerprint([("a.md", prose), ("b.txt", prose + " More.")]))
    #expect(base != fingerprint([("a.txt", prose), ("c.txt", prose + " More.")]))
    #expect(base != fingerprint([("a.txt", prose), ("b.txt", prose + " More!")]))
    #expect(base != fingerprint([("b.txt", prose + " More."), ("a.txt", prose)]))
    let files = [("a.txt", prose), ("b.txt", prose + " More.")]
    #expect(base != fingerprint(files + [("corpus.yaml", "documents: {a.txt: {outlet: Post}}")]))
    #expect(base != fingerprint(files + [("corpus.yaml", "aliases: {Ada: [Brenn]}")]))
    #expect(base == fingerprint(files + [("corpus.yaml", "documents: {a.txt: {outlet: }}")]))
  }
}
