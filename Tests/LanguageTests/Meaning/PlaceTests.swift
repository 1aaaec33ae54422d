import Testing

@testable import Language

@Suite("Places and narrowing")
struct PlaceTests {
  private func count(_ program: String) -> String {
    shown("\(program) | count", over: riverArticles)
  }

  @Test("Rows of a table that overlap a place, once, in document order")
  func overlap() {
    #expect(count("quotes | sentences") == "4")
    #expect(
      shown("quotes | sentences | select span.place", over: riverArticles)
        == "alder-dam:s2 / alder-dam:s3 / alder-ferry:s1 / cray-dam:s1")
    #expect(
      shown("quotes | docs | select id", over: riverArticles)
        == "alder-dam / alder-ferry / cray-dam")
    #expect(
      shown("quotes | sort doc desc | docs | select id", over: riverArticles)
        == "alder-dam / alder-ferry / cray-dam")
    #expect(count("docs | where outlet == \"Cray Mail\" | quotes") == "1")
    #expect(count("sentences | where has(span, `\"ferry\"`) | quotes") == "1")
  }

  @Test("Tokens and hits lie wholly inside")
  func inside() {
    #expect(
      shown("quotes | take 1 | tokens | select form", over: riverArticles)
        == "\" / The / dam / held / , / \"")
    #expect(count("find `\"ferry\"`") == "3")
    #expect(count("quotes | find `\"ferry\"`") == "1")
    #expect(count("docs | where outlet == \"Alder Post\" | find `\"ferry\"`") == "2")
    // A hit that begins in the quote and ends outside is none of its hits.
    #expect(count("quotes | find `\"held\" \",\" []{3}`") == "0")
  }

  @Test("`within:` takes another column of spans")
  func within() {
    #expect(
      shown(
        "statements | where speaker ~ /Orla/ | take 1 | tokens within: speaker | select form",
        over: riverArticles)
        == "Orla / Brand")
    #expect(count("statements | tokens within: content") != "0")
    #expect(firstError("statements | tokens within: doc", over: riverArticles)?.code == .type)
    #expect(
      firstError("statements | tokens insdie: cue", over: riverArticles)?.code == .unknownArgument)
  }

  @Test(
    "Rows keep their place through these stages",
    arguments: [
      "where kind == \"speech\"", "select kind", "derive n = 1", "sort doc", "take 2", "sample 2",
      "rename k = kind", "drop cue", "distinct doc", "join docs on doc kind: semi",
    ])
  func kept(_ stage: String) {
    #expect(count("quotes | \(stage) | docs") != "0")
  }

  @Test(
    "After these stages there is no place",
    arguments: [
      "summarize n = count() by doc", "count by doc", "freq kind",
      "summarize n = count() by doc, kind | pivot kind, n values: [\"speech\"]", "describe",
    ])
  func lost(_ stage: String) {
    for narrowing in ["docs", "tokens", "context 1", "kwic", "find `\"ferry\"`"] {
      let error = firstError("quotes | \(stage) | \(narrowing)", over: riverArticles)
      #expect(error?.code == .place, "\(stage) | \(narrowing)")
    }
    #expect(firstError("table([{a: 1}]) | tokens", over: riverArticles)?.code == .place)
  }

  @Test("At the head every stage of the field starts from the whole corpus")
  func heads() {
    #expect(count("find `\"ferry\"`") == count("docs | find `\"ferry\"`"))
    #expect(
      shown("freq lower | take 1 | select lower", over: riverArticles)
        == shown("tokens | freq lower | take 1 | select lower", over: riverArticles))
    #expect(count("ngrams lower") == count("tokens | ngrams lower"))
  }

  @Test("A hit has its captures, its sentence and the corpus positions of its tokens")
  func hits() {
    let program = "find `who:[form=\"Orla\"] \"Brand\" (last_word:\".\")?` | take 1"
    #expect(
      columns(program, over: riverArticles) == [
        "span", "who", "last_word", "sentence", "doc", "outlet", "agency", "published", "first",
        "last",
      ])
    #expect(
      shown("\(program) | select span, who, last_word, size = last - first", over: riverArticles)
        == "Orla Brand.,Orla,.,2")
    #expect(
      shown("find `\"The\" x:\"late\"?` | where x == none | count", over: riverArticles) != "0")
  }
}
