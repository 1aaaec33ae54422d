import Testing
import TextModel

@testable import Corpus

/// The cache of documents holds those that were used last, and no more than fit.
@Suite struct DocumentCacheTests {
  private struct Reading: StoredReading {
    func readHead() -> DocumentHead { DocumentHead(id: "a", path: "a") }
    func readDocument(_ head: DocumentHead) -> Document {
      Document(id: head.id, path: head.path, text: SourceText(""))
    }
    func readLayers(of document: Document) -> Layers { Layers() }
    func readAnalysis(of document: Document, _ layers: Layers) -> WordAnalysis? { nil }
    func readSemantics(of document: Document, _ layers: Layers) -> SemanticLayers {
      SemanticLayers()
    }
    func readEntities() -> DocumentEntities { DocumentEntities() }
  }

  @Test func keepsWhatWasUsedLast() {
    let cache = DocumentCache(limit: 100)
    for position in 0..<1000 {
      let document = DecodedDocument(Reading(), weight: 10)
      #expect(cache.add(document, at: position) === document)
      // A document that is used all the time stays.
      #expect(cache[0] != nil)
      let held = (0...position).count { cache.holds($0) }
      #expect(held <= 10)
    }
    #expect(cache.holds(999) && !cache.holds(500))
  }

  @Test func theFirstOfTwoThreadsCounts() {
    let cache = DocumentCache(limit: 100)
    let first = DecodedDocument(Reading(), weight: 1000)
    #expect(cache.add(first, at: 3) === first)
    #expect(cache.add(DecodedDocument(Reading(), weight: 10), at: 3) === first)
  }
}
