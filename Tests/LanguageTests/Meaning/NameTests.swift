import Testing

@testable import Language

@Suite("Names: let, def, param, and what hides what")
struct NameTests {
  @Test("A `let` names rows or a value")
  func bindings() {
    #expect(shown("let n = 2 + 1\nn * 2") == "6")
    #expect(shown("let t = table([{a: 1}, {a: 2}])\nt | where a > 1") == "2")
    #expect(shown("let c = table([{a: 1}]) | count\nc + 1") == "2")
    #expect(shown("let p = `\"ferry\"`\nfind p | count", over: riverArticles) == "3")
    #expect(
      shown("let words_ = [\"ferry\", \"dam\"]\nfind `[form=$words_]` | count", over: riverArticles)
        == "7")
    #expect(shown("let n = 1\nlet n = n + 1\nn") == "2")
  }

  @Test("A column that hides a name of the program is an error, in each form")
  func hidden() {
    let table = "table([{a: 1}])"
    #expect(firstError("let a = 2\n\(table) | where a > 1")?.code == .hiddenName)
    #expect(
      firstError("let a = (docs | count)\n\(table) | where a > 1", over: riverArticles)?.code
        == .hiddenName)
    #expect(firstError("param a: int = 2\n\(table) | where a > 1")?.code == .hiddenName)
    #expect(
      firstError("def f(t: table, a: int) = t | where a > 1\n\(table) | f(2)")?.code == .hiddenName)
    #expect(
      firstError("def f(t: table, by a: columns) = t | count by a\n\(table) | f by a")?.code
        == .hiddenName)
    #expect(shown("let b = 2\n\(table) | where a < b") == "1")
  }

  @Test("Tables are not visible inside row expressions except in brackets")
  func tablesInRows() {
    #expect(firstError("docs | where quotes > 1", over: riverArticles)?.code == .type)
    #expect(
      shown("docs | where words > (docs | summarize mean(words)) | count", over: riverArticles)
        == "2")
    #expect(
      firstError("docs | where words > (docs | select words)", over: riverArticles)?.code == .type)
  }

  @Test("A `def` takes the rows before it, values, and expressions over the row")
  func definitions() {
    let table = "table([{o: \"A\", n: 3}, {o: \"B\", n: 1}, {o: \"A\", n: 5}])"
    #expect(shown("def few(t: table, k: int = 1) = t | take k\n\(table) | few | count") == "1")
    #expect(shown("def few(t: table, k: int = 1) = t | take k\n\(table) | few(2) | count") == "2")
    #expect(
      shown("def few(t: table, k: int = 1) = t | take k\n\(table) | few(k: 2) | count") == "2")
    #expect(shown("def few(t: table, k: int = 1) = t | take k\nfew((\(table)), 2) | count") == "2")
    #expect(
      shown("def tally(t: table, by g: columns) = t | count by g\n\(table) | tally by o")
        == "A,2 / B,1")
    #expect(
      shown(
        "def tally(t: table, by g: columns) = t | count by g\n\(table) | tally by big = n > 2, o")
        == "true,A,2 / false,B,1")
    #expect(
      shown("def high(t: table, c: column) = t | summarize x = max(c)\n\(table) | high(n * 2)")
        == "10")
    #expect(shown("def twice(x: number) = x * 2\ntwice(4) + 1") == "9")
    #expect(shown("def twice(x: number) = x * 2\n\(table) | where n == twice(0.5)") == "B,1")
    #expect(
      shown("def ferries() = find `\"ferry\"`\nferries() | count", over: riverArticles) == "3")
    #expect(shown("def ferries() = find `\"ferry\"`\nferries | count", over: riverArticles) == "3")
  }

  @Test("A `def` is hygienic: it knows the names of where it was written")
  func hygiene() {
    let program = """
      let limit = 2
      def low(t: table) = t | where n < limit
      let limit = 100
      table([{n: 1}, {n: 5}]) | low
      """
    #expect(shown(program) == "1")
    // A name of the caller does not reach into the body.
    let error = firstError(
      "def low(t: table) = t | where n < bound\nlet bound = 3\ntable([{n: 1}]) | low")
    #expect(error?.code == .unknownColumn && error?.text == "bound")
    // An argument means what it meant where it was written, though the body uses the same name.
    #expect(
      shown(
        """
        let k = 10
        def add(t: table, c: column) = t | derive sum = c + 1
        table([{n: 1}]) | add(n + k) | select sum
        """) == "12")
  }

  @Test("An error in a body shows the call as well")
  func errorsInBodies() throws {
    let errors = run(
      "def few(t: table) = t | where lenght > 2\ndocs | few", in: makeSession(over: riverArticles)
    ).errors
    let error = try #require(errors.first)
    #expect(errors.count == 1)
    #expect(error.range?.text == "lenght")
    #expect(error.related.map(\.range.text) == ["few"])
  }

  @Test("Recursion is an error, direct and through others")
  func recursion() {
    for program in [
      "def f(t: table) = t | f\ndocs | f", "def f(n: number) = f(n - 1)\nf(3)",
      "def f(t: table) = t | g\ndef g(t: table) = t | f\ndocs | g",
    ] {
      #expect(firstError(program, over: riverArticles)?.code == .recursion, "\(program)")
    }
    // A new definition may use the old one of its name.
    #expect(shown("def f(n: number) = n + 1\ndef f(n: number) = f(n) * 2\nf(3)") == "8")
  }

  @Test("Parameters are set from outside, as their type")
  func parameters() {
    func value(_ text: String, _ type: String) -> (String, DiagnosticCode?) {
      let session = makeSession(parameters: ["p": text])
      let (results, errors) = run("param p: \(type)\np", in: session)
      guard case .value(let value)? = results.last?.output else { return ("", errors.first?.code) }
      return (value.plainText, errors.first?.code)
    }
    #expect(value("a | b", "text") == ("a | b", nil))
    #expect(value("3", "int") == ("3", nil))
    #expect(value("2031-05", "date") == ("2031-05", nil))
    #expect(value("2031", "date") == ("2031", nil))
    #expect(value("[\"a\", \"b\"]", "list") == ("a; b", nil))
    #expect(value("2.5", "int").1 == .value)
    #expect(value("many", "int").1 != nil)
    #expect(value("1 2", "int").1 != nil)
  }

  @Test("Results are kept in the session, and a line can go on from the last")
  func results() throws {
    let session = makeSession(over: riverArticles)
    for result in run("docs | take 2", in: session).results {
      #expect(session.remember(result.output) == "_1")
    }
    for result in run("| select id", in: session).results {
      #expect(session.remember(result.output) == "_2")
    }
    #expect(printed("_ | count", in: session) == "2\n")
    #expect(printed("_1 | where outlet == \"Alder Post\" | quotes | count", in: session) == "3\n")
    for result in run("6 * 7", in: session).results { _ = session.remember(result.output) }
    #expect(printed("_ + 1", in: session) == "43\n")
  }

  @Test("A program with an error defines nothing")
  func allOrNothing() {
    let session = makeSession()
    #expect(!run("let a = 1\nlet b = c", in: session).errors.isEmpty)
    #expect(run("a", in: session).errors.first?.code == .unknownName)
  }

  @Test("`use` takes the definitions of a file and shows nothing of it")
  func use() {
    let files = TextFiles([:], programs: ["mine.hsy": "def twice(x: number) = x * 2\n1 + 1"])
    #expect(shown("use \"mine.hsy\"\ntwice(4)", files: files) == "8")
    let results = run("use \"mine.hsy\"", in: makeSession(files: files)).results
    #expect(results.count == 1)
  }
}
