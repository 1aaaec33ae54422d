import Testing

@testable import Language

@Suite("Dispersion, trends and networks")
struct SpreadTests {
  private func river(_ program: String) -> String { shown(program, over: riverArticles) }

  @Test("The dispersion of each value is that of its rows alone")
  func values() {
    let all = " | select range, dp, juilland_d, carroll_d2, rosengren_s, dp_norm, da, dkl"
    for word in ["the", "ferry", "said"] {
      #expect(
        river("tokens | dispersion lower minimum: 1 | where lower == \"\(word)\"" + all)
          == river("tokens | where lower == \"\(word)\" | dispersion" + all), "\(word)")
    }
    #expect(
      river(
        "dispersion lower minimum: 8 by outlet | where lower == \"the\" | select lower, hits, parts"
      )
        == "the,8,2")
    #expect(
      columns("dispersion lower", over: riverArticles).prefix(3) == ["lower", "hits", "parts"])
    #expect(
      notes("tokens | dispersion", over: riverArticles).first?.hasPrefix(
        "the parts are 4 documents of ")
        ?? false)
  }

  @Test(
    "Arguments that make no sense are refused",
    arguments: [
      "tokens | dispersion minimum: 3", "tokens | dispersion lower by lemma",
      "tokens | dispersion lower by lower", "docs | trend by hour", "docs | trend by month, month",
      "tokens | cooccur", "tokens | cooccur lower within: chapter",
      "tokens | cooccur lower window: 0",
      "tokens | diversity", "docs | trend month", "tokens | dispersion hits = lower",
    ])
  func refused(_ program: String) { #expect(firstError(program, over: riverArticles) != nil) }

  @Test("A trend goes from the first to the last month of the documents, gaps shown")
  func trend() {
    #expect(
      river(#"find `"ferry"` | trend by month | select month, count, documents"#)
        == "2031-04,1,1 / 2031-05,2,1")
    // The first of these months has documents, and no hit.
    #expect(
      river(#"find `"mayor"` | trend by month | select month, count, known = per_million != none"#)
        == "2031-04,0,true / 2031-05,1,true")
    #expect(
      river(
        #"docs | where doc != "alder-ferry" | trend by day | select day, count, known = per_million != none"#
      )
        == "2031-04-30,1,true / 2031-05-01,0,false / 2031-05-02,0,false / 2031-05-03,1,true")
    #expect(
      notes(#"find `"boats"` | trend by month"#, over: riverArticles) == [
        "1 of 1 rows have no date as precise as a month",
        "1 of 4 documents has no date as precise as a month and is left out",
      ])
  }

  @Test("A trend has a series for each group, each of its own tokens")
  func series() {
    #expect(
      river(
        #"find `"ferry"` | trend by month, outlet | select month, outlet, count, any = tokens > 0"#)
        == "2031-04,Alder Post,0,false / 2031-05,Alder Post,2,true"
        + " / 2031-04,Cray Mail,1,true / 2031-05,Cray Mail,0,false")
  }

  @Test("Pairs stand once, with how often they and each of them occur")
  func pairs() {
    let words = #"tokens | where lower in ["dam", "ferry", "held", "orvel"] | "#
    #expect(
      river(words + "cooccur lower minimum: 1 | select a, b, count, a_count, b_count")
        == "dam,held,3,4,3 / ferry,orvel,1,3,3 / held,orvel,1,3,3 / dam,ferry,1,4,3"
        + " / dam,orvel,1,4,3")
    #expect(
      river(words + #"cooccur lower within: document minimum: 2 | select a, b, count"#)
        == "dam,held,2")
    #expect(
      river(words + #"cooccur lower window: 1 minimum: 1 | select a, b, count, a_count, b_count"#)
        == "dam,held,2,4,3 / held,orvel,1,3,3")
    #expect(
      notes(words + "cooccur lower", over: riverArticles)
        == ["pairs in one sentence, measured against all 9 sentences"])
    #expect(
      river(
        words + "cooccur lower window: 3 within: sentence | where b == \"held\" | select a, count")
        == "dam,3")
  }

  @Test("Richness of a vocabulary, by groups")
  func diversity() {
    #expect(
      river(
        #"docs | where doc == "cray-note" | tokens | diversity lower | select tokens, types, x = round(ttr, 4)"#
      )
        == "11,10,0.9091")
    #expect(
      river("tokens | diversity lower by doc | select doc, mattr")
        == "alder-dam,none / alder-ferry,none / cray-dam,none / cray-note,none")
  }
}
