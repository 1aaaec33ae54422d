import Testing
import TextModel

@testable import Ingest

@Suite("corpus.yaml")
struct CorpusDescriptionTests {
  private func read(_ yaml: String, _ names: [String] = ["a.txt", "wire/b.txt"]) -> IngestResult {
    CorpusReader().read(
      sources: names.enumerated().map {
        ($1, Array((LayoutSample.prose + " Item \($0).").utf8))
      } + [("corpus.yaml", Array(yaml.utf8))])
  }

  @Test("Metadata by path and by pattern, defaults and aliases")
  func all() throws {
    let result = read(
      """
      defaults:
        outlet: Selda Post
        language: fr
      documents:
        "**/*.txt":
          agency: AFP
          licence: CC0
        "wire/*":
          agency: VNA
        wire/b.txt:
          id: first
          published: 17 April 2023
          author: Ada Brenn
          url: https://selda.example/1
          title: Crane falls
      aliases:
        Ada Brenn: [Brenn, A. Brenn]
        Cole Dray: Dray
      """)
    #expect(result.warnings.isEmpty)
    #expect(result.documents.map(\.id) == ["a", "first"])
    let first = result.documents[0].metadata
    let second = result.documents[1].metadata
    #expect([first.agency, second.agency] == ["AFP", "VNA"])
    #expect([first.licence, second.licence] == ["CC0", "CC0"])
    #expect([first.outlet, second.outlet] == ["Selda Post", "Selda Post"])
    // What the text shows comes before a default.
    #expect(first.language == "en")
    #expect(second.published?.description == "2023-04-17")
    #expect(second.author == "Ada Brenn")
    #expect(second.title == "Crane falls")
    #expect(result.aliases == ["Ada Brenn": ["Brenn", "A. Brenn"], "Cole Dray": ["Dray"]])
  }

  @Test("It comes before front matter and records, and those before the text")
  func precedence() throws {
    let result = CorpusReader().read(sources: [
      (
        "a.md",
        Array("---\noutlet: One\nagency: Two\n---\nSELDA (AFP) - \(LayoutSample.prose)".utf8)
      ),
      ("b.jsonl", Array(#"{"text": "Text.", "outlet": "One", "agency": "Two"}"#.utf8)),
      (
        "corpus.yaml",
        Array("documents: {a.md: {outlet: Three}, 'b.jsonl#1': {outlet: Three}}".utf8)
      ),
    ])
    #expect(result.documents.map(\.metadata.outlet) == ["Three", "Three"])
    #expect(result.documents.map(\.metadata.agency) == ["Two", "Two"])
    #expect(result.documents.first?.metadata.dateline == "SELDA")
    #expect(result.warnings.isEmpty)
  }

  @Test("One in a folder below counts for that folder, and before the one above")
  func nested() {
    let prose = Array(LayoutSample.prose.utf8)
    let result = CorpusReader().read(sources: [
      ("corpus.yaml", Array("documents: {'**': {outlet: Above, agency: VNA}}".utf8)),
      ("x/corpus.yaml", Array("documents: {a.txt: {outlet: Below}}".utf8)), ("a.txt", prose),
      ("x/a.txt", prose),
    ])
    #expect(result.documents.map(\.metadata.outlet) == ["Above", "Below"])
    #expect(result.documents.map(\.metadata.agency) == ["VNA", "VNA"])
  }

  @Test("What is wrong with it is warned of with its line, and the rest counts")
  func problems() {
    let result = read(
      """
      default:
        outlet: x
      documents:
        a.txt:
          oulet: Selda Post
          agency: VNA
          published: 03/04/2023
          title: {x: y}
          text: no
        wire/c.txt:
          outlet: Selda Post
        b: word
      aliases: 3
      c.txt: {outlet: x}
      """)
    let expected = [
      "corpus.yaml:1:1: default is no key that is known here; did you mean defaults?",
      "corpus.yaml:5:5: oulet is no field that is known here; did you mean outlet?",
      """
      corpus.yaml:7:5: the date "03/04/2023" may be 2023-04-03 or 2023-03-04; write it as \
      YYYY-MM-DD; it was left open
      """,
      "corpus.yaml:8:5: title: expected a text",
      """
      corpus.yaml:9:5: text is no field that is known here; known: id, title, outlet, agency, \
      author, dateline, published, language, licence, url
      """,
      "corpus.yaml:12:3: b: expected fields below it, such as outlet: \u{2026}",
      "corpus.yaml:13:1: aliases: expected names with values below it",
      "corpus.yaml:14:1: c.txt is no key that is known here; files stand below documents:",
      "corpus.yaml:10: no article matches wire/c.txt; did you mean wire/b.txt?",
    ]
    for (warning, text) in zip(result.warnings, expected) { #expect(warning.description == text) }
    #expect(result.warnings.count == expected.count)
    #expect(result.documents.first?.metadata.agency == "VNA")
  }

  @Test("YAML that cannot be read is one warning with line and column")
  func broken() {
    for yaml in ["documents:\n  a.txt: [\n", "a: b\n c: d", "a: 1\na: 2", "\t- x", "- a\n- b", "x"]
    {
      let result = read(yaml)
      #expect(result.documents.count == 2)
      #expect(result.warnings.map(\.kind) == [.yaml])
    }
    #expect(read("documents:\n  a.txt: [\n").warnings.first?.line != nil)
    #expect(read("").warnings.isEmpty)
    #expect(read("documents:\naliases:\ndefaults:\n").warnings.isEmpty)
  }

  @Test("Aliases of YAML that multiply are no trap")
  func bomb() {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<12 {
      let parts = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(parts)]\n"
    }
    #expect(read(yaml).documents.count == 2)
  }

  @Test("The template lists what is missing, and can be read back")
  func template() throws {
    let sources: [(name: String, bytes: [UInt8])] = [
      ("a.txt", Array("Crane falls on grain ship\n\n\(LayoutSample.prose)".utf8)),
      ("b \"q\"\\ #1.txt", Array((LayoutSample.prose + " More.").utf8)),
      ("c.jsonl", Array(#"{"text": "One.", "outlet": "P", "agency": "V", "date": "2023"}"#.utf8)),
    ]
    let result = CorpusReader().read(sources: sources)
    let template = CorpusReader.template(for: result)
    #expect(template.contains("  # Crane falls on grain ship\n  \"a.txt\":\n    outlet:\n"))
    #expect(!template.contains("c.jsonl"))
    let again = CorpusReader().read(sources: sources + [("corpus.yaml", Array(template.utf8))])
    #expect(again.warnings.isEmpty)
    #expect(again.fingerprint == result.fingerprint)
    let filled = template.replacing("outlet:\n", with: "outlet: Selda Post\n")
    let known = CorpusReader().read(sources: sources + [("corpus.yaml", Array(filled.utf8))])
    #expect(known.documents.map(\.metadata.outlet) == ["Selda Post", "Selda Post", "P"])
  }
}

@Suite("Path patterns")
struct PathPatternTests {
  @Test(
    "Patterns and the paths that fit",
    arguments: [
      ("*.txt", "a.txt", true), ("*.txt", "x/a.txt", false), ("**", "x/a.txt", true),
      ("**/*.txt", "a.txt", true), ("**/*.txt", "x/y/a.txt", true), ("**/a.txt", "ba.txt", false),
      ("x/**/a.txt", "x/a.txt", true), ("x/**/a.txt", "x/y/z/a.txt", true),
      ("x/**", "x/y/z", true), ("x/**", "xy/z", false), ("a?c", "abc", true), ("a?c", "a/c", false),
      ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false), ("[!a-c]x", "dx", true),
      ("[]x", "[]x", true),
      ("[z-a]", "b", false), ("", "", true), ("", "a", false), ("*", "", true),
      ("a*b*c", "aXbYc", true),
      ("a*b*c", "aXbY", false), ("***", "a/b", true),
    ])
  func matches(pattern: String, path: String, fits: Bool) {
    #expect(PathPattern(pattern).matches(path) == fits)
  }

  @Test("Many stars take no exponential time")
  func stars() {
    let pattern = PathPattern(String(repeating: "*a", count: 200) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 2000)))
  }
}
