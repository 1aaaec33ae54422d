import Testing

@testable import Language

@Suite("Groups, order and choice")
struct GroupTests {
  private let votes =
    "table([{o: \"A\", n: 3}, {o: \"B\", n: 1}, {o: \"A\", n: 5}, {o: \"C\", n: none}, {o: \"B\", n: 1}])"

  @Test("In `summarize` a column is the list of its group's values, and aggregates compose")
  func aggregates() {
    #expect(shown("\(votes) | summarize n by o") == "A,[3 5] / B,[1 1] / C,[none]")
    #expect(
      shown("\(votes) | summarize c = count(), v = count(n), d = count(distinct(n)) by o")
        == "A,2,2,2 / B,2,2,1 / C,1,0,0")
    #expect(shown("\(votes) | summarize x = max(n) - min(n) by o") == "A,2 / B,0 / C,none")
    #expect(shown("\(votes) | summarize x = join(sort(distinct(o)), \"+\")") == "A+B+C")
    #expect(shown("\(votes) | summarize x = share(n > 2)") == "0.4")
    #expect(shown("\(votes) | summarize x = length(collect(n)), y = max(length(o))") == "4,1")
    #expect(shown("\(votes) | summarize x = sum(n) / count()") == "2")
    #expect(
      shown("table([{n: 1}]) | where n > 3 | summarize c = count(), s = sum(n), m = max(n)")
        == "0,0,none")
  }

  @Test("A pronoun that means nobody known is one speaker wherever it stands")
  func pronouns() {
    let articles = corpus([
      ("a.txt", "We say that the dam held. The ferry sank, we said. I said that it rained.")
    ])
    #expect(shown("statements | count by speaker", over: articles) == "we,2 / I,1")
    #expect(shown("statements | where speaker == \"we\" | count", over: articles) == "2")
  }

  @Test("Grouped rows come in the order of their first row, counted ones by count")
  func groupOrder() {
    #expect(shown("\(votes) | summarize x = count() by o | select o") == "A / B / C")
    #expect(shown("\(votes) | count by o") == "A,2 / B,2 / C,1")
    #expect(shown("table([{k: 1}, {k: 2}, {k: 2}]) | count by k") == "2,2 / 1,1")
    #expect(shown("\(votes) | summarize x = count() by big = n > 2") == "true,2 / false,3")
  }

  @Test("A count is a value, and a summary of the whole a row")
  func single() {
    #expect(shown("\(votes) | count") == "5")
    #expect(shown("(\(votes) | count) + 1") == "6")
    #expect(shown("\(votes) | summarize max(n)") == "5")
    #expect(shown("\(votes) | where n > 100 | count") == "0")
  }

  @Test("Sorting is stable, by several keys, each in its direction")
  func sorting() {
    #expect(shown("\(votes) | sort o desc, n") == "C,none / B,1 / B,1 / A,3 / A,5")
    let table = "table([{a: 1, b: \"x\"}, {a: 2, b: \"y\"}, {a: 1, b: \"z\"}, {a: 2, b: \"w\"}])"
    #expect(shown("\(table) | sort a") == "1,x / 1,z / 2,y / 2,w")
    #expect(shown("\(table) | sort a desc") == "2,y / 2,w / 1,x / 1,z")
    #expect(shown("\(table) | sort -a, b asc") == "2,w / 2,y / 1,x / 1,z")
    #expect(shown("\(table) | top 1 by a asc") == "1,x")
    #expect(shown("table([{n: 10}, {n: 9}, {n: 2.5}]) | sort n") == "2.5 / 9 / 10")
  }

  @Test("A sample has a fixed seed, keeps the order and depends on nothing else")
  func sample() {
    let hundred =
      "table([" + (1...100).map { "{n: \($0)}" }.joined(separator: ", ") + "])"
    let once = shown("\(hundred) | sample 5")
    #expect(once == shown("\(hundred) | sample 5"))
    #expect(once == shown("\(hundred) | sample 5 seed: 1"))
    #expect(once != shown("\(hundred) | sample 5 seed: 2"))
    let numbers = once.split(separator: " / ").compactMap { Int($0) }
    #expect(numbers.count == 5 && numbers == numbers.sorted())
    #expect(shown("\(hundred) | sample 200 | count") == "100")
    #expect(shown("\(hundred) | sample 0 | count") == "0")
    // Each row is equally likely: over 400 seeds a row of 100 is among 5 about 20 times.
    var first = 0
    for seed in 1...400 where shown("\(hundred) | sample 5 seed: \(seed) | where n == 1") == "1" {
      first += 1
    }
    #expect((8...36).contains(first), "\(first)")
  }

  @Test("Distinct keeps the first of equal rows")
  func distinct() {
    #expect(shown("\(votes) | distinct o") == "A / B / C")
    #expect(shown("\(votes) | distinct") == "A,3 / B,1 / A,5 / C,none")
    #expect(shown("\(votes) | distinct big = n > 2") == "true / false")
  }

  @Test("Columns: computed, renamed, dropped, one after the other")
  func columnStages() {
    let table = "table([{a: 1, b: 2}])"
    #expect(shown("\(table) | derive c = a + b, d = c * 2") == "1,2,3,6")
    #expect(shown("\(table) | derive a = a + 10") == "11,2")
    #expect(columns("\(table) | rename z = a") == ["z", "b"])
    #expect(columns("\(table) | drop a") == ["b"])
    #expect(columns("\(table) | select b, twice = a * 2") == ["b", "twice"])
    #expect(
      columns("quotes | select span.doc, lower(cue)", over: riverArticles) == ["doc", "cue"])
    #expect(firstError("\(table) | select a + b")?.code == .unnamed)
    #expect(firstError("quotes | select span.doc, doc")?.code == .duplicateName)
    #expect(firstError("docs | select length(title)")?.code == .unnamed)
  }
}
