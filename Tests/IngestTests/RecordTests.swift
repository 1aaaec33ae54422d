import Testing
import TextModel

@testable import Ingest

@Suite("Records and front matter")
struct RecordTests {
  private func read(_ name: String, _ text: String) -> IngestResult {
    CorpusReader().read(sources: [(name, Array(text.utf8))])
  }

  private static let table: [(String, String)] = [
    (
      "a.jsonl",
      """
      {"headline": "Port closed", "source": "Selda Post", "agency": "VNA", "byline": "By Ada Brenn", \
      "published_at": "April 17, 2023", "link": "https://selda.example/1", "id": "p 1", \
      "lang": "en-GB", "license": "CC0", "body": "The port was closed."}
      """
    ),
    (
      "a.json",
      """
      {"title": "Port closed", "source": {"id": 3, "name": "Selda Post"}, "agency": "VNA",
       "author": ["Ada Brenn"], "publishedAt": "2023-04-17", "url": "https://selda.example/1",
       "id": "p 1", "language": "English", "licence": "CC0", "text": "The port was closed.",
       "body": "Not this.", "tags": [1, 2], "extra": null}
      """
    ),
    (
      "a.csv",
      """
      Title,Publisher,Agency,Author,Date,URL,ID,Lang,Licence,Content
      Port closed,Selda Post,VNA,Ada Brenn,17/04/2023,https://selda.example/1,p 1,en,CC0,"The port \
      was closed."
      """
    ),
    (
      "a.tsv",
      "title\toutlet\tagency\tauthor\tdate\turl\tid\tlang\tlicence\ttext\r\n"
        + "Port closed\tSelda Post\tVNA\tAda Brenn\t17 April 2023\thttps://selda.example/1\tp 1\ten\t"
        + "CC0\tThe port was closed.\r\n"
    ),
  ]

  @Test("Fields of all formats give the same metadata", arguments: table.indices)
  func fields(index: Int) throws {
    let (name, text) = Self.table[index]
    let result = read(name, text)
    #expect(result.warnings.isEmpty)
    let document = try #require(result.documents.first)
    #expect(document.id == "p_1")
    #expect(document.path == name + "#1")
    #expect(document.text.string == "The port was closed.")
    let metadata = document.metadata
    #expect(metadata.title == "Port closed")
    #expect(metadata.outlet == "Selda Post")
    #expect(metadata.agency == "VNA")
    #expect(metadata.author == "Ada Brenn")
    #expect(metadata.published?.description == "2023-04-17")
    #expect(metadata.url == "https://selda.example/1")
    #expect(metadata.language == "en")
    #expect(metadata.licence == "CC0")
  }

  @Test("A record without an id is named by its file and number")
  func numbers() {
    let lines = "{\"text\": \"One.\"}\n\n{\"text\": \"Two.\"}\r\n"
    #expect(read("news/a.jsonl", lines).documents.map(\.id) == ["news/a#1", "news/a#3"])
    #expect(
      read("a.json", "[{\"text\": \"One.\"}, {\"text\": \"Two.\"}]").documents.map(\.id)
        == ["a#1", "a#2"])
    #expect(
      read("a.csv", "text\nOne.\n\"Two\nlines.\"\nThree.").documents.map(\.id)
        == ["a#1", "a#2", "a#3"])
    #expect(read("a.json", lines).documents.map(\.id) == ["a#1", "a#3"])
  }

  @Test("Answers of news services wrap their articles")
  func wrapped() {
    let text = #"{"status": "ok", "total": 1, "articles": [{"content": "One."}]}"#
    #expect(read("a.json", text).documents.map(\.text.string) == ["One."])
  }

  @Test("A broken line, a line without text and a wrong encoding spoil no other line")
  func brokenLines() {
    let lines: [[UInt8]] = [
      Array(#"{"text": "One é."}"#.utf8), Array(#"{"text": "#.utf8),
      Array(#"{"title": "No text"}"#.utf8),
      Array("[1]".utf8), Array(#"{"text": "Caf"#.utf8) + [0xE9] + Array(#"."}"#.utf8),
      Array(#"{"text": " \n "}"#.utf8), [0x7B, 0x00, 0x7D], Array(#"{"text": "Last."}"#.utf8),
    ]
    let result = CorpusReader().read(sources: [
      ("a.jsonl", Array(lines.joined(separator: [0x0A])))
    ])
    #expect(result.documents.map(\.text.string) == ["One é.", "Café.", "Last."])
    #expect(result.warnings.map(\.line) == [2, 3, 4, 5, 6, 7])
    #expect(result.warnings.map(\.kind) == [.json, .noText, .json, .encoding, .noText, .binary])
  }

  @Test("A file of JSON that is broken says where")
  func brokenFile() {
    let result = read("a.json", "[{\"text\": \"One.\"},\n {\"text\": }]")
    #expect(result.documents.isEmpty)
    #expect(result.warnings.map(\.description) == ["a.json:2:11: expected a value; passed over"])
    #expect(read("a.json", "3").warnings.map(\.kind) == [.json])
    #expect(read("a.json", "[3]").warnings.map(\.kind) == [.json])
  }

  @Test("Rows that do not fit the header, and a header without text, are warned of")
  func brokenRows() {
    let result = read("a.csv", "id,text\n1,One.\n2\n3,\"x\"y\n4,Four.\n5,\n")
    #expect(result.documents.map(\.id) == ["1", "4"])
    #expect(result.warnings.map(\.line) == [3, 4, 6])
    #expect(result.warnings.map(\.kind) == [.delimited, .delimited, .noText])
    #expect(read("a.csv", "id,title\n1,One").warnings.map(\.kind) == [.noText])
    #expect(read("a.csv", "\n\n").warnings.map(\.kind) == [.empty])
  }

  @Test("Warnings of one kind are counted after the twentieth")
  func manyWarnings() {
    let result = read("a.jsonl", String(repeating: "x\n", count: 1000))
    #expect(result.warnings.count == 21)
    #expect(result.warnings.last?.message == "980 more warnings of this kind in the file")
  }

  @Test("A large file is read alike by any number of threads")
  func largeFile() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: LayoutSample.prose + " ", count: 80)
    var lines = ""
    for number in 0..<440 {
      lines += number % 11 == 7 ? "broken\n" : "{\"text\": \"\(long) \(number)\"}\n"
    }
    try #require(lines.utf8.count > 4 << 20)
    try folder.write("a.jsonl", lines)
    try folder.write("b.txt", "The last one of all.")
    let one = try CorpusReader().read([folder.path], threads: 1)
    let three = try CorpusReader().read([folder.path], threads: 3)
    #expect(one.documents.count == 440 - 40 + 1)
    #expect(one.documents.last?.id == "b")
    #expect(one.documents.map(\.id) == three.documents.map(\.id))
    #expect(one.warnings == three.warnings)
    #expect(one.warnings.count == 21)
    #expect(one.fingerprint == three.fingerprint)
  }

  @Test("A date that cannot be told is left open, with the line")
  func dates() {
    let result = read("a.jsonl", #"{"text": "One.", "date": "03/04/2023"}"#)
    #expect(result.documents.first?.metadata.published == nil)
    #expect(result.warnings.map(\.kind) == [.date])
    #expect(result.warnings.first?.line == 1)
  }

  @Test("Fields come before what the text says")
  func precedence() throws {
    let result = read(
      "a.jsonl",
      #"{"agency": "VNA", "title": "Else", "text": "SELDA (AFP) - The port was closed on Monday."}"#
    )
    let metadata = try #require(result.documents.first).metadata
    #expect(metadata.agency == "VNA")
    #expect(metadata.title == "Else")
    #expect(metadata.dateline == "SELDA")
  }

  // MARK: Front matter

  @Test("Front matter is outside the prose, and offsets stay those of the file")
  func frontMatter() throws {
    let text =
      "---\ntitle: \"Port: closed\"\nauthors: [Ada Brenn, Cole Dray]\ndate: 2023-04-17\n"
      + "id: p1\ntags: [a, b]\noutlet:\n---\n\n" + LayoutSample.prose
    for name in ["a.md", "a.txt"] {
      let result = read(name, text)
      #expect(result.warnings.isEmpty)
      let document = try #require(result.documents.first)
      #expect(document.text.string == text)
      #expect(document.id == "p1")
      #expect(document.metadata.title == "Port: closed")
      #expect(document.metadata.author == "Ada Brenn, Cole Dray")
      #expect(document.metadata.outlet == nil)
      #expect(document.metadata.published?.description == "2023-04-17")
      #expect(document.regions.map(\.kind) == [.markup])
      let span = try #require(document.regions.first).span
      #expect(document.text.string(span).hasSuffix("outlet:\n---\n"))
    }
  }

  @Test("Front matter that is broken is warned of with its line; what only looks so is prose")
  func brokenFrontMatter() throws {
    let broken = read("a.md", "---\ntitle: x\n  bad: [\n---\n" + LayoutSample.prose)
    #expect(broken.warnings.map(\.kind) == [.yaml])
    #expect((broken.warnings.first?.line ?? 0) >= 2)
    #expect(broken.documents.count == 1)
    for text in ["---\nThe port is shut.\n---\n", "---\nNo end: here.\n", "----\na: b\n---\n"] {
      let result = read("a.txt", text + LayoutSample.prose)
      #expect(result.warnings.isEmpty)
      #expect(result.documents.first?.regions.isEmpty == true)
    }
    #expect(read("a.md", "---\ntitle: x\n---\n").warnings.map(\.kind) == [.empty])
  }

  @Test("Deep nesting in front matter is an error, not a crash")
  func deepFrontMatter() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", "---\na: " + String(repeating: "[", count: 20_000) + "\n---\nText.")
    try folder.write("b.md", "---\na:\n" + String(repeating: "- ", count: 20_000) + "\n---\nText.")
    let result = try CorpusReader().read([folder.path], threads: 2)
    #expect(result.warnings.filter { $0.kind == .yaml }.count == 2)
  }
}
