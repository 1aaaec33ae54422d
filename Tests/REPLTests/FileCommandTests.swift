import Foundation
import Testing

@testable import REPL

@Suite final class FileCommandTests {
  private let conversation = Conversation()
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func text(of name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  // MARK: :load

  @Test func loadRunsAProgram() throws {
    try Data("let few = docs | take 1\nfew\n| count\n".utf8).write(
      to: folder.appending(path: "a.hsy"))
    #expect(conversation.enter(":load \(path("a.hsy"))").hasSuffix("_1 = 1\n"))
    #expect(conversation.enter("few | count") == "_2 = 1\n")
  }

  @Test func loadShowsErrorsAtTheirPlace() throws {
    try Data("docs | count\ndocs | wher true\n".utf8).write(to: folder.appending(path: "b.hsy"))
    #expect(conversation.enter(":load \(path("b.hsy"))").contains("b.hsy:2:8: error["))
  }

  @Test func loadRefusesWhatIsNoProgram() throws {
    try Data([0x64, 0xFF, 0xFE]).write(to: folder.appending(path: "c.hsy"))
    #expect(conversation.enter(":load \(path("c.hsy"))").contains("not UTF-8 text"))
    #expect(conversation.enter(":load \(path("none.hsy"))").contains("No such file"))
    #expect(conversation.enter(":load \(folder.path)").contains("not a file"))
    #expect(conversation.enter(":load x.md").contains("`hearsay run x.md`"))
    #expect(conversation.enter(":load").contains("which file?"))
  }

  // MARK: :save

  @Test func saveWritesANotebook() throws {
    for entry in [
      "docs | select id", "| where id == \"dock\"", "oops",
      "# How many are left.\n_ | count  # both",
      ":time on", "let n = 2",
    ] {
      _ = conversation.enter(entry)
    }
    let answer = conversation.enter(":save \(path("first-look.md"))")
    #expect(answer.contains("first-look.md is written; `hearsay run "), "\(answer)")
    #expect(
      try text(of: "first-look.md") == """
        ---
        title: First look
        corpus: harbour
        ---

        # First look

        ```hearsay
        let result_1 = docs | select id
        result_1
        ```

        ```hearsay
        let result_2 = result_1
        | where id == "dock"
        result_2
        ```

        ```hearsay
        # How many are left.
        result_2 | count  # both
        ```

        ```hearsay
        let n = 2
        ```

        """)
  }

  @Test func saveNeverReplacesUnasked() throws {
    _ = conversation.enter("1")
    try Data("mine".utf8).write(to: folder.appending(path: "notes.md"))
    let answer = conversation.enter(":save \(path("notes.md"))")
    #expect(answer.contains("is there already"))
    // The hint may go on in the next line of the screen.
    let words = answer.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("`:save! \(path("notes.md"))` replaces it"))
    #expect(try text(of: "notes.md") == "mine")
    _ = conversation.enter(":save! \(path("notes.md"))")
    #expect(try text(of: "notes.md").hasPrefix("---\ntitle: Notes\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notes.md"])
  }

  @Test func saveAddsTheEnding() throws {
    _ = conversation.enter("1")
    _ = conversation.enter(":save \(path("brief"))")
    #expect(try text(of: "brief.md").contains("# Brief\n"))
  }

  @Test func saveSaysWhatIsWrong() {
    #expect(conversation.enter(":save x.md").contains("there is nothing to save"))
    _ = conversation.enter("1")
    #expect(conversation.enter(":save").contains("which file?"))
    #expect(conversation.enter(":save \(path("no/such/x.md"))").contains("No such file"))
    #expect(conversation.enter(":save! \(path("no/such/x.md"))").contains("No such file"))
  }

  @Test func theSampleIsNamedAsSuch() throws {
    let conversation = Conversation { $0.isSample = true }
    _ = conversation.enter("1")
    _ = conversation.enter(":save \(path("s.md"))")
    #expect(try text(of: "s.md").contains("corpus: sample\n"))
  }

  @Test func whatHalfWorkedIsSavedHalf() throws {
    _ = conversation.enter("let n = 3\nassert n == 4\nn")
    _ = conversation.enter("n + 1")
    _ = conversation.enter(":save \(path("half.md"))")
    let text = try text(of: "half.md")
    #expect(text.contains("```hearsay\nlet n = 3\nn + 1\n```\n"))
    #expect(!text.contains("assert"))
  }

  @Test func commentsAndDocumentationAreKept() throws {
    let program = """
      ## The first of them.
      def few(n: int = 1) = docs | take n

      # How many?
      few(1)
        | count  # one
      let x = 1
      """
    try Data(program.utf8).write(to: folder.appending(path: "p.hsy"))
    _ = conversation.enter(":load \(path("p.hsy"))")
    _ = conversation.enter("_ + x")
    _ = conversation.enter(":save \(path("p.md"))")
    #expect(
      try text(of: "p.md").hasSuffix(
        """
        ```hearsay
        ## The first of them.
        def few(n: int = 1) = docs | take n
        # How many?
        let result_1 = few(1)
          | count  # one
        result_1
        ```

        ```hearsay
        let x = 1
        result_1 + x
        ```

        """))
  }

  @Test func fencesAreLongerThanWhatTheyHold() throws {
    _ = conversation.enter("\"a\n```\nb\"")
    _ = conversation.enter("# ```\n1")
    _ = conversation.enter("1 # one\n# two\n")
    _ = conversation.enter(":save \(path("f.md"))")
    #expect(try text(of: "f.md").contains("```hearsay\n# ```\n1\n```\n"))
  }

  // MARK: Names of files

  @Test func fileNamesAreCompleted() throws {
    for name in ["one.hsy", "only.md", ".hidden.hsy"] {
      try Data().write(to: folder.appending(path: name))
    }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "older"), withIntermediateDirectories: true)
    let programs = FileNames.completing(folder.path + "/o", endings: [".hsy"])
    #expect(programs.typed == "o")
    #expect(programs.names == ["older/", "one.hsy"])
    #expect(FileNames.completing(folder.path + "/o", endings: nil).names.contains("only.md"))
    #expect(FileNames.completing(folder.path + "/.h", endings: nil).names == [".hidden.hsy"])
    #expect(FileNames.completing(folder.path + "/none/x", endings: nil).names == [])
  }
}
