import Language
import Testing

@testable import Notebook

@Suite struct SavedSessionTests {
  private func text(_ entries: [SavedSession.Entry], title: String = "Boats", corpus: String? = nil)
    -> String
  {
    SavedSession(title: title, corpus: corpus, entries: entries).notebookText
  }

  @Test func definitionsStandWithTheQueryThatFollows() {
    #expect(
      text(
        [
          .init("let some = docs"), .init("some | count", resultName: "_1"),
          .init("quotes", resultName: "_2"), .init("let rest = docs"),
        ], corpus: "coast") == """
          ---
          title: Boats
          corpus: coast
          ---

          # Boats

          ```hearsay
          let some = docs
          some | count
          ```

          ```hearsay
          quotes
          ```

          ```hearsay
          let rest = docs
          ```

          """)
  }

  @Test func resultsThatAreGoneOnFromGetNames() throws {
    let saved = text([
      .init("docs | where \"_1\" != id", resultName: "_1"),
      .init("let result_1 = 7"),
      .init("| count", resultName: "_2"),
      .init("_1 | take 2 | count", resultName: "_3"),
      .init("_ + _2", resultName: "_4"),
    ])
    #expect(
      try notebook(saved).cells.map(\.text) == [
        "let result_1_ = docs | where \"_1\" != id\nresult_1_",
        "let result_1 = 7\nlet result_2 = result_1_\n| count\nresult_2",
        "let result_3 = result_1_ | take 2 | count\nresult_3",
        "result_3 + result_2",
      ])
    #expect(body(try runner().run(notebook(saved))).hasSuffix("\n\n5"))
  }

  @Test func aProgramWithBackticksGetsALongerFence() throws {
    let program = "find `\n```\n`"
    #expect(try notebook(text([.init(program, resultName: "_1")])).cells.map(\.text) == [program])
  }

  @Test(arguments: [
    "Boats", "Who said: what?", "\"quoted\" \\ back", "# 1", "yes", "2023", "a\nb", "- x", "Łódź é",
    "tab\there", "\u{1B}[0m", "@home", " padded ", "null", "", "~",
  ])
  func anyTitleComesBack(title: String) throws {
    let file = try notebook(text([], title: title, corpus: title))
    #expect(file.title == title)
    #expect(file.corpus == title)
  }
}
