import Foundation
import TextModel
import Treebank

extension ScoreReport {
  /// The report as JSON, with all measures and counts; ratios are parts of one.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(Document(self)), as: UTF8.self)
  }

  private struct Document: Encodable {
    struct Figures: Encodable {
      let precision, recall, f1: Double
      let alignedAccuracy: Double?
      let correct, gold, system: Int

      init(_ score: Score) {
        (precision, recall, f1) = (score.precision, score.recall, score.f1)
        alignedAccuracy = score.alignedAccuracy
        (correct, gold, system) = (score.correct, score.gold, score.system)
      }
    }

    struct Trees: Encodable {
      let set: String
      let genre: String?
      let measures: [String: Figures]
    }

    struct Names: Encodable {
      let set: String
      let genre: String?
      let total: Figures
      let kinds: [String: Figures]
    }

    let trees: [Trees]
    let names: [Names]

    init(_ report: ScoreReport) {
      trees = report.trees.map { row in
        let measures = CoNLL2018Measure.allCases.map { ($0.rawValue, Figures(row.scores[$0])) }
        return Trees(
          set: row.set, genre: row.genre, measures: Dictionary(uniqueKeysWithValues: measures))
      }
      names = report.names.map { row in
        let kinds = Mention.Kind.allCases.map { ($0.rawValue, Figures(row.scores[$0])) }
        return Names(
          set: row.set, genre: row.genre, total: Figures(row.scores.total),
          kinds: Dictionary(uniqueKeysWithValues: kinds))
      }
    }
  }
}
