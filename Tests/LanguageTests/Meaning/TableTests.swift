import Testing

@testable import Language

@Suite("Joins, sets, pivots and tables from files")
struct TableTests {
  private let left = "table([{k: 1, v: \"a\"}, {k: 2, v: \"b\"}, {k: 3, v: \"c\"}])"
  private let right =
    "table([{k: 2, v: \"x\", w: 20}, {k: 2, v: \"y\", w: 21}, {k: 4, v: \"z\", w: 40}])"

  @Test("Kinds of join; keys once, colliding columns with `_right`")
  func joins() {
    #expect(shown("\(left) | join \(right) on k") == "2,b,x,20 / 2,b,y,21")
    #expect(columns("\(left) | join \(right) on k") == ["k", "v", "v_right", "w"])
    #expect(
      shown("\(left) | join \(right) on k kind: left")
        == "1,a,none,none / 2,b,x,20 / 2,b,y,21 / 3,c,none,none")
    #expect(shown("\(left) | join \(right) on k kind: semi") == "2,b")
    #expect(shown("\(left) | join \(right) on k kind: anti") == "1,a / 3,c")
    #expect(shown("\(left) | join \(right) on k, v | count") == "0")
    #expect(
      columns("\(left) | join table([{n: 2, v: 1, v_right: 2}]) on k == n")
        == ["k", "v", "v_right", "v_right_right"])
    #expect(firstError("\(left) | join \(right) on k == v")?.code == .type)
    #expect(firstError("\(left) | join \(right) on q")?.code == .unknownColumn)
  }

  @Test("A join takes a table by its name or in brackets")
  func joinedTables() {
    let joined = "docs | join (quotes | count by doc) on id == doc | select id, count | sort id"
    #expect(shown(joined, over: riverArticles) == "alder-dam,2 / alder-ferry,1 / cray-dam,1")
    #expect(
      shown("docs | join quotes on doc kind: anti | select id", over: riverArticles) == "cray-note")
  }

  @Test("Sets of rows")
  func sets() {
    let one = "table([{a: 1}, {a: 2}, {a: 2}])"
    let two = "table([{a: 2}, {a: 3}])"
    #expect(shown("\(one) | union \(two)") == "1 / 2 / 2 / 2 / 3")
    #expect(shown("\(one) | except \(two)") == "1")
    #expect(shown("\(one) | intersect \(two)") == "2")
    #expect(shown("\(one) | union table([{b: 9}])") == "1,none / 2,none / 2,none / none,9")
    #expect(shown("table([{a: 1, b: 2}]) | except table([{b: 2, a: 1}]) | count") == "0")
    #expect(firstError("\(one) | except table([{b: 1}])")?.code == .type)
  }

  @Test("A pivot has the columns of `values:`, or only a chart may follow")
  func pivot() {
    let long =
      "table([{o: \"X\", k: \"a\", n: 1}, {o: \"X\", k: \"b\", n: 2}, {o: \"Y\", k: \"b\", n: 3}])"
    #expect(
      shown("\(long) | pivot k, n values: [\"a\", \"b\", \"c\"]") == "X,1,2,none / Y,none,3,none")
    #expect(columns("\(long) | pivot k, n values: [\"a\", \"b\"]") == ["o", "a", "b"])
    #expect(shown("\(long) | pivot k, n values: [\"b\"] | where b > 2 | select o") == "Y")
    #expect(shown("\(long) | pivot k, n") == "X,1,2 / Y,none,3")
    #expect(columns("\(long) | pivot k, n") == ["o", "a", "b"])
    #expect(shown("\(long) | pivot k, n | chart bars") == "X,1,2 / Y,none,3")
    #expect(firstError("\(long) | pivot k, n | where a > 1")?.code == .type)
    #expect(shown("\(long) | pivot o, n values: [\"X\", \"Y\"] by k") == "a,1,none / b,2,3")
  }

  @Test("Lists become rows")
  func expand() {
    let table = "table([{a: 1, b: [\"x\", \"y\"]}, {a: 2, b: []}, {a: 3, b: none}])"
    #expect(shown("\(table) | expand b") == "1,x / 1,y")
    #expect(firstError("\(table) | expand a")?.code == .type)
  }

  @Test("A table from a file has the types of its cells")
  func files() {
    let files = TextFiles([
      "roles.csv": TableContents(
        columns: ["name", "since"],
        rows: [[.text("Orla Brand"), .integer(2029)], [.text("Ilvar Teck"), .none]])
    ])
    #expect(
      shown("table(\"roles.csv\") | where since > 2000 | select name", files: files) == "Orla Brand"
    )
    #expect(shown("let t = table(\"roles.csv\")\nt | count", files: files) == "2")
    #expect(
      run("table(\"roles.csv\") | where since == \"x\"", in: makeSession(files: files)).errors
        .first?.code == .type)
    let missing = run("table(\"no.csv\")", in: makeSession(files: files)).errors.first
    #expect(missing?.code == .file)
    #expect(missing?.code.exitCode == 3)
    #expect(missing?.range?.text == "\"no.csv\"")
  }

  @Test("A pipeline of one column is a list after `in`")
  func membership() {
    let program = "quotes | where doc in (docs | where outlet == \"Cray Mail\" | select id) | count"
    #expect(shown(program, over: riverArticles) == "1")
    let named =
      "let cray = docs | where outlet == \"Cray Mail\" | select id\nquotes | where doc not in cray | count"
    #expect(shown(named, over: riverArticles) == "3")
    #expect(firstError("quotes | where doc in docs", over: riverArticles)?.code == .type)
  }
}
