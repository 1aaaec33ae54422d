import Testing

@testable import Query

@Suite("CQP's constructs")
struct CQPConstructTests {
  @Test("What is called the same has a test, and only that")
  func everySameIsTested() {
    let same = CQPConstruct.all.filter { $0.standing == .same }.map(\.cqp)
    #expect(Set(same) == Set(CQPCases.all.map(\.construct)))
    #expect(Set(CQPConstruct.all.map(\.cqp)).count == CQPConstruct.all.count)
    #expect(CQPConstruct.all.allSatisfy { !$0.note.isEmpty })
  }

  @Test("What is the same has the hits that CQP's documentation says", arguments: CQPCases.all)
  func same(_ example: CQPCases.Example) throws {
    var schema = CQPCases.schema
    // CQP's own defaults.
    schema.defaultScope = .none
    schema.defaultStrategy = .standard
    for (pattern, expected) in example.patterns {
      let resolved = try PatternParser.parse(pattern).resolve(schema: schema)
      let hits = try Matcher(resolved).matches(in: CQPCases.corpus)
      #expect(CQPCases.written(hits) == expected, "\(pattern)")
    }
  }

  @Test(
    "Recorded answers of CQP show most of what is the same, and all agree",
    .enabled(if: RecordedAnswers.folder != nil, "the recorded answers are not here"))
  func recorded() throws {
    let rows = try RecordedAnswers.rows()
    let corpora = try RecordedAnswers.corpora(Set(rows.map(\.vrt)))
    for (construct, query) in CQPCases.recorded {
      #expect(CQPCases.all.contains { $0.construct == construct }, "\(construct)")
      let found = rows.filter { $0.query == query }
      #expect(!found.isEmpty, "\(query)")
      for row in found {
        let corpus = try #require(corpora[row.vrt])
        #expect(try RecordedAnswers.answer(row, in: corpus) == row.hits, "\(query)")
      }
    }
    // No difference from the recorded answers is in what is called the same.
    for query in CQPAgreementTests.differences.keys {
      #expect(!CQPCases.recorded.contains { $0.query == query }, "\(query)")
    }
  }

  @Test("What is different or missing is as the table says")
  func others() throws {
    func refused(_ pattern: String) -> Bool {
      do {
        _ = try PatternParser.parse(pattern).resolve(schema: CQPCases.schema)
        return false
      } catch { return true }
    }
    for pattern in [
      #"<match> []"#, #"/np[]"#, #"a:[] :: ~a.word = "x""#, #"@0[]"#,
      #""six" :BAY-DE "sechs""#, #"TAB "a" {0,2} "b""#, #""six" cut 10"#, #"[f(lemma) > 2]"#,
      #"[ambiguity(feats) > 1]"#, #"[word = prefix(word, lemma)]"#,
    ] {
      #expect(refused(pattern), "\(pattern)")
    }
    let corpus = CQPCases.corpus
    func spans(_ pattern: String) throws -> String {
      let resolved = try PatternParser.parse(pattern).resolve(
        schema: CQPCases.schema, bindings: ["words": .words(["six", "t.o"])])
      return CQPCases.written(try Matcher(resolved).matches(in: corpus))
    }
    #expect(try spans(#"[_.text_source = "Wire" & pos = "M"]"#) == "16")
    #expect(try spans(#"[lemma = $words]"#) == "3 7")
    #expect(try spans(#"[lemma = RE($words)]"#) == "3 7 16")
    #expect(try spans(#""six" []{,1} "\.""#) == "3-5")
    #expect(try spans(#"<s>* "The""#) == "0 13")
    #expect(try spans(#"<quote_speaker != "x"> []"#) == "6")
    #expect(try spans(#""men" []* "The""#) == "")
    #expect(try spans(#""men" []* "The" within none"#) == "4-13")
    #expect(
      try spans(#"(?maximal) [pos = "M|N"]+"#) == "1 3-4 7-8 12 14 16-17 19-20 21")
    #expect(
      try spans(#"MU(meet [pos = "N"] "met" -2 2)"#) == "1 4 14 17")
    #expect(try spans(#"MU(meet "women" "two" s)"#) == "14 17")
  }
}
