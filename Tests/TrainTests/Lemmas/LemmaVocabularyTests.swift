import Annotation
import Testing

@testable import train

@Suite struct LemmaVocabularyTests {
  @Test func countsLowerCaseWords() {
    var vocabulary = LemmaVocabulary()
    vocabulary.add(Array("The barge, a long-haul barge; Barge no. 4a -- caf\u{E9}s don't-".utf8))
    #expect(
      vocabulary.counts == [
        "barge": 2, "a": 1, "long-haul": 1, "no": 1, "don": 1, "t": 1,
      ])
  }

  @Test func attestsWordsThatItWasGiven() {
    let words = (0..<500).map { "w" + String($0, radix: 2).map { $0 == "0" ? "a" : "b" }.joined() }
    let counts = Dictionary(
      words.enumerated().map { ($1, $0 % 2 == 0 ? 3 : 50) }, uniquingKeysWith: max)
    let filter = AttestedWords.bytes(counts)
    #expect(filter.count & (filter.count - 1) == 0)
    #expect(filter == AttestedWords.bytes(counts))
    #expect(AttestedWords.bytes(["once": 1]).allSatisfy { $0 == 0 })
  }
}
