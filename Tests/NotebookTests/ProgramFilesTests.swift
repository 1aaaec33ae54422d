import Foundation
import Language
import Testing

@testable import Notebook

@Suite struct ProgramFilesTests {
  private let range = SourceRange(SourceFile(name: "eval", text: "table(\"x\")"), 6, 9)

  /// A table from a file of some name, as `name:type` and the cells of each row.
  private func table(_ name: String, _ text: String) throws -> (columns: [String], rows: [String]) {
    try withFolder { folder in
      try write(text, to: folder + "/" + name)
      let table = try ProgramFiles(folder: folder).table(name, at: range)
      return (
        table.columns, table.rows.map { row in row.map(ProgramLiteral.of).joined(separator: " ") }
      )
    }
  }

  private func failure(_ name: String, _ text: String) throws -> Diagnostic? {
    try withFolder { folder in
      try write(text, to: folder + "/" + name)
      do throws(Diagnostic) {
        _ = try ProgramFiles(folder: folder).table(name, at: range)
        return nil
      } catch {
        return error
      }
    }
  }

  @Test func cellsTypeTheirColumns() throws {
    let read = try table(
      "t.csv",
      """
      name,age,share,since,known,mixed,code,empty
      Osk,41,0.5,2023-04,true,1,007,
      "Rint, Pavo", 7 ,-3,2023-W14,FALSE,x,012,
      ,,1e3,2023-04-06,,,,
      """)
    #expect(read.columns == ["name", "age", "share", "since", "known", "mixed", "code", "empty"])
    #expect(
      read.rows == [
        #""Osk" 41 0.5 2023-04 true "1" "007" none"#,
        #""Rint, Pavo" 7 -3 2023-W14 false "x" "012" none"#,
        "none none 1000 2023-04-06 none none none none",
      ])
  }

  @Test func numbersThatCannotBeHeldAreText() throws {
    let read = try table("t.csv", "a,b,c\n12345678901234567890,1e999,1.\n")
    #expect(read.rows == [#""12345678901234567890" "1e999" "1.""#])
  }

  @Test func semicolonsAndTabulatorsSeparate() throws {
    #expect(try table("t.csv", "a;b\n1;2,5\n").rows == [#"1 "2,5""#])
    #expect(try table("t.tsv", "a\tb\n1\t\"x\n").rows == [#"1 "\"x""#])
  }

  @Test func headingsBecomeNames() throws {
    #expect(
      try table("t.csv", "Full name,2nd,on,a-b,Jméno\n1,2,3,4,5\n").columns
        == ["Full_name", "_2nd", "on_", "a_b", "Jméno"])
  }

  @Test func aHeaderAloneIsATableOfNoRows() throws {
    let read = try table("t.csv", "a,b\n")
    #expect(read.columns == ["a", "b"])
    #expect(read.rows.isEmpty)
  }

  @Test func jsonKeepsItsTypes() throws {
    let text = """
      [{"name": "Osk", "age": 41, "since": "2023-04", "tags": ["a", 1], "mixed": 1},
       {"age": 0.5, "since": null, "mixed": "x", "late": true}]
      """
    let read = try table("t.json", text)
    #expect(read.columns == ["name", "age", "since", "tags", "mixed", "late"])
    #expect(
      read.rows == [
        #""Osk" 41 2023-04 ["a", 1] "1" none"#, #"none 0.5 none none "x" true"#,
      ])
    #expect(try table("t.json", #"{"count": 1, "rows": [{"a": 1}]}"#).rows == ["1"])
    #expect(try table("t.jsonl", "{\"a\": 1}\n\n{\"a\": 2}\r\n").rows == ["1", "2"])
  }

  @Test(arguments: [
    ("t.csv", "a,b,c\n1,2,3\n1,2\n", "t.csv:3: row 3 has 2 cells instead of 3"),
    ("t.csv", "a,a\n1,2\n", "t.csv:1: two columns are called `a`"),
    ("t.csv", "a,\n1,2\n", "t.csv:1: column 2 has no name"),
    ("t.csv", "", "t.csv: it has no first row with the names"),
    ("t.csv", "a,b\n\"1,2\n", "t.csv:2: a quote is opened and never closed; the rest is not read"),
    ("t.json", "{\"a\": 1}", "t.json: it holds no list of objects"),
    ("t.json", "[1]", "t.json: element 1 is no object"),
    ("t.json", "[{\"a\": 1]", "t.json:1: column 9: expected , or }"),
    ("t.jsonl", "{\"a\": 1}\n{\"a\"}\n", "t.jsonl:2: column 5: expected : after the name"),
    ("t.xlsx", "PK", "`t.xlsx` is no table that can be read"),
  ])
  func brokenTablesSayWhatIsWrong(name: String, text: String, message: String) throws {
    let error = try #require(try failure(name, text))
    #expect(error.message == message)
    #expect(error.code == .file)
    #expect(error.range?.lower == 6)
  }

  @Test func filesThatCannotBeReadSayWhy() throws {
    try withFolder { folder in
      try write("a\n1\n", to: folder + "/roles.csv")
      try Data([0x61, 0x0A, 0xFF, 0x0A]).write(to: URL(fileURLWithPath: folder + "/bytes.csv"))
      try FileManager.default.createDirectory(
        atPath: folder + "/folder.csv", withIntermediateDirectories: true)
      mkfifo(folder + "/pipe.csv", 0o600)
      let files = ProgramFiles(folder: folder)
      for (name, reason) in [
        ("role.csv", "there is no such file"), ("bytes.csv", "it is not UTF-8 (line 2)"),
        ("folder.csv", "it is a folder"), ("pipe.csv", "it is no regular file"),
      ] {
        do throws(Diagnostic) {
          _ = try files.table(name, at: range)
          Issue.record("\(name) was read")
        } catch {
          #expect(error.message == "`\(name)` cannot be read: \(reason)")
          if name == "role.csv" { #expect(error.hint == "did you mean \"roles.csv\"?") }
        }
      }
      #expect(files.read.files.isEmpty)
    }
  }

  @Test func pathsAreRelativeToTheFileThatNamesThem() throws {
    try withFolder { folder in
      try write("name,role\nOsk,mayor\n", to: folder + "/lib/roles.csv")
      try write(
        "def roles() = table(\"roles.csv\")\nuse \"more.hsy\"\n", to: folder + "/lib/all.hsy")
      try write("def one() = roles() | take 1\n", to: folder + "/lib/more.hsy")
      let text = "```hearsay\nuse \"lib/all.hsy\"\none() | select role\n```\n"
      let report = try runner(files: folder).run(notebook(text))
      #expect(report.errors.map(\.message) == [])
      #expect(body(report).contains("mayor"))
      let files = stamp(report).drop { !$0.hasPrefix("files") }.prefix(3)
      #expect(
        files.map { $0.dropFirst(12).prefix { $0 != "," } } == [
          "lib/all.hsy", "lib/more.hsy", "lib/roles.csv",
        ])
      #expect(!report.text.contains(folder))
    }
  }

  @Test func aProgramThatUsesItselfIsRefused() throws {
    try withFolder { folder in
      try write("use \"b.hsy\"\n", to: folder + "/a.hsy")
      try write("use \"./a.hsy\"\n", to: folder + "/b.hsy")
      let report = try runner(files: folder).run(notebook("```hearsay\nuse \"a.hsy\"\n```\n"))
      #expect(report.errors.map(\.code) == [.recursion])
      #expect(report.errors.map(place) == ["b.hsy:1:5: "])
    }
  }

  @Test func theSameProgramMayBeUsedTwice() throws {
    try withFolder { folder in
      try write("def two() = 2\n", to: folder + "/a.hsy")
      let text = "```hearsay\nuse \"a.hsy\"\nuse \"a.hsy\"\ntwo()\n```\n"
      #expect(body(try runner(files: folder).run(notebook(text))).hasSuffix("\n\n2"))
    }
  }

  @Test func aSettingMayBelongToAProgramThatIsUsed() throws {
    try withFolder { folder in
      try write("param rows: int = 2\n", to: folder + "/a.hsy")
      let text = "```hearsay\nuse \"a.hsy\"\nrows\n```\n"
      let set = try runner(set: ["rows": "1"], files: folder).run(notebook(text))
      #expect(body(set).hasSuffix("\n\n1"))
      let file = try notebook(text)
      #expect(throws: Diagnostic.self) { try runner(set: ["row": "1"], files: folder).run(file) }
    }
  }

  @Test func theStampHashesWhatWasRead() throws {
    try withFolder { folder in
      let files = ProgramFiles(folder: folder)
      try write("a\n1\n", to: folder + "/t.csv")
      _ = try files.table("t.csv", at: range)
      let first = files.read.files
      try write("a\n2\n", to: folder + "/t.csv")
      _ = try files.table(folder + "/t.csv", at: range)
      let second = files.read.files
      #expect(first.map(\.name) == ["t.csv"])
      #expect(second.map(\.name) == ["t.csv"])
      #expect(first[0].hash != second[0].hash)
      #expect(first[0].hash.count == 16)
    }
  }
}
