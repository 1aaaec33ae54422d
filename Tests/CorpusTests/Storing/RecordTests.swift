import Ingest
import StoreSupport
import Testing
import TextModel

@testable import Corpus

/// The bytes of records: what is written is read, and what was not written is refused.
@Suite struct RecordTests {
  @Test func numbers() {
    let numbers = [0, 1, 127, 128, 16383, 16384, 1 << 31, Int.max]
    let signed = numbers + numbers.map { -$0 } + [Int.min]
    var writer = RecordWriter()
    for number in numbers { writer.add(number) }
    for number in signed { writer.add(signed: number) }
    writer.bytes.withUnsafeBytes { bytes in
      var reader = RecordReader(bytes)
      for number in numbers { #expect(reader.number() == number) }
      for number in signed { #expect(reader.signed() == number) }
      #expect(reader.isComplete)
      #expect(reader.number() == 0)
      #expect(reader.hasFailed)
    }
  }

  private func article() throws -> (
    record: DocumentRecord, layers: LayersRecord, semantics: SemanticLayers,
    bounds: SemanticsRecord.Bounds
  ) {
    let file = try #require(OddArticles.files.first { $0.name == "quotes.txt" })
    let sources = [(name: file.name, bytes: file.bytes)]
    let document = CorpusReader().read(sources: sources).documents[0]
    let layers = DocumentAnnotator().proseLayers(of: document)
    let analysis = ScatteredTrees().analysis(of: document.text, layers, threads: 1)
    var record = DocumentRecord(
      textDigest: SHA256.hash([1]), digest: SHA256.hash([2]))
    record.metadata = document.metadata
    record.metadata.published = CalendarInterval(year: 2031)
    record.regions = document.regions
    record.warnings = [IngestWarning(path: "a", line: 3, kind: .date, message: "odd")]
    record.path = .record(7)
    let own = LayersRecord(layers, analysis)
    record.layers = own.encoded()
    let semantics = DocumentAnnotator().semantics(of: document, layers, analysis)
    record.semantics = SemanticsRecord.encoded(semantics)
    let bounds = SemanticsRecord.Bounds(
      textLength: document.text.count, tokenCount: layers.tokens.count,
      quoteCount: layers.quotes.count)
    return (record, own, semantics, bounds)
  }

  @Test func recordsOfDocuments() throws {
    let (record, layers, semantics, bounds) = try article()
    let (length, tokens) = (bounds.textLength, bounds.tokenCount)
    let again = try #require(
      record.encoded().withUnsafeBytes { DocumentRecord($0, textLength: length) })
    #expect(again.path == record.path && again.metadata == record.metadata)
    #expect(again.warnings == record.warnings && again.layers == record.layers)
    let own = try #require(LayersRecord(record.layers, textLength: length, tokenCount: tokens))
    #expect(own.quotes == layers.quotes)
    #expect(again.semantics == record.semantics)
    #expect(SemanticsRecord.layers(record.semantics, in: bounds) == semantics)
    #expect(!semantics.statements.isEmpty && !semantics.entities.mentions.isEmpty)
    #expect(
      SemanticsRecord.entities(record.semantics, textLength: length, tokenCount: tokens)
        == semantics.entities)
    #expect(own.mentionStarts == layers.mentionStarts && !own.mentionStarts.isEmpty)
    #expect(own.mentions == nil && own.sentences == nil && own.paragraphs == nil)
  }

  /// No bytes trap a reader.
  @Test func changedBytes() throws {
    let (record, _, _, bounds) = try article()
    let (length, tokens) = (bounds.textLength, bounds.tokenCount)
    let kinds = [record.encoded(), record.layers, record.semantics]
    var random = SeededGenerator(7)
    var refused = 0
    for _ in 0..<20_000 {
      var changed = kinds.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: changed.indices, using: &random)
        changed[place] = UInt8.random(in: 0...255, using: &random)
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        changed.removeLast(Int.random(in: 0...changed.count, using: &random))
      }
      let document = changed.withUnsafeBytes { DocumentRecord($0, textLength: length) }
      let own = LayersRecord(changed, textLength: length, tokenCount: tokens)
      let semantics = SemanticsRecord.layers(changed, in: bounds)
      if document == nil, own == nil, semantics == nil { refused += 1 }
      _ = CorpusNotes(changed)
    }
    #expect(refused > 5_000)
  }

  @Test func notes() throws {
    var notes = CorpusNotes()
    notes.fingerprint = "f"
    notes.model = "m"
    notes.warnings = [IngestWarning(path: "p", kind: .yaml, message: "odd")]
    notes.aliases = ["b": ["c"], "a": []]
    notes.ignoredFileCount = 3
    notes.rootLength = 6
    notes.inventory = SyntaxInventory(pos: ["A"], xpos: [], features: ["", "_"], relations: ["r"])
    #expect(CorpusNotes(notes.encoded()) == notes)
    #expect(CorpusNotes([]) == nil)
    #expect(CorpusNotes(Array(notes.encoded().dropLast())) == nil)
  }

  /// Layers that the regions cannot tell are kept as they are.
  @Test func layersThatRegionsCannotTell() throws {
    var layers = Layers()
    layers.tokens = (0..<4).map { Token(span: ByteSpan($0 * 2, $0 * 2 + 1)) }
    layers.sentences = [
      Sentence(span: ByteSpan(0, 8), tokens: 0..<2), Sentence(span: ByteSpan(4, 7), tokens: 2..<4),
    ]
    layers.paragraphs = [Paragraph(span: ByteSpan(0, 9), sentences: 0..<2)]
    let record = LayersRecord(layers, nil)
    let again = try #require(LayersRecord(record.encoded(), textLength: 9, tokenCount: 4))
    #expect(again.sentences == layers.sentences && again.paragraphs == layers.paragraphs)
  }
}
