import Corpus
import Foundation
import Language
import Testing

@testable import Notebook

@Suite struct NotebookRunnerTests {
  @Test func aReportHasProseProgramsAndResults() throws {
    let report = try runner().run(
      notebook(
        """
        # Boats

        What  is   lost,
        and where.

        ```hearsay
        let all = docs
        all | count
        ```

        The end.
        """))
    #expect(
      body(report) == """
        # Boats

        What  is   lost,
        and where.

            let all = docs
            all | count

        3

        The end.
        """)
    #expect(report.exitCode == 0)
    #expect(report.text.hasSuffix("\n"))
    #expect(!report.text.hasSuffix("\n\n"))
  }

  @Test func nothingOfTheNotebookSteersATerminal() throws {
    let text = "Red\t\u{1B}[31m words.\n\n```hearsay\n\"\u{202E}a\"\n```\n"
    let report = try runner().run(notebook(text))
    #expect(body(report).hasPrefix("Red\t\\u{1B}[31m words.\n\n    \"\\u{202E}a\""))
    #expect(!report.text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test func theTitleStandsWhereNoHeadingDoes() throws {
    let text = "---\ntitle: On boats\n---\nSome words.\n"
    #expect(body(try runner().run(notebook(text))) == "# On boats\n\nSome words.")
  }

  @Test func theStampNamesWhatTheReportWasMadeFrom() throws {
    let text = """
      ---
      params:
        who: Osk
        rows: {type: int, default: 3}
        words: [boats, harbour]
      ---
      ```hearsay
      docs | count
      ```
      """
    let corpus = smallCorpus()
    let file = try notebook(text)
    let report = try runner(set: ["rows": "2"], corpus: corpus).run(file)
    #expect(
      stamp(report) == [
        "notebook    small.md, sha256 \(file.hash.hexadecimal(bytes: 8))",
        "corpus      coast, 3 documents, \(corpus.tokenCount) tokens",
        "            fingerprint \(corpus.fingerprint.prefix(16))",
        "model       English \(try WordAnalysers.english().fingerprint)",
        "parameters  who = \"Osk\"",
        "            rows = 2",
        "            words = [\"boats\", \"harbour\"]",
        "outcome     the cell ran",
        "made by     hearsay 1.2.3",
      ])
    #expect(!report.text.contains("someone"))
  }

  @Test func theSameBytesComeOutWhateverTheThreads() throws {
    let text = """
      ```hearsay
      tokens | freq lower | take 12
      statements | select speaker, cue, content
      ```
      """
    let one = try runner(threads: 1).run(notebook(text)).text
    let four = try runner(threads: 4).run(notebook(text)).text
    let again = try runner(threads: 4).run(notebook(text)).text
    #expect(one == four)
    #expect(four == again)
  }

  @Test func notesStandUnderTheResult() throws {
    let report = try runner(width: 40).run(
      notebook("```hearsay\ndocs | where published > 2020-01-01 | count\n```\n"))
    let lines = body(report).split(separator: "\n").map(String.init)
    let note = try #require(lines.firstIndex { $0.hasPrefix("note: ") })
    #expect(lines[note - 1] == "0")
    #expect(lines[note + 1].hasPrefix("      "))
    #expect(lines[note...].allSatisfy { $0.count <= 40 })
  }

  @Test func assertionsThatHoldAreCounted() throws {
    let text = """
      ```hearsay
      assert (docs | count) == 3
      assert 1 < 2
      docs | count
      assert 2 < 3
      ```
      """
    let results = body(try runner().run(notebook(text))).components(separatedBy: "\n\n").dropFirst()
    #expect(Array(results) == ["The 2 assertions hold.", "3", "The assertion holds."])
  }

  // MARK: Cells that fail

  @Test func aFailedCellKeepsThoseThatNeedItFromRunning() throws {
    let report = try runner().run(
      notebook(
        """
        ```hearsay
        let good = docs
        let bad = docs | select nonsense
        ```
        ```hearsay
        let further = bad | take 1
        ```
        ```hearsay
        further | count
        ```
        ```hearsay
        sentences | count
        ```
        """))
    let sections = body(report).components(separatedBy: "\n\n")
    #expect(sections[1].hasPrefix("small.md:3:25: error[unknown-column]: "))
    #expect(sections[3] == "skipped: needs `bad` (line 2)")
    #expect(sections[5] == "skipped: needs `further` (line 6)")
    #expect(Int(sections[7]) != nil)
    #expect(report.exitCode == 2)
    #expect(report.failedCount == 1)
    #expect(report.skippedCount == 2)
    #expect(report.errors.count == 1)
    #expect(stamp(report).contains("outcome     1 of 4 cells ran, 1 failed, 2 were skipped"))
  }

  @Test func aFailedCellDefinesNothing() throws {
    let report = try runner().run(
      notebook(
        """
        ```hearsay
        let some = docs | take 1
        ```
        ```hearsay
        let some = docs
        assert 1 > 2, "not so"
        ```
        ```hearsay
        some | count
        ```
        ```hearsay
        let some = sentences
        ```
        ```hearsay
        some | count
        ```
        """))
    let sections = body(report).components(separatedBy: "\n\n")
    #expect(sections[2].hasPrefix("small.md:6:8: error[assertion]: not so"))
    #expect(sections[4] == "skipped: needs `some` (line 5)")
    #expect(Int(try #require(sections.last)) != nil)
    #expect(report.exitCode == 1)
  }

  @Test func aColumnOfTheSameNameIsNoNeed() throws {
    let report = try runner().run(
      notebook(
        """
        ```hearsay
        let size = docs | nonsense
        ```
        ```hearsay
        docs | derive size = words * 0 | select size | take 1
        ```
        """))
    #expect(body(report).contains("\nsize\n────\n   0\n"))
    #expect(report.skippedCount == 0)
  }

  @Test func aPatternNeedsTheListsItNames() throws {
    let report = try runner().run(
      notebook(
        """
        ```hearsay
        let boats = nonsense
        ```
        ```hearsay
        find `[lower=$boats]` | count
        ```
        """))
    #expect(body(report).hasSuffix("skipped: needs `boats` (line 2)"))
  }

  @Test func resultsBeforeTheFailureAreShown() throws {
    let report = try runner().run(
      notebook("```hearsay\ndocs | count\nassert 1 > 2\ndocs | take 1\n```\n"))
    let sections = body(report).components(separatedBy: "\n\n")
    #expect(sections[1] == "3")
    #expect(sections[2].contains("error[assertion]"))
    #expect(sections.count == 3)
  }

  @Test func aFileThatIsNotThereIsUnreadableInput() throws {
    let report = try runner().run(notebook("```hearsay\ntable(\"no-such.csv\") | count\n```\n"))
    #expect(report.exitCode == 3)
    #expect(body(report).contains("small.md:2:7: error[file]: `no-such.csv` cannot be read"))
  }

  // MARK: What keeps the whole from running

  private func failure(_ runner: NotebookRunner, _ text: String) throws -> Diagnostic? {
    let file = try notebook(text)
    do throws(Diagnostic) {
      _ = try runner.run(file)
      return nil
    } catch {
      return error
    }
  }

  @Test func aProgramWithoutACorpusDoesNotRun() throws {
    let error = try failure(runner(corpus: nil), "```hearsay\ndocs | count\n```\n")
    #expect(error?.code == .corpus)
  }

  @Test func aNotebookThatNeedsNoCorpusRunsWithoutOne() throws {
    let report = try runner(corpus: nil).run(notebook("```hearsay\n1 + 1\n```\n"))
    #expect(body(report).hasSuffix("\n\n2"))
    #expect(!stamp(report).contains { $0.hasPrefix("corpus") })
  }

  @Test func aCorpusThatCannotBeReadIsUnreadableInput() throws {
    var broken = runner()
    broken.makeSession = { _ in
      var options = Session.Options(files: ProgramFiles())
      options.corpus = { throw IngestFailure() }
      return Session(options)
    }
    let error = try failure(broken, "Words.\n")
    #expect(error?.code.exitCode == 3)
    #expect(error?.message == "nothing there")
  }

  private struct IngestFailure: Error, CustomStringConvertible {
    var description: String { "nothing there" }
  }

  @Test func anInterruptEndsTheRun() throws {
    let cancellation = Cancellation()
    cancellation.cancel()
    let file = try notebook("```hearsay\ntokens | count\n```\n")
    #expect(throws: Diagnostic.self) {
      try runner().run(file, cancellation: cancellation)
    }
  }

  // MARK: Parameters

  private static let parameters = """
    ---
    params:
      who: {type: text, default: "", doc: A part of a name.}
      rows: 2
      since: {type: date, default: 2023}
    ---
    ```hearsay
    docs | take rows | count
    who
    since
    ```
    """

  @Test func parametersHaveTheirDefaults() throws {
    let report = try runner().run(notebook(Self.parameters))
    #expect(body(report).contains("\n\n2\n\n"))
    #expect(body(report).hasSuffix("\n\n2023"))
    #expect(stamp(report).contains("parameters  who = \"\""))
  }

  @Test func settingsComeBeforeDefaults() throws {
    let report = try runner(set: ["rows": "1", "who": "O\"sk\\", "since": "2024-02"])
      .run(notebook(Self.parameters))
    #expect(body(report).hasSuffix("\n\n1\n\nO\"sk\\\n\n2024-02"))
    #expect(stamp(report).contains(#"parameters  who = "O\"sk\\""#))
  }

  @Test func aSettingForNoParameterIsRefused() throws {
    let error = try failure(runner(set: ["row": "1"]), Self.parameters)
    #expect(error?.message == "--set row: the notebook has no parameter `row`")
    #expect(error?.hint == "did you mean `rows`?")
    #expect(error?.code.exitCode == 2)
  }

  @Test func aParameterMayStandInACell() throws {
    let text = "```hearsay\nparam rows: int = 3\ndocs | take rows | count\n```\n"
    let report = try runner(set: ["rows": "2"]).run(notebook(text))
    #expect(body(report).hasSuffix("\n\n2"))
  }

  @Test func aSettingOfTheWrongTypeIsRefused() throws {
    let error = try failure(runner(set: ["rows": "many"]), Self.parameters)
    #expect(error?.code.exitCode == 2)
    #expect(error?.range?.source.name == "--set rows")
  }

  @Test func aDefaultOfTheWrongTypeIsShownInTheFrontMatter() throws {
    let text = """
      ---
      title: Boats
      params:
        rows:
          type: number
          default: "many"
      ---
      """
    let error = try #require(try failure(runner(), text))
    #expect(place(error) == "small.md:6:14: ")
  }

  @Test func aParameterWithoutADefaultMustBeSet() throws {
    let text = "---\nparams:\n  who: {type: text}\n---\n```hearsay\nwho\n```\n"
    let error = try #require(try failure(runner(), text))
    #expect(place(error) == "small.md:3:3: ")
    #expect(error.code == .missingArgument)
    #expect(body(try runner(set: ["who": "Osk"]).run(notebook(text))).hasSuffix("\n\nOsk"))
  }
}
