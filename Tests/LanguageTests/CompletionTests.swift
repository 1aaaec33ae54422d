import Testing

@testable import Language

@Suite("What may be written next")
struct CompletionTests {
  private let session = makeSession(over: riverArticles)

  private func words(_ text: String) -> [String] { session.complete(text).candidates.map(\.text) }

  @Test("Columns that are alive at that stage")
  func columns() {
    #expect(words("statements | where sp").prefix(2) == ["speaker", "span"])
    let alive = words("docs | select id, words | where ")
    #expect(alive.contains("id") && alive.contains("words") && !alive.contains("outlet"))
    #expect(words("docs | select id, long = words > 3 | where lo").contains("long"))
    #expect(words("statements | where st").contains("stance"))
    #expect(
      words("quotes | summarize n = count() by speaker | sort ").prefix(2) == ["speaker", "n"])
    #expect(words("docs | rename source = outlet | count by s").contains("source"))
    #expect(words("docs | where words > (quotes | where ki").first == "kind")
    #expect(words("docs | derive a = lower(ti").contains("title"))
    #expect(words("let t = docs | select id\nt | where ").isEmpty == false)
  }

  @Test("Stages after a pipe, tables and definitions at the head")
  func stages() {
    #expect(words("docs | su").first == "summarize")
    #expect(words("docs | wh") == ["where"])
    #expect(words("docs | ").contains("quotes"))
    #expect(!words("docs | count by outlet | ").contains("quotes"))
    #expect(words("sta").first == "statements")
    #expect(words("top_").contains("top_speakers"))
    #expect(words("").contains("docs") && words("").contains("let"))
    #expect(words("tokens | voc").contains("vocabulary"))
    #expect(!words("docs | ").contains("timeline"))
    #expect(words("eve").contains("events"))
    #expect(!words("stor").contains("stories"))
  }

  @Test("Attributes after a dot")
  func attributes() {
    #expect(words("quotes | select span.pl") == ["place"])
    #expect(words("quotes | where speaker.t") == ["text"])
    #expect(words("docs | where published.y") == ["year"])
    #expect(words("docs | where words.").isEmpty)
    #expect(words("quotes | select span.le") == ["lemma"])
    #expect(words("tokens | select head.ch") == ["children"])
    #expect(words("statements | select speaker.").contains("role"))
    #expect(!words("statements | select span.").contains("role"))
  }

  @Test("Values of a closed list inside quotation marks")
  func closedValues() {
    #expect(words("quotes | where kind == \"sp") == ["\"speech\""])
    #expect(words("quotes | where kind in [\"speech\", \"sc") == ["\"scare\""])
    #expect(words("quotes | where speaker == \"Or").isEmpty)
    #expect(words("statements | where type == \"").contains("\"direct\""))
  }

  @Test("Arguments and labels of a stage, functions, names of the session")
  func arguments() {
    #expect(words("find `\"a\"` | kwic wi") == ["width:"])
    #expect(words("docs | sample 3 se").contains("seed:"))
    #expect(words("docs | count b").contains("by"))
    #expect(words("docs | where low").contains("lower("))
    #expect(words("docs | chart ba").contains("bars"))
    _ = run("let tolls = [\"a\"]", in: session)
    #expect(words("tokens | where lower in tol").contains("tolls"))
    #expect(words("docs | join quo").contains("quotes"))
  }

  @Test("The place of the word that is replaced is counted in bytes")
  func start() {
    #expect(session.complete("docs | where ti").start == 13)
    #expect(session.complete("docs | where \"é\" == ti").start == 21)
    #expect(session.complete("docs | ").start == 7)
    #expect(session.complete("quotes | where kind == \"sp").start == 23)
  }

  @Test("No text makes it fail")
  func anyText() {
    let program =
      "let x = docs | where (words > 3 and kind == \"speech\") | select span.place, [1, {a: `b`}]"
    let bytes = Array(program.utf8)
    for end in 0...bytes.count {
      let text = String(decoding: bytes[..<end], as: UTF8.self)
      let completion = session.complete(text)
      #expect((0...end).contains(completion.start))
    }
    for text in [")", "|", "| |", ".", "docs | where .", "\"", "`", "a.b.c.", "((((", "docs | )"] {
      _ = session.complete(text)
    }
  }
}
