import Ingest
import Testing
import TextModel

/// The places of all layers lie in the text, in order, and as nested as promised.
@Suite("All layers: places") struct SpanTests {
  @Test(arguments: TestArticles.documents(TestArticles.sampleFiles).map(\.path))
  func sampleArticles(path: String) throws {
    let documents = TestArticles.documents(TestArticles.sampleFiles)
    let document = try #require(documents.first { $0.path == path })
    let annotated = try AnnotatedDocument(document)
    #expect(annotated.semantics.statements.count >= 10)
    #expect(annotated.defects() == [])
  }

  @Test(.enabled(if: TestArticles.hasSeeds, "no shared data")) func seeds() throws {
    for document in TestArticles.documents(TestArticles.seedFiles) {
      #expect(try AnnotatedDocument(document).defects() == [], "\(document.path)")
    }
  }

  @Test func oddArticles() throws {
    for document in TestArticles.documents(OddArticles.files) where document.isEnglish {
      #expect(try AnnotatedDocument(document).defects() == [], "\(document.path)")
    }
  }

  /// Beginnings of an article, cut anywhere: within words, letters' bytes and quotations.
  @Test func beginnings() throws {
    let bytes = Array(TestArticles.text("ona-talks.txt", of: TestArticles.sampleFiles).utf8)
    for length in stride(from: 1, to: min(1_800, bytes.count), by: 61) {
      let text = String(decoding: bytes[..<length], as: UTF8.self)
      #expect(try AnnotatedDocument(text).defects() == [], "the first \(length) bytes")
    }
  }
}
