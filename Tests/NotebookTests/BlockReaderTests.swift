import Language
import Testing

@testable import Notebook

@Suite struct BlockReaderTests {
  /// The blocks, prose as `P:` and cells as `C<line>:`.
  private func blocks(_ text: String) throws -> [String] {
    try notebook(text).blocks.map { block in
      switch block {
      case .prose(let text): "P:" + text
      case .cell(let cell): "C\(cell.line):" + cell.text
      }
    }
  }

  @Test func cellsAndProseAlternate() throws {
    let text = "One.\n\n```hearsay\ndocs\n| count\n```\nTwo.\n~~~hearsay\nquotes\n~~~\n"
    #expect(try blocks(text) == ["P:One.\n", "C4:docs\n| count", "P:Two.", "C9:quotes"])
  }

  @Test func otherBlocksOfCodeAreProse() throws {
    let prose = "```sh\nhearsay run x.md\n```\n\n    ```hearsay\n    docs\n\n``` ` ```"
    #expect(try blocks(prose + "\n```hearsay\ndocs\n```\n") == ["P:" + prose, "C10:docs"])
  }

  @Test func aLongerFenceHoldsAShorterOne() throws {
    let text = "````\n```hearsay\ndocs\n```\n````\n`````hearsay\ndocs\n```\n`````  \n"
    #expect(
      try blocks(text) == ["P:````\n```hearsay\ndocs\n```\n````", "C7:docs\n```"])
    #expect(try blocks("~~~\n```hearsay\ndocs\n```\n~~~\n").count == 1)
  }

  @Test func aFenceMayBeIndentedAndNamed() throws {
    let file = try notebook(
      "   ```  hearsay  the  speakers \n   docs\n     | count\n docs\n  ```\n")
    let cell = try #require(file.cells.first)
    #expect(cell.text == "docs\n  | count\ndocs")
    #expect(cell.name == "the speakers")
    #expect(try notebook("```hearsayish\ndocs\n```\n").cells.isEmpty)
    #expect(try notebook("```Hearsay\ndocs\n```\n").cells.isEmpty)
  }

  @Test func commentsAndRawHTMLHoldNoCells() throws {
    #expect(try notebook("<!-- not yet\n```hearsay\ndocs\n```\n-->\nWords.\n").cells.isEmpty)
    #expect(try notebook("<pre>\n```hearsay\ndocs\n```\n</pre>\n").cells.isEmpty)
    #expect(try notebook("<!-- a -->\n```hearsay\ndocs\n```\n").cells.count == 1)
    #expect(try notebook("<prelude>\n\n```hearsay\ndocs\n```\n").cells.count == 1)
    #expect(try blocks("<!-- open\n```hearsay\n") == ["P:<!-- open\n```hearsay"])
  }

  @Test func cellsThatDoNotRunAreWarnedOf() throws {
    for mark in ["> ", "- ", "1. ", "    ", "\t", "> - "] {
      let line = mark + "```hearsay"
      let file = try notebook("Words.\n\n\(line)\n")
      #expect(file.cells.isEmpty, "\(line)")
      let warning = try #require(file.warnings.first, "\(line)")
      #expect(place(warning).hasPrefix("small.md:3:"))
      #expect(warning.severity == .warning)
    }
    #expect(try notebook("Write ```hearsay to open a cell.\n").warnings.isEmpty)
  }

  @Test(arguments: [
    ("Words.\n```hearsay\ndocs\n", "n.md:2:1: the code block is opened and never closed", "```"),
    ("  ~~~~sh\nls\n~~~\n", "n.md:1:3: the code block is opened and never closed", "~~~~"),
    (
      "---\ntitle: a\n---\n```hearsay\n", "n.md:4:1: the code block is opened and never closed",
      "```"
    ),
  ])
  func anOpenFenceIsAnError(text: String, error: String, fence: String) {
    #expect(readingError(text)?.line == error)
    #expect(readingError(text)?.hint == "close it with a line \(fence)")
  }

  @Test func placesInCellsAreThoseOfTheNotebook() throws {
    let file = try notebook("---\ntitle: a\n---\nWords.\n\n  ```hearsay\n  docs | cuont\n  ```\n")
    let cell = try #require(file.cells.first)
    let session = Session(Session.Options(files: ProgramFiles()))
    let error = try #require(session.diagnose(cell.source).first)
    #expect(place(error) == "small.md:7:10: ")
    #expect(error.range?.text == "cuont")
    #expect(error.range?.source.lineText(6) == "  docs | cuont")
  }

  @Test func anEmptyCellIsNothing() throws {
    let report = try runner().run(notebook("One.\n\n```hearsay\n\n```\n\nTwo.\n"))
    #expect(body(report) == "One.\n\nTwo.")
    #expect(report.exitCode == 0)
  }
}
