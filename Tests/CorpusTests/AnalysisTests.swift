import Annotation
import Corpus
import Ingest
import InventedTrees
import Synchronization
import Testing
import TextModel

@Suite struct AnalysisTests {
  static let trees = InventedTrees(
    """
    Mirel Mirel PROPN NNP Number=Sing 2 nsubj person
    rowed row VERB VBD Tense=Past 0 root
    home home ADV RB _ 2 advmod
    . . PUNCT . _ 2 punct
    """)

  private func corpus(
    _ files: [(String, String)], analyser: @escaping WordAnalyserSource = { Self.trees }
  ) -> Corpus {
    let sources = files.map { (name: $0.0, bytes: Array($0.1.utf8)) }
    return Corpus(name: "test", CorpusReader().read(sources: sources), analyser: analyser)
  }

  @Test func analysesEnglishDocuments() throws {
    let corpus = corpus([("a.txt", "Mirel rowed home.\n")])
    #expect(!corpus.documents[0].isAnalysed)
    let analysis = try #require(try corpus.documents[0].analysis())
    #expect(corpus.documents[0].isAnalysed)
    #expect(analysis.syntax.lemma == ["Mirel", "row", "home", "."])
    #expect(analysis.syntax.head == [1, -1, 1, 1])
    #expect(analysis.mentions.map(\.kind) == [.person])
  }

  @Test func otherLanguagesHaveNoAnalysis() throws {
    let corpus = corpus([
      ("a.txt", "---\nlanguage: de\n---\nDer Fluss steht hoch, und niemand geht hinüber.\n")
    ])
    #expect(try corpus.documents[0].analysis() == nil)
    #expect(corpus.documents[0].isAnalysed)
  }

  /// The trees of an analyser that makes cycles are mended before anybody sees them.
  @Test func treesAreWellFormed() throws {
    let wrong = InventedTrees(
      """
      Rain rain NOUN NN _ 2 nsubj
      fell fall VERB VBD _ 1 root
      . . PUNCT . _ 3 punct
      """)
    let corpus = corpus([("a.txt", "Rain fell.\n")], analyser: { wrong })
    let analysis = try #require(try corpus.documents[0].analysis())
    #expect(analysis.syntax.head == [1, -1, 1])
  }

  @Test func aMissingModelIsAnErrorValue() {
    let corpus = corpus(
      [("a.txt", "Rain fell.\n")], analyser: { () throws(ModelError) in throw .missingSection("w") }
    )
    #expect(throws: ModelError.missingSection("w")) { try corpus.documents[0].analysis() }
    #expect(throws: ModelError.missingSection("w")) { try corpus.analyse(0..<1, threads: 2) }
    #expect(!corpus.documents[0].isAnalysed)
  }

  @Test(arguments: [1, 2, 5]) func anyNumberOfThreadsGivesTheSame(_ threads: Int) throws {
    let files = (0..<40).map { ("\($0).txt", "Mirel rowed home.\n\nBoat \($0) sank.\n") }
    let corpus = corpus(files)
    try corpus.analyse(3..<38, threads: threads)
    #expect(corpus.documents.map(\.isAnalysed) == (0..<40).map { (3..<38).contains($0) })
    let alone = self.corpus(files)
    for (one, other) in zip(corpus.documents, alone.documents) {
      #expect(try one.analysis() == other.analysis())
    }
  }

  @Test func cancellingEndsTheWork() throws {
    let corpus = corpus((0..<40).map { ("\($0).txt", "Mirel rowed home.\n") })
    let left = Atomic<Int>(5)
    try corpus.analyse(0..<40, threads: 2) { left.subtract(1, ordering: .relaxed).newValue < 0 }
    #expect(corpus.documents.count(where: \.isAnalysed) <= 6)
  }

  @Test func concurrentMapKeepsTheOrder() {
    let numbers = Array(0..<1000)
    #expect(numbers.concurrentMap(threads: 7) { $0 * $0 } == numbers.map { $0 * $0 })
    #expect([Int]().concurrentMap(threads: 7) { $0 }.isEmpty)
  }
}

/// Parts of a document.
@Suite struct AnalysisPartTests {
  @Test(arguments: [1, 2, 7]) func partsMakeUpTheWhole(_ threads: Int) throws {
    let paragraphs = (0..<3000).map { $0 % 3 == 0 ? "Mirel rowed home." : "Boat \($0) sank." }
    let text = paragraphs.joined(separator: "\n\n")
    let document = Document(id: "d", path: "d", text: SourceText(text))
    let layers = DocumentAnnotator().segments(of: document)
    let parts = layers.sentenceParts()
    #expect(parts.count > 1)
    #expect(parts.first?.lowerBound == 0 && parts.last?.upperBound == layers.sentences.count)
    #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    let whole = AnalysisTests.trees.analyse(
      document.text, tokens: layers.tokens, sentences: layers.sentences)
    #expect(AnalysisTests.trees.analysis(of: document.text, layers, threads: threads) == whole)
    #expect(whole.mentions.count == 1000)
  }

  @Test func nothingHasNoParts() {
    #expect(Layers().sentenceParts().isEmpty)
    let analysis = AnalysisTests.trees.analysis(of: SourceText(""), Layers(), threads: 2)
    #expect(analysis.syntax.count == 0)
  }
}
