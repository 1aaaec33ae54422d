import Testing
import TextModel
import Treebank

@Suite struct NameScorerTests {
  @Test func countsExactNamesOnly() {
    let gold = [
      [Name(words: 0..<2, kind: .person), Name(words: 4..<5, kind: .place)],
      [Name(words: 1..<3, kind: .organisation)],
      [Name(words: 0..<1, kind: .person)],
    ]
    let predicted = [
      [
        Name(words: 0..<2, kind: .person), Name(words: 4..<5, kind: .organisation),
        Name(words: 6..<7, kind: .place),
      ],
      [Name(words: 1..<2, kind: .organisation)],
    ]
    let scores = NameScorer.scores(gold: gold, predicted: predicted)
    #expect(scores.total == Score(correct: 1, gold: 4, system: 4))
    #expect(scores[.person] == Score(correct: 1, gold: 2, system: 1))
    #expect(scores[.organisation] == Score(correct: 0, gold: 1, system: 2))
    #expect(scores[.place] == Score(correct: 0, gold: 1, system: 1))
    #expect(scores.total.f1 == 0.25)
  }

  @Test func countsANameOnceThoughItIsGivenTwice() {
    let name = Name(words: 0..<1, kind: .place)
    let scores = NameScorer.scores(gold: [[name]], predicted: [[name, name]])
    #expect(scores.total == Score(correct: 1, gold: 1, system: 1))
  }
}
