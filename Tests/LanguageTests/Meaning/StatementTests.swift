import Testing

@testable import Language

@Suite("Statements and lines")
struct StatementTests {
  @Test("A statement ends with its line, unless the line or the next one says otherwise")
  func lines() {
    #expect(shown("docs\n| count", over: riverArticles) == "4")
    #expect(shown("docs\n\n  # a comment\n  | count", over: riverArticles) == "4")
    #expect(shown("docs |\n  count", over: riverArticles) == "4")
    #expect(shown("let n =\n  3\nn") == "3")
    #expect(shown("1 +\n2") == "3")
    #expect(shown("table([\n  {a: 1},\n  {a: 2}\n])\n| count") == "2")
    #expect(shown("docs | select id,\n  words | count", over: riverArticles) == "4")
    #expect(shown("true and\nnot false") == "true")
    #expect(shown("1\n2\n3") == "3")
    #expect(run("1\n2\n3", in: makeSession()).results.count == 3)
    #expect(shown("docs | count # how many", over: riverArticles) == "4")
    #expect(shown("\"a # b\"") == "a # b")
    #expect(shown("docs\r\n| count\r\n", over: riverArticles) == "4")
    #expect(run("", in: makeSession()).results.isEmpty)
    #expect(run("# nothing\n\n", in: makeSession()).errors.isEmpty)
  }

  @Test(
    "A text is a whole program, or goes on",
    arguments: [
      ("docs", true), ("docs | count", true), ("docs |", false), ("docs | where (", false),
      ("docs | where words >", false), ("let a =", false), ("\"open", false),
      ("find `\"a\"", false),
      ("docs | select id,", false), ("docs | where a and", false), ("", true), ("docs )", true),
      ("docs | count by", false), ("def f(t: table) =", false), ("docs | where x ~ /a", true),
    ])
  func completeness(_ text: String, _ isComplete: Bool) {
    #expect(Session.isComplete(text) == isComplete, "\(text)")
  }

  @Test("Stage names are not reserved, and a call ends its operand")
  func names() {
    #expect(shown("table([{take: 1, count: 2}]) | select take, count") == "1,2")
    #expect(shown("docs | take (2) | count", over: riverArticles) == "2")
    #expect(
      shown("docs | where (words > 3) and (words < 1000) | count", over: riverArticles) == "4")
    #expect(shown("docs | sort (words) desc | take 1 | count", over: riverArticles) == "1")
  }

  @Test("Operators bind as the manual says")
  func precedence() {
    for (program, expected) in [
      ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("2 - 1 - 1", "0"), ("-2 * 3", "-6"),
      ("7 % 4 + 1", "4"),
      ("not true or true", "true"), ("not (true or true)", "false"),
      ("true or true and false", "true"),
      ("1 + 1 == 2 and 2 in 1..3", "true"), ("none ?? 1 + 1", "2"), ("1 in 0..1 + 1", "true"),
      ("[1, 2] contains 1 + 1", "true"), ("2 not in [1]", "true"), ("not 2 in [1]", "true"),
      ("- -2", "2"),
    ] {
      #expect(shown(program) == expected, "\(program)")
    }
  }

  @Test("Numbers")
  func numbers() {
    for (program, expected) in [
      ("1e6", "1000000"), ("0.5 + 0.5", "1"), ("1_000", "1000"), ("10 / 4", "2.5"), ("10 / 5", "2"),
      ("1 / 0", "none"), ("5 % 0", "none"), ("0 / 0", "none"), ("1e308 * 10", "none"),
      ("9223372036854775807 + 1", "9.223372036854776e+18"),
      ("-9223372036854775807 - 10", "-9.223372036854776e+18"),
      ("9223372036854775807 * 2", "1.8446744073709552e+19"), ("1.5 == 1.50", "true"),
      ("2 == 2.0", "true"),
      ("0.1 + 0.2 == 0.3", "false"), ("round(0.1 + 0.2, 2) == 0.3", "true"), ("-7 % 3", "-1"),
      ("power(2, 0.5) * power(2, 0.5) > 1.99", "true"), ("3 in -5..5", "true"),
      ("6 in -5..5", "false"),
    ] {
      #expect(shown(program) == expected, "\(program)")
    }
  }

  @Test("Assertions hold, or end the run with their message")
  func assertions() throws {
    #expect(shown("assert 1 < 2") == "held")
    let (results, errors) = run("1\nassert 1 > 2, \"one is \" + \"small\"\n3", in: makeSession())
    #expect(results.count == 1)
    #expect(errors.map(\.code) == [.assertion])
    #expect(errors.first?.message == "one is small")
    #expect(errors.first?.code.exitCode == 1)
  }

  @Test("Of very many errors the first are reported, and how many more there are")
  func manyErrors() {
    let program = String(repeating: "docs | where wrods > 1\n", count: 100)
    let errors = run(program, in: makeSession(over: riverArticles)).errors
    #expect(errors.count == 21)
    #expect(errors.last?.message == "80 more errors like these")
  }

  @Test("All errors of a program are reported, in their order")
  func recovery() {
    let errors = run(
      "docs | where wrods > 1\nlet a = )\nquotes | count by knid\na",
      in: makeSession(over: riverArticles)
    ).errors
    #expect(errors.map { $0.range?.text } == ["wrods", ")", "knid", "a"])
  }
}
