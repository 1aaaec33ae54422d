import Testing

@testable import Query
@testable import Store

@Suite("Patterns in stores of several segments")
struct StoreMatcherTests {
  /// Documents `a`, `c`, `e` in one segment and `b`, `d` in another.
  private static func store(deleted: [[Int]] = []) throws -> StoreFixture {
    func document(_ path: String, _ text: String) -> StoreFixture.Document {
      .init(path, Matching.corpus(text))
    }
    return try StoreFixture(
      segments: [
        [
          document("a", "one two | three"), document("c", "two one one"),
          document("e", "one | two two"),
        ],
        [document("b", "two one two"), document("d", "three one")],
      ], schema: VerticalCorpus.schema(), deleted: deleted)
  }

  private static func words(_ hit: StoreHit, _ index: StoreIndex) -> String {
    let segment = index.segments[hit.segment]
    let words = (hit.hit.first...hit.hit.last).map { position in
      segment.columns[0].map { $0.dictionary.text(of: $0.id(at: position)) } ?? "?"
    }
    let document = index.document(
      of: HitPlace(segment: hit.segment, first: hit.hit.first, last: hit.hit.last))
    let path = document.map {
      String(decoding: segment.segment.documents.path(of: $0), as: UTF8.self)
    }
    return "\(path ?? "?"): \(words.joined(separator: " "))"
  }

  private static func hits(
    _ pattern: String, _ store: StoreFixture, in area: SearchArea = .everywhere
  ) throws -> [String] {
    try store.matcher(pattern).hits(in: area).map { words($0, store.index) }
  }

  @Test("Hits come in the order of the documents' paths, whatever segment they are in")
  func order() throws {
    let store = try Self.store()
    #expect(
      try Self.hits(#""one" []"#, store) == ["a: one two", "b: one two", "c: one one"])
    #expect(try Self.hits(#""three""#, store) == ["a: three", "d: three"])
    #expect(store.index.runs.map(\.documents) == [0..<1, 0..<1, 1..<2, 1..<2, 2..<3])
    #expect(store.index.runs.map(\.segment) == [0, 1, 0, 1, 0])
  }

  @Test("A hit does not cross from one document to another of a different segment")
  func crossing() throws {
    let store = try Self.store()
    #expect(
      try Self.hits(#""three" [] within none"#, store) == ["d: three one"])
    #expect(try Self.hits(#""two" expand to 1"#, store).first == "a: one two three")
  }

  @Test("Deleted documents are not there")
  func deleted() throws {
    let store = try Self.store(deleted: [[1], []])
    #expect(try Self.hits(#""one" []"#, store) == ["a: one two", "b: one two"])
    #expect(try store.matcher(#""one""#).count() == 4)
    #expect(try store.matcher("[]").count() == 11)
    #expect(try Self.store().matcher("[]").count() == 14)
    // The tokens of a deleted document between two others are no part of a hit.
    let alone = try Self.store(deleted: [[1], [0, 1]])
    #expect(
      try Self.hits(#""three" [] within none"#, alone).isEmpty)
    #expect(alone.index.tokenCount() == 6)
  }

  @Test("A search can be kept to some documents, each for itself")
  func subcorpus() throws {
    let store = try Self.store()
    let documents = [DocumentSet([0, 2]), DocumentSet([1])]
    #expect(
      try Self.hits(#""one""#, store, in: .documents(documents)) == ["a: one", "d: one", "e: one"])
    #expect(try store.matcher(#""one""#).count(in: .documents(documents)) == 3)
    #expect(try Self.hits(#""three" []* within none"#, store, in: .documents(documents)).count == 2)
    #expect(try store.matcher(#""two""#).count(in: .documents([DocumentSet([1])])) == 1)
    #expect(store.index.tokenCount(in: documents) == 8)
  }

  @Test("Counting is finding, whether the index knows the count or not")
  func counting() throws {
    let store = try Self.store()
    for pattern in [
      #""one""#, #""one" within none"#, "[]", #""one" within p"#, #""one" "two""#, #""t.*""#,
      #"[word="t.*" & pos="TWO"]"#, #""one" expand to s"#, #""one" within <text/>"#, #""x""#,
      #""one" within 2 s"#,
    ] {
      let matcher = try store.matcher(pattern)
      #expect(try matcher.count() == matcher.hits().count, "\(pattern)")
      #expect(try matcher.places().count == matcher.hits().count, "\(pattern)")
    }
  }

  @Test("The reader can stop, the search can be cancelled")
  func stopping() throws {
    let store = try Self.store()
    for pattern in ["[]", #""one""#, #""one" []?"#, "<s> []", "a:[] b:[] :: a.word != b.word"] {
      var seen = 0
      try store.matcher(pattern).forEachHit { _ in
        seen += 1
        return seen < 2
      }
      #expect(seen == 2, "\(pattern)")
    }
    let long = Matching.corpus(Array(repeating: "a", count: 9_000).joined(separator: " "))
    let single = try StoreFixture(long, schema: VerticalCorpus.schema())
    for pattern in [
      #""a" "a""#, #""a"+ [!quote]"#, "a:[] b:[] :: a.word != b.word", "(?all) []{2,}",
    ] {
      let matcher = try single.matcher(pattern)
      #expect(throws: MatchError.cancelled, "\(pattern)") {
        try matcher.forEachHit(isCancelled: { true }) { _ in true }
      }
    }
  }

  @Test("What would match everywhere is refused, what is too complex ends with an error")
  func refusals() throws {
    let store = try Self.store()
    #expect(throws: PatternError.self) { try store.matcher("[]*") }
    let long = Matching.corpus(Array(repeating: "a", count: 400).joined(separator: " "))
    let single = try StoreFixture(long, schema: VerticalCorpus.schema())
    let pattern = #"(a:[] | b:[] | c:[] | d:[])* "a" :: a.word = b.word & c.word = d.word"#
    #expect(throws: MatchError.tooComplex) { try single.matcher(pattern).hits() }
  }

  @Test(
    "The plan begins with the rarest token",
    arguments: [
      (#""two" "three""#, SearchPlan.Method.chain, #"form = "three""#, 1, 1),
      (#""two" []{0,1} "three""#, .automaton, #"form = "three""#, 1, 2),
      (#""two" []* "three""#, .automaton, #"form = "two""#, 0, 0),
      (#"[form="two" & lemma="three"] []"#, .chain, #"lemma = "three" & form = "two""#, 0, 0),
      (#""one""#, .frequencies, #"form = "one""#, 0, 0),
      (#"<text> []"#, .chain, "<text>", 0, 0),
      (#"a:"one" [word = a.word]"#, .chain, #"form = "one""#, 0, 0),
      (#"<s> []+ </s>"#, .simulation, "<s>", 0, 0),
      (#"a:"one"+ [word = a.word]"#, .simulation, #"form = "one""#, 0, 0),
    ] as [(String, SearchPlan.Method, String, Int, Int)])
  func plans(pattern: String, method: SearchPlan.Method, anchor: String, least: Int, most: Int)
    throws
  {
    let plan = try #require(try Self.store().matcher(pattern).plans().first)
    #expect(plan.method == method)
    #expect(plan.anchors.map(\.text) == [anchor])
    #expect(plan.anchors.map(\.least) == [least])
    #expect(plan.anchors.map { $0.most ?? -1 } == [most])
  }

  @Test("The plan can be measured")
  func measured() throws {
    let plans = try Self.store().matcher(#""two" []{0,2} "one""#).measuredPlans()
    #expect(plans.map(\.hits) == [1, 1])
    #expect(plans.allSatisfy { $0.starts ?? 0 > 0 && $0.starts ?? 0 <= $0.estimatedStarts })
  }
}
