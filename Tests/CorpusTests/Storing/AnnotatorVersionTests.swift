import Annotation
import Ingest
import Store
import Testing

@testable import Corpus

/// A store is made anew when the program gives its texts other layers, which only the version of the
/// annotators tells.
@Suite("The version of the annotators") struct AnnotatorVersionTests {
  /// What the layers of the sample corpus were when the version was last raised.
  private static let recorded = (version: 6, layers: "cee9d8cec2ab88cd")

  @Test("It is raised when the layers of the sample corpus are others")
  func version() throws {
    let corpus = Corpus(name: "test", CorpusReader().read(sources: TestArticles.sampleFiles))
    let fingerprint = try corpus.documents.reduce(Fingerprint.none) { earlier, document in
      let bytes = try Self.bytes(of: document)
      return bytes.withUnsafeBytes { Fingerprint(of: $0, after: earlier) }
    }
    let found = String(fingerprint.low, radix: 16)
    #expect(
      (ArticleIndexing.annotatorVersion, found) == Self.recorded,
      """
      Texts get other layers than stores hold that were made before: raise \
      ArticleIndexing.annotatorVersion if it has not been raised since, and record \(found) here.
      """)
  }

  /// All that a store keeps of the layers of a document.
  private static func bytes(of document: CorpusDocument) throws -> [UInt8] {
    let analysis = try document.analysis()
    var words = ""
    if let syntax = analysis?.syntax {
      for token in document.layers.tokens.indices {
        words += [
          syntax.lemma(of: token), syntax.pos(of: token), syntax.xpos(of: token),
          syntax.features(of: token), syntax.relation(of: token),
          syntax.head(of: token).map(String.init),
        ].map { $0 ?? "" }.joined(separator: "\t")
      }
    }
    return LayersRecord(document.layers, analysis).encoded()
      + SemanticsRecord.encoded(try document.semantics()) + Array(words.utf8)
  }
}
