import Testing

@testable import Query

/// Helpers for tables of patterns and hits.
enum Matching {
  /// A corpus from words with `|` between sentences: `a b | c`; columns word, pos, lemma are the
  /// word, its upper case and its lower case.
  static func corpus(_ text: String) -> VerticalCorpus {
    var lines: [String] = ["<text id=\"t\">"]
    for sentence in text.split(separator: "|") {
      lines.append("<s>")
      for piece in sentence.split(separator: " ") {
        if piece.hasPrefix("<") {
          lines.append(String(piece.map { $0 == "_" ? " " : $0 }))
        } else {
          lines.append("\(piece)\t\(piece.uppercased())\t\(piece.lowercased())")
        }
      }
      lines.append("</s>")
    }
    lines.append("</text>")
    return VerticalCorpus(lines.joined(separator: "\n"))
  }

  static func hits(
    _ pattern: String, in corpus: VerticalCorpus, bindings: [String: PatternBinding] = [:],
    tokens: Range<Int>? = nil
  ) throws -> [Hit] {
    let schema = VerticalCorpus.schema(tags: corpus.tags)
    let resolved = try PatternParser.parse(pattern).resolve(schema: schema, bindings: bindings)
    let hits = try Matcher(resolved).matches(in: corpus, tokens: tokens)
    let store = try StoreFixture(corpus, schema: schema)
    #expect(try store.hits(resolved, tokens: tokens) == hits, "\(pattern) in a store")
    return hits
  }

  static func spans(
    _ pattern: String, in corpus: VerticalCorpus, bindings: [String: PatternBinding] = [:]
  ) throws -> [[Int]] {
    try hits(pattern, in: corpus, bindings: bindings).map { [$0.first, $0.last] }
  }
}

@Suite("Matching patterns")
struct MatcherTests {
  @Test(
    "Strategies choose among the same matches",
    arguments: [
      ("longest", [[0, 3], [5, 6]]),
      ("maximal", [[0, 3], [5, 6]]),
      ("standard", [[0, 1], [1, 2], [2, 3], [5, 6]]),
      ("shortest", [[0, 1], [1, 2], [2, 3], [5, 6]]),
      ("traditional", [[0, 1], [1, 2], [2, 3], [5, 6]]),
      ("all", [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3], [5, 6]]),
    ])
  func strategies(name: String, expected: [[Int]]) throws {
    let corpus = Matching.corpus("a a a a | b a a")
    #expect(try Matching.spans("(?\(name)) \"a\"{2,}", in: corpus) == expected)
  }

  @Test("Longest goes on after a hit, maximal lets hits overlap")
  func overlap() throws {
    let corpus = Matching.corpus("a a a a a")
    #expect(try Matching.spans("[]{2}", in: corpus) == [[0, 1], [2, 3]])
    #expect(
      try Matching.spans("(?maximal) []{2}", in: corpus) == [[0, 1], [1, 2], [2, 3], [3, 4]])
    // After [0, 2] a shorter match is found that lies in an overlapping longer one.
    let other = Matching.corpus("x a x b b")
    let pattern = #""x" [] "x" | [] "x" "b" "b" | "b""#
    #expect(try Matching.spans(pattern, in: other) == [[0, 2], [3, 3], [4, 4]])
    #expect(try Matching.spans("(?maximal) " + pattern, in: other) == [[0, 2], [1, 4]])
  }

  @Test("Traditional counts each first element of its own")
  func traditional() throws {
    let corpus = Matching.corpus("a a b")
    #expect(
      try Matching.spans(#"(?traditional) "a"? "a""#, in: corpus) == [[0, 0], [0, 1], [1, 1]])
    #expect(try Matching.spans(#"(?traditional) "a"{1,2}"#, in: corpus) == [[0, 0], [1, 1]])
    #expect(
      try Matching.spans(#"(?standard) "a"? "a""#, in: corpus) == [[0, 0], [1, 1]])
    #expect(try Matching.spans(#"(?standard) "a"* "b""#, in: corpus) == [[0, 2]])
    #expect(try Matching.spans(#"(?shortest) "a"* "b""#, in: corpus) == [[2, 2]])
  }

  @Test(
    "A hit stays in its scope",
    arguments: [
      (#""a" []* "c""#, [[0, 1], [4, 6]]),
      (#""a" []* "c" within none"#, [[0, 6]]),
      (#""a" []* "c" within doc"#, [[0, 6]]),
      (#""a" []* "c" within text"#, [[0, 6]]),
      (#""a" []* "c" within 2 s"#, [[0, 1], [4, 6]]),
      (#""a" []* "c" within 3 s"#, [[0, 6]]),
      (#""a" []* "c" within 2"#, [[0, 1]]),
      (#""a" []* "c" within 3 words"#, [[0, 1], [4, 6]]),
      (#"(?standard) "a" []* "c" within none"#, [[0, 1], [4, 6]]),
    ])
  func scopes(pattern: String, expected: [[Int]]) throws {
    #expect(try Matching.spans(pattern, in: Matching.corpus("a c | b b | a b c")) == expected)
  }

  @Test(
    "Conditions hold of a token",
    arguments: [
      (#"[word="b"]"#, [[1, 1]]),
      (#"[word!="b" & lemma!="a"]"#, [[2, 2], [3, 3]]),
      (#"[word="a" | word="b"]"#, [[0, 0], [1, 1]]),
      (#"[word="a" -> pos="X"]"#, [[1, 1], [2, 2], [3, 3]]),
      (#"[!(word="a" | word="b")]"#, [[2, 2], [3, 3]]),
      (#""[a-b]""#, [[0, 0], [1, 1]]),
      (#""c.*""#, [[2, 2], [3, 3]]),
      (#""c.""#, [[3, 3]]),
      (#""c""#, [[2, 2]]),
      (#""C" %c"#, [[2, 2]]),
      (#""ce" %d"#, [[3, 3]]),
      (#""CE" %cd"#, [[3, 3]]),
      (#""c[e]" %d"#, [[3, 3]]),
      (#""c." %l"#, []),
      (#"[word=="c."]"#, []),
      (#"[word!=="c"]"#, [[0, 0], [1, 1], [3, 3]]),
      (#"[lemma=word]"#, [[0, 0], [1, 1], [2, 2], [3, 3]]),
      (#"[pos=word]"#, []),
      (#"[pos!=word]"#, [[0, 0], [1, 1], [2, 2], [3, 3]]),
      (#"[strlen(word) > 1]"#, [[3, 3]]),
      (#"[lbound(s)]"#, [[0, 0]]),
      (#"[rbound(s)]"#, [[3, 3]]),
      (#"[s & !quote]"#, [[0, 0], [1, 1], [2, 2], [3, 3]]),
      (#"[is_prefix(lemma, "abc")]"#, [[0, 0]]),
      (#"[normalize(pos, "c") = word]"#, [[0, 0], [1, 1], [2, 2], [3, 3]]),
      (#"[word in $list]"#, [[0, 0], [2, 2]]),
      (#"[word not in $list]"#, [[1, 1], [3, 3]]),
      (#"[pos in $list %c]"#, [[0, 0], [2, 2]]),
      (#"[word = RE($list)]"#, [[0, 0], [2, 2]]),
      (#"$list"#, [[0, 0], [2, 2]]),
      (#"$list $gap "cé""#, [[0, 3]]),
    ])
  func conditions(pattern: String, expected: [[Int]]) throws {
    let gap = try PatternParser.parse("[]{0,2}")
    let hits = try Matching.spans(
      pattern, in: Matching.corpus("a b c cé"),
      bindings: ["list": .words(["a", "c"]), "gap": .pattern(gap)])
    #expect(hits == expected)
  }

  @Test(
    "Tags stand at the edges of regions",
    arguments: [
      (#"<quote> []"#, [[1, 1], [6, 6]]),
      (#"[] </quote>"#, [[3, 3], [4, 4], [6, 6]]),
      (#"<quote> []* </quote>"#, [[1, 4], [6, 6]]),
      (#"(?shortest) <quote> []* </quote>"#, [[1, 3], [6, 6]]),
      (#"(?all) <quote> []* </quote> within none"#, [[1, 3], [1, 4], [6, 6]]),
      (#"<quote/>"#, [[1, 4], [6, 6]]),
      (#"<quote speaker="ivo"> []"#, [[6, 6]]),
      (#"<quote speaker="i.*"/>"#, [[6, 6]]),
      (#"<quote_speaker="IVO" %c> []"#, [[6, 6]]),
      (#"<quote speaker!="ivo"> []"#, []),
      (#"[_.quote_speaker="ivo"]"#, [[6, 6]]),
      (#"</quote> []"#, [[4, 4], [5, 5], [7, 7]]),
      (#"(?all) </quote> [] within none"#, [[4, 4], [5, 5], [7, 7]]),
      (#"<s> []"#, [[0, 0], [5, 5]]),
      (#""c" <s> []"#, []),
      (#""e" <s> [] within none"#, [[4, 5]]),
    ])
  func tags(pattern: String, expected: [[Int]]) throws {
    // Two quotations begin at b; the outer one crosses no sentence but is longer.
    let corpus = Matching.corpus(
      "a <quote> <quote> b c d </quote> e </quote> | f <quote_speaker=\"ivo\"> g </quote> h")
    #expect(try Matching.spans(pattern, in: corpus) == expected)
  }

  @Test(
    "Lookaheads test what comes next without taking it",
    arguments: [
      (#""a" [: word="b" :]"#, [[0, 0]]),
      (#"[: word="b" :] []"#, [[1, 1]]),
      (#"[: word="b" :] [] []"#, [[1, 2]]),
      (#""d" [: word="x" :]"#, []),
      (#""d" [::]"#, [[3, 3]]),
    ])
  func lookaheads(pattern: String, expected: [[Int]]) throws {
    #expect(try Matching.spans(pattern, in: Matching.corpus("a b c d")) == expected)
  }

  @Test(
    "Labels are compared in tokens and after the double colon",
    arguments: [
      (#"(?all) x:[] []* y:[] :: x.word = y.word"#, [[0, 2], [1, 3]]),
      (#"(?all) x:[] []* [word = x.word]"#, [[0, 2], [1, 3]]),
      (
        #"(?all) x:[] y:[] :: x.word != y.word & distance(x, y) = 1"#,
        [[0, 1], [1, 2], [2, 3], [3, 4]]
      ),
      (#"(?all) x:[] []* y:[] :: distabs(y, x) >= 4"#, [[0, 4]]),
      (#"(?all) x:"a" []* y:"b" :: x < y & match = 0"#, [[0, 1], [0, 3]]),
      (#"(?all) x:[] []* :: match.word = "b" & matchend.word = "c""#, [[1, 4], [3, 4]]),
      (#"(?all) (x:"a" | y:"b") [] :: x"#, [[0, 1], [2, 3]]),
      (#"(?all) (x:"a" | y:"b") [] :: !x"#, [[1, 2], [3, 4]]),
      (#"(?all) (x:"a")? "b" :: x.word = "z""#, []),
      (#"(?all) (x:"a")? "b" :: x.word != "z""#, [[0, 1], [2, 3]]),
      (#"(?all) x:[]{2} :: x.word = "b""#, [[0, 1], [2, 3]]),
    ])
  func labels(pattern: String, expected: [[Int]]) throws {
    #expect(try Matching.spans(pattern, in: Matching.corpus("a b a b c")) == expected)
  }

  @Test("A capture is exactly its tokens, by the preferred way to match")
  func captures() throws {
    let corpus = Matching.corpus("the prime minister said no no")
    let hit = try #require(
      try Matching.hits(
        #"who:("prime"? "minister") v:"said" n:"no"+ (z:"yes")?"#, in: corpus
      ).first)
    #expect(hit == Hit(first: 1, last: 5, captures: [[1, 2], [3], [4, 5], []]))
    let both = try #require(
      try Matching.hits(#""said" a:"no"* b:"no"*"#, in: corpus).first)
    #expect(both.captures == [[4, 5], []])
    let all = try Matching.hits(#"(?all) "said" a:"no"* b:"no"*"#, in: corpus)
    #expect(
      all.filter { $0.last == 5 }.map(\.captures) == [[[4, 5], []], [[4], [5]], [[], [4, 5]]])
    let twice = try Matching.hits(#"a:("said" a:"no") "no""#, in: corpus)
    #expect(twice.map(\.captures) == [[[3, 4]]])
    let target = try #require(try Matching.hits(#""said" @[] []"#, in: corpus).first)
    #expect(target.captures == [[4]])
  }

  @Test(
    "Filters look around a hit and into it, expansions make it longer",
    arguments: [
      (#""b" within quote"#, [[1, 1]]),
      (#""b" !within quote"#, [[4, 4]]),
      (#""b" within <quote speaker="ana"/>"#, []),
      (#""b" within ("a" []* "c")"#, [[1, 1]]),
      (#""b" !within ("a" []* "c")"#, [[4, 4]]),
      (#"<s/> containing "c""#, [[0, 2]]),
      (#"<s/> !containing "c""#, [[3, 4]]),
      (#"<s/> containing quote"#, [[0, 2]]),
      (#"<s/> containing "a" "b" containing "c""#, [[0, 2]]),
      (#""b" expand to s"#, [[0, 2], [3, 4]]),
      (#""b" expand left to s"#, [[0, 1], [3, 4]]),
      (#""b" expand right to s"#, [[1, 2], [4, 4]]),
      (#""b" expand to 1"#, [[0, 2], [3, 4]]),
      (#""b" expand to 2 s"#, [[0, 4], [0, 4]]),
      (#""b" expand left to 9"#, [[0, 1], [0, 4]]),
      (#"(?maximal) [] expand to s"#, [[0, 2], [3, 4]]),
      (#"a:"b" [] :: a.word = "b" not within ("a" "b" "b")"#, [[1, 2]]),
    ])
  func filters(pattern: String, expected: [[Int]]) throws {
    let corpus = Matching.corpus("a <quote> b c </quote> | a b")
    var expected = expected
    // The same stretch is given once.
    if pattern.contains("2 s") { expected = [[0, 4]] }
    #expect(try Matching.spans(pattern, in: corpus) == expected)
  }

  @Test("Hits that grow to the left come in order, each stretch once")
  func expansionInOrder() throws {
    let nested = Matching.corpus("a <quote> b <quote> c </quote> d </quote> e")
    #expect(
      try Matching.spans("[] expand to quote", in: nested) == [[0, 0], [1, 3], [2, 2], [4, 4]])
    #expect(
      try Matching.spans("[] expand left to quote", in: nested)
        == [[0, 0], [1, 1], [1, 3], [2, 2], [4, 4]])
    #expect(
      try Matching.spans("(?all) []+ expand to 3", in: Matching.corpus("a b c"))
        == [[0, 2]])
    // The region before e that ends last is the outer quotation, not the one that begins last.
    let row = Matching.corpus("<quote> a <quote> b </quote> c </quote> d <quote> e </quote>")
    #expect(try Matching.spans(#""e" expand left to 2 quote"#, in: row) == [[0, 4]])
  }

  @Test("A region that is open is not opened again")
  func openRegions() throws {
    let corpus = Matching.corpus("<quote> a <quote> b c </quote> </quote> d")
    #expect(try Matching.spans("(<quote>)* []+ </quote>", in: corpus) == [[0, 2]])
    #expect(try Matching.spans("<quote> <quote> []+ </quote> </quote>", in: corpus).isEmpty)
    let twice = Matching.corpus("<quote> <quote> a </quote> b </quote>")
    #expect(
      try Matching.spans("<quote> <quote> [] </quote> [] </quote>", in: twice) == [[0, 1]])
  }

  @Test(
    "Words meet in either order",
    arguments: [
      (#"near("a", "b", 2)"#, [[0, 1], [3, 5]]),
      (#"near("a", "b", 1)"#, [[0, 1]]),
      (#"near(x:"a", "b", 2) "d""#, []),
      (#"MU(meet "a" "b" -2 2)"#, [[0, 0], [5, 5]]),
      (#"MU(meet "b" "a" -2 -1)"#, [[1, 1]]),
      (#"MU(meet "a" "b" s)"#, [[0, 0], [5, 5]]),
      (#"MU(meet "a" "b")"#, [[0, 0]]),
      (#"MU(union "c" (meet "a" "b" 1 1))"#, [[0, 0], [4, 4], [6, 6]]),
      (#"MU(meet "a" "b" -9 9) within none"#, [[0, 0], [2, 2], [5, 5]]),
    ])
  func meeting(pattern: String, expected: [[Int]]) throws {
    let corpus = Matching.corpus("a b | a | b c a c")
    #expect(try Matching.spans(pattern, in: corpus) == expected)
  }

  @Test("A pattern of which nothing need be there is refused")
  func nothing() throws {
    for pattern in ["[]*", "\"a\"?", "([] | \"b\"*)", "<s>", "[: word=\"a\" :] </s>"] {
      #expect(throws: PatternError.self) {
        try Matching.hits(pattern, in: Matching.corpus("a b"))
      }
    }
    #expect(
      try Matching.spans("</s> []* <s> within none", in: Matching.corpus("a|b|c")) == [[1, 1]])
  }

  @Test("Hits can be asked for in a part of the tokens")
  func part() throws {
    let corpus = Matching.corpus("a b a b | a b")
    #expect(try Matching.hits("\"a\" \"b\"", in: corpus, tokens: 1..<5).map(\.first) == [2])
    #expect(try Matching.hits("[]+", in: corpus, tokens: 1..<3).map(\.last) == [2])
    #expect(try Matching.hits("[]", in: corpus, tokens: 7..<90).isEmpty)
  }

  @Test("An empty corpus has no hits")
  func empty() throws {
    #expect(try Matching.spans("[]+ within none", in: VerticalCorpus("")).isEmpty)
    #expect(try Matching.spans("<s/>", in: VerticalCorpus("")).isEmpty)
    #expect(try Matching.spans("MU(meet [] [] -1 1)", in: VerticalCorpus("")).isEmpty)
  }
}
