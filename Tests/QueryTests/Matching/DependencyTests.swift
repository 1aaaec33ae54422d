import Testing

@testable import Query

@Suite("Matching dependency edges")
struct DependencyTests {
  /// "Old Ivo accused the new mayor of theft and Ana of fraud ." with its tree.
  static let corpus: VerticalCorpus = {
    let words = [
      ("Old", 1, "amod"), ("Ivo", 2, "nsubj"), ("accused", -1, "root"), ("the", 5, "det"),
      ("new", 5, "amod"), ("mayor", 2, "obj"), ("of", 7, "case"), ("theft", 2, "obl"),
      ("and", 9, "cc"), ("Ana", 5, "conj"), (".", 2, "punct"),
    ]
    let lines = words.map { "\($0.0)\t\($0.2)\t\($0.0.lowercased())" }
    var corpus = VerticalCorpus((["<s>"] + lines + ["</s>"]).joined(separator: "\n"))
    corpus.heads = words.map { $0.1 < 0 ? nil : $0.1 }
    corpus.relations = words.map(\.2)
    return corpus
  }()

  @Test(
    "Edges are followed from heads and to heads",
    arguments: [
      (#"[lemma="accused"] >nsubj who:[] >obj whom:[]"#, [[1, 5]], [[[1], [5]]]),
      (#"[lemma="accused"] >obj (whom:[] >amod how:[])"#, [[2, 5]], [[[5], [4]]]),
      (#"x:[] <obj "accused""#, [[2, 5]], [[[5]]]),
      (#"x:"new" << "accused""#, [[2, 4]], [[[4]]]),
      (#"x:"accused" >> "new""#, [[2, 4]], [[[2]]]),
      (#"x:"accused" >>amod "new""#, [[2, 4]], [[[2]]]),
      (#"x:"accused" >>obj "new""#, [], []),
      (#""accused" > x:"mayor""#, [[2, 5]], [[[5]]]),
      (#""accused" >/n?s?u?b?obj|nsubj/ x:[]"#, [[1, 2]], [[[1]]]),
      (#"(?all) "accused" >/obj|nsubj/ x:[]"#, [[1, 2], [2, 5]], [[[1]], [[5]]]),
      (
        #"x:[] !>amod [] !> [] !<punct []"#, [[0, 0], [3, 3], [4, 4], [6, 6], [8, 8]],
        [[[0]], [[3]], [[4]], [[6]], [[8]]]
      ),
      (#"x:[pos="obj"] !>conj"#, [], []),
      (#"x:[pos="obl"] !>conj"#, [[7, 7]], [[[7]]]),
      (#""accused" >obj x:("Ivo" | "mayor")"#, [[2, 5]], [[[5]]]),
      (#""accused" >nsubj:pass x:[]"#, [], []),
      (#"[] within ("accused" >obj [])"#, [[2, 2], [3, 3], [4, 4], [5, 5]], [[], [], [], []]),
      (#"[] within ("mayor" <obj [])"#, [[2, 2], [3, 3], [4, 4], [5, 5]], [[], [], [], []]),
      (#"(?maximal) []{4} containing ("mayor" <obj [])"#, [[2, 5]], [[]]),
      (#""accused" !<conj > x:"mayor""#, [[2, 5]], [[[5]]]),
      (#""the" "new" ([] >conj x:[])"#, [[3, 9]], [[[9]]]),
      (#"("Ivo" >amod x:[]) "accused""#, [[0, 2]], [[[0]]]),
      (#"a:"accused" []* b:[] :: a >obj b"#, [[2, 5]], [[[2], [5]]]),
      (#"a:[] []* b:[] :: a <nsubj b"#, [[1, 2]], [[[1], [2]]]),
      (#"a:"accused" b:[] :: a !>> b"#, [], []),
      (#""accused" >nsubj who:[] within 1"#, [], []),
      (#""accused" >obj o:[lemma = w.lemma] >nsubj w:[]"#, [], []),
      (#""accused" >nsubj w:[] >obj o:[lemma != w.lemma]"#, [[1, 5]], [[[1], [5]]]),
    ] as [(String, [[Int]], [[[Int]]])])
  func edges(pattern: String, spans: [[Int]], captures: [[[Int]]]) throws {
    let hits = try Matching.hits(pattern, in: Self.corpus)
    #expect(hits.map { [$0.first, $0.last] } == spans)
    #expect(hits.map(\.captures) == captures)
  }

  @Test("A tree with a circle in it does no harm")
  func circle() throws {
    var corpus = Matching.corpus("a b c")
    corpus.heads = [1, 0, 2]
    corpus.relations = ["x", "x", "x"]
    #expect(try Matching.spans(#""a" >> "b""#, in: corpus) == [[0, 1]])
    #expect(try Matching.spans(#""a" << "c""#, in: corpus).isEmpty)
    corpus.heads = [7, -3, nil]
    #expect(try Matching.spans(#"[] < []"#, in: corpus).isEmpty)
  }
}
