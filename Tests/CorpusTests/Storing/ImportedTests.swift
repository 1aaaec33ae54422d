import Corpus
import Store
import StoreSupport
import Testing
import TextModel

/// Stores that were made of annotated files, opened as corpora.
@Suite struct ImportedTests {
  private static let conllu = """
    # newdoc id = harbour-1
    # outlet = Harbour Post
    # date = 2031-05-03
    # newpar
    # sent_id = h-1
    1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
    1\tDo\tdo\tAUX\tVBP\tMood=Ind\t4\taux\t_\t_
    2\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
    3\tthey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_
    4\tknow\tknow\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
    5\t?\t?\tPUNCT\t.\t_\t4\tpunct\t_\t_

    # sent_id = h-2
    1-2\tdel\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
    1\tde\tde\tADP\tIN\t_\t0\troot\t_\t_
    2\tel\tel\tDET\tDT\t_\t1\tdet\t_\t_
    3\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\t_

    # newpar
    # sent_id = h-3
    1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_

    # newdoc
    # lang = de
    # sent_id = h-4
    1\tNein\tnein\tINTJ\tUH\t_\t0\troot\t_\t_

    """

  private func corpus(
    _ text: String, _ format: AnnotatedFile.Format, in directory: TemporaryDirectory
  ) throws -> Corpus {
    let file = AnnotatedFile(path: "bank", format: format) { MemorySource(text) }
    _ = try StoreBuilder(path: directory("store")).build([file])
    return Corpus(try StoreSnapshot(path: directory("store")))
  }

  @Test func universalDependencies() throws {
    let directory = try TemporaryDirectory()
    let corpus = try corpus(Self.conllu, .conllu, in: directory)
    #expect(corpus.documents.count == 2 && corpus.tokenCount == 10)
    let first = corpus.documents[0]
    #expect(first.document.text.string == "Don't they know? de el!\n\nYes")
    #expect(first.id == "harbour-1" && first.metadata.outlet == "Harbour Post")
    #expect(first.metadata.published == CalendarInterval(year: 2031, month: 5, day: 3))
    let layers = first.layers
    #expect(
      layers.tokens.map { first.document.text.string($0.span) }
        == ["Do", "n't", "they", "know", "?", "de", "el", "!", "Yes"])
    #expect(
      layers.tokens.map(\.continuesToken)
        == [false, true, false, false, false, false, true, false, false])
    #expect(layers.sentences.map(\.tokens) == [0..<5, 5..<8, 8..<9])
    #expect(layers.paragraphs.map(\.sentences) == [0..<2, 2..<3])
    let analysis = try #require(try first.analysis())
    #expect(analysis.syntax.lemma == ["do", "not", "they", "know", "?", "de", "el", "!", "yes"])
    #expect(analysis.syntax.head == [3, 3, 3, -1, 3, -1, 5, 5, -1])
    #expect((0..<9).map { analysis.syntax.pos(of: $0) }.prefix(3) == ["AUX", "PART", "PRON"])
    #expect(analysis.syntax.features(of: 0) == "Mood=Ind" && analysis.syntax.features(of: 1) == nil)
    #expect(first.isAnalysed)
    #expect(corpus.documents[1].metadata.language == "de")
    #expect(corpus.documents[1].id == "bank#2" && corpus.documents[1].path == "bank#2")
    #expect(corpus.fingerprint.count == 64 && corpus.modelFingerprint == nil)
    #expect(corpus.store?.damage == nil)
  }

  @Test func verticalFormat() throws {
    let directory = try TemporaryDirectory()
    let text = """
      <text id="a">
      <s>
      <quote kind="speech">
      Gulls\tNOUN\tgull
      </quote>
      sat\tVERB\tsit
      </s>
      loose\tADJ\tloose
      </text>
      """
    let corpus = try corpus(
      text, .vertical(columns: ["form", "pos", "lemma"], documentTag: nil), in: directory)
    let document = corpus.documents[0]
    #expect(document.document.text.string == "Gulls sat loose")
    #expect(document.layers.sentences.map(\.tokens) == [0..<2])
    #expect(document.layers.paragraphs.map(\.sentences) == [0..<1])
    #expect(document.layers.quotes.map(\.kind) == [.speech])
    #expect(document.layers.quotes.map(\.span) == [ByteSpan(0, 5)])
    let analysis = try #require(try document.analysis())
    #expect(analysis.syntax.lemma == ["gull", "sit", "loose"])
    #expect(analysis.syntax.head == [-1, -1, -1])
    #expect(analysis.syntax.xpos(of: 0) == nil && analysis.mentions.isEmpty)
  }

  /// Words alone have neither tags nor sentences.
  @Test func wordsAlone() throws {
    let directory = try TemporaryDirectory()
    let corpus = try corpus("Gulls\nsat\n", .vertical(columns: nil, documentTag: nil), in: directory)
    let document = corpus.documents[0]
    #expect(document.id == "bank" && document.document.text.string == "Gulls sat")
    #expect(document.layers.sentences.isEmpty && document.layers.paragraphs.isEmpty)
    #expect(try document.analysis() == nil)
  }

  /// A tag set too large for the numbers of a syntax layer loses names, and nothing else.
  @Test func manyTags() throws {
    let directory = try TemporaryDirectory()
    let text = (0..<700).map { "w\($0)\tT\($0)" }.joined(separator: "\n") + "\n"
    let corpus = try corpus(
      text, .vertical(columns: ["form", "pos"], documentTag: nil), in: directory)
    let analysis = try #require(try corpus.documents[0].analysis())
    let tags = (0..<700).map { analysis.syntax.pos(of: $0) }
    for (index, tag) in tags.enumerated() { #expect(tag == nil || tag == "T\(index)") }
    #expect(tags.compactMap { $0 }.count == 255)
  }
}
