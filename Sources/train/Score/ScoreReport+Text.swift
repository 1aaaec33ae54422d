import TextModel
import Treebank

extension ScoreReport {
  /// The measures that the table shows.
  private static let columns: [CoNLL2018Measure] = [
    .tokens, .sentences, .words, .upos, .xpos, .ufeats, .lemmas, .uas, .las, .mlas,
  ]

  /// The report as tables.
  var text: String {
    [treesText, namesText].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var treesText: String {
    guard !trees.isEmpty else { return "" }
    var table = TextTable(
      header: ["CoNLL 2018 F1", "gold words"] + ScoreReport.columns.map(\.rawValue))
    for row in trees {
      table.add(
        [row.genre.map { "  " + $0 } ?? row.set, Figure.count(row.scores[.words].gold)]
          + ScoreReport.columns.map { Figure.percent(row.scores[$0].f1) })
    }
    return table.text
  }

  private var namesText: String {
    guard !names.isEmpty else { return "" }
    var table = TextTable(
      header: ["Names, exact spans", "gold names", "Precision", "Recall", "F1"]
        + Mention.Kind.allCases.map { "\($0.rawValue) F1" })
    for row in names {
      table.add(
        ScoreReport.cells(row.genre.map { "  " + $0 } ?? row.set, row.scores.total)
          + Mention.Kind.allCases.map { Figure.percent(row.scores[$0].f1) })
      // Genres have few names of a kind: their precision and recall are in the JSON.
      guard row.genre == nil else { continue }
      for kind in Mention.Kind.allCases {
        table.add(ScoreReport.cells("  (\(kind.rawValue))", row.scores[kind]))
      }
    }
    return table.text
  }

  private static func cells(_ title: String, _ score: Score) -> [String] {
    [title, Figure.count(score.gold)]
      + [score.precision, score.recall, score.f1].map(Figure.percent)
  }

  /// All measures of a treebank with precision, recall and aligned accuracy.
  static func text(allMeasures scores: CoNLL2018Scores) -> String {
    var table = TextTable(header: ["Measure", "Precision", "Recall", "F1", "Aligned accuracy"])
    for measure in CoNLL2018Measure.allCases {
      let score = scores[measure]
      table.add(
        [measure.rawValue] + [score.precision, score.recall, score.f1].map(Figure.percent)
          + [score.alignedAccuracy.map(Figure.percent) ?? ""])
    }
    return table.text
  }
}
