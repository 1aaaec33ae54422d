import Foundation
import Testing
import TextModel
import Treebank

@testable import train

@Suite struct ScoreReportTests {
  private func sentence(_ document: String, _ forms: [String]) -> TreebankSentence {
    var sentence = TreebankSentence()
    sentence.document = document
    for (index, form) in forms.enumerated() {
      sentence.words.append(TreebankWord(form: form, pos: "NOUN", head: index == 0 ? 0 : 1))
      sentence.tokens.append(TreebankToken(form: form, words: index..<index + 1))
    }
    return sentence
  }

  private func report() throws -> ScoreReport {
    let gold = [sentence("blog-1", ["Osk", "naps"]), sentence("tale-1", ["Ola", "sings"])]
    var system = gold
    system[1].words[0].pos = "VERB"
    var report = ScoreReport()
    try report.add(set: "Trees", gold: gold, system: system)
    let named = gold.map { gold in
      NamedSentence(
        sentence: gold, names: [Name(words: 0..<1, kind: .person)],
        genre: TreebankGenre.prefix(of: gold.document))
    }
    report.add(set: "Names", gold: named, predicted: [[Name(words: 0..<1, kind: .person)]])
    return report
  }

  @Test func showsSetsAndGenres() throws {
    let lines = try report().text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.map { $0.split(separator: " ").joined(separator: " ") } == [
        "CoNLL 2018 F1 gold words Tokens Sentences Words UPOS XPOS UFeats Lemmas UAS LAS MLAS",
        "Trees 4 100.00 100.00 100.00 75.00 100.00 100.00 100.00 100.00 100.00 75.00",
        "blog 2 100.00 100.00 100.00 100.00 100.00 100.00 100.00 100.00 100.00 100.00",
        "tale 2 100.00 100.00 100.00 50.00 100.00 100.00 100.00 100.00 100.00 50.00",
        "",
        "Names, exact spans gold names Precision Recall F1 person F1 organisation F1 place F1",
        "Names 2 100.00 50.00 66.67 66.67 0.00 0.00",
        "(person) 2 100.00 50.00 66.67",
        "(organisation) 0 0.00 0.00 0.00",
        "(place) 0 0.00 0.00 0.00",
        "blog 1 100.00 100.00 100.00 100.00 0.00 0.00",
        "tale 1 0.00 0.00 0.00 0.00 0.00 0.00",
        "",
      ])
  }

  @Test func writesJSON() throws {
    let json = try JSONSerialization.jsonObject(with: Data(report().json().utf8))
    let root = try #require(json as? [String: Any])
    let trees = try #require(root["trees"] as? [[String: Any]])
    #expect(trees.map { $0["genre"] as? String } == [nil, "blog", "tale"])
    let measures = try #require(trees[2]["measures"] as? [String: [String: Any]])
    #expect(measures.count == CoNLL2018Measure.allCases.count)
    #expect(measures["UPOS"]?["f1"] as? Double == 0.5)
    #expect(measures["UPOS"]?["gold"] as? Int == 2)
    let names = try #require(root["names"] as? [[String: Any]])
    let kinds = try #require(names[0]["kinds"] as? [String: [String: Any]])
    #expect(kinds["person"]?["recall"] as? Double == 0.5)
  }

  @Test(arguments: [
    (0, "0.00"), (1, "100.00"), (0.98765, "98.77"), (0.5, "50.00"), (0.0001, "0.01"),
  ])
  func writesPercentages(value: Double, text: String) {
    #expect(Figure.percent(value) == text)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")])
  func writesCounts(value: Int, text: String) {
    #expect(Figure.count(value) == text)
  }

  /// Who gives the treebank's own analysis gets full marks for it, in every measure and genre.
  @Test(.enabled(if: SharedData.isAvailable), arguments: [DevelopmentSet.ewt, .gum])
  func givesFullMarksToTheTreebankItself(set: DevelopmentSet) throws {
    let gold = try #require(try set.treebank(in: SharedData.folder))
    var analyser = RememberingAnalyser()
    try analyser.remember(gold)
    var report = ScoreReport()
    try report.add(
      set: set.title, gold: gold, system: try analyser.annotate(gold, goldTokens: true))
    #expect(report.trees.count == (set == .ewt ? 6 : 10))
    for row in report.trees {
      for measure in CoNLL2018Measure.allCases { #expect(row.scores[measure].f1 == 1) }
    }
  }

  /// From raw text the words and sentences are the segmenter's: good, but not all right.
  @Test(.enabled(if: SharedData.isAvailable), arguments: [DevelopmentSet.ewt, .gum])
  func scoresTheSegmentationOfRawText(set: DevelopmentSet) throws {
    let gold = try #require(try set.treebank(in: SharedData.folder))
    let system = try RememberingAnalyser().annotate(gold, goldTokens: false)
    let scores = CoNLL2018Scorer.scores(try TreebankComparison(gold: gold, system: system))
    #expect(0.985..<1 ~= scores[.tokens].f1)
    #expect(0.985..<1 ~= scores[.words].f1)
    #expect(0.8..<1 ~= scores[.sentences].f1)
    #expect(scores[.upos].f1 < 0.1)
  }

  @Test(.enabled(if: SharedData.isAvailable), arguments: [DevelopmentSet.uner, .gum])
  func findsTheNamesThatItIsTold(set: DevelopmentSet) throws {
    let named = try #require(try set.names(in: SharedData.folder))
    var analyser = RememberingAnalyser()
    for document in Dictionary(grouping: named.indices, by: { named[$0].sentence.document }).values
    {
      try analyser.remember(
        document.map { named[$0].sentence }, names: document.map { named[$0].names })
    }
    var report = ScoreReport()
    report.add(
      set: set.title, gold: named, predicted: try NamePrediction.names(in: named, by: analyser))
    let total = try #require(report.names.first).scores.total
    #expect(total.f1 == 1)
    if set == .uner { #expect(total.gold == 966) }
    if set == .gum {
      #expect(total.gold == 474)
      #expect(report.names.first { $0.genre == "news" }?.scores.total.gold == 54)
    }
  }
}
