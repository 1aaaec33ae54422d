import Synchronization
import Testing

@testable import Query

@Suite("Limits of a search")
struct LimitTests {
  @Test("Nested quantifiers take no exponential time")
  func nested() throws {
    let corpus = Matching.corpus(Array(repeating: "a", count: 200).joined(separator: " ") + " b")
    #expect(try Matching.spans(#"(("a"+)+)+ "c""#, in: corpus).isEmpty)
    #expect(try Matching.spans(#"("a"* "a"*)* "b""#, in: corpus) == [[0, 200]])
  }

  @Test("Too many ways to bind labels end with an error")
  func tooComplex() throws {
    let corpus = Matching.corpus(Array(repeating: "a", count: 400).joined(separator: " "))
    let pattern = #"(a:[] | b:[] | c:[] | d:[])* "x" :: a.word = b.word & c.word = d.word"#
    #expect(throws: MatchError.tooComplex) { try Matching.spans(pattern, in: corpus) }
  }

  @Test("A regular expression that backtracks without end ends with an error")
  func regularExpression() throws {
    let corpus = Matching.corpus(String(repeating: "a", count: 60) + "!")
    #expect(throws: MatchError.regularExpressionTooComplex) {
      try Matching.spans(#""(a+)+""#, in: corpus)
    }
  }

  @Test("A search can be cancelled")
  func cancelled() throws {
    let corpus = Matching.corpus(Array(repeating: "a", count: 3_000).joined(separator: " "))
    let matcher = try Matcher(
      PatternParser.parse(#"[]* "x""#).resolve(schema: VerticalCorpus.schema()))
    let polls = Mutex(0)
    #expect(throws: MatchError.cancelled) {
      try matcher.matches(in: corpus) {
        polls.withLock {
          $0 += 1
          return $0 == 3
        }
      }
    }
    #expect(polls.withLock { $0 } == 3)
  }

  @Test("The reader can stop a search")
  func stopped() throws {
    let corpus = Matching.corpus("a a a a")
    for strategy in MatchStrategy.allCases {
      let matcher = try Matcher(
        PatternParser.parse("(?\(strategy.rawValue)) []").resolve(
          schema: VerticalCorpus.schema()))
      var seen = 0
      try matcher.forEachMatch(in: corpus) { _ in
        seen += 1
        return seen < 2
      }
      #expect(seen == 2)
    }
  }
}
