import Testing

@testable import Language

@Suite("Text is compared in its folded form")
struct TextTests {
  @Test(
    "Equality, search and order",
    arguments: [
      (#""don’t" == "don't""#, "true"), (#""“x”" == "\"x\"""#, "true"),
      (#""a  b" == "a b""#, "true"), (#""a\n b" == "a b""#, "true"),
      (#""caf\u{E9}" == "cafe\u{301}""#, "true"), (#""Dam" == "dam""#, "false"),
      (#"lower("DAM") == "dam""#, "true"), (#""don’t" in ["don't"]"#, "true"),
      (#""’s" in "the dam's wall""#, "true"), (#""dam’s" contains "m's""#, "true"),
      (#""The Dam" ~ /dam/"#, "false"), (#""The Dam" ~ /dam/i"#, "true"),
      (#""The Dam" ~ /^dam$/i"#, "false"), (#""The Dam" !~ /dam/"#, "true"),
      (#""a/b" ~ /a\/b/"#, "true"), (#""don’t" ~ /n't/"#, "true"), (#""B" < "a""#, "true"),
      (#""Z" < "É""#, "true"), (#"sort(["b", "É", "a", "B"])"#, "[B a b É]"),
      (#""ab" + "cd""#, "abcd"), (#""ab" + none"#, "none"), (#"none + "ab""#, "none"),
    ])
  func comparison(_ program: String, _ expected: String) {
    #expect(shown(program) == expected, "\(program)")
  }

  @Test("Groups and joins compare as `==` does")
  func keys() {
    let table = #"table([{w: "don’t"}, {w: "don't"}, {w: "Don't"}])"#
    #expect(shown("\(table) | count by w") == "don’t,2 / Don't,1")
    #expect(shown(#"\#(table) | join table([{w: "don't", n: 1}]) on w | count"#) == "2")
  }

  @Test("Spans are compared as text, and same_place compares places")
  func spans() {
    let same = "quotes | summarize n = count() by span | where n > 1"
    #expect(shown(same, over: riverArticles) == "\"The dam held,\",2")
    #expect(shown("quotes | where same_place(span, span) | count", over: riverArticles) == "4")
    #expect(
      shown(#"quotes | where span == "\"The dam held,\"" | count"#, over: riverArticles) == "2")
  }

  @Test("A span has attributes")
  func attributes() {
    #expect(
      shown("quotes | take 1 | select span.doc, span.place, span.words", over: riverArticles)
        == "alder-dam,alder-dam:s2,6")
    #expect(
      shown("quotes | take 1 | select n = span.end - span.start", over: riverArticles) == "15")
  }
}
