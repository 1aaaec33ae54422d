import StoreSupport
import Testing

@testable import Store

/// Reading the vertical format.
struct VerticalReaderTests {
  /// A segment of some files in the vertical format.
  static func segment(
    _ texts: [String], columns: [String]? = ["form", "pos", "lemma"], documentTag: String? = nil,
    partLength: Int = 4 << 20, format: AnnotatedFile.Format? = nil,
    in directory: TemporaryDirectory
  ) throws -> (segment: Segment, warnings: InputWarnings) {
    var options = BuildOptions(threads: 2)
    options.partLength = partLength
    let files = texts.enumerated().map { number, text in
      AnnotatedFile(
        path: "file\(number)",
        format: format ?? .vertical(columns: columns, documentTag: documentTag)
      ) { () throws(StoreError) in MemorySource(text) }
    }
    let path = directory("segment")
    let (_, warnings) = try StoreBuilder(path: directory.path, options: options)
      .writeSegment(files, to: path)
    return (try Segment(path: path, latch: DamageLatch()), warnings)
  }

  private static let story = """
    <!-- made up -->
    <text id="a" outlet="Harbour Post" title='He said &quot;no&quot;'>
    <p>
    <s>
    Mayors\tNOUN\tmayor
    &lt;\tSYM\t&lt;
    R&amp;D\tNOUN\tr&#38;d
    </s>
    <s type="empty">
    </s>
    </p>
    </text>

    <text id="b">
    <s>
    <quote speaker="Ada &amp; Ben">
    Élan\tPROPN
    <\tSYM\t<\textra
    <g/>
    </quote>
    .\tPUNCT\t.
    </s>
    </text>
    """

  private func values(_ segment: Segment, _ name: String) throws -> [String] {
    let column = try #require(segment.column(named: name))
    return (0..<segment.tokenCount).map { column.dictionary.text(of: column.id(at: $0)) }
  }

  @Test(arguments: [1, 7, 40, 4 << 20], ["\n", "\r\n"])
  func `a story is read in parts of any length`(partLength: Int, lineEnd: String) throws {
    let directory = try TemporaryDirectory()
    let text = Self.story.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: lineEnd)
    let (segment, warnings) = try Self.segment(
      ["\u{FEFF}" + text], partLength: partLength, in: directory)
    #expect(warnings.entries.isEmpty)
    #expect(segment.columns.map(\.name) == ["form", "pos", "lemma", "c4"])
    #expect(try values(segment, "word") == ["Mayors", "<", "R&D", "Élan", "<", "."])
    #expect(try values(segment, "pos") == ["NOUN", "SYM", "NOUN", "PROPN", "SYM", "PUNCT"])
    #expect(try values(segment, "lemma") == ["mayor", "<", "r&d", "", "<", "."])
    #expect(try values(segment, "c4") == ["", "", "", "", "extra", ""])
    #expect(segment.layers.map(\.name) == ["text", "p", "s", "quote"])
    let texts = try #require(segment.layer(named: "doc"))
    #expect((0..<2).map { texts.first($0)...texts.last($0) } == [0...2, 3...5])
    #expect(texts.attribute(named: "outlet")?.text(at: 0) == "Harbour Post")
    #expect(texts.attribute(named: "outlet")?.text(at: 1) == nil)
    #expect(texts.attribute(named: "title")?.text(at: 0) == "He said \"no\"")
    #expect(segment.documents.identifier(of: 1).elementsEqual("b".utf8))
    #expect((0..<2).map { segment.documents.part(of: $0) } == [0, 1])
    let sentences = try #require(segment.layer(named: "s"))
    #expect(sentences.count == 2)
    #expect((0..<2).map { sentences.first($0)...sentences.last($0) } == [0...2, 3...5])
    #expect(sentences.attribute(named: "type")?.text(at: 0) == nil)
    let quotes = try #require(segment.layer(named: "quote"))
    #expect(quotes.attribute(named: "speaker")?.text(at: 0) == "Ada & Ben")
    #expect(quotes.first(0) == 3 && quotes.last(0) == 4)
  }

  @Test func `columns are named by a comment or counted`() throws {
    let directory = try TemporaryDirectory()
    let text = "a\tb\tc\n"
    for (comment, names) in [
      ("<!-- columns: word, tag -->\n", ["form", "tag", "c3"]),
      ("<!-- #vrt positional-attributes: word lemma pos -->\n", ["form", "lemma", "pos"]),
      ("", ["form", "c2", "c3"]),
    ] {
      let (segment, _) = try Self.segment([comment + text], columns: nil, in: directory)
      #expect(segment.columns.map(\.name) == names)
    }
  }

  @Test func `odd tags are told`() throws {
    let directory = try TemporaryDirectory()
    let text = "</s>\n<s>\na\n<b c\n<corpus>\n<text>\nb\n<s>\nc\n</text>\n<text>\nd\n</corpus>\n"
    let (segment, warnings) = try Self.segment(
      ["", text], documentTag: "text", in: directory)
    #expect(try values(segment, "form") == ["a", "<b c", "b", "c", "d"])
    let told = warnings.entries.map { "\($0.path):\($0.line) \($0.warning.description)" }
    #expect(
      told == [
        "file1:1 </s> ends nothing and is left out",
        "file1:4 the line begins with < but is no tag: it is read as a token",
        "file1:8 <s> is not closed and ends with its document",
        "file1:13 <corpus> holds several documents and is cut at their edges",
        "file1:0 <text> is not closed and ends with its document",
      ])
    #expect(warnings.entries.map(\.count) == [1, 1, 2, 1, 1])
    let corpora = try #require(segment.layer(named: "corpus"))
    #expect((0..<corpora.count).map { corpora.first($0)...corpora.last($0) } == [2...3, 4...4])
    // The first two tokens are in no text: they are a document, but no region.
    #expect((0..<3).map { segment.documents.tokens(of: $0) } == [0..<2, 2..<4, 4..<5])
    let texts = try #require(segment.layer(named: "text"))
    #expect((0..<texts.count).map { texts.row(of: $0) } == [1, 2])
  }

  @Test func `text that is not UTF-8 is refused with its line`() throws {
    let directory = try TemporaryDirectory()
    // In a word, and in a comment before it, which is passed over.
    for (partLength, comment) in [(8, false), (4 << 20, false), (8, true), (4 << 20, true)] {
      var bytes = Array("one\ntwo\n".utf8)
      for _ in 0..<40 { bytes += Array("three\n".utf8) }
      if comment { bytes += Array("<!-- f".utf8) + [0xFC] + Array("r -->\n".utf8) }
      bytes += [0x66, 0xFC, 0x72, 0x0A]
      let source = bytes
      var options = BuildOptions(threads: 2)
      options.partLength = partLength
      let file = AnnotatedFile(path: "x.vrt", format: .vertical(columns: nil, documentTag: nil)) {
        () throws(StoreError) in MemorySource(source)
      }
      #expect(throws: StoreError.input(path: "x.vrt", line: 43, reason: "not UTF-8 text")) {
        _ = try StoreBuilder(path: directory.path, options: options)
          .writeSegment([file], to: directory("segment"))
      }
    }
  }

  @Test(arguments: [5, 100, 4 << 20])
  func `random corpora are read as line by line`(partLength: Int) throws {
    let directory = try TemporaryDirectory()
    var generator = SeededGenerator(10)
    var text = ""
    var expected: [[String]] = []
    for _ in 0..<3000 {
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: text += "<s>\n"
      case 1: text += "</s>\n"
      case 2: text += "<text id=\"\(Int.random(in: 0..<9, using: &generator))\">\n"
      case 3: text += "\n"
      default:
        var fields: [String] = []
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
          let longest = Bool.random(using: &generator) ? 6 : 40
          let length = Int.random(in: 0...longest, using: &generator)
          fields.append(
            String(
              (0..<length).compactMap { _ in
                "abcdé\u{1}&;´\u{B}€𝄞 ".randomElement(using: &generator)
              }))
        }
        if fields[0].isEmpty, fields.count == 1 { fields[0] = "&amp" }
        text += fields.joined(separator: "\t") + "\n"
        expected.append(fields + Array(repeating: "", count: 3 - fields.count))
      }
    }
    let (segment, _) = try Self.segment([text], partLength: partLength, in: directory)
    for (number, name) in ["form", "pos", "lemma"].enumerated() {
      #expect(try values(segment, name) == expected.map { $0[number] })
    }
  }

  @Test func `references are replaced`() {
    for (text, decoded) in [
      ("&lt;b&gt; &amp;amp; &apos;&quot;", "<b> &amp; '\""), ("&#233;&#xE9;&#XE9;", "ééé"),
      ("&#x110000; &#xD800; &#; &#x; & &;", "&#x110000; &#xD800; &#; &#x; & &;"),
      ("&nbsp;", "&nbsp;"), ("&#65", "&#65"),
      ("&#99999999999999999999;", "&#99999999999999999999;"),
    ] {
      var output: [UInt8] = []
      Array(text.utf8).withUnsafeBytes { Entities.decode($0, into: &output) }
      #expect(String(decoding: output, as: UTF8.self) == decoded)
    }
  }
}
