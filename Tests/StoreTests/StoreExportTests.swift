import StoreSupport
import Synchronization
import Testing
import TextModel

@testable import Store

/// What is written of a store makes the same store when it is read again.
struct StoreExportTests {
  private static let conllu = """
    # newdoc id = harbour-1
    # author = Ada
    # meta::outlet = Harbour "Post" & Sons
    # newpar id = p1
    # sent_id = h-1
    # text = Don't they know?
    1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=Yes
    1\tDo\tdo\tAUX\tVBP\tMood=Ind\t4\taux\t_\t_
    2\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
    3\tthey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_
    4\tknow\tknow\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
    5\t?\t?\tPUNCT\t.\t_\t4\tpunct\t_\t_

    # sent_id = h-2
    # tone = calm = quiet
    1\t<\t_\tSYM\t_\t_\t0\troot\t_\t_

    # newpar
    # tone = first of a paragraph
    1\tA b\ta b\tX\t_\t_\t0\troot\t_\t_

    # newdoc id = harbour-2
    # sent_id = h-3
    1\tYes\tyes\tINTJ\tUH\t_\t_\t_\t_\t_

    # newdoc
    1\t#\t#\tSYM\t_\t_\t0\troot\t_\t_

    """

  private static let vertical = """
    <!-- columns: form,pos,lemma -->
    outside\tN\toutside
    <text id="a" title="Gulls &amp; &quot;terns&quot;">
    <p>
    <s n="1">
    <np>
    <np head="x">
    &lt;s&gt;\tX\t&amp;amp;
    </np>
    gull\tN\tgull
    </np>
    sat\tV\tsit
    </s>
    <s n="2">
    .\t\t
    </s>
    </p>
    between\tP\tbetween
    <note>
    two\tM\ttwo
    </note>
    </text>
    <text id="empty">
    </text>
    <text>
    last\tA\tlate
    &#9;\t\ttab
    </text>
    after\tP\tafter

    """

  /// The documents of a store without the paths and fingerprints of their sources.
  private func documents(_ store: StoreSnapshot) throws -> [InventedDocument] {
    try InventedDocument.all(in: store).map { document in
      var document = document
      document.path = ""
      document.fingerprint = .none
      return document
    }
  }

  private func store(
    _ text: String, _ format: AnnotatedFile.Format, at path: String
  ) throws -> StoreSnapshot {
    let file = AnnotatedFile(path: "file", format: format) { MemorySource(text) }
    _ = try StoreBuilder(path: path).build([file])
    return try StoreSnapshot(path: path)
  }

  private func export(
    _ store: StoreSnapshot, _ format: StoreExport.Format
  ) throws -> String {
    let output = Mutex<[UInt8]>([])
    try StoreExport(store).write(format) { piece in output.withLock { $0 += piece } }
    return String(decoding: output.withLock { $0 }, as: UTF8.self)
  }

  @Test func `CoNLL-U is written as it was read`() throws {
    let directory = try TemporaryDirectory()
    let first = try store(Self.conllu, .conllu, at: directory("first"))
    let text = try export(first, .conllu)
    let second = try store(text, .conllu, at: directory("second"))
    #expect(try documents(second) == documents(first))
    #expect(try export(second, .conllu) == text)
    #expect(text.contains("# meta::outlet = Harbour \"Post\" & Sons\n"))
    #expect(text.contains("1-2\tDon't\t"))
  }

  @Test func `VRT is written as it was read`() throws {
    let directory = try TemporaryDirectory()
    let format = AnnotatedFile.Format.vertical(columns: nil, documentTag: "text")
    let first = try store(Self.vertical, format, at: directory("first"))
    let text = try export(first, .vertical)
    let second = try store(text, format, at: directory("second"))
    #expect(try documents(second) == documents(first))
    #expect(try export(second, .vertical) == text)
    #expect(text.contains("<text id=\"a\" title=\"Gulls &amp; &quot;terns&quot;\">\n<p>\n"))
    #expect(text.contains("\n&lt;s&gt;\tX\t&amp;amp;\n"))
  }

  /// Documents of random columns, heads and regions, in several segments; regions of one layer that
  /// cross each other are the one thing that tags cannot tell.
  @Test(arguments: 0..<20) func `random stores`(seed: Int) throws {
    let directory = try TemporaryDirectory()
    let documents = InventedDocument.several(30, tokens: 0...40, seed: UInt64(seed))
    let update = try StoreUpdate(path: directory("first"))
    for group in [documents.prefix(20), documents.dropFirst(20)] {
      let batch = SegmentBatch(columns: InventedDocument.columnNames)
      for document in group { document.add(to: batch) }
      try update.append(batch)
      try update.checkpoint()
    }
    _ = try update.finish()
    let first = try StoreSnapshot(path: directory("first"))
    let format = AnnotatedFile.Format.vertical(columns: nil, documentTag: "doc")
    let second = try store(try export(first, .vertical), format, at: directory("second"))
    func contents(_ store: StoreSnapshot) throws -> [[String]] {
      try self.documents(store).map { document in
        document.columns.prefix(3).flatMap { $0 } + [document.identifier]
          + document.regions.filter { $0.layer == "s" }.map { "\($0.tokens)" }
          + document.fields.compactMap { $0.key == "id" ? nil : "\($0.key) \($0.value)" }
          .sorted()
      }
    }
    #expect(try contents(second) == contents(first))
  }
}
