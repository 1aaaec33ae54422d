import Testing

@testable import Language

@Suite("None is two-valued logic")
struct NoneTests {
  @Test(
    "Comparisons with none, and what is computed of it",
    arguments: [
      ("none == none", "true"), ("none != none", "false"), ("none == \"x\"", "false"),
      ("none != \"TASS\"", "true"), ("\"x\" != none", "true"), ("none < 1", "false"),
      ("none > 1", "false"), ("none <= 1", "false"), ("1 >= none", "false"),
      ("not none > 1", "true"), ("none in [1, none]", "true"), ("none in [1]", "false"),
      ("none in 1..3", "false"), ("none ~ /x/", "false"), ("none !~ /x/", "false"),
      ("none + 1", "none"), ("-none", "none"), ("none ?? 3", "3"), ("none ?? none ?? 4", "4"),
      ("2031-05-03 ?? \"undated\"", "2031-05-03"), ("none ?? \"undated\"", "undated"),
      ("2 ?? \"x\"", "2"), ("count([1, none])", "1"), ("sum([1, none])", "1"),
      ("mean([none, 4])", "4"), ("max([none])", "none"), ("mean([none])", "none"),
      ("sum([none])", "0"), ("distinct([1, none, 1])", "[1]"), ("first([none, 2])", "2"),
      ("lower(none)", "none"), ("text(none)", "none"), ("if(none, 1, 2)", "2"),
      ("length(none)", "none"), ("join([none, \"a\"], \"-\")", "a"),
    ])
  func values(_ program: String, _ expected: String) {
    #expect(shown(program) == expected, "\(program)")
  }

  @Test("`??` with text renders its left side as text")
  func coalescedText() {
    #expect(shown("length(2031-05-03 ?? \"undated\")") == "10")
  }

  @Test("A path through none is none")
  func paths() {
    let program = "docs | where published == none | select published.year, published.start"
    #expect(shown(program, over: riverArticles) == "none,none")
  }

  @Test("None sorts last, both ways")
  func sorting() {
    let table = "table([{n: 2}, {n: none}, {n: 1}])"
    #expect(shown("\(table) | sort n") == "1 / 2 / none")
    #expect(shown("\(table) | sort n desc") == "2 / 1 / none")
    #expect(shown("\(table) | top 3 by n") == "2 / 1 / none")
    #expect(shown("sort([2, none, 1])") == "[1 2 none]")
  }

  @Test("None is a group of its own, and comes in its place")
  func groups() {
    let table = "table([{k: \"a\"}, {k: none}, {k: \"a\"}, {k: none}, {k: \"b\"}])"
    #expect(shown("\(table) | summarize n = count() by k") == "a,2 / none,2 / b,1")
    #expect(shown("\(table) | distinct") == "a / none / b")
  }

  @Test("None never matches in a join")
  func joins() {
    let left = "table([{k: none, a: 1}, {k: 2, a: 2}])"
    let right = "table([{k: none, b: 1}, {k: 2, b: 2}])"
    #expect(shown("\(left) | join \(right) on k") == "2,2,2")
    #expect(shown("\(left) | join \(right) on k kind: left") == "none,1,none / 2,2,2")
    #expect(shown("\(left) | join \(right) on k kind: anti") == "none,1")
  }

  @Test("What `where` loses to none is said, with how to keep it")
  func noteOfWhere() {
    #expect(
      notes("docs | where published > 2031-05-01 | select id", over: riverArticles) == [
        "1 of 4 documents has no `published` and was left out; keep it with `or published == none`"
      ])
    #expect(
      notes("docs | where agency ~ /Brook/ | select id", over: riverArticles) == [
        "2 of 4 documents have no `agency` and were left out; keep them with `or agency == none`"
      ])
    #expect(
      notes("docs | where published > 2031-05-01 or published == none", over: riverArticles) == [])
    // A row that another condition leaves out is not lost to none.
    #expect(notes("docs | where agency ~ /Brook/ and id == \"x\"", over: riverArticles).count == 1)
    #expect(notes("docs | where agency != \"Brook News\"", over: riverArticles) == [])
  }

  @Test("What aggregates and joins lose to none is said")
  func otherNotes() {
    let numbers = "table([{n: 1}, {n: none}])"
    #expect(
      notes("\(numbers) | summarize sum(n)") == [
        "1 of 2 values of `n` is none and was left out of the aggregate"
      ])
    #expect(notes("\(numbers) | summarize count(n), distinct(n)") == [])
    #expect(
      notes("\(numbers) | join table([{n: 1, m: 2}]) on n") == [
        "1 of 2 rows has no `n`, which never matches in a join"
      ])
  }
}
