import Language
import Testing

@testable import Notebook

@Suite struct FrontMatterTests {
  @Test func titleCorpusAndParametersAreRead() throws {
    let file = try notebook(
      """
      ---
      title: "Boats: a list"
      corpus: articles/coast
      author: somebody
      params:
        who:
          type: text
          default: "Osk \\"L\\""
          doc: A name.
        rows: 12
        share: 0.5
        since: 2023-04
        strict: true
        words: [boat, 7, 2023-04-06, "9"]
        name: Osk
        code: 007
        span: {type: duration, default: 3d}
        near: {type: range, default: -5..5}
        hit: {type: pattern, default: '[lower="boat"]'}
        year: {type: date, default: 2023}
        label: {type: text, default: 2023}
        nothing: {type: text, default: ~}
        open: {type: int}
      ---
      Words.
      """)
    #expect(file.title == "Boats: a list")
    #expect(file.corpus == "articles/coast")
    #expect(file.corpusPath == "folder/articles/coast")
    #expect(file.reportPath == "folder/small.txt")
    #expect(
      file.parameters.map(\.declaration) == [
        #"param who: text = "Osk \"L\"""#,
        "param rows: number = 12",
        "param share: number = 0.5",
        "param since: date = 2023-04",
        "param strict: bool = true",
        #"param words: list = ["boat", 7, 2023-04-06, "9"]"#,
        #"param name: text = "Osk""#,
        #"param code: text = "007""#,
        "param span: duration = 3d",
        "param near: range = -5..5",
        #"param hit: pattern = `[lower="boat"]`"#,
        "param year: date = 2023",
        #"param label: text = "2023""#,
        "param nothing: text = none",
        "param open: int",
      ])
    #expect(file.parameters.first?.documentation == "A name.")
    #expect(file.parameters.last?.defaultText == nil)
  }

  /// Every declaration that front matter can give is one that a session takes.
  @Test func declarationsRun() throws {
    let file = try notebook(
      """
      ---
      params:
        text: "a \\"b\\" \\\\ \\n c"
        number: -12.5
        list: [a, b c, ~]
        numbers: [1, 2.5]
        lists: [[1, 2], [3]]
        record: {type: record, default: {name: x, size: 2}}
        range: {type: range, default: 1..5}
        duration: {type: duration, default: 2w}
        pattern: {type: pattern, default: '"boat" %c'}
        date: {type: date, default: 2023}
        truth: {type: bool, default: True}
      ---
      """)
    let session = Session(Session.Options(files: ProgramFiles()))
    for parameter in file.parameters {
      let source = SourceFile(name: "p", text: parameter.declaration)
      let renamed = SourceFile(
        name: "p", text: source.text(0, 6) + "p_" + source.text(6, source.bytes.count))
      #expect(session.run(renamed) { _ in }.map(\.message) == [], "\(parameter.declaration)")
    }
    #expect(session.declaredParameters.first?.value.text == "a \"b\" \\ \n c")
  }

  @Test func aNotebookNeedsNoFrontMatter() throws {
    for text in ["", "\n", "Words.\n", "# Title\n---\n", " ---\na: b\n---\n"] {
      let file = try notebook(text)
      #expect(file.title == nil)
      #expect(file.parameters.isEmpty)
    }
    #expect(try notebook("---\n---\n").title == nil)
    #expect(try notebook("---\n# only a comment\n---\n").title == nil)
  }

  @Test func aByteOrderMarkAndWindowsLinesAreNothing() throws {
    let text = "\u{FEFF}---\ntitle: Boats\n---\nWords.\n\n```hearsay\ndocs\n```\n"
    let file = try notebook(text.replacing("\n", with: "\r\n"))
    #expect(file.title == "Boats")
    guard case .prose(let prose)? = file.blocks.first else {
      Issue.record("no prose")
      return
    }
    #expect(prose == "Words.\n")
    #expect(file.cells.map(\.text) == ["docs"])
  }

  @Test(arguments: [
    ("---\ntitle: a\n", "n.md:1:1: the front matter is opened and never closed"),
    ("---\n- a\n---\n", "n.md:2:1: the front matter is no list of keys and values"),
    ("---\ntitel: a\n---\n", "n.md:2:1: the front matter has no key `titel`"),
    ("---\ntitle: [a]\n---\n", "n.md:2:8: the `title` is one text"),
    ("---\nparams: 3\n---\n", "n.md:2:9: `params` is a list of names and their defaults"),
    (
      "---\nparams:\n  a-b: 3\n---\n",
      "n.md:3:3: the name of a parameter has letters, digits and `_`, and no digit first"
    ),
    ("---\nparams:\n  a:\n---\n", "n.md:3:3: the parameter `a` has neither a default nor a type"),
    ("---\nparams:\n  a: {defalt: 3}\n---\n", "n.md:3:7: a parameter has no `defalt`"),
    (
      "---\nparams:\n  a: {type: txt}\n---\n",
      "n.md:3:13: a parameter of a notebook cannot be of type `txt`"
    ),
    (
      "---\nparams:\n  a: {type: table}\n---\n",
      "n.md:3:13: a parameter of a notebook cannot be of type `table`"
    ),
    ("---\nparams:\n  a: {type: list, default: 3}\n---\n", "n.md:3:28: the default is no list"),
    (
      "---\nparams:\n  a: {type: int, default: [3]}\n---\n",
      "n.md:3:27: the default is no single int"
    ),
  ])
  func mistakesHaveTheirPlace(text: String, error: String) {
    #expect(readingError(text)?.line == error)
  }

  @Test func brokenYAMLHasItsPlace() throws {
    let error = try #require(
      readingError("---\ntitle: a\ncorpus: \"open\nparams: 3\n---\nWords.\n"))
    #expect(error.line.hasPrefix("n.md:3:9: the front matter is no valid YAML: "))
    let second = try #require(readingError("---\ntitle: a: b\n---\n"))
    #expect(second.line.hasPrefix("n.md:2:9: the front matter is no valid YAML: "))
    let twice = try #require(readingError("---\ntitle: a\ntitle: b\n---\n"))
    #expect(twice.line.hasPrefix("n.md:2:1: the same key comes twice: `title`"))
  }

  @Test func aSlipOfThePenHasAHint() {
    #expect(readingError("---\ntitel: a\n---\n")?.hint == "did you mean `title`?")
    #expect(readingError("---\nparams:\n  a: {type: txt}\n---\n")?.hint == "did you mean `text`?")
  }

  @Test func hostileYAMLIsRefused() {
    var bomb = "---\nparams:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let part = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "  a\(level): &a\(level) [\(part)]\n"
    }
    #expect(readingError(bomb + "---\n")?.line.contains("more than 10000 values") == true)
    let deep = "---\nparams: {a: " + String(repeating: "[", count: 20_000) + "}\n---\n"
    #expect(readingError(deep) != nil)
  }
}
